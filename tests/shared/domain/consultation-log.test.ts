import * as fc from 'fast-check';
import { byYear, hoursOf, type Conversation } from '../../../shared/domain/consultation-log';

const conversation = (date: string, minutes: number, kind: Conversation['kind'] = 'supervision') =>
  ({ date, minutes, kind, colleague: 'Dr. Imaginary Supervisor' }) as const;

test('M99 conversations stand by year, newest first, with the minutes of each kind', () => {
  const years = byYear([
    conversation('2026-11-02', 50),
    conversation('2026-01-05', 15, 'debrief'),
    conversation('2025-12-30', 90, 'consultation'),
  ]);
  expect(years.map(({ year, minutes }) => [year, minutes])).toEqual([
    ['2026', 65],
    ['2025', 90],
  ]);
  expect(years[0]?.minutesOfKind).toEqual({ supervision: 50, consultation: 0, debrief: 15 });
});

test('hours are counted to a quarter', () => {
  expect([15, 50, 100, 7, 8].map(hoursOf)).toEqual([0.25, 0.75, 1.75, 0, 0.25]);
});

test('the kinds of a year always add up to the year', () => {
  const any = fc.array(
    fc.record({
      date: fc.constantFrom('2025-03-01', '2026-03-01', '2026-09-01'),
      minutes: fc.integer({ min: 1, max: 600 }),
      kind: fc.constantFrom('supervision' as const, 'consultation' as const, 'debrief' as const),
      colleague: fc.constant('Dr. Imaginary'),
    }),
  );
  fc.assert(
    fc.property(any, (conversations) => {
      const years = byYear(conversations);
      const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
      for (const { minutes, minutesOfKind } of years) {
        expect(sum(Object.values(minutesOfKind))).toBe(minutes);
      }
      expect(sum(years.map(({ minutes }) => minutes))).toBe(
        sum(conversations.map(({ minutes }) => minutes)),
      );
    }),
  );
});
