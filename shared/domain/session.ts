import { z } from 'zod';
import { addDays, instantOf, localDateOf, localTimeOf } from '../lib/dates';
import { err, ok, type Result } from '../lib/result';
import { attendanceSchema, type AttendanceMark } from './attendance';
import {
  instantSchema,
  localDateSchema,
  localTimeSchema,
  requiredLine,
  timeZoneSchema,
} from './fields';
import type { Module } from './group';
import {
  groupIdSchema,
  moduleIdSchema,
  sessionIdSchema,
  type MemberId,
  type SessionId,
} from './ids';
import type { Meeting } from './schedule';

/** A session that was moved keeps from where (M84). */
const sessionMoveSchema = z
  .object({
    fromDate: localDateSchema,
    fromStartTime: localTimeSchema,
    reason: requiredLine,
    movedAt: instantSchema,
  })
  .readonly();

export const sessionSchema = z
  .object({
    id: sessionIdSchema,
    groupId: groupIdSchema,
    moduleId: moduleIdSchema,
    /** The local date the session was planned for. */
    date: localDateSchema,
    startTime: localTimeSchema,
    timeZone: timeZoneSchema,
    minutes: z.number().int().min(1).max(1440),
    startsAt: instantSchema,
    /** Start and stop as they were; both kept because payers ask (M79). `null` until recorded. */
    held: z.object({ startedAt: instantSchema, endedAt: instantSchema }).readonly().nullable(),
    attendance: z.array(attendanceSchema).readonly(),
    /**
     * How many were present whose marks are not here: a sealed export of chosen members brought the
     * session, and payers ask for the number of all (M79).
     */
    othersPresent: z.number().int().nonnegative().default(0),
    /** Oldest first. */
    moves: z.array(sessionMoveSchema).readonly().default([]),
    /** How often it was moved, called off or held after all: what tells calendars the newer entry. */
    planChanges: z.number().int().nonnegative().default(0),
    /** Why the clinician called it off: it is never deleted, and counts for nobody (M42, M84). */
    calledOff: z
      .object({ reason: requiredLine, at: instantSchema })
      .readonly()
      .nullable()
      .default(null),
  })
  .readonly();
export type Session = z.infer<typeof sessionSchema>;

export type SessionRefusal =
  | { readonly code: 'not-on-roster' }
  | { readonly code: 'end-before-start' }
  /** It was held or has marks: what happened cannot be moved or called off. */
  | { readonly code: 'session-already-held' }
  | { readonly code: 'session-called-off' }
  | { readonly code: 'session-not-moved' }
  /** Another session of the same group is on that time already. */
  | { readonly code: 'session-overlaps'; readonly date: string; readonly startTime: string }
  | { readonly code: 'session-too-long'; readonly minutes: number }
  | { readonly code: 'late-beyond-session'; readonly sessionMinutes: number };

/** A session as the schedule plans it. */
export function planSession(
  id: SessionId,
  groupId: Session['groupId'],
  module: Module,
  meeting: Meeting,
): Session {
  const { startTime, timeZone, minutes } = module.schedule;
  const place = { id, groupId, moduleId: module.id };
  const untouched = { held: null, attendance: [], moves: [], planChanges: 0, calledOff: null };
  return { ...place, ...meeting, startTime, timeZone, minutes, othersPresent: 0, ...untouched };
}

/** Marks one member of the roster; a second mark replaces the first (the chain keeps both). */
export function markAttendance(
  session: Session,
  roster: readonly MemberId[],
  memberId: MemberId,
  mark: AttendanceMark,
): Result<Session, SessionRefusal> {
  if (session.calledOff !== null) return err({ code: 'session-called-off' });
  if (!roster.includes(memberId)) return err({ code: 'not-on-roster' });
  if (mark.kind === 'late' && mark.minutes > session.minutes) {
    return err({ code: 'late-beyond-session', sessionMinutes: session.minutes });
  }
  const others = session.attendance.filter((entry) => entry.memberId !== memberId);
  return ok({ ...session, attendance: [...others, { memberId, mark }] });
}

/** Takes a mark back, for a slip of the finger. */
export function clearAttendance(session: Session, memberId: MemberId): Session {
  return {
    ...session,
    attendance: session.attendance.filter((entry) => entry.memberId !== memberId),
  };
}

const LONGEST_MINUTES = 24 * 60;

/**
 * Records when the session really began and ended, as wall-clock times on its own date and zone.
 * Instants are compared, so a daylight-saving night cannot make a negative length.
 * @param endsNextDay the session went past midnight
 */
export function recordSessionTimes(
  session: Session,
  startTime: string,
  endTime: string,
  endsNextDay: boolean,
): Result<Session, SessionRefusal> {
  const { date, timeZone, held } = session;
  const endDate = endsNextDay ? addDays(date, 1) : date;
  const startedAt = keptOrNew(held?.startedAt, { date, time: startTime, timeZone });
  return holdSession(
    session,
    startedAt,
    keptOrNew(held?.endedAt, { date: endDate, time: endTime, timeZone }),
  );
}

interface WallTime {
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
}

/** An hour that clocks show twice when they go back stays the one that was kept. */
function keptOrNew(kept: string | undefined, { date, time, timeZone }: WallTime): string {
  const shown = kept === undefined ? null : new Date(kept);
  const isSame =
    shown !== null &&
    localDateOf(shown, timeZone) === date &&
    localTimeOf(shown, timeZone) === time;
  return isSame ? shown.toISOString() : instantOf(date, time, timeZone).toISOString();
}

/** Keeps start and stop, two instants (M79). */
export function holdSession(
  session: Session,
  startedAt: string,
  endedAt: string,
): Result<Session, SessionRefusal> {
  if (session.calledOff !== null) return err({ code: 'session-called-off' });
  const minutes = Math.ceil((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000);
  if (minutes <= 0) return err({ code: 'end-before-start' });
  if (minutes > LONGEST_MINUTES) return err({ code: 'session-too-long', minutes });
  return ok({ ...session, held: { startedAt, endedAt } });
}

/** The length of a held session in whole minutes. */
export function heldMinutes(session: Session): number | null {
  if (session.held === null) return null;
  const { startedAt, endedAt } = session.held;
  return Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000);
}

/**
 * True once notes are due: its times are recorded, or its planned end has passed and someone was
 * marked. One that was called off was not held, and counts for nobody (M42).
 */
export function hasBeenHeld(session: Session, now: Date): boolean {
  if (session.calledOff !== null) return false;
  if (session.held !== null) return true;
  return session.attendance.length > 0 && plannedEndOf(session) <= now.getTime();
}

/** The planned end, in milliseconds since 1970. */
export function plannedEndOf({ startsAt, minutes }: Pick<Session, 'startsAt' | 'minutes'>): number {
  return Date.parse(startsAt) + minutes * 60_000;
}

/** When it was over, or is planned to be; milliseconds since 1970. */
export function endOf(session: Pick<Session, 'held' | 'startsAt' | 'minutes'>): number {
  return session.held ? Date.parse(session.held.endedAt) : plannedEndOf(session);
}

export function markOf(session: Session, memberId: MemberId): AttendanceMark | null {
  return session.attendance.find((entry) => entry.memberId === memberId)?.mark ?? null;
}
