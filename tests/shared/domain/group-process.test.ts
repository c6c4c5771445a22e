import * as fc from 'fast-check';
import {
  attendanceInNumbers,
  courseBefore,
  isNothingSaid,
  nothingOfProcess,
  SESSIONS_IN_COURSE,
  therapeuticFactorSchema,
  withFactor,
  type GroupNoteBody,
} from '../../../shared/domain/group-process';
import { addDays } from '../../../shared/lib/dates';
import { aSession, memberId, sessionId } from '../../support/people';

/** What is said of a group as a whole (M9, M11). */

const bodyOf = (process?: GroupNoteBody['process']): GroupNoteBody => ({
  template: 'group',
  sections: {},
  ...(process && { process }),
});

const noteOf = (number: number, body: GroupNoteBody) => ({
  id: sessionId(number),
  sessionDate: addDays('2026-09-01', number * 7),
  text: { body },
});

test('the course ends before this session and holds nine at most, oldest first', () => {
  const said = { ...nothingOfProcess, stage: 'norming', cohesion: 4 } as const;
  const notes = Array.from({ length: 15 }, (_, index) => noteOf(index, bodyOf(said)));
  const here = { id: sessionId(12), date: addDays('2026-09-01', 12 * 7) };
  const course = courseBefore(here, notes.toReversed());
  expect(course).toHaveLength(SESSIONS_IN_COURSE - 1);
  expect(course.map((point) => point.sessionId)).toEqual(
    [3, 4, 5, 6, 7, 8, 9, 10, 11].map(sessionId),
  );
  expect(course[0]).toMatchObject({ stage: 'norming', cohesion: 4 });
});

test('a session of which nothing was said keeps its place, with a gap', () => {
  const here = { id: sessionId(3), date: '2026-12-01' };
  expect(courseBefore(here, [noteOf(1, bodyOf())])).toEqual([
    { sessionId: sessionId(1), sessionDate: '2026-09-08', stage: null, cohesion: null },
  ]);
});

test('factors keep Yalom’s order, however they are taken in and out', () => {
  const factor = fc.constantFrom(...therapeuticFactorSchema.options);
  fc.assert(
    fc.property(fc.array(fc.tuple(factor, fc.boolean())), (presses) => {
      const last = presses.reduce<ReturnType<typeof withFactor>>(
        (factors, [one, isSeen]) => withFactor(factors, one, isSeen),
        [],
      );
      const expected = therapeuticFactorSchema.options.filter(
        (one) => presses.findLast(([pressed]) => pressed === one)?.[1],
      );
      expect(last).toEqual(expected);
    }),
  );
});

test('a stage alone is worth a draft; a blank text in any form is not', () => {
  expect(isNothingSaid(bodyOf())).toBe(true);
  expect(isNothingSaid({ ...bodyOf(nothingOfProcess), sections: { themes: ' \n' } })).toBe(true);
  expect(isNothingSaid({ ...bodyOf(), sections: { text: 'Hidden here.' } })).toBe(false);
  expect(isNothingSaid(bodyOf({ ...nothingOfProcess, stage: 'forming' }))).toBe(false);
  expect(isNothingSaid(bodyOf({ ...nothingOfProcess, cohesion: 1 }))).toBe(false);
  expect(isNothingSaid(bodyOf({ ...nothingOfProcess, factors: ['hope'] }))).toBe(false);
});

test('whoever has no mark is counted as not marked, and never less than nobody', () => {
  const mark = { kind: 'late', minutes: 3 } as const;
  const session = aSession({ attendance: [{ memberId: memberId(1), mark }] });
  expect(attendanceInNumbers(session, 3)).toMatchObject({ late: 1, unmarked: 2 });
  expect(attendanceInNumbers(session, 0)).toMatchObject({ late: 1, unmarked: 0 });
});
