import { backUpLadder, spacedDigits, typedDigitsOf } from '../../../shared/domain/back-up-ladder';
import { occasionAt, occasionsFrom } from '../../../shared/domain/occasion';
import { emptyRoom } from '../../../shared/domain/session-room';
import { aMeetingAccess } from '../../support/a-meeting';
import { memberId, sessionId } from '../../support/people';

const members = [
  { memberId: memberId(2), preferredFirstName: 'Omar', telephone: '416-555-0112' },
  { memberId: memberId(1), preferredFirstName: 'Ana', telephone: '' },
];

test('M26 the ladder goes from restarting over the telephone to calling the list', () => {
  const steps = backUpLadder({ kind: 'closed-module', access: aMeetingAccess(), members });
  expect(steps.map(({ kind }) => kind)).toEqual(['restart', 'telephone', 'call-list']);
  expect(steps[1]).toMatchObject({
    numbers: [
      { number: '+14165550123', dialString: 'tel:+14165550123,,81234567890#,,,,*123456#' },
      { number: '+12125550123', dialString: 'tel:+12125550123,,81234567890#,,,,*123456#' },
    ],
  });
});

test('M26 the list is called in the order of the roster', () => {
  const steps = backUpLadder({ kind: 'therapeutic-community', access: null, members });
  expect(steps.at(-1)).toEqual({ kind: 'call-list', members });
});

test('nobody of a drop-in group is called: nobody is known', () => {
  const steps = backUpLadder({ kind: 'drop-in', access: aMeetingAccess(), members });
  expect(steps.map(({ kind }) => kind)).toEqual(['restart', 'telephone']);
});

test('without a meeting the telephone step has no numbers', () => {
  expect(backUpLadder({ kind: 'drop-in', access: null, members: [] })[1]).toEqual({
    kind: 'telephone',
    numbers: [],
    typed: [],
  });
});

test('what is typed after the number follows the platform', () => {
  const typed = (parts: Parameters<typeof aMeetingAccess>[0]) =>
    typedDigitsOf(aMeetingAccess(parts)).map(({ kind, digits }) => `${kind} ${digits}`);
  expect(typed({})).toEqual(['meeting-id 81234567890', 'passcode 123456']);
  expect(typed({ phonePasscode: null })).toEqual(['meeting-id 81234567890']);
  expect(typed({ meetingId: null })).toEqual([]);
  const teams = {
    platform: 'teams',
    host: 'teams.live.com',
    path: ['meet', '9876543210'],
    context: null,
    p: null,
  } as const;
  expect(typed({ link: teams })).toEqual(['conference-id 123456']);
});

test.each([
  ['81234567890', '812 3456 7890'],
  ['1234567890', '12 3456 7890'],
  ['123456', '12 3456'],
  ['12345678', '1234 5678'],
  ['123', '123'],
])('%s is read out as %s', (digits, spoken) => {
  expect(spacedDigits(digits)).toBe(spoken);
});

const planned = { startsAt: '2026-09-01T23:00:00.000Z', minutes: 90 };
const room = emptyRoom(sessionId(1));
const at = (time: string, day = '2026-09-01') => new Date(`${day}T${time}:00.000Z`);

test.each([
  ['22:00', 'before'],
  ['22:57', 'before'],
  ['23:00', 'opening'],
  ['23:09', 'opening'],
  ['23:10', 'underway'],
])('at %s the session from 23:00 is at %s', (time, occasion) => {
  expect(occasionAt(planned, room, at(time))).toBe(occasion);
});

test('a break, the last ten minutes and the end are told from the middle (M55, M90)', () => {
  const resting = {
    ...room,
    breaks: [{ startedAt: '2026-09-01T23:30:00.000Z', endedAt: null, plannedMinutes: null }],
  };
  expect(occasionAt(planned, resting, at('23:35'))).toBe('break');
  expect(occasionAt(planned, room, at('00:21', '2026-09-02'))).toBe('closing');
  expect(occasionAt(planned, room, at('00:30', '2026-09-02'))).toBe('after');
  const ended = { ...resting, closedAt: '2026-09-01T23:40:00.000Z' };
  expect(occasionAt(planned, ended, at('23:41'))).toBe('after');
});

test('the nearest occasion comes first, and of two the one to come', () => {
  expect(occasionsFrom('closing')).toEqual([
    ...['closing', 'after', 'break', 'underway', 'opening', 'before'],
  ]);
  expect(occasionsFrom('opening').slice(0, 3)).toEqual(['opening', 'underway', 'before']);
});
