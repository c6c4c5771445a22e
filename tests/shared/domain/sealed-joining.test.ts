import type { AttendanceMark } from '../../../shared/domain/attendance';
import { numberPresentIn } from '../../../shared/domain/charging';
import { joinedSessions } from '../../../shared/domain/sealed-joining';
import { sessionOf } from '../../../shared/domain/sealed-masking';
import type { Session } from '../../../shared/domain/session';
import { aSession, memberId } from '../../support/people';

const present: AttendanceMark = { kind: 'present' };
const late: AttendanceMark = { kind: 'late', minutes: 5 };
const away: AttendanceMark = { kind: 'absent-with-notice' };
const marks = [present, late, present, away, present, present, present, present, present];
const evening = aSession({
  attendance: marks.map((mark, index) => ({ memberId: memberId(index + 1), mark })),
});

const sealed = (session: Session, numbers: readonly number[]) =>
  joinedSessions(
    numbers.map((number) => ({ sessions: [sessionOf(session, memberId(number))] })),
  )[0];

test.each([
  ['one who came', [1], 7],
  ['several, one of them late', [1, 2, 3], 5],
  ['one who was away', [4], 8],
  ['one who came and one who was away', [1, 4], 7],
  ['one of whom no mark was made', [10], 8],
  ['everyone', [1, 2, 3, 4, 5, 6, 7, 8, 9], 0],
])('with %s goes how many others came, and no mark of them', (_who, numbers, others) => {
  const session = sealed(evening, numbers);
  expect(session?.othersPresent).toBe(others);
  expect(session && numberPresentIn(session)).toBe(8);
  const own = new Set(numbers.map(memberId));
  expect(session?.attendance.filter(({ memberId: id }) => !own.has(id))).toEqual([]);
});

test('a session that came with a count goes on with it', () => {
  const first = sealed(evening, [1, 2, 3]);
  const next = first && sealed(first, [1, 3]);
  expect(next?.othersPresent).toBe(6);
});

test('records of an Alcove that counted nobody else are joined by their marks', () => {
  const bare = [1, 3].map((number) => ({
    sessions: [{ ...sessionOf(evening, memberId(number)), othersPresent: 0 }],
  }));
  expect(joinedSessions(bare)).toMatchObject([{ othersPresent: 0 }]);
});
