import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  instantOf,
  isLocalDate,
  isLocalTime,
  isTimeZone,
  localDateOf,
  localTimeOf,
  weekdayOf,
  weeklyDates,
} from '../../../shared/lib/dates';

test('the 29th of February exists in leap years only', () => {
  expect(isLocalDate('2028-02-29')).toBe(true);
  expect(isLocalDate('2027-02-29')).toBe(false);
  expect(isLocalDate('2100-02-29')).toBe(false);
});

test.each(['2027-2-3', '27-02-03', '2027-13-01', '', '2027-01-01T00:00'])(
  '%j is not a date',
  (text) => expect(isLocalDate(text)).toBe(false),
);

test('times run from 00:00 to 23:59', () => {
  expect(['00:00', '23:59', '09:05'].every(isLocalTime)).toBe(true);
  expect(['24:00', '9:05', '12:60', ''].some(isLocalTime)).toBe(false);
});

test('a zone is one this machine knows', () => {
  expect(isTimeZone('America/Toronto')).toBe(true);
  expect(isTimeZone('America/Atlantis')).toBe(false);
});

test('a wall clock keeps its time through daylight saving', () => {
  expect(instantOf('2026-10-27', '19:00', 'America/Toronto').toISOString()).toBe(
    '2026-10-27T23:00:00.000Z',
  );
  expect(instantOf('2026-11-03', '19:00', 'America/Toronto').toISOString()).toBe(
    '2026-11-04T00:00:00.000Z',
  );
});

test('an hour that daylight saving skips moves forward', () => {
  expect(instantOf('2027-03-14', '02:30', 'America/Toronto').toISOString()).toBe(
    '2027-03-14T07:30:00.000Z',
  );
});

test('an hour that occurs twice is the first of the two', () => {
  expect(instantOf('2026-11-01', '01:30', 'America/Toronto').toISOString()).toBe(
    '2026-11-01T05:30:00.000Z',
  );
});

test('an instant is shown as the wall clock of its zone shows it', () => {
  const instant = new Date('2026-09-02T01:30:00.000Z');
  expect(localDateOf(instant, 'America/Toronto')).toBe('2026-09-01');
  expect(localTimeOf(instant, 'America/Toronto')).toBe('21:30');
});

test('weekdays and weeks are counted on the calendar', () => {
  expect(weekdayOf('2026-09-01')).toBe(2);
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(weeklyDates('2026-09-02', '2026-09-22', 2)).toEqual([
    '2026-09-08',
    '2026-09-15',
    '2026-09-22',
  ]);
});

test('a period of months ends the day before the same day, or with the month that has none', () => {
  const lastDay = (from: string, months: number) => addDays(addMonths(from, months), -1);
  expect(lastDay('2028-02-29', 12)).toBe('2029-02-28');
  expect(lastDay('2026-11-28', 3)).toBe('2027-02-27');
  expect(lastDay('2026-11-30', 3)).toBe('2027-02-28');
  expect(lastDay('2026-12-31', 1)).toBe('2027-01-30');
  expect(lastDay('2027-01-31', 1)).toBe('2027-02-28');
  expect(lastDay('2026-09-01', 3)).toBe('2026-11-30');
});

test('a period of months never ends before its last month would, and a later start never ends sooner', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2020-01-01', count));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 120 }), (from, months) => {
      const next = addMonths(from, months);
      const whole = addMonths(`${from.slice(0, 7)}-01`, months);
      const hasSameDay = next.slice(8) === from.slice(8) && next.slice(0, 7) === whole.slice(0, 7);
      const endsWithMonth = next === addMonths(whole, 1);
      expect(hasSameDay || endsWithMonth).toBe(true);
      expect(addMonths(addDays(from, 1), months) >= next).toBe(true);
    }),
  );
});
