import { z } from 'zod';
import { addDays } from '../lib/dates';
import { vacationTypedSchema, type Vacation } from './calendar';
import type { EntryId, SessionId } from './ids';
import { noticeTypedSchema } from './notice';
import { plannedEndOf, type Session } from './session';
import { daysOfSession, isUntouched, overlap } from './session-changes';

/** What the calendar lays beside each other: vacations, announced absences, sessions (M44). */

const DAYS_BACK = 365;
const DAYS_AHEAD = 730;

const tooOld = { message: 'This is more than a year ago.', path: ['from'] };
const tooFar = { message: 'This is more than two years ahead.', path: ['to'] };

interface Days {
  readonly from: string;
  readonly to: string;
}

const beginsNear = (today: string) => (days: Days) => days.from >= addDays(today, -DAYS_BACK);
const endsNear = (today: string) => (days: Days) => days.to <= addDays(today, DAYS_AHEAD);

/** @param today the clinician's local date: a year that was mistyped is told apart from a plan. */
export function vacationSchemaOn(today: string) {
  return vacationTypedSchema.refine(beginsNear(today), tooOld).refine(endsNear(today), tooFar);
}

/** As `vacationSchemaOn`, for what a member announced (M40, M41, M43). */
export function noticeSchemaOn(today: string) {
  return noticeTypedSchema.refine(beginsNear(today), tooOld).refine(endsNear(today), tooFar);
}

/** At most this many days are asked for at once. */
export const MOST_CALENDAR_DAYS = 400;

export const calendarPeriodSchema = z
  .object({ from: z.string(), to: z.string() })
  .readonly()
  .refine(({ from, to }) => to < addDays(from, MOST_CALENDAR_DAYS), {
    message: `Please choose at most ${MOST_CALENDAR_DAYS} days.`,
    path: ['to'],
  });

/** Whether two periods share a day. */
export function shareDay(one: Days, other: Days): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** What does not fit. It is said and never prevents anything: the clinician decides. */
export type SessionConflict =
  | { readonly code: 'vacation'; readonly vacationId: EntryId }
  | { readonly code: 'overlaps'; readonly sessionId: SessionId }
  | { readonly code: 'capacity'; readonly capacity: number; readonly expected: number };

export interface Surroundings {
  readonly vacations: readonly Vacation[];
  /** The sessions that are on at the same time, of any group. */
  readonly overlapping: readonly Session[];
  /** How many the platform lets in; `null` when that is not known (M85). */
  readonly capacity: number | null;
  /** The roster of that day and the clinician. */
  readonly expected: number;
}

/** What was held or called off has no conflicts any more: there is nothing left to decide. */
export function conflictsOf(session: Session, around: Surroundings): readonly SessionConflict[] {
  if (session.calledOff !== null || !isUntouched(session)) return [];
  const days = daysOfSession(session);
  const { capacity, expected } = around;
  const isCrowded = capacity !== null && expected > capacity;
  return [
    ...around.vacations
      .filter((vacation) => shareDay(vacation, days))
      .map(({ id }) => ({ code: 'vacation', vacationId: id }) as const),
    ...around.overlapping.map(({ id }) => ({ code: 'overlaps', sessionId: id }) as const),
    ...(isCrowded ? [{ code: 'capacity', capacity, expected } as const] : []),
  ];
}

/**
 * Which sessions are on at the same time.
 * @param sessions in the order in which they start: each looks ahead only as long as it lasts
 */
export function overlapsAmong(
  sessions: readonly Session[],
): ReadonlyMap<SessionId, readonly Session[]> {
  const found = new Map<SessionId, readonly Session[]>();
  const note = (one: Session, other: Session) =>
    found.set(one.id, [...(found.get(one.id) ?? []), other]);
  sessions.forEach((session, index) => {
    for (const later of startingDuring(session, sessions, index + 1)) {
      if (!overlap(session, later)) continue;
      note(session, later);
      note(later, session);
    }
  });
  return found;
}

function* startingDuring(session: Session, sessions: readonly Session[], first: number) {
  const end = plannedEndOf(session);
  for (let index = first; index < sessions.length; index += 1) {
    const later = sessions[index];
    if (!later || Date.parse(later.startsAt) >= end) return;
    yield later;
  }
}
