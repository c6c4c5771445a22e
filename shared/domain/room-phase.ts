import { plannedEndOf, type Session } from './session';

/** Of a session, or of a drop-in meeting that no session is kept of: when it is planned. */
export interface Planned {
  /** An instant, ISO 8601. */
  readonly startsAt: string;
  readonly minutes: number;
}

/**
 * - `early`: the room is not open yet (M24); a rehearsal is possible
 * - `opening`: it is open and the session has not begun
 * - `ending`: the last minutes, of which the timer warns (M55)
 * - `over`: past the planned end, or ended
 */
export type RoomPhase = 'early' | 'opening' | 'underway' | 'ending' | 'over';

const MINUTE_MS = 60_000;
/** M24: the room opens five minutes early. */
export const OPENS_EARLY_MINUTES = 5;
/** An open room is gone back to until this long after its session was to end. */
const OPEN_AFTER_END_MINUTES = 180;
/** M55: minutes before the end at which the timer warns. */
export const END_WARNINGS = [10, 2] as const;
export type EndWarning = (typeof END_WARNINGS)[number];
/** M90: a session longer than this has breaks. */
const LONG_MINUTES = 240;

export function opensAt({ startsAt }: Pick<Planned, 'startsAt'>): Date {
  return new Date(Date.parse(startsAt) - OPENS_EARLY_MINUTES * MINUTE_MS);
}

export function endsAt(planned: Planned): Date {
  return new Date(plannedEndOf(planned));
}

/** Whether its room may still be in use: a session may run over, but not into the next day. */
export function mayBeUnderway(planned: Planned, now: Date): boolean {
  return endsAt(planned).getTime() + OPEN_AFTER_END_MINUTES * MINUTE_MS > now.getTime();
}

/** Where in its course a session is. `closedAt` is the room's: `null` until the session was ended. */
export function phaseOf(planned: Planned, closedAt: string | null, now: Date): RoomPhase {
  if (closedAt !== null || now >= endsAt(planned)) return 'over';
  if (now < opensAt(planned)) return 'early';
  if (now.getTime() < Date.parse(planned.startsAt)) return 'opening';
  return endWarningAt(planned, now) === null ? 'underway' : 'ending';
}

/** The last warning before the end that is due, in minutes; `null` before the first (M55). */
export function endWarningAt(planned: Planned, now: Date): EndWarning | null {
  const leftMs = endsAt(planned).getTime() - now.getTime();
  return END_WARNINGS.findLast((minutes) => leftMs <= minutes * MINUTE_MS) ?? null;
}

/** What is counted down to, and the whole seconds until then. */
export interface Countdown {
  readonly to: 'opening' | 'start' | 'end';
  readonly seconds: number;
}

/** The next of opening, start and planned end; at the end and after it 0 seconds to the end. */
export function countdownOf(planned: Planned, now: Date): Countdown {
  if (now < opensAt(planned)) return { to: 'opening', seconds: secondsTo(opensAt(planned), now) };
  const start = new Date(planned.startsAt);
  if (now < start) return { to: 'start', seconds: secondsTo(start, now) };
  return { to: 'end', seconds: secondsTo(endsAt(planned), now) };
}

/** A second that has begun counts, so that 0 is shown when the moment is there and not before. */
function secondsTo(moment: Date, now: Date): number {
  return Math.max(0, Math.ceil((moment.getTime() - now.getTime()) / 1000));
}

/** Whole minutes that a member who comes now is late: at least 1, at most the session's (M39). */
export function minutesLateAt(planned: Planned, now: Date): number {
  const minutes = Math.floor((now.getTime() - Date.parse(planned.startsAt)) / MINUTE_MS);
  return Math.min(Math.max(1, minutes), planned.minutes);
}

/** Long days are held with breaks (M90). */
export function hasBreaks({ minutes }: Pick<Session, 'minutes'>): boolean {
  return minutes > LONG_MINUTES;
}
