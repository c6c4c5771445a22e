import type { MeetingView } from '../../shared/contract/meetings';
import { groupMeetingIdOf, type GroupId } from '../../shared/domain/ids';
import { urlOf } from '../../shared/domain/meeting-link-rules';
import { rosterOn, type Member } from '../../shared/domain/member';
import { platformFacts } from '../../shared/domain/platform-facts';
import type { Session } from '../../shared/domain/session';
import type { RecordsStore } from './ports/stores';

/** How one gets into a group's meeting, beside how many are expected there (`expectedIn`). */
export async function meetingViewOf(
  records: Pick<RecordsStore, 'meetings'>,
  groupId: GroupId,
  expected: number,
): Promise<MeetingView> {
  const meeting = await records.meetings.find(groupMeetingIdOf(groupId));
  if (!meeting) return { access: null, url: null, capacity: null, expected };
  const access = meeting.meetingAccess;
  const { capacity } = platformFacts[access.link.platform];
  return { access, url: urlOf(access.link), capacity, expected };
}

/** Members of the fullest of these sessions, and the clinician (M85); without a session nobody. */
export function expectedIn(sessions: readonly Session[], members: readonly Member[]): number {
  const sizes = sessions
    .filter(({ calledOff }) => calledOff === null)
    .map(({ moduleId, date }) => rosterOn(members, moduleId, date).length);
  return sizes.length === 0 ? 0 : Math.max(...sizes) + 1;
}
