import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import { roomIdOf, type SessionId } from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/session';
import {
  callOffSession,
  holdAfterAll,
  moveSession,
  sessionMovingSchema,
  type SessionMoving,
} from '../../shared/domain/session-changes';
import { emptyRoom } from '../../shared/domain/session-room';
import { addDays, instantOf } from '../../shared/lib/dates';
import { err, ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { asNotFound, findModule, notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { Wakefulness } from './ports/room';
import type { OpenVault, RecordsStore } from './ports/stores';
import type { World } from './ports/world';
import { readBy } from './read-by';
import type { RoomTime } from './room-time';

type SessionChangeHandlers = Handlers<'moveSession' | 'callOffSession' | 'holdSessionAfterAll'>;

/** One turn for all: where one session is moved to decides whether another can be. */
const TURN = 'session-changes';

export interface SessionChangeTools {
  readonly world: Pick<World, 'clock'>;
  readonly wakefulness: Wakefulness;
  readonly time: RoomTime;
}

/** A session is moved, or called off with its reason, and never deleted (M84). */
export function sessionChangeUseCases(tools: SessionChangeTools): SessionChangeHandlers {
  const { clock } = tools.world;
  const inTurn = takingTurns();
  return {
    moveSession: ({ sessionId, ...moving }, vault) =>
      inTurn(TURN, async () => {
        const placed = await movingOf(sessionId, moving, vault);
        if (!placed.ok) return placed;
        const { session, read, others } = placed.value;
        const movedAt = clock.now().toISOString();
        const rule = (one: Session) => moveSession(one, read, movedAt, others);
        const done = await moveWithoutRoom(session, rule, vault.records);
        if (!done.ok) return done;
        leave(tools, sessionId);
        const detail = { to: read.date };
        await vault.records.recordEvent(auditEvent('session-moved', { detail }));
        return ok({});
      }),

    callOffSession: ({ sessionId, reason }, vault) =>
      inTurn(TURN, async () => {
        const begun = await refusalIfBegun(sessionId, vault);
        if (begun) return err(begun);
        const at = clock.now().toISOString();
        const rule = (session: Session) => callOffSession(session, reason, at);
        const done = asNotFound(await vault.records.sessions.change(sessionId, rule), 'session');
        if (!done.ok) return done;
        leave(tools, sessionId);
        const detail = { date: done.value.date };
        await vault.records.recordEvent(auditEvent('session-called-off', { detail }));
        return ok({});
      }),

    holdSessionAfterAll: ({ sessionId }, { records }) =>
      inTurn(TURN, async () => {
        const session = await records.sessions.find(sessionId);
        if (!session) return notFound('session');
        if (session.calledOff === null) return ok({});
        const others = await around(session, session, records);
        const rule = (one: Session) => holdAfterAll(one, others);
        const done = asNotFound(await records.sessions.change(sessionId, rule), 'session');
        if (!done.ok) return done;
        const detail = { date: done.value.date };
        await records.recordEvent(auditEvent('session-held-after-all', { detail }));
        return ok({});
      }),
  };
}

/** Nothing is under way in a session that takes place another day, or not at all. */
function leave({ time, wakefulness }: SessionChangeTools, sessionId: SessionId): void {
  if (!time.isIn(sessionId)) return;
  time.end();
  wakefulness.rest();
}

/**
 * What was said and given in its room was for the old day: where members are, why they were let in.
 * The room is emptied first: after a kill in between it is empty, and the session moves once more.
 */
async function moveWithoutRoom(
  session: Session,
  rule: (session: Session) => Result<Session, Refusal>,
  { rooms, sessions }: RecordsStore,
): Promise<Result<Session, Refusal>> {
  const allowed = rule(session);
  if (!allowed.ok) return allowed;
  await rooms.change(roomIdOf(session.id), () => ok(emptyRoom(session.id)));
  return asNotFound(await sessions.change(session.id, rule), 'session');
}

/**
 * A note carries the date of its session, so that one which was begun holds its session where it
 * is, as marks and times do.
 */
async function refusalIfBegun(
  sessionId: SessionId,
  { records, groupProcess }: OpenVault,
): Promise<Refusal | null> {
  const notes = await records.notes.ofSession(sessionId);
  const isBegun = notes.length > 0 || (await groupProcess.groupNotes.find(sessionId)) !== null;
  return isBegun ? { code: 'session-already-held' } : null;
}

interface Moving {
  readonly session: Session;
  readonly read: SessionMoving;
  readonly others: readonly Session[];
}

/** The move as its module allows it, and the group's sessions around the new time. */
async function movingOf(
  sessionId: SessionId,
  moving: SessionMoving,
  vault: OpenVault,
): Promise<Result<Moving, Refusal>> {
  const { records } = vault;
  const session = await records.sessions.find(sessionId);
  if (!session) return notFound('session');
  const found = await findModule(records, session.moduleId);
  if (!found.ok) return found;
  const read = readBy(sessionMovingSchema(found.value.module.schedule), moving);
  if (!read.ok) return read;
  const begun = await refusalIfBegun(sessionId, vault);
  if (begun) return err(begun);
  const others = await around(read.value, session, records);
  return ok({ session, read: read.value, others });
}

const MOST_AROUND = 1_000;

/** No session lasts longer than a day, so that two days on either side hold all that could overlap. */
async function around(
  { date, startTime }: Pick<Session, 'date' | 'startTime'>,
  { groupId, timeZone }: Session,
  { sessions }: RecordsStore,
): Promise<readonly Session[]> {
  const at = (day: string) => instantOf(day, startTime, timeZone).toISOString();
  const near = await sessions.startingBetween(
    at(addDays(date, -2)),
    at(addDays(date, 2)),
    MOST_AROUND,
  );
  return near.filter((other) => other.groupId === groupId);
}
