import { decisionsIdOf, groupMeetingIdOf, noteIdOf, roomIdOf, safetyPlanIdOf } from './ids';
import type { SealedContent } from './sealed-content';
import type { SealedRecord } from './sealed-record';

/**
 * Whether an id that is made of another's names what is in the archive: under the id of a member or
 * of a session of this vault, nothing comes in.
 */
export function areUnderTheirIds(content: SealedContent): boolean {
  const { records, groups, sessions, rooms, meetings, whole } = content;
  const groupIds = new Set(groups.map(({ id }) => id));
  const sessionIds = new Set(sessions.map(({ id }) => id));
  return (
    records.every(areTheMembers) &&
    meetings.every(
      ({ id, groupId }) => id === groupMeetingIdOf(groupId) && groupIds.has(groupId),
    ) &&
    rooms.every(({ id, sessionId }) => id === roomIdOf(sessionId) && sessionIds.has(sessionId)) &&
    (whole?.groupProcess.decisions ?? []).every(
      ({ id, sessionId }) => id === decisionsIdOf(sessionId) && sessionIds.has(sessionId),
    )
  );
}

function areTheMembers({ member, safetyPlan, feeArrangement, notes }: SealedRecord): boolean {
  const { id } = member;
  return (
    (safetyPlan === null || safetyPlan.id === safetyPlanIdOf(id)) &&
    (feeArrangement === null || feeArrangement.id === `arrangement:${id}`) &&
    notes.every((note) => note.id === noteIdOf(note.sessionId, id))
  );
}
