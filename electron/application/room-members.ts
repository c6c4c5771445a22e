import type { Refusal } from '../../shared/contract/refusal';
import { roomIdOf, type MemberId, type SessionId } from '../../shared/domain/ids';
import { rosterOn, type Member } from '../../shared/domain/member';
import type { Session } from '../../shared/domain/session';
import { emptyRoom, type SessionRoom } from '../../shared/domain/session-room';
import { err, ok, type Result } from '../../shared/lib/result';
import { notFound } from './lookup';
import type { RecordsStore } from './ports/stores';

export type RoomRule = (room: SessionRoom, session: Session) => Result<SessionRoom, Refusal>;

export async function rosterOf(
  { moduleId, date }: Session,
  records: RecordsStore,
): Promise<readonly Member[]> {
  return rosterOn(await records.members.all(), moduleId, date);
}

/** Applies a rule to the room of a session, which is begun with the first one. */
export async function changeRoom(
  records: RecordsStore,
  sessionId: SessionId,
  rule: RoomRule,
): Promise<Result<Session, Refusal>> {
  const session = await records.sessions.find(sessionId);
  if (!session) return notFound('session');
  const changed = await changeRoomOf(session, records, (room) => rule(room, session));
  return changed.ok ? ok(session) : changed;
}

export function changeRoomOf(
  { id }: Session,
  records: RecordsStore,
  rule: (room: SessionRoom) => Result<SessionRoom, Refusal>,
): Promise<Result<SessionRoom, Refusal>> {
  return records.rooms.put(roomIdOf(id), () => emptyRoom(id), rule);
}

/** Who is spoken of in a session's room must be on its roster. */
export async function onRoster(
  records: RecordsStore,
  sessionId: SessionId,
  memberId: MemberId,
): Promise<Result<void, Refusal>> {
  const session = await records.sessions.find(sessionId);
  if (!session) return notFound('session');
  const isThere = (await rosterOf(session, records)).some(({ id }) => id === memberId);
  return isThere ? ok() : err({ code: 'not-on-roster' });
}
