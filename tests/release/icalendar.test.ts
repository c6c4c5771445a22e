import type { CalendarEntry } from '../../electron/application/ports/release';
import { icalendarPress } from '../../electron/release/icalendar';
import { meetingsOf } from '../../shared/domain/schedule';
import { aSchedule } from '../support/people';
import { componentsIn, rawLinesOf } from '../support/read-icalendar';

/** Calendars that leave say when, and nothing else (M44). */

const MADE_AT = new Date('2026-11-22T17:00:00.000Z');

type SessionEntry = Extract<CalendarEntry, { kind: 'session' }>;

const aSessionEntry = (parts: Partial<SessionEntry> = {}): SessionEntry => ({
  ...{ kind: 'session', uid: 'a1@alcove.invalid', sequence: 0, isCalledOff: false },
  ...{ startsAt: '2026-09-01T23:00:00.000Z', minutes: 90, timeZone: 'America/Toronto' },
  ...parts,
});

const print = (...entries: readonly CalendarEntry[]) =>
  Buffer.from(icalendarPress().print(entries, MADE_AT)).toString();

const eventsIn = (text: string) =>
  componentsIn(text, 'VEVENT').map(({ properties }) => Object.fromEntries(properties));

test('a session is an appointment and nothing more (M44)', () => {
  expect(eventsIn(print(aSessionEntry()))).toEqual([
    {
      UID: 'a1@alcove.invalid',
      SEQUENCE: '0',
      DTSTAMP: '20261122T170000Z',
      'DTSTART;TZID=America/Toronto': '20260901T190000',
      'DTEND;TZID=America/Toronto': '20260901T203000',
      SUMMARY: 'Appointment',
      TRANSP: 'OPAQUE',
      STATUS: 'CONFIRMED',
      CLASS: 'CONFIDENTIAL',
    },
  ]);
});

test('one that was called off is cancelled, with a later number (M84)', () => {
  const [event] = eventsIn(print(aSessionEntry({ isCalledOff: true, sequence: 3 })));
  expect(event).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: '3', SUMMARY: 'Appointment' });
});

test('being away is busy, an announced absence is not, and neither has a time', () => {
  const days = { uid: 'b2@alcove.invalid', from: '2026-12-28', to: '2027-01-02' };
  const events = eventsIn(print({ kind: 'vacation', ...days }, { kind: 'absence', ...days }));
  const dates = { 'DTSTART;VALUE=DATE': '20261228', 'DTEND;VALUE=DATE': '20270103' };
  expect(events).toMatchObject([
    { ...dates, SUMMARY: 'Away', TRANSP: 'OPAQUE', CLASS: 'CONFIDENTIAL' },
    { ...dates, SUMMARY: 'Absence announced', TRANSP: 'TRANSPARENT', CLASS: 'CONFIDENTIAL' },
  ]);
});

test('a module over both changes of the clock keeps 19:00 (M1)', () => {
  const meetings = meetingsOf(aSchedule());
  const text = print(...meetings.map(({ startsAt }) => aSessionEntry({ startsAt })));
  const starts = eventsIn(text).map((event) => event['DTSTART;TZID=America/Toronto']);
  expect(starts).toEqual(meetings.map(({ date }) => `${date.replaceAll('-', '')}T190000`));
  expect(new Set(meetings.map(({ startsAt }) => startsAt.slice(11, 13)))).toEqual(
    new Set(['23', '00']),
  );
  expect(componentsIn(text, 'VTIMEZONE').map(({ properties }) => properties.get('TZID'))).toEqual([
    'America/Toronto',
  ]);
});

test('a session past midnight ends on the next day', () => {
  const late = aSessionEntry({ startsAt: '2026-09-02T03:00:00.000Z' });
  expect(eventsIn(print(late))).toMatchObject([
    {
      'DTSTART;TZID=America/Toronto': '20260901T230000',
      'DTEND;TZID=America/Toronto': '20260902T003000',
    },
  ]);
});

test('each zone comes with its rules, once', () => {
  const zones = ['America/Toronto', 'Europe/Berlin', 'America/Toronto'];
  const text = print(...zones.map((timeZone) => aSessionEntry({ timeZone })));
  const named = componentsIn(text, 'VTIMEZONE').map(({ properties }) => properties.get('TZID'));
  expect(named).toHaveLength(2);
  expect(new Set(named)).toEqual(new Set(zones));
});

/** The offset that a calendar reads out of a file for a local time: the last rule that has begun. */
function offsetIn(text: string, localTime: string): string | undefined {
  const rules = ['STANDARD', 'DAYLIGHT'].flatMap((name) => componentsIn(text, name));
  const began = (rule: (typeof rules)[number]) => rule.properties.get('DTSTART') ?? '';
  return rules
    .toSorted((one, other) => began(one).localeCompare(began(other)))
    .findLast((rule) => began(rule) <= localTime)
    ?.properties.get('TZOFFSETTO');
}

test.each([
  ['America/Toronto', '-0500', '-0400'],
  ['America/St_Johns', '-0330', '-0230'],
  ['America/Regina', '-0600', '-0600'],
  // Yukon has kept one time since 2020, Mexico since 2022; the last was named in that year.
  ['America/Whitehorse', '-0700', '-0700'],
  ['America/Mexico_City', '-0600', '-0600'],
  ['America/Ciudad_Juarez', '-0700', '-0600'],
  ['Europe/Berlin', '+0100', '+0200'],
  ['Australia/Sydney', '+1100', '+1000'],
  ['Asia/Kolkata', '+0530', '+0530'],
])('the rules of %s are written out: %s in January, %s in July', (timeZone, january, july) => {
  const text = print(aSessionEntry({ timeZone }));
  expect([offsetIn(text, '20270115T190000'), offsetIn(text, '20270715T190000')]).toEqual([
    january,
    july,
  ]);
});

test('the clock changes in the file in the very minute in which it does (RFC 5545, 3.6.5)', () => {
  const text = print(aSessionEntry());
  const winter = ['20261101T015959', '20261101T020000'].map((time) => offsetIn(text, time));
  const summer = ['20270314T015959', '20270314T020000'].map((time) => offsetIn(text, time));
  expect([winter, summer]).toEqual([
    ['-0400', '-0500'],
    ['-0500', '-0400'],
  ]);
  const names = ['STANDARD', 'DAYLIGHT'].map((name) =>
    componentsIn(text, name).map(({ properties }) => properties.get('TZOFFSETTO')),
  );
  expect(names.map((offsets) => [...new Set(offsets)])).toEqual([['-0500'], ['-0400']]);
});

test('the clock of the laptop that makes it changes nothing in it', () => {
  const zone = process.env['TZ'];
  const made = ['Asia/Tokyo', 'America/Los_Angeles', 'UTC'].map((timeZone) => {
    process.env['TZ'] = timeZone;
    return print(aSessionEntry(), {
      kind: 'vacation',
      uid: 'c3',
      from: '2026-12-28',
      to: '2026-12-28',
    });
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(new Set(made).size).toBe(1);
});

test('lines end in CRLF and are no longer than 75 octets (RFC 5545)', () => {
  const uid = `${'f'.repeat(120)}@alcove.invalid`;
  const text = print(aSessionEntry({ uid }));
  const lines = rawLinesOf(text);
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(eventsIn(text)).toMatchObject([{ UID: uid }]);
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
});

test('an empty calendar is a calendar', () => {
  expect(rawLinesOf(print())).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alcove//Alcove//EN',
    'METHOD:PUBLISH',
    'END:VCALENDAR',
  ]);
});
