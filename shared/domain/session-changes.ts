import { z } from 'zod';
import { addDays, instantOf, localDateOf } from '../lib/dates';
import { err, ok, type Result } from '../lib/result';
import { localDateSchema, localTimeSchema, requiredLine } from './fields';
import type { Schedule } from './schedule';
import { plannedEndOf, type Session, type SessionRefusal } from './session';

/** Moved or continued, not silently cancelled (M84): what may become of a session that is planned. */

/** A module's last sessions may be made up for after its end, and no later than this. */
export const DAYS_AFTER_MODULE = 60;

/**
 * A session stays within its module, whose members it is for. Memberships are by date: on the new
 * day its roster is that day's.
 */
export function sessionMovingSchema({ from, to }: Pick<Schedule, 'from' | 'to'>) {
  const isWithin = (date: string) => from <= date && date <= addDays(to, DAYS_AFTER_MODULE);
  return z
    .object({
      date: localDateSchema.refine(isWithin, {
        message: `Please choose a day of the module, or one at most ${DAYS_AFTER_MODULE} days after its end.`,
      }),
      startTime: localTimeSchema,
      reason: requiredLine,
    })
    .readonly();
}
export type SessionMoving = z.infer<ReturnType<typeof sessionMovingSchema>>;

/** Whether nothing happened in it yet: neither times nor marks are recorded. */
export function isUntouched({ held, attendance }: Session): boolean {
  return held === null && attendance.length === 0;
}

function refusalOfChange(session: Session): SessionRefusal | null {
  if (session.calledOff !== null) return { code: 'session-called-off' };
  return isUntouched(session) ? null : { code: 'session-already-held' };
}

function changed(session: Session): Session {
  return { ...session, planChanges: session.planChanges + 1 };
}

/**
 * Puts a session on another day and time of its own zone; from where and why stays with it (M84).
 * @param others sessions of the same group
 */
export function moveSession(
  session: Session,
  { date, startTime, reason }: SessionMoving,
  movedAt: string,
  others: readonly Session[],
): Result<Session, SessionRefusal> {
  const refusal = refusalOfChange(session);
  if (refusal) return err(refusal);
  const { date: fromDate, startTime: fromStartTime, timeZone } = session;
  if (date === fromDate && startTime === fromStartTime) return err({ code: 'session-not-moved' });
  const startsAt = instantOf(date, startTime, timeZone).toISOString();
  const moves = [...session.moves, { fromDate, fromStartTime, reason, movedAt }];
  return placedAmong({ ...changed(session), date, startTime, startsAt, moves }, others);
}

function placedAmong(
  session: Session,
  others: readonly Session[],
): Result<Session, SessionRefusal> {
  const inTheWay = others.find((other) => overlap(session, other));
  if (!inTheWay) return ok(session);
  const { date, startTime } = inTheWay;
  return err({ code: 'session-overlaps', date, startTime });
}

/** It is never deleted, and it counts for nobody (M42). */
export function callOffSession(
  session: Session,
  reason: string,
  at: string,
): Result<Session, SessionRefusal> {
  const refusal = refusalOfChange(session);
  return refusal ? err(refusal) : ok({ ...changed(session), calledOff: { reason, at } });
}

/**
 * One that was not called off stays as it is.
 * @param others sessions of the same group: one may have been put in its place
 */
export function holdAfterAll(
  session: Session,
  others: readonly Session[],
): Result<Session, SessionRefusal> {
  if (session.calledOff === null) return ok(session);
  return placedAmong({ ...changed(session), calledOff: null }, others);
}

/** Whether two sessions that take place are on at one time; one that begins as the other ends is not. */
export function overlap(one: Session, other: Session): boolean {
  if (one.id === other.id || one.calledOff !== null || other.calledOff !== null) return false;
  return (
    Date.parse(one.startsAt) < plannedEndOf(other) && Date.parse(other.startsAt) < plannedEndOf(one)
  );
}

/** The local days on which a session takes place: two when it goes past midnight in its own zone. */
export function daysOfSession(session: Session): { readonly from: string; readonly to: string } {
  const lastMoment = new Date(plannedEndOf(session) - 1);
  return { from: session.date, to: localDateOf(lastMoment, session.timeZone) };
}
