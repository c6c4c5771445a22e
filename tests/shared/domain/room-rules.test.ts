import {
  beganAt,
  closeRoom,
  confirmLocation,
  endBreak,
  enterRoom,
  isOpen,
  letMemberIn,
  sayConfidentiality,
  startBreak,
} from '../../../shared/domain/room-rules';
import {
  emptyRoom,
  sessionRoomSchema,
  type SessionRoom,
} from '../../../shared/domain/session-room';
import { err, ok, type Result } from '../../../shared/lib/result';
import { aSession, memberId, sessionId } from '../../support/people';

const at = (time: string) => `2026-09-01T${time}:00.000Z`;
const session = aSession();
const room = emptyRoom(sessionId(1));
const ana = memberId(1);
const omar = memberId(2);
const clinic = {
  label: 'Clinic',
  address: '3 Nowhere Lane',
  country: 'CA',
  region: 'ON',
  emergencyNumber: '911',
  dispatchNumber: '416-555-0150',
} as const;

const valueOf = (result: Result<SessionRoom, { readonly code: string }>): SessionRoom => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

test('M24 a room is entered from five minutes before the start', () => {
  expect(enterRoom(room, session, new Date(at('22:54')))).toEqual(
    err({ code: 'room-not-open-yet', opensAt: at('22:55') }),
  );
  expect(enterRoom(room, session, new Date(at('22:55')))).toEqual(
    ok({ ...room, openedAt: at('22:55') }),
  );
});

test('the room of a session that was called off is not entered, even if it was open', () => {
  const calledOff = aSession({ calledOff: { reason: 'A storm.', at: at('12:00') } });
  const open = { ...room, openedAt: at('22:55') };
  expect(enterRoom(open, calledOff, new Date(at('23:30')))).toEqual(
    err({ code: 'session-called-off' }),
  );
});

test('entered again it keeps when it was opened, and a session ended by mistake goes on', () => {
  const ended = { ...room, openedAt: at('22:55'), closedAt: at('23:20') };
  expect(enterRoom(ended, session, new Date(at('23:21')))).toEqual(
    ok({ ...ended, closedAt: null }),
  );
});

test('a clock that was set back does not shut out of a room that was open', () => {
  const open = { ...room, openedAt: at('22:55') };
  expect(enterRoom(open, session, new Date(at('20:00')))).toEqual(ok(open));
});

test('M79 a room is not gone back to three hours after the planned end, whatever became of it', () => {
  const open = { ...room, openedAt: at('22:55') };
  const after = (time: string) => enterRoom(open, session, new Date(`2026-09-02T${time}Z`));
  expect(after('03:29:59').ok).toBe(true);
  const over = err({ code: 'room-over', endedAt: '2026-09-02T00:30:00.000Z' });
  expect(after('03:30:00')).toEqual(over);
  expect(enterRoom(room, session, new Date('2026-09-02T04:00:00Z'))).toEqual(over);
});

test('M79 recorded times end an open room, until it is entered again after them', () => {
  const open = { ...room, openedAt: at('22:55') };
  const held = { startedAt: at('23:00'), endedAt: at('23:20') };
  expect(isOpen(open, { held: null })).toBe(true);
  expect(isOpen(open, { held })).toBe(false);
  const again = valueOf(enterRoom(open, { ...session, held }, new Date(at('23:21'))));
  expect(isOpen(again, { held })).toBe(true);
  expect(isOpen(again, { held: { ...held, endedAt: at('23:50') } })).toBe(false);
  expect(isOpen(closeRoom(again, at('23:50')), { held })).toBe(false);
  expect(isOpen(room, { held: null })).toBe(false);
});

const opened = { ...room, openedAt: at('22:55') };
const arrival = { memberId: ana, at: at('23:01'), overrideReason: null, missing: [] };
const onPaper = 'Signs on paper tonight.';

test('M25 who is ready is let in', () => {
  expect(letMemberIn(opened, arrival, false)).toEqual(ok({ ...opened, letIn: [arrival] }));
});

test('M25 M28 nobody is let in and no place is confirmed before the room was entered', () => {
  const refused = err({ code: 'room-not-entered' });
  expect(letMemberIn(room, arrival, false)).toEqual(refused);
  expect(confirmLocation(room, ana, clinic, at('23:00'))).toEqual(refused);
});

test('M100 who lacks something is refused, with what is missing', () => {
  const missing = ['consent', 'emergency-contact'];
  expect(letMemberIn(opened, { ...arrival, missing }, false)).toEqual(
    err({ code: 'member-not-ready', missing }),
  );
});

test('M100 with a reason they are let in, and the reason stays', () => {
  const entry = { ...arrival, missing: ['consent'], overrideReason: onPaper };
  expect(letMemberIn(opened, entry, false)).toEqual(ok({ ...opened, letIn: [entry] }));
});

test('M100 a reason that nobody asked for is not kept', () => {
  const entry = { ...arrival, overrideReason: 'Just to be safe about it.' };
  expect(letMemberIn(opened, entry, false)).toEqual(ok({ ...opened, letIn: [arrival] }));
});

const withReason = { ...arrival, missing: ['consent', 'plan'], overrideReason: onPaper };
const overridden = { ...opened, letIn: [withReason] };
const later = { ...withReason, at: at('23:40'), overrideReason: null };

test('M100 who was let in once comes back without being asked again', () => {
  expect(letMemberIn(overridden, later, true)).toEqual(ok(overridden));
  const inAnotherOrder = { ...later, missing: ['plan', 'consent'] };
  expect(letMemberIn(overridden, inAnotherOrder, true)).toEqual(ok(overridden));
  expect(letMemberIn(overridden, { ...later, memberId: omar }, false).ok).toBe(false);
});

test('M100 let in anew after the mark was taken back, both reasons stay and the last counts', () => {
  const anew = { ...later, overrideReason: 'The first was for another member.' };
  expect(letMemberIn(overridden, anew, false)).toEqual(
    ok({ ...overridden, letIn: [withReason, anew] }),
  );
  expect(letMemberIn(overridden, later, false)).toEqual(
    ok({ ...overridden, letIn: [withReason, { ...later, overrideReason: onPaper }] }),
  );
});

test('M100 a reason covers what it was given for and nothing that is missing since', () => {
  const missing = ['consent', 'emergency-contact'];
  expect(letMemberIn(overridden, { ...later, missing }, true)).toEqual(
    err({ code: 'member-not-ready', missing }),
  );
  const named = { ...later, missing, overrideReason: 'The contact has moved.' };
  expect(letMemberIn(overridden, named, true)).toEqual(
    ok({ ...overridden, letIn: [withReason, named] }),
  );
  const ready = { ...opened, letIn: [arrival] };
  expect(letMemberIn(ready, { ...later, missing: ['consent'] }, true).ok).toBe(false);
});

test('M100 when less is missing than before another entry says so, with the reason that covers it', () => {
  const less = { ...later, missing: ['plan'] };
  expect(letMemberIn(overridden, less, true)).toEqual(
    ok({ ...overridden, letIn: [withReason, { ...less, overrideReason: onPaper }] }),
  );
  const nothing = { ...later, missing: [] };
  expect(letMemberIn(overridden, nothing, true)).toEqual(
    ok({ ...overridden, letIn: [withReason, nothing] }),
  );
});

test('M28 a second answer replaces the first, another member’s stays, and it can be taken back', () => {
  const first = valueOf(confirmLocation(opened, ana, clinic, at('23:00')));
  const both = valueOf(confirmLocation(first, omar, clinic, at('23:01')));
  const home = { ...clinic, label: 'Home' };
  const moved = valueOf(confirmLocation(both, ana, home, at('23:40')));
  expect(moved.callLocations).toEqual([
    { memberId: omar, location: clinic, confirmedAt: at('23:01') },
    { memberId: ana, location: home, confirmedAt: at('23:40') },
  ]);
  expect(valueOf(confirmLocation(moved, ana, null, at('23:41'))).callLocations).toEqual([
    { memberId: omar, location: clinic, confirmedAt: at('23:01') },
  ]);
});

test('M108 said twice the first time counts, and it can be taken back', () => {
  const said = sayConfidentiality(room, true, at('23:02'));
  expect(sayConfidentiality(said, true, at('23:05')).confidentialitySaidAt).toBe(at('23:02'));
  expect(sayConfidentiality(said, false, at('23:05')).confidentialitySaidAt).toBeNull();
});

test('M90 there is one break at a time, and none ends that has not begun', () => {
  expect(endBreak(room, at('23:30'))).toEqual(err({ code: 'no-break-under-way' }));
  const begun = valueOf(startBreak(room, at('23:30'), 15));
  expect(startBreak(begun, at('23:31'), 15)).toEqual(err({ code: 'break-under-way' }));
  const ended = valueOf(endBreak(begun, at('23:45')));
  expect(ended.breaks).toEqual([
    { startedAt: at('23:30'), endedAt: at('23:45'), plannedMinutes: 15 },
  ]);
  expect(endBreak(ended, at('23:46'))).toEqual(err({ code: 'no-break-under-way' }));
  expect(valueOf(startBreak(ended, at('23:50'), 15)).breaks).toHaveLength(2);
});

test('M90 a break does not end before it began', () => {
  const begun = valueOf(startBreak(room, at('23:30'), 15));
  expect(valueOf(endBreak(begun, at('22:30'))).breaks).toEqual([
    { startedAt: at('23:30'), endedAt: at('23:30'), plannedMinutes: 15 },
  ]);
});

test('M90 a break that is under way ends with the session', () => {
  const closed = closeRoom(valueOf(startBreak(room, at('23:30'), 15)), at('23:45'));
  expect(closed.closedAt).toBe(at('23:45'));
  expect(closed.breaks).toEqual([
    { startedAt: at('23:30'), endedAt: at('23:45'), plannedMinutes: 15 },
  ]);
});

test('M79 it began as planned, or when the meeting was opened if that was later', () => {
  const begunAt = (meetingOpenedAt: string | null) =>
    beganAt(session, { ...room, meetingOpenedAt });
  expect(begunAt(null)).toBe(at('23:00'));
  expect(begunAt(at('22:56'))).toBe(at('23:00'));
  expect(begunAt(at('23:04'))).toBe(at('23:04'));
});

test('every room that these rules make is one that can be stored', () => {
  const held = { startedAt: at('23:00'), endedAt: at('23:20') };
  const entered = valueOf(enterRoom(room, { ...session, held }, new Date(at('23:21'))));
  const located = valueOf(confirmLocation(entered, ana, clinic, at('23:22')));
  const inside = valueOf(letMemberIn(located, { ...arrival, missing: [] }, false));
  const closed = closeRoom(valueOf(startBreak(inside, at('23:30'), 15)), at('23:45'));
  expect(sessionRoomSchema.parse(closed)).toEqual(closed);
});
