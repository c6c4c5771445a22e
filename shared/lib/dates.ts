import { TZDate } from '@date-fns/tz';
import { format, getISODay, isValid, parse } from 'date-fns';

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DATE = 'yyyy-MM-dd';

/** True for `yyyy-mm-dd` that names a real day: 2027-02-29 is refused, 2028-02-29 is not. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return isValid(instant) && instant.toISOString().startsWith(text);
}

/** True for `HH:MM` between 00:00 and 23:59. */
export function isLocalTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

const knownZones = new Map<string, boolean>();
const ZONES_REMEMBERED = 1000;

/**
 * True for an IANA zone this machine knows, such as `America/Toronto`. Remembered, because asking
 * takes 0.1 ms and every document that is read asks.
 */
export function isTimeZone(text: string): boolean {
  const known = knownZones.get(text);
  if (known !== undefined) return known;
  if (knownZones.size >= ZONES_REMEMBERED) knownZones.clear();
  const answer = askForZone(text);
  knownZones.set(text, answer);
  return answer;
}

function askForZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * The instant at which a wall clock in `timeZone` shows this date and time.
 * A time that daylight saving skips moves forward by the gap; one that occurs twice is the first.
 */
export function instantOf(date: string, time: string, timeZone: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, day, hours, minutes, timeZone).getTime());
}

/** The date (`yyyy-mm-dd`) that a wall clock in `timeZone` shows at this instant. */
export function localDateOf(instant: Date, timeZone: string): string {
  return format(new TZDate(instant.getTime(), timeZone), DATE);
}

/** The time (`HH:MM`) that a wall clock in `timeZone` shows at this instant. */
export function localTimeOf(instant: Date, timeZone: string): string {
  return format(new TZDate(instant.getTime(), timeZone), 'HH:mm');
}

export function weekdayOf(date: string): Weekday {
  return getISODay(parse(date, DATE, new Date(0))) as Weekday;
}

/** Every date from `from` to `to`, both included, on the given weekday. */
export function weeklyDates(from: string, to: string, weekday: Weekday): readonly string[] {
  const dates: string[] = [];
  const first = (weekday - weekdayOf(from) + 7) % 7;
  for (let date = addDays(from, first); date <= to; date = addDays(date, 7)) dates.push(date);
  return dates;
}

/** Calendar arithmetic on dates without a clock: daylight saving cannot shift it. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/**
 * The first day after a period of months: the same day of a later month, or the first of the month
 * after it when that has no such day. So a period is never cut short before a month's end: twelve
 * months from 29 February 2028 end on 28 February 2029.
 */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const dayAfterMonth = new Date(Date.UTC(year, month - 1 + months + 1, 1));
  const sameDay = new Date(Date.UTC(year, month - 1 + months, day));
  const there = sameDay < dayAfterMonth ? sameDay : dayAfterMonth;
  return there.toISOString().slice(0, 10);
}
