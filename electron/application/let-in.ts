import type { Refusal } from '../../shared/contract/refusal';
import type { ReadInput } from '../../shared/contract/contract';
import { sessionNeedsOf } from '../../shared/domain/admission-gate';
import { auditEvent } from '../../shared/domain/audit-event';
import { roomIdOf, type MemberId } from '../../shared/domain/ids';
import { letMemberIn } from '../../shared/domain/room-rules';
import { markAttendance, markOf, type Session } from '../../shared/domain/session';
import { emptyRoom, type LetIn, type SessionRoom } from '../../shared/domain/session-room';
import { ok, type Result } from '../../shared/lib/result';
import { gateEvidence } from './gate-evidence';
import { asNotFound, findModule, notFound } from './lookup';
import type { RecordsStore } from './ports/stores';
import { changeRoomOf, rosterOf } from './room-members';

type LettingIn = ReadInput<'letIn'>;
type Letting = Result<SessionRoom, Refusal>;

/**
 * Lets a member in and marks them (M25, M39, M100). Two documents: the room first, because it holds
 * why, then the mark; a kill between them is mended by asking again.
 */
export async function letIn(
  { sessionId, memberId, mark, overrideReason }: LettingIn,
  records: RecordsStore,
  at: string,
): Promise<Result<Record<string, never>, Refusal>> {
  const session = await records.sessions.find(sessionId);
  if (!session) return notFound('session');
  const roster = (await rosterOf(session, records)).map(({ id }) => id);
  const markIn = (one: Session) => markAttendance(one, roster, memberId, mark);
  const markable = markIn(session);
  if (!markable.ok) return markable;
  const entered = await openFor(session, { memberId, overrideReason, at }, records);
  if (!entered.ok) return entered;
  const marked = asNotFound(await records.sessions.change(sessionId, markIn), 'session');
  return marked.ok ? ok({}) : marked;
}

type Arrival = Omit<LetIn, 'missing'>;

/**
 * Writes who was let in, and into the trail what was missing: by codes, never the reason's words.
 * The trail first: no override is ever without its line, and a kill between the two leaves at most
 * a line too many, which the next letting in repeats.
 */
async function openFor(
  session: Session,
  arrival: Arrival,
  records: RecordsStore,
): Promise<Letting> {
  const { memberId } = arrival;
  const missing = await missingOf(memberId, session, records);
  if (!missing.ok) return missing;
  const entry = { ...arrival, missing: missing.value };
  const rule = (one: SessionRoom) => letMemberIn(one, entry, isMarkedIn(session, memberId));
  const room = (await records.rooms.find(roomIdOf(session.id))) ?? emptyRoom(session.id);
  const expected = rule(room);
  if (!expected.ok || expected.value === room) return expected;
  if (entry.missing.length > 0) await recordOverride(entry, records);
  return changeRoomOf(session, records, rule);
}

async function recordOverride({ memberId, missing }: LetIn, records: RecordsStore): Promise<void> {
  const detail = { missing: missing.join(',') };
  await records.recordEvent(auditEvent('let-in-overridden', { subject: memberId, detail }));
}

function isMarkedIn(session: Session, memberId: MemberId): boolean {
  const kind = markOf(session, memberId)?.kind;
  return kind === 'present' || kind === 'late';
}

async function missingOf(
  memberId: MemberId,
  { moduleId, date }: Session,
  records: RecordsStore,
): Promise<Result<readonly string[], Refusal>> {
  const member = await records.members.find(memberId);
  if (!member) return notFound('member');
  const found = await findModule(records, moduleId);
  if (!found.ok) return found;
  const evidence = (await gateEvidence(records, [memberId]))(memberId);
  const needs = sessionNeedsOf({ member, group: found.value.group, ...evidence, today: date });
  return ok([...new Set(needs.map(({ code }) => code))]);
}
