import { TZDate } from '@date-fns/tz';

/** Instants in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A change of a zone's clock, and from how many minutes ahead of UTC to how many. */
interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEAR = 366 * DAY;

/**
 * The rules of a zone as a VTIMEZONE (RFC 5545, 3.6.5), made from what this laptop knows of it: a
 * table that is shipped with a program is out of date as soon as a country changes its law. Every
 * change of the clock is written out, from a year before the span to a year after it.
 */
export function vtimezone(timeZone: string, span: Span): string {
  const changes = changesIn(timeZone, { from: span.from - YEAR, to: span.to + YEAR });
  const begins = span.from - YEAR;
  const offset = offsetAt(timeZone, begins);
  const first = { at: begins, before: offset, after: offset };
  const observances = [
    observance(first, isSummerBefore(changes[0])),
    ...changes.map((change) => observance(change, change.after > change.before)),
  ];
  const lines = ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flat(), 'END:VTIMEZONE'];
  return lines.join('\r\n');
}

/** Nobody changes the clock twice a day: the day is found first, and then the minute. */
function changesIn(timeZone: string, { from, to }: Span): readonly Change[] {
  const changes: Change[] = [];
  let before = offsetAt(timeZone, from);
  for (let day = from; day < to; day += DAY) {
    const after = offsetAt(timeZone, day + DAY);
    if (after !== before) changes.push({ at: momentOf(timeZone, day, before), before, after });
    before = after;
  }
  return changes;
}

/** The first whole minute of the day after `day` at which the offset is another one. */
function momentOf(timeZone: string, day: number, before: number): number {
  let [still, already] = [Math.floor(day / MINUTE), Math.ceil((day + DAY) / MINUTE)];
  while (already - still > 1) {
    const middle = Math.floor((still + already) / 2);
    if (offsetAt(timeZone, middle * MINUTE) === before) still = middle;
    else already = middle;
  }
  return already * MINUTE;
}

function offsetAt(timeZone: string, instant: number): number {
  return -new TZDate(instant, timeZone).getTimezoneOffset();
}

function isSummerBefore(change: Change | undefined): boolean {
  return change !== undefined && change.after < change.before;
}

/** It begins at what the clock showed before it was changed. */
function observance({ at, before, after }: Change, isSummer: boolean): readonly string[] {
  const name = isSummer ? 'DAYLIGHT' : 'STANDARD';
  const shown = new Date(at + before * MINUTE).toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
  return [
    `BEGIN:${name}`,
    `DTSTART:${shown}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${name}`,
  ];
}

/** `-0400`. */
function offsetText(minutes: number): string {
  const digits = (count: number) => String(Math.floor(count)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(size / 60)}${digits(size % 60)}`;
}
