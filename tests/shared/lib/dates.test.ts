import {
  addDays,
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
