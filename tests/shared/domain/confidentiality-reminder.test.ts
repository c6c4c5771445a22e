import { isReminderDue } from '../../../shared/domain/confidentiality-reminder';

/** The dates of sessions, newest first; those in which the group was reminded have a mark. */
const earlier = (...sessions: readonly string[]) =>
  sessions.map((session) => ({
    date: session.replace('*', ''),
    saidAt: session.endsWith('*') ? '2026-09-01T23:05:00.000Z' : null,
  }));

test('M108 the first session of a module opens with the reminder', () => {
  expect(isReminderDue({ date: '2026-09-01' }, [])).toBe(true);
});

test('M108 the session after it does not', () => {
  expect(isReminderDue({ date: '2026-09-08' }, earlier('2026-09-01*'))).toBe(false);
});

test('M108 what was left out of the first session is due in the second', () => {
  expect(isReminderDue({ date: '2026-09-08' }, earlier('2026-09-01'))).toBe(true);
});

test('M108 four weeks later it is due, a day earlier it is not', () => {
  const said = earlier('2026-09-01*');
  expect(isReminderDue({ date: '2026-09-28' }, said)).toBe(false);
  expect(isReminderDue({ date: '2026-09-29' }, said)).toBe(true);
});

test('M108 in a group that meets daily it is due when four sessions went by without it', () => {
  const days = ['2026-09-04', '2026-09-03', '2026-09-02', '2026-09-01*'];
  expect(isReminderDue({ date: '2026-09-05' }, earlier(...days))).toBe(false);
  expect(isReminderDue({ date: '2026-09-06' }, earlier('2026-09-05', ...days))).toBe(true);
});

test('M108 four weeks are counted across daylight saving by days, not hours', () => {
  expect(isReminderDue({ date: '2026-11-10' }, earlier('2026-10-13*'))).toBe(true);
});
