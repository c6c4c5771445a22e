import { attendanceStanding, needsWarning } from '../../../shared/domain/attendance-ledger';
import type { Member } from '../../../shared/domain/member';
import {
  absent,
  after,
  dateOf,
  standingOf,
  times,
  weekOf,
  type Told,
} from '../../support/attendance-weeks';
import { growthOf, LINEAR } from '../../support/growth';
import { aMember, aMembership, memberId, moduleId, sessionId } from '../../support/people';

/** How a member stands against 75 %, and how it can end (M42). */

const NOT_YET = null;

test('M42 late counts as attended; absences with and without notice do not', () => {
  const standing = standingOf(['present', 'late', 'absent-with-notice', 'absent-without-notice']);
  expect(standing).toMatchObject({ counted: 4, attended: 2, percent: 50 });
});

test('M42 what was called off counts for nobody, and what was held without a mark neither way', () => {
  const standing = standingOf(['present', 'called-off', 'unmarked', 'absent-with-notice']);
  expect(standing).toMatchObject({ counted: 2, attended: 1, percent: 50, unmarked: 1 });
  expect(standing.sessions.map(({ mark }) => mark?.kind ?? null)).toEqual([
    'present',
    null,
    'absent-with-notice',
  ]);
});

test('M42 sessions before joining and after leaving are not theirs, and those of both days are', () => {
  const member: Member = {
    ...aMember(1),
    memberships: [aMembership({ from: dateOf(1), until: dateOf(3) })],
  };
  const standing = standingOf([...times(5, 'present'), ...times(2, NOT_YET)], member);
  expect(standing.sessions.map(({ date }) => date)).toEqual([dateOf(1), dateOf(2), dateOf(3)]);
  expect(standing).toMatchObject({ counted: 3, ahead: 0 });
});

test('M42 who left and came back has the sessions of both times', () => {
  const member: Member = {
    ...aMember(1),
    memberships: [
      aMembership({ from: dateOf(0), until: dateOf(1) }),
      aMembership({ from: dateOf(4), until: null }),
    ],
  };
  expect(standingOf(times(6, 'present'), member)).toMatchObject({ counted: 4, attended: 4 });
});

test('M42 a share is rounded down: 74.9 % is not 75 %', () => {
  const told = [...times(188, 'present'), ...times(63, 'absent-with-notice')] as const;
  expect(standingOf(told)).toMatchObject({ percent: 74, state: 'out-of-reach' });
});

test('M42 exactly 75 % is enough', () => {
  const told = [...times(3, 'present'), 'absent-with-notice'] as const;
  expect(standingOf(told)).toMatchObject({ percent: 75, mayMiss: 0, state: 'on-track' });
});

test('M42 the forecast says how it ends at best, as so far and at worst', () => {
  const told = [...times(4, 'present'), ...times(4, 'absent-with-notice'), ...times(8, NOT_YET)];
  expect(standingOf(told).forecast).toEqual({
    best: { attended: 12, percent: 75 },
    current: { attended: 8, percent: 50 },
    worst: { attended: 4, percent: 25 },
  });
});

test('M42 who stands at exactly 75 % goes on to 75 %, however many sessions are left', () => {
  const told = [...times(9, 'present'), ...times(3, 'absent-with-notice'), ...times(31, NOT_YET)];
  expect(standingOf(told)).toMatchObject({ percent: 75, state: 'on-track' });
  expect(standingOf(told).forecast.current.percent).toBe(75);
});

test('M42 M43 an announced absence is not expected to be attended, and is one of those that may be missed', () => {
  const told = [...times(8, 'present'), ...times(8, NOT_YET)];
  const standing = standingOf(told, absent(dateOf(9), dateOf(10)));
  expect(standing).toMatchObject({ ahead: 8, announced: 2, mayMiss: 4, state: 'on-track' });
  expect(standing.forecast.best).toEqual({ attended: 14, percent: 87 });
  expect(standingOf(told, absent(dateOf(9), dateOf(11)))).toMatchObject({
    announced: 3,
    state: 'at-risk',
  });
});

test('M40 who announced to be late is expected', () => {
  const member = absent(dateOf(2), dateOf(2));
  const late: Member = {
    ...member,
    notices: member.notices.map((notice) => ({ ...notice, kind: 'late' })),
  };
  expect(standingOf(['present', 'present', NOT_YET], late).announced).toBe(0);
});

test('M42 the session is named with which it would be out of reach', () => {
  const told = [...times(8, 'present'), ...times(8, NOT_YET)];
  expect(standingOf(told)).toMatchObject({ mayMiss: 4, outOfReachOn: dateOf(12) });
  expect(standingOf([...times(9, 'present'), ...times(3, NOT_YET)]).outOfReachOn).toBeNull();
});

test('M42 the warning comes while something can still be done', () => {
  const states = (told: readonly Told[]) => standingOf(told).state;
  expect(states(times(4, NOT_YET))).toBe('not-begun');
  expect(states([...times(10, 'present'), ...times(10, NOT_YET)])).toBe('on-track');
  const missed = (count: number) => [
    ...times(10 - count, 'present'),
    ...times(count, 'absent-with-notice'),
    ...times(2, NOT_YET),
  ];
  expect(states(missed(1))).toBe('on-track');
  expect(states(missed(2))).toBe('at-risk');
  expect(states(missed(3))).toBe('below');
  expect(states(missed(4))).toBe('out-of-reach');
  const warned = [1, 2, 3, 4].map((count) => needsWarning(standingOf(missed(count))));
  expect(warned).toEqual([false, true, true, true]);
});

test('a session that is under way is still ahead, and a mark made in it is known', () => {
  const begun = weekOf(NOT_YET, 1, {
    attendance: [{ memberId: memberId(1), mark: { kind: 'absent-without-notice' } }],
  });
  const sessions = [weekOf('present', 0), begun];
  const during = new Date(Date.parse(begun.startsAt) + 10 * 60_000);
  const standing = attendanceStanding(aMember(1), moduleId(1), sessions, during);
  expect(standing).toMatchObject({ counted: 1, ahead: 1, announced: 1 });
  const over = new Date(Date.parse(begun.startsAt) + 120 * 60_000);
  const later = attendanceStanding(aMember(1), moduleId(1), sessions, over);
  expect(later).toMatchObject({ counted: 2, ahead: 0, attended: 1 });
});

test('a session whose time has passed with nothing written down is neither held nor ahead', () => {
  const sessions = [weekOf('present', 0), weekOf(NOT_YET, 1), weekOf(NOT_YET, 2)];
  const standing = attendanceStanding(aMember(1), moduleId(1), sessions, after(2));
  expect(standing).toMatchObject({ counted: 1, unmarked: 0, ahead: 1 });
});

test('M42 two modules that overlap are reckoned apart', () => {
  const member: Member = {
    ...aMember(1),
    memberships: [aMembership(), aMembership({ moduleId: moduleId(2) })],
  };
  const sessions = [0, 1, 2, 3].map((week) =>
    weekOf(week % 2 === 0 ? 'present' : 'absent-with-notice', week, {
      moduleId: moduleId(week % 2 === 0 ? 1 : 2),
    }),
  );
  const standing = (number: number) =>
    attendanceStanding(member, moduleId(number), sessions, after(4));
  expect(standing(1)).toMatchObject({ counted: 2, attended: 2 });
  expect(standing(2)).toMatchObject({ counted: 2, attended: 0 });
});

test('a module across the turn of a month and of a year is one', () => {
  const told = times(20, 'present');
  expect(standingOf(told)).toMatchObject({ counted: 20, percent: 100 });
  expect(dateOf(19).slice(0, 4)).toBe('2027');
});

test('the time to reckon it grows with the number of sessions, and not with its square', () => {
  const member = absent(dateOf(1), dateOf(2));
  const growth = growthOf((size) => {
    const sessions = Array.from({ length: size }, (_none, week) =>
      weekOf('present', 0, { id: sessionId(week + 1) }),
    );
    return attendanceStanding(member, moduleId(1), sessions, after(3));
  }, 20_000);
  expect(growth).toBeLessThan(LINEAR);
});
