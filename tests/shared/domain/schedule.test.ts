import * as fc from 'fast-check';
import { meetingsOf, scheduleSchema } from '../../../shared/domain/schedule';
import { localTimeOf, weekdayOf } from '../../../shared/lib/dates';
import { aSchedule } from '../../support/people';

test('a module from September to June meets every week on its weekday (M1)', () => {
  const meetings = meetingsOf(aSchedule());
  expect(meetings).toHaveLength(44);
  expect(meetings.every(({ date }) => weekdayOf(date) === 2)).toBe(true);
  expect(meetings[0]?.date).toBe('2026-09-01');
  expect(meetings.at(-1)?.date).toBe('2027-06-29');
});

test('skipped dates are left out (M1)', () => {
  const skippedDates = [{ date: '2026-12-29', reason: 'Winter break' }];
  const meetings = meetingsOf(aSchedule({ skippedDates }));
  expect(meetings).toHaveLength(43);
  expect(meetings.map(({ date }) => date)).not.toContain('2026-12-29');
});

test('the wall clock stays at seven through both daylight-saving changes', () => {
  const times = meetingsOf(aSchedule()).map(({ startsAt }) =>
    localTimeOf(new Date(startsAt), 'America/Toronto'),
  );
  expect(new Set(times)).toEqual(new Set(['19:00']));
});

test('a session on a daylight-saving night starts once, at an hour that exists', () => {
  const night = aSchedule({ weekday: 7, startTime: '02:30', from: '2027-03-14', to: '2027-03-14' });
  expect(meetingsOf(night)).toEqual([{ date: '2027-03-14', startsAt: '2027-03-14T07:30:00.000Z' }]);
});

test('a leap year has its 29th of February', () => {
  const leap = aSchedule({ from: '2028-02-29', to: '2028-02-29', weekday: 2 });
  expect(meetingsOf(leap)).toHaveLength(1);
});

test.each([
  ['a last day before the first', { from: '2027-01-02', to: '2027-01-01' }],
  ['a day that does not exist', { from: '2027-02-29', to: '2027-06-30' }],
  ['more than one yearly run', { from: '2026-09-01', to: '2028-09-01' }],
  ['a zone nobody knows', { timeZone: 'Mars/Olympus' }],
])('refuses %s', (_what, parts) => {
  expect(scheduleSchema.safeParse(aSchedule(parts)).success).toBe(false);
});

test('meetings are in order, a week apart, within the module', () => {
  const dates = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  });
  const property = fc.property(
    dates,
    fc.nat(399),
    fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
    (start, length, weekday) => {
      const from = start.toISOString().slice(0, 10);
      const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
      const meetings = meetingsOf(aSchedule({ from, to, weekday: weekday as 1 }));
      expect(meetings.every(({ date }) => from <= date && date <= to)).toBe(true);
      meetings.slice(1).forEach(({ date, startsAt }, index) => {
        expect(Date.parse(date) - Date.parse(meetings[index]?.date ?? '')).toBe(7 * 86_400_000);
        expect(startsAt > (meetings[index]?.startsAt ?? '')).toBe(true);
      });
    },
  );
  fc.assert(property, { numRuns: 60 });
});
