import { TZDate } from '@date-fns/tz';
import { differenceInCalendarDays, format, parse } from 'date-fns';

/** Dates as people say them. All of the window's wording of dates and times is here. */

const day = (date: string) => parse(date, 'yyyy-MM-dd', new Date(0));

/** "Tuesday 3 November 2026". */
export function sayExactDate(date: string): string {
  return format(day(date), 'EEEE d MMMM yyyy');
}

/** "3 November 2026". */
export function sayFullDate(date: string): string {
  return format(day(date), 'd MMMM yyyy');
}

/** "3 November", or "3 November 2025" in another year than `today`'s. */
export function sayPlainDate(date: string, today: string): string {
  return format(day(date), date.slice(0, 4) === today.slice(0, 4) ? 'd MMMM' : 'd MMMM yyyy');
}

/** "Today", "Tomorrow", "Yesterday", "Tue 3 November", or with the year when it is another one. */
export function sayDate(date: string, today: string): string {
  const days = differenceInCalendarDays(day(date), day(today));
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  if (days === -1) return 'Yesterday';
  return `${format(day(date), 'EEE')} ${sayPlainDate(date, today)}`;
}

/** "September 2026". */
export function sayMonth(date: string): string {
  return format(day(date), 'MMMM yyyy');
}

export function sayDayOfMonth(date: string): string {
  return format(day(date), 'd');
}

/** "Tuesday 3 November 2026, 19:30 (America/Toronto)". */
export function sayExactMoment(instant: string, timeZone: string): string {
  const moment = new TZDate(Date.parse(instant), timeZone);
  return `${format(moment, 'EEEE d MMMM yyyy, HH:mm')} (${timeZone})`;
}

/** "3 November 2026, 19:30". */
export function sayMoment(instant: string, timeZone: string): string {
  return format(new TZDate(Date.parse(instant), timeZone), 'd MMMM yyyy, HH:mm');
}

/** "today at 14:02", "yesterday at 09:10", "on Tue 3 November at 14:02": within a sentence. */
export function sayNear(instant: string, now: Date, timeZone: string): string {
  const moment = new TZDate(Date.parse(instant), timeZone);
  const today = format(new TZDate(now.getTime(), timeZone), 'yyyy-MM-dd');
  const said = sayDate(format(moment, 'yyyy-MM-dd'), today);
  const isNear = said === 'Today' || said === 'Yesterday' || said === 'Tomorrow';
  return `${isNear ? said.toLowerCase() : `on ${said}`} at ${format(moment, 'HH:mm')}`;
}

/** "less than a minute", "3 minutes", "2 hours", "9 days". */
export function saySpan(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 120) return counted(minutes, 'minute');
  if (minutes < 48 * 60) return counted(Math.floor(minutes / 60), 'hour');
  return counted(Math.floor(minutes / 1440), 'day');
}

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

/** "14:02", in the laptop's own zone. */
export function sayTime(instant: string): string {
  return format(new Date(instant), 'HH:mm');
}

/** "14:02:31", in the laptop's own zone. */
export function sayClock(instant: string): string {
  return format(new Date(instant), 'HH:mm:ss');
}

/** "now", "in 25 minutes", "in 3 hours", "in 2 days"; null once it has passed. */
export function sayUntil(instant: string, now: Date): string | null {
  const minutes = Math.round((Date.parse(instant) - now.getTime()) / 60_000);
  if (minutes < 0) return null;
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
  if (minutes < 1) return 'now';
  if (minutes < 90) return words.format(minutes, 'minute');
  if (minutes < 36 * 60) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 1440), 'day');
}

/** "1 h 30 min", "50 min". */
export function sayLength(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
