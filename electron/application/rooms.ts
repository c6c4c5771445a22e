import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import { roomIdOf, type SessionId } from '../../shared/domain/ids';
import { endsAt, mayBeUnderway, opensAt } from '../../shared/domain/room-phase';
import {
  beganAt,
  closeRoom,
  confirmLocation,
  endBreak,
  enterRoom,
  isOpen,
  sayConfidentiality,
  startBreak,
} from '../../shared/domain/room-rules';
import { holdSession, type Session } from '../../shared/domain/session';
import { emptyRoom } from '../../shared/domain/session-room';
import { ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { letIn } from './let-in';
import { asNotFound, notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { RoomWindow, Wakefulness } from './ports/room';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';
import { changeRoom, onRoster, type RoomRule } from './room-members';
import type { RoomTime } from './room-time';
import { roomViewOf } from './room-view';

export interface RoomTools {
  readonly world: Pick<World, 'clock'>;
  readonly roomWindow: RoomWindow;
  readonly wakefulness: Wakefulness;
  readonly time: RoomTime;
  /** Only what could be read of a damaged vault is open: there the room is used and not kept. */
  readonly isReadOnly: () => boolean;
}

type RoomHandlers = Handlers<
  | 'getRoom'
  | 'getOpenRoom'
  | 'enterRoom'
  | 'leaveRoom'
  | 'letIn'
  | 'confirmLocation'
  | 'sayConfidentiality'
  | 'startBreak'
  | 'endBreak'
  | 'saveTechCheck'
  | 'endSession'
  | 'noteSafetyPanel'
  | 'setWindowShape'
>;

const MINUTE_MS = 60_000;
/** A session may run over: until then the vault does not lock for want of typing. */
const AWAKE_AFTER_END_MS = 30 * MINUTE_MS;
/** The longest session; a clock that was set back may show as long before the start of one. */
const DAY_MS = 24 * 60 * MINUTE_MS;
const MOST_READ = 200;

export function roomUseCases(tools: RoomTools): RoomHandlers {
  const { clock } = tools.world;
  return {
    getRoom: ({ sessionId }, { records }) => roomViewOf(records, sessionId),
    getOpenRoom: async (_input, { records }) => ok(await openRoomIn(records, clock.now())),
    ...entering(tools),
    ...inRoom(tools.time),
    setWindowShape: async ({ shape }) => {
      tools.roomWindow.setShape(shape);
      return ok({});
    },
  };
}

/** The newest room that was opened and not closed, of a session that may still be under way. */
async function openRoomIn(
  records: RecordsStore,
  now: Date,
): Promise<{ readonly sessionId: SessionId } | null> {
  const from = new Date(now.getTime() - 2 * DAY_MS).toISOString();
  const to = new Date(now.getTime() + DAY_MS).toISOString();
  const read = await records.sessions.startingBetween(from, to, MOST_READ);
  const sessions = read.filter((one) => one.calledOff === null && mayBeUnderway(one, now));
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const rooms = await records.rooms.ofSessions([...byId.keys()]);
  const [newest] = rooms
    .flatMap((room) => {
      const { sessionId, openedAt } = room;
      const session = byId.get(sessionId);
      return openedAt !== null && session && isOpen(room, session) ? [{ sessionId, openedAt }] : [];
    })
    .toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
  return newest ? { sessionId: newest.sessionId } : null;
}

type Entering = Pick<RoomHandlers, 'enterRoom' | 'leaveRoom' | 'endSession'>;

function entering(tools: RoomTools): Entering {
  const { wakefulness, time, isReadOnly } = tools;
  return {
    enterRoom: async ({ sessionId }, { records }) => {
      const now = time.now(sessionId);
      const rule: RoomRule = (room, session) => enterRoom(room, session, now);
      const entering = await enterAwake(sessionId, rule, now, records, tools);
      if (!entering.ok || isReadOnly()) return entering;
      const entered = await done(records, sessionId, rule);
      if (!entered.ok) return entered;
      await records.recordEvent(auditEvent('room-entered'));
      return ok({});
    },

    leaveRoom: async ({ sessionId }, { records }) => {
      if (!(await records.sessions.find(sessionId))) return notFound('session');
      time.end();
      wakefulness.rest();
      if (!isReadOnly()) await records.recordEvent(auditEvent('room-left'));
      return ok({});
    },

    endSession: async ({ sessionId, endedAt }, { records }) => {
      const held = await holdUntil(endedAt, sessionId, records);
      if (!held.ok) return held;
      const closed = await changeRoom(records, sessionId, (room) => ok(closeRoom(room, endedAt)));
      if (!closed.ok) return closed;
      time.end();
      wakefulness.rest();
      return ok({});
    },
  };
}

/**
 * Awake before anything is written: a full disk must not lock the vault in the middle of a session
 * (docs/adr/0014).
 */
async function enterAwake(
  sessionId: SessionId,
  rule: RoomRule,
  now: Date,
  records: RecordsStore,
  { time, wakefulness }: RoomTools,
): Promise<Result<Record<string, never>, Refusal>> {
  const session = await records.sessions.find(sessionId);
  if (!session) return notFound('session');
  const room = await records.rooms.find(roomIdOf(sessionId));
  const allowed = rule(room ?? emptyRoom(sessionId), session);
  if (!allowed.ok) return allowed;
  time.begin(sessionId);
  wakefulness.stayAwake(awakeMs(session, now));
  return ok({});
}

/** Never longer than from the opening of the room on, whatever the laptop's clock shows. */
function awakeMs(session: Session, now: Date): number {
  const latest = endsAt(session).getTime() + AWAKE_AFTER_END_MS;
  return latest - Math.max(now.getTime(), opensAt(session).getTime());
}

/**
 * The times first: after a kill in between nobody is asked back into the room. Who went back in of
 * their own will ends the same session later: it began when it began.
 */
async function holdUntil(
  endedAt: string,
  sessionId: SessionId,
  records: RecordsStore,
): Promise<Result<Session, Refusal>> {
  const room = (await records.rooms.find(roomIdOf(sessionId))) ?? emptyRoom(sessionId);
  const held = await records.sessions.change(sessionId, (session) =>
    holdSession(session, session.held?.startedAt ?? beganAt(session, room), endedAt),
  );
  return asNotFound(held, 'session');
}

type InRoom = Omit<RoomHandlers, keyof Entering | 'getRoom' | 'getOpenRoom' | 'setWindowShape'>;

function inRoom(time: RoomTime): InRoom {
  const inTurn = takingTurns();
  const at = (sessionId: SessionId) => time.now(sessionId).toISOString();
  return {
    // In turn: whether a member is marked in decides what letting them in writes.
    letIn: (input, { records }) =>
      inTurn(input.sessionId, () => letIn(input, records, at(input.sessionId))),

    confirmLocation: async ({ sessionId, memberId, location }, { records }) => {
      const known = await onRoster(records, sessionId, memberId);
      if (!known.ok) return known;
      return done(records, sessionId, (room) =>
        confirmLocation(room, memberId, location, at(sessionId)),
      );
    },

    sayConfidentiality: ({ sessionId, isSaid }, { records }) =>
      done(records, sessionId, (room) => ok(sayConfidentiality(room, isSaid, at(sessionId)))),

    startBreak: ({ sessionId, minutes }, { records }) =>
      done(records, sessionId, (room) => startBreak(room, at(sessionId), minutes)),

    endBreak: ({ sessionId }, { records }) =>
      done(records, sessionId, (room) => endBreak(room, at(sessionId))),

    saveTechCheck: ({ sessionId, results }, { records }) =>
      done(records, sessionId, (room) => ok({ ...room, check: { at: at(sessionId), results } })),

    noteSafetyPanel: async ({ sessionId, memberId }, { records }) => {
      const known = await onRoster(records, sessionId, memberId);
      if (!known.ok) return known;
      await records.recordEvent(auditEvent('safety-panel-opened', { subject: memberId }));
      return ok({});
    },
  };
}

async function done(
  records: RecordsStore,
  sessionId: SessionId,
  rule: RoomRule,
): Promise<Result<Record<string, never>, Refusal>> {
  const changed = await changeRoom(records, sessionId, rule);
  return changed.ok ? ok({}) : changed;
}
