import {
  countdownOf,
  endsAt,
  endWarningAt,
  hasBreaks,
  minutesLateAt,
  opensAt,
  phaseOf,
} from '../../../shared/domain/room-phase';
import { instantOf, localTimeOf } from '../../../shared/lib/dates';
import { aSession } from '../../support/people';

const ZONE = 'America/Toronto';
/** 19:00 to 20:30 in Toronto. */
const evening = aSession();
const at = (time: string) => instantOf('2026-09-01', time, ZONE);
const second = (time: string, seconds: number) => new Date(at(time).getTime() + seconds * 1000);

test.each([
  ['18:54', 'early'],
  ['18:55', 'opening'],
  ['18:59', 'opening'],
  ['19:00', 'underway'],
  ['20:19', 'underway'],
  ['20:20', 'ending'],
  ['20:29', 'ending'],
  ['20:30', 'over'],
  ['23:00', 'over'],
])('M24 M55 at %s a session from 19:00 to 20:30 is %s', (time, phase) => {
  expect(phaseOf(evening, null, at(time))).toBe(phase);
});

test('M24 the room opens five minutes early, to the second', () => {
  expect(phaseOf(evening, null, second('18:55', -1))).toBe('early');
  expect(opensAt(evening)).toEqual(at('18:55'));
});

test('a session that was ended is over, however early', () => {
  expect(phaseOf(evening, '2026-09-01T23:30:00.000Z', at('19:31'))).toBe('over');
});

test('M55 the timer warns ten minutes before the end and again at two', () => {
  expect(endWarningAt(evening, second('20:20', -1))).toBeNull();
  expect(endWarningAt(evening, at('20:20'))).toBe(10);
  expect(endWarningAt(evening, second('20:28', -1))).toBe(10);
  expect(endWarningAt(evening, at('20:28'))).toBe(2);
  expect(endWarningAt(evening, at('20:40'))).toBe(2);
});

test('M24 M55 it counts down to the opening, then the start, then the end', () => {
  expect(countdownOf(evening, at('18:43'))).toEqual({ to: 'opening', seconds: 720 });
  expect(countdownOf(evening, at('18:55'))).toEqual({ to: 'start', seconds: 300 });
  expect(countdownOf(evening, at('19:00'))).toEqual({ to: 'end', seconds: 5400 });
  expect(countdownOf(evening, at('21:00'))).toEqual({ to: 'end', seconds: 0 });
});

test('a second that has begun is still to go', () => {
  const justBefore = new Date(at('19:00').getTime() - 1);
  expect(countdownOf(evening, justBefore)).toEqual({ to: 'start', seconds: 1 });
});

test('M39 lateness is whole minutes, at least one and at most the session', () => {
  expect(minutesLateAt(evening, at('18:58'))).toBe(1);
  expect(minutesLateAt(evening, second('19:00', 59))).toBe(1);
  expect(minutesLateAt(evening, second('19:07', 59))).toBe(7);
  expect(minutesLateAt(evening, at('22:00'))).toBe(90);
});

test('M90 more than four hours are held with breaks', () => {
  expect(hasBreaks({ minutes: 240 })).toBe(false);
  expect(hasBreaks({ minutes: 241 })).toBe(true);
});

const late = (date: string, startTime: string, minutes: number) => ({
  startsAt: instantOf(date, startTime, ZONE).toISOString(),
  minutes,
});

test('a session across midnight goes on after it', () => {
  const session = late('2026-09-01', '23:10', 90);
  expect(localTimeOf(endsAt(session), ZONE)).toBe('00:40');
  expect(phaseOf(session, null, instantOf('2026-09-02', '00:05', ZONE))).toBe('underway');
  expect(phaseOf(session, null, instantOf('2026-09-02', '00:31', ZONE))).toBe('ending');
});

test.each([
  ['the night that is an hour longer', '2026-11-01', '01:30', '02:00'],
  ['the night that is an hour shorter', '2027-03-14', '01:30', '04:00'],
])('in %s ninety minutes are ninety minutes', (_night, date, startTime, endTime) => {
  const session = late(date, startTime, 90);
  expect(localTimeOf(endsAt(session), ZONE)).toBe(endTime);
  const started = Date.parse(session.startsAt);
  expect(phaseOf(session, null, new Date(started + 79 * 60_000))).toBe('underway');
  expect(phaseOf(session, null, new Date(started + 80 * 60_000))).toBe('ending');
  expect(phaseOf(session, null, new Date(started + 90 * 60_000))).toBe('over');
  expect(minutesLateAt(session, new Date(started + 61 * 60_000))).toBe(61);
});
