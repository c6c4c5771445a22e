import { TZDate } from '@date-fns/tz';
import ical, {
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { addDays } from '../../shared/lib/dates';
import type { CalendarEntry, IcalendarPress } from '../application/ports/release';
import { vtimezone, type Span } from './vtimezone';

/** What other people may read on a shared screen or a family's calendar (M44). */
const TITLES = {
  session: 'Appointment',
  vacation: 'Away',
  absence: 'Absence announced',
} as const satisfies Record<CalendarEntry['kind'], string>;

/** An iCalendar file (RFC 5545): lines end in CRLF and are folded at 75 octets. */
export function icalendarPress(): IcalendarPress {
  return {
    print: (entries, madeAt) => {
      const calendar = ical({
        prodId: { company: 'Alcove', product: 'Alcove', language: 'EN' },
        method: ICalCalendarMethod.PUBLISH,
      });
      const span = spanOf(entries, madeAt);
      calendar.timezone({ name: null, generator: (zone) => vtimezone(zone, span) });
      for (const entry of entries) calendar.createEvent(eventOf(entry, madeAt));
      return Buffer.from(`${calendar.toString()}\r\n`);
    },
  };
}

function eventOf(entry: CalendarEntry, madeAt: Date): ICalEventData {
  const common = {
    id: entry.uid,
    stamp: madeAt,
    summary: TITLES[entry.kind],
    class: ICalEventClass.CONFIDENTIAL,
  };
  return entry.kind === 'session'
    ? { ...common, ...sessionEvent(entry) }
    : { ...common, ...dayEvent(entry) };
}

type SessionEntry = Extract<CalendarEntry, { kind: 'session' }>;
type DayEntry = Exclude<CalendarEntry, SessionEntry>;

function sessionEvent({ startsAt, minutes, timeZone, isCalledOff, sequence }: SessionEntry) {
  const start = Date.parse(startsAt);
  // A plain Date would be read on this laptop's own clock.
  const at = (instant: number) => new TZDate(instant, timeZone);
  return {
    start: at(start),
    end: at(start + minutes * 60_000),
    timezone: timeZone,
    sequence,
    status: isCalledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
  };
}

/** The end is the first day after it (RFC 5545, 3.6.1). */
function dayEvent({ kind, from, to }: DayEntry) {
  const { OPAQUE, TRANSPARENT } = ICalEventTransparency;
  return {
    start: new Date(`${from}T00:00:00Z`),
    end: new Date(`${addDays(to, 1)}T00:00:00Z`),
    allDay: true,
    sequence: 0,
    transparency: kind === 'vacation' ? OPAQUE : TRANSPARENT,
  };
}

/** From the first session to the last. */
function spanOf(entries: readonly CalendarEntry[], madeAt: Date): Span {
  const starts = entries
    .filter((entry) => entry.kind === 'session')
    .map(({ startsAt }) => Date.parse(startsAt));
  const all = [madeAt.getTime(), ...starts];
  return { from: Math.min(...all), to: Math.max(...all) };
}
