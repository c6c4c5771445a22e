import {
  callOffSession,
  daysOfSession,
  holdAfterAll,
  moveSession,
  overlap,
  sessionMovingSchema,
} from '../../../shared/domain/session-changes';
import {
  hasBeenHeld,
  markAttendance,
  recordSessionTimes,
  type Session,
} from '../../../shared/domain/session';
import { err, ok } from '../../../shared/lib/result';
import { aSchedule, aSession, memberId, sessionId } from '../../support/people';

/** Moved or continued, not silently cancelled (M84). */

const AT = '2026-08-25T14:00:00.000Z';
const held = { startedAt: '2026-09-01T23:00:00.000Z', endedAt: '2026-09-02T00:30:00.000Z' };
const calledOff = { reason: 'Ice on the roads.', at: AT };

const moved = (
  session: Session,
  date: string,
  startTime: string,
  others: readonly Session[] = [],
) => moveSession(session, { date, startTime, reason: 'A conference.' }, AT, others);

test('a moved session keeps from where and why, and its other moves (M84)', () => {
  const once = moved(aSession(), '2026-09-03', '18:30');
  const twice = once.ok && moved(once.value, '2026-09-04', '18:30');
  expect(twice && twice.ok && twice.value).toEqual({
    ...aSession({ date: '2026-09-04', startTime: '18:30', startsAt: '2026-09-04T22:30:00.000Z' }),
    planChanges: 2,
    moves: [
      { fromDate: '2026-09-01', fromStartTime: '19:00', reason: 'A conference.', movedAt: AT },
      { fromDate: '2026-09-03', fromStartTime: '18:30', reason: 'A conference.', movedAt: AT },
    ],
  });
});

test.each([
  ['into winter time', '2026-10-27', '2026-11-03', '2026-11-04T00:00:00.000Z'],
  ['into summer time', '2027-03-09', '2027-03-16', '2027-03-16T23:00:00.000Z'],
])('19:00 stays 19:00 when a session is moved %s', (_name, date, to, startsAt) => {
  const result = moved(aSession({ date }), to, '19:00');
  expect(result.ok && [result.value.startTime, result.value.startsAt]).toEqual(['19:00', startsAt]);
});

test('what was held or marked is neither moved nor called off (M84)', () => {
  const refused = err({ code: 'session-already-held' });
  const attendance = [{ memberId: memberId(1), mark: { kind: 'absent-with-notice' } }] as const;
  for (const session of [aSession({ held }), aSession({ attendance })]) {
    expect(moved(session, '2026-09-03', '19:00')).toEqual(refused);
    expect(callOffSession(session, 'Ice on the roads.', AT)).toEqual(refused);
  }
});

test('one that was called off is neither moved nor called off again', () => {
  const refused = err({ code: 'session-called-off' });
  expect(moved(aSession({ calledOff }), '2026-09-03', '19:00')).toEqual(refused);
  expect(callOffSession(aSession({ calledOff }), 'Once more.', AT)).toEqual(refused);
});

test('a session is not moved to where it is', () => {
  expect(moved(aSession(), '2026-09-01', '19:00')).toEqual(err({ code: 'session-not-moved' }));
  expect(moved(aSession(), '2026-09-01', '19:01').ok).toBe(true);
});

const thursday = aSession({
  ...{ id: sessionId(2), date: '2026-09-03', startsAt: '2026-09-03T23:00:00.000Z' },
});

test.each([
  ['17:29', true],
  ['17:30', true],
  ['17:31', false],
  ['19:00', false],
  ['20:29', false],
  ['20:30', true],
])('beside another session from 19:00 to 20:30, %s is free: %s', (time, isFree) => {
  const refused = err({ code: 'session-overlaps', date: '2026-09-03', startTime: '19:00' });
  const result = moved(aSession(), '2026-09-03', time, [thursday]);
  expect(result.ok ? true : result).toEqual(isFree ? true : refused);
});

test('neither itself nor a session that was called off is in its way', () => {
  const others = [aSession(), { ...thursday, calledOff }];
  expect(moved(aSession(), '2026-09-03', '19:00', others).ok).toBe(true);
  expect(moved(aSession(), '2026-09-01', '19:30', others).ok).toBe(true);
});

test.each([
  ['2026-08-31', false],
  ['2026-09-01', true],
  ['2027-06-30', true],
  ['2027-08-29', true],
  ['2027-08-30', false],
  ['2062-09-01', false],
])('a session moves within its module and sixty days after it: %s is %s', (date, isAllowed) => {
  const schema = sessionMovingSchema(aSchedule({ from: '2026-09-01', to: '2027-06-30' }));
  const read = schema.safeParse({ date, startTime: '19:00', reason: 'A conference.' });
  expect(read.success).toBe(isAllowed);
});

test('a called-off session keeps its reason, was not held and takes no marks (M42)', () => {
  const off = callOffSession(aSession(), 'Ice on the roads.', AT);
  if (!off.ok) throw new Error(off.error.code);
  expect(off.value).toEqual(aSession({ calledOff, planChanges: 1 }));
  const refused = err({ code: 'session-called-off' });
  expect(markAttendance(off.value, [memberId(1)], memberId(1), { kind: 'present' })).toEqual(
    refused,
  );
  expect(recordSessionTimes(off.value, '19:00', '20:30', false)).toEqual(refused);
  expect(hasBeenHeld({ ...off.value, held }, new Date('2027-01-01T00:00:00Z'))).toBe(false);
});

test('calling off can be taken back', () => {
  expect(holdAfterAll(aSession({ calledOff }), [aSession()])).toEqual(
    ok(aSession({ planChanges: 1 })),
  );
  const planned = aSession();
  expect(holdAfterAll(planned, [])).toEqual(ok(planned));
});

test('M84 it is not held after all where another session was put in its place', () => {
  const off = { ...thursday, id: sessionId(1), calledOff };
  const refused = err({ code: 'session-overlaps', date: '2026-09-03', startTime: '19:00' });
  expect(holdAfterAll(off, [thursday])).toEqual(refused);
  expect(holdAfterAll(off, [{ ...thursday, calledOff }]).ok).toBe(true);
});

test('a session past midnight is on two days, one that ends at midnight on one', () => {
  expect(
    daysOfSession(aSession({ startTime: '23:00', startsAt: '2026-09-02T03:00:00.000Z' })),
  ).toEqual({ from: '2026-09-01', to: '2026-09-02' });
  expect(
    daysOfSession(aSession({ startTime: '22:30', startsAt: '2026-09-02T02:30:00.000Z' })),
  ).toEqual({ from: '2026-09-01', to: '2026-09-01' });
});

test('a session in another zone is on its own day', () => {
  const parts = { timeZone: 'Asia/Tokyo', startsAt: '2026-09-01T10:00:00.000Z' };
  expect(daysOfSession(aSession(parts))).toEqual({ from: '2026-09-01', to: '2026-09-01' });
});

test('sessions overlap both ways, in whatever zones they are', () => {
  const elsewhere = aSession({ id: sessionId(3), timeZone: 'Europe/Berlin', startTime: '01:30' });
  const there = { ...elsewhere, date: '2026-09-02', startsAt: '2026-09-01T23:30:00.000Z' };
  expect([overlap(aSession(), there), overlap(there, aSession())]).toEqual([true, true]);
});
