import { followUpsFrom, type FollowUp } from '../../shared/domain/follow-ups';
import { safetyPlanIdOf } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { remindersOf, type Reminder } from '../../shared/domain/reminders';
import type { NotePlace } from './notes';
import { todayBy } from './now';
import type { RecordsStore } from './ports/stores';
import type { Clock } from './ports/world';

/** What is still open about the member whose note is written, soonest first. */
export async function followUpsOf(
  { session, member }: NotePlace,
  records: RecordsStore,
  clock: Clock,
): Promise<readonly FollowUp[]> {
  const today = todayBy(clock);
  const [sessions, reminders] = await Promise.all([
    records.sessions.ofModule(session.moduleId),
    remindersAbout(member, records, today),
  ]);
  return followUpsFrom({ member, session, sessions, reminders }, today);
}

async function remindersAbout(
  member: Member,
  records: RecordsStore,
  today: string,
): Promise<readonly Reminder[]> {
  const [groups, agreements, consents, plan] = await Promise.all([
    records.groups.all(),
    records.agreements.all(),
    records.consents.ofMember(member.id),
    records.safetyPlans.find(safetyPlanIdOf(member.id)),
  ]);
  const safetyPlans = plan ? [plan] : [];
  return remindersOf({ members: [member], groups, safetyPlans, agreements, consents }, today);
}
