import type { Refusal } from '../../shared/contract/refusal';
import type { RoomMember, RoomView } from '../../shared/contract/rooms';
import { sessionNeedsOf } from '../../shared/domain/admission-gate';
import { isReminderDue } from '../../shared/domain/confidentiality-reminder';
import { displayNameOf } from '../../shared/domain/display-name';
import type { Group } from '../../shared/domain/group';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import { rosterOn, type Member } from '../../shared/domain/member';
import { stateOf, type ProgressNote } from '../../shared/domain/note';
import { noticesOn } from '../../shared/domain/notice';
import { markOf, type Session } from '../../shared/domain/session';
import { emptyRoom, type SessionRoom } from '../../shared/domain/session-room';
import { ok, type Result } from '../../shared/lib/result';
import { gateEvidence } from './gate-evidence';
import { findModule, notFound } from './lookup';
import { expectedIn, meetingViewOf } from './meeting-view';
import { openingCardOf, rosterNamesOf } from './opening-card';
import type { RecordsStore } from './ports/stores';

/** How many earlier sessions of the module are asked where a member was, and for the reminder. */
const SESSIONS_LOOKED_BACK = 12;

/** Everything of a session's room in three rounds of reading, whatever the number of members. */
export async function roomViewOf(
  records: RecordsStore,
  sessionId: SessionId,
): Promise<Result<RoomView, Refusal>> {
  const session = await records.sessions.find(sessionId);
  if (!session) return notFound('session');
  const [found, everyone, sessions, notes] = await Promise.all([
    findModule(records, session.moduleId),
    records.members.all(),
    records.sessions.ofModule(session.moduleId),
    records.notes.ofSession(sessionId),
  ]);
  if (!found.ok) return found;
  const { group, module } = found.value;
  const roster = rosterOn(everyone, session.moduleId, session.date);
  const earlier = earlierThan(session, sessions);
  const expected = expectedIn([session, ...laterThan(session, sessions)], everyone);
  const [evidenceOf, rooms, meeting] = await Promise.all([
    gateEvidence(records, idsOf(roster)),
    records.rooms.ofSessions(idsOf([session, ...earlier])),
    meetingViewOf(records, group.id, expected),
  ]);
  const bySession = new Map(rooms.map((room) => [room.sessionId, room]));
  const earlierRooms = earlier.flatMap(({ id }) => bySession.get(id) ?? []);
  const members = roster.map((member) =>
    roomMemberOf(member, { session, group, notes, earlierRooms, ...evidenceOf(member.id) }),
  );
  const room = bySession.get(sessionId) ?? emptyRoom(sessionId);
  const opening = openingCardOf(session, roster);
  const isConfidentialityDue = isReminderDue(session, earlier.map(withReminder(bySession)));
  const moduleName = module.name;
  const told = { members, opening, isConfidentialityDue, meeting };
  return ok({ session, room, group, moduleName, ...told });
}

interface RoomCase extends ReturnType<Awaited<ReturnType<typeof gateEvidence>>> {
  readonly session: Session;
  readonly group: Group;
  readonly notes: readonly ProgressNote[];
  /** Newest first. */
  readonly earlierRooms: readonly SessionRoom[];
}

function roomMemberOf(member: Member, roomCase: RoomCase): RoomMember {
  const { session, group, notes, earlierRooms, safetyPlan } = roomCase;
  const { profile } = member;
  return {
    ...rosterNamesOf(member),
    displayName: displayNameOf(group.kind, profile.preferredFirstName, null),
    telephone: profile.contact.telephone,
    mark: markOf(session, member.id),
    note: stateOf(notes.find(({ memberId }) => memberId === member.id)),
    needs: sessionNeedsOf({ member, ...roomCase, today: session.date }),
    notices: noticesOn(member.notices, session.date),
    safetyPlan,
    lastLocation: lastLocationOf(member.id, earlierRooms),
  };
}

/** From the newest room in which they were asked and answered. */
function lastLocationOf(
  memberId: MemberId,
  earlierRooms: readonly SessionRoom[],
): RoomMember['lastLocation'] {
  const found = earlierRooms
    .flatMap(({ callLocations }) => callLocations)
    .find((entry) => entry.memberId === memberId);
  return found ? { location: found.location, confirmedAt: found.confirmedAt } : null;
}

/** Those before it that were not called off, newest first. */
function earlierThan(session: Session, sessions: readonly Session[]): readonly Session[] {
  return sessions
    .filter(({ startsAt, calledOff }) => startsAt < session.startsAt && calledOff === null)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? 1 : -1))
    .slice(0, SESSIONS_LOOKED_BACK);
}

function laterThan(session: Session, sessions: readonly Session[]): readonly Session[] {
  return sessions.filter(({ startsAt }) => startsAt > session.startsAt);
}

function withReminder(rooms: ReadonlyMap<SessionId, SessionRoom>) {
  return ({ id, date }: Session) => {
    const saidAt = rooms.get(id)?.confidentialitySaidAt ?? null;
    return { date, saidAt };
  };
}

function idsOf<Id>(documents: readonly { readonly id: Id }[]): readonly Id[] {
  return documents.map(({ id }) => id);
}
