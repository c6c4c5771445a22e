import {
  clearAttendance,
  hasBeenHeld,
  heldMinutes,
  markAttendance,
  markOf,
  recordSessionTimes,
} from '../../../shared/domain/session';
import { aSession, memberId } from '../../support/people';

const roster = [memberId(1), memberId(2)];

test('a second mark replaces the first', () => {
  const once = markAttendance(aSession(), roster, memberId(1), { kind: 'present' });
  const twice =
    once.ok && markAttendance(once.value, roster, memberId(1), { kind: 'late', minutes: 7 });
  expect(twice && twice.ok && twice.value.attendance).toEqual([
    { memberId: memberId(1), mark: { kind: 'late', minutes: 7 } },
  ]);
});

test('a mark can be taken back', () => {
  const marked = aSession({ attendance: [{ memberId: memberId(1), mark: { kind: 'present' } }] });
  expect(markOf(clearAttendance(marked, memberId(1)), memberId(1))).toBeNull();
});

test('refuses to mark someone who is not on the roster', () => {
  const refused = markAttendance(aSession(), roster, memberId(3), { kind: 'present' });
  expect(refused).toEqual({ ok: false, error: { code: 'not-on-roster' } });
});

test('refuses lateness longer than the session (M39)', () => {
  const refused = markAttendance(aSession(), roster, memberId(1), { kind: 'late', minutes: 91 });
  expect(refused).toEqual({
    ok: false,
    error: { code: 'late-beyond-session', sessionMinutes: 90 },
  });
});

test('keeps start and stop times (M79)', () => {
  const recorded = recordSessionTimes(aSession(), '19:02', '20:31', false);
  expect(recorded.ok && recorded.value.held).toEqual({
    startedAt: '2026-09-01T23:02:00.000Z',
    endedAt: '2026-09-02T00:31:00.000Z',
  });
  expect(recorded.ok && heldMinutes(recorded.value)).toBe(89);
});

test.each([
  ['20:31', '19:02'],
  ['19:00', '19:00'],
])('refuses an end before its start: %s to %s', (start, end) => {
  expect(recordSessionTimes(aSession(), start, end, false)).toEqual({
    ok: false,
    error: { code: 'end-before-start' },
  });
});

test('a session past midnight ends on the next day', () => {
  const recorded = recordSessionTimes(aSession(), '23:10', '00:40', true);
  expect(recorded.ok && heldMinutes(recorded.value)).toBe(90);
});

test('refuses a session longer than a day', () => {
  const refused = recordSessionTimes(aSession(), '09:00', '10:00', true);
  expect(refused).toEqual({ ok: false, error: { code: 'session-too-long', minutes: 1500 } });
});

test('a night when the clock goes back is never shorter than it was', () => {
  const night = aSession({ date: '2026-11-01', startTime: '00:30' });
  const recorded = recordSessionTimes(night, '00:30', '02:30', false);
  expect(recorded.ok && heldMinutes(recorded.value)).toBe(180);
});

test('a night when the clock goes forward is an hour shorter', () => {
  const night = aSession({ date: '2027-03-14', startTime: '01:30' });
  const recorded = recordSessionTimes(night, '01:30', '03:30', false);
  expect(recorded.ok && heldMinutes(recorded.value)).toBe(60);
});

test('a marked session counts as held once its planned end has passed', () => {
  const marked = aSession({ attendance: [{ memberId: memberId(1), mark: { kind: 'present' } }] });
  expect(hasBeenHeld(marked, new Date('2026-09-02T00:29:00Z'))).toBe(false);
  expect(hasBeenHeld(marked, new Date('2026-09-02T00:31:00Z'))).toBe(true);
  expect(hasBeenHeld(aSession(), new Date('2026-09-02T00:31:00Z'))).toBe(false);
});

test('times that are saved unchanged in the hour that clocks show twice stay as they were (M79)', () => {
  const night = aSession({
    date: '2026-11-01',
    startTime: '00:45',
    startsAt: '2026-11-01T04:45:00.000Z',
    held: { startedAt: '2026-11-01T04:45:20.000Z', endedAt: '2026-11-01T06:17:40.000Z' },
  });
  const again = recordSessionTimes(night, '00:45', '01:17', false);
  expect(again.ok && again.value.held).toEqual(night.held);
  const later = recordSessionTimes(night, '00:45', '01:20', false);
  expect(later.ok && later.value.held?.endedAt).toBe('2026-11-01T05:20:00.000Z');
});
