import { z } from 'zod';
import { addDays, instantOf } from '../lib/dates';
import { err, ok, type Result } from '../lib/result';
import { attendanceSchema, type AttendanceMark } from './attendance';
import { instantSchema, localDateSchema, localTimeSchema, timeZoneSchema } from './fields';
import type { Module } from './group';
import {
  groupIdSchema,
  moduleIdSchema,
  sessionIdSchema,
  type MemberId,
  type SessionId,
} from './ids';
import type { Meeting } from './schedule';

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
  })
  .readonly();
export type Session = z.infer<typeof sessionSchema>;

export type SessionRefusal =
  | { readonly code: 'not-on-roster' }
  | { readonly code: 'end-before-start' }
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
  return { ...place, ...meeting, startTime, timeZone, minutes, held: null, attendance: [] };
}

/** Marks one member of the roster; a second mark replaces the first (the chain keeps both). */
export function markAttendance(
  session: Session,
  roster: readonly MemberId[],
  memberId: MemberId,
  mark: AttendanceMark,
): Result<Session, SessionRefusal> {
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
  const startedAt = instantOf(session.date, startTime, session.timeZone);
  const endDate = endsNextDay ? addDays(session.date, 1) : session.date;
  const endedAt = instantOf(endDate, endTime, session.timeZone);
  const minutes = (endedAt.getTime() - startedAt.getTime()) / 60_000;
  if (minutes <= 0) return err({ code: 'end-before-start' });
  if (minutes > LONGEST_MINUTES) return err({ code: 'session-too-long', minutes });
  const held = { startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() };
  return ok({ ...session, held });
}

/** The length of a held session in whole minutes. */
export function heldMinutes(session: Session): number | null {
  if (session.held === null) return null;
  const { startedAt, endedAt } = session.held;
  return Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000);
}

/** True once notes are due: its times are recorded, or its planned end has passed and someone was marked. */
export function hasBeenHeld(session: Session, now: Date): boolean {
  if (session.held !== null) return true;
  const plannedEnd = Date.parse(session.startsAt) + session.minutes * 60_000;
  return session.attendance.length > 0 && plannedEnd <= now.getTime();
}

export function markOf(session: Session, memberId: MemberId): AttendanceMark | null {
  return session.attendance.find((entry) => entry.memberId === memberId)?.mark ?? null;
}
