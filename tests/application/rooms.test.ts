import { sessionUseCases } from '../../electron/application/sessions';
import { roomIdOf } from '../../shared/domain/ids';
import { emptyRoom } from '../../shared/domain/session-room';
import { err, ok } from '../../shared/lib/result';
import { testWorld } from '../support/alcove';
import { aSession, sessionId } from '../support/people';
import {
  ana,
  at,
  clinic,
  inTonight,
  letting,
  roomsForEachTest,
  tonight,
} from '../support/tonights-room';

const tonightsRoom = roomsForEachTest();
const done = ok({});

test('M24 the room is not entered six minutes early, and five minutes early it is', async () => {
  const { rooms, stores, world, waking, events, view } = await tonightsRoom();
  world.setNow(at('22:54'));
  expect(await rooms.enterRoom(inTonight, stores)).toEqual(
    err({ code: 'room-not-open-yet', opensAt: at('22:55') }),
  );
  expect([waking, events()]).toEqual([[], []]);
  expect((await view()).room.openedAt).toBeNull();
  world.setNow(at('22:55'));
  expect(await rooms.enterRoom(inTonight, stores)).toEqual(done);
  expect((await view()).room.openedAt).toBe(at('22:55'));
  expect(events()).toMatchObject([{ name: 'room-entered' }]);
});

test('the vault stays awake until half an hour after the planned end, and rests on leaving', async () => {
  const { rooms, stores, waking, events, passMinutes } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  passMinutes(34);
  await rooms.enterRoom(inTonight, stores);
  expect(waking).toEqual([4 + 90 + 30, 90]);
  expect(await rooms.leaveRoom(inTonight, stores)).toEqual(done);
  expect(waking.at(-1)).toBe('rest');
  expect(events().map(({ name }) => name)).toEqual(['room-entered', 'room-entered', 'room-left']);
});

test('a laptop whose clock was set back a month is not kept awake for a month', async () => {
  const { rooms, stores, records, waking, world } = await tonightsRoom();
  await records.rooms.add({ ...emptyRoom(tonight), openedAt: at('22:55') });
  world.setNow(at('23:00', '2026-08-01'));
  expect(await rooms.enterRoom(inTonight, stores)).toEqual(done);
  expect(waking).toEqual([5 + 90 + 30]);
});

test('a session that was called off is not entered, and nobody is let in or kept awake', async () => {
  const { rooms, stores, records, waking, events } = await tonightsRoom();
  await records.sessions.change(tonight, (session) =>
    ok({ ...session, calledOff: { reason: 'A storm.', at: at('12:00') } }),
  );
  const calledOff = err({ code: 'session-called-off' });
  expect(await rooms.enterRoom(inTonight, stores)).toEqual(calledOff);
  expect(await rooms.letIn({ ...letting, memberId: ana }, stores)).toEqual(calledOff);
  expect(await rooms.endSession({ ...inTonight, endedAt: at('23:30') }, stores)).toEqual(calledOff);
  expect([waking, events()]).toEqual([[], []]);
  expect(await records.rooms.find(roomIdOf(tonight))).toBeNull();
});

test('M79 the end keeps start and stop, ends a break, closes the room and lets the vault rest', async () => {
  const { rooms, stores, records, waking, view } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  await records.rooms.change(roomIdOf(tonight), (room) =>
    ok({ ...room, meetingOpenedAt: at('23:03') }),
  );
  await rooms.startBreak({ ...inTonight, minutes: 15 }, stores);
  const endedAt = at('00:31', '2026-09-02');
  expect(await rooms.endSession({ ...inTonight, endedAt }, stores)).toEqual(done);
  const { session, room } = await view();
  expect(session.held).toEqual({ startedAt: at('23:03'), endedAt });
  expect(room.closedAt).toBe(endedAt);
  expect(room.breaks.map((one) => one.endedAt)).toEqual([endedAt]);
  expect(waking.at(-1)).toBe('rest');
});

test('M79 an end before the start is refused, and the room stays open', async () => {
  const { rooms, stores, waking, view } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  expect(await rooms.endSession({ ...inTonight, endedAt: at('22:58') }, stores)).toEqual(
    err({ code: 'end-before-start' }),
  );
  const nextDay = at('23:01', '2026-09-02');
  expect(await rooms.endSession({ ...inTonight, endedAt: nextDay }, stores)).toEqual(
    err({ code: 'session-too-long', minutes: 1441 }),
  );
  expect((await view()).session.held).toBeNull();
  expect((await view()).room.closedAt).toBeNull();
  expect(waking).not.toContain('rest');
});

test('a session ended by mistake is entered again as it was, and ended once more', async () => {
  const { rooms, stores, passMinutes, view } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  await rooms.letIn({ ...letting, memberId: ana }, stores);
  await rooms.endSession({ ...inTonight, endedAt: at('23:20') }, stores);
  passMinutes(25);
  expect(await rooms.enterRoom(inTonight, stores)).toEqual(done);
  expect((await view()).room).toMatchObject({ openedAt: at('22:56'), closedAt: null });
  expect((await view()).room.letIn).toHaveLength(1);
  await rooms.endSession({ ...inTonight, endedAt: at('00:30', '2026-09-02') }, stores);
  expect((await view()).session.held?.endedAt).toBe(at('00:30', '2026-09-02'));
});

test('after a kill the open room is gone back to, until three hours after the planned end', async () => {
  const { rooms, stores, afterKill } = await tonightsRoom();
  expect(await rooms.getOpenRoom({}, stores)).toEqual(ok(null));
  await rooms.enterRoom(inTonight, stores);
  const { rooms: later, stores: again, world } = await afterKill();
  const openRoom = async (time: string, day = '2026-09-02') => {
    world.setNow(at(time, day));
    return later.getOpenRoom({}, again);
  };
  expect(await openRoom('23:20', '2026-09-01')).toEqual(ok(inTonight));
  expect(await openRoom('03:29')).toEqual(ok(inTonight));
  expect(await openRoom('03:30')).toEqual(ok(null));
  // The laptop's clock set back by an hour and a half, and killed.
  expect(await openRoom('21:50', '2026-09-01')).toEqual(ok(inTonight));
  await later.endSession({ ...inTonight, endedAt: at('00:30', '2026-09-02') }, again);
  expect(await openRoom('00:31')).toEqual(ok(null));
});

test('of two open rooms the one opened last is gone back to', async () => {
  const next = aSession({ id: sessionId(2), startsAt: at('01:00', '2026-09-02') });
  const { rooms, stores, records, world } = await tonightsRoom({ sessions: [next] });
  const openedAt = at('00:58', '2026-09-02');
  await records.rooms.add({ ...emptyRoom(sessionId(2)), openedAt });
  await records.rooms.add({ ...emptyRoom(tonight), openedAt: at('22:56') });
  world.setNow(at('01:10', '2026-09-02'));
  expect(await rooms.getOpenRoom({}, stores)).toEqual(ok({ sessionId: sessionId(2) }));
  await records.rooms.change(roomIdOf(tonight), (room) =>
    ok({ ...room, openedAt: at('01:05', '2026-09-02') }),
  );
  expect(await rooms.getOpenRoom({}, stores)).toEqual(ok(inTonight));
});

test('a room of a session there is not is not found, whatever is asked of it', async () => {
  const { rooms, stores, records } = await tonightsRoom();
  const nowhere = { sessionId: sessionId(8) };
  const notFound = err({ code: 'not-found', term: 'session' });
  const answers = [
    rooms.getRoom(nowhere, stores),
    rooms.enterRoom(nowhere, stores),
    rooms.leaveRoom(nowhere, stores),
    rooms.letIn({ ...letting, ...nowhere, memberId: ana }, stores),
    rooms.confirmLocation({ ...nowhere, memberId: ana, location: clinic }, stores),
    rooms.sayConfidentiality({ ...nowhere, isSaid: true }, stores),
    rooms.startBreak({ ...nowhere, minutes: 15 }, stores),
    rooms.endBreak(nowhere, stores),
    rooms.saveTechCheck({ ...nowhere, results: {} }, stores),
    rooms.endSession({ ...nowhere, endedAt: at('23:30') }, stores),
    rooms.noteSafetyPanel({ ...nowhere, memberId: ana }, stores),
  ];
  for (const answer of answers) expect(await answer).toEqual(notFound);
  expect(await records.rooms.find(roomIdOf(sessionId(8)))).toBeNull();
});

test('M79 who goes back in and ends once more keeps the recorded start', async () => {
  const { rooms, stores, passMinutes, view } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  await rooms.endSession({ ...inTonight, endedAt: at('23:20') }, stores);
  await sessionUseCases(testWorld(at('23:21'))).recordSessionTimes(
    { ...inTonight, startTime: '19:10', endTime: '19:21', endsNextDay: false },
    stores,
  );
  passMinutes(26);
  await rooms.enterRoom(inTonight, stores);
  await rooms.endSession({ ...inTonight, endedAt: at('23:50') }, stores);
  expect((await view()).session.held).toEqual({ startedAt: at('23:10'), endedAt: at('23:50') });
});

test('M79 times recorded by hand close the room, and nobody is asked back into it', async () => {
  const { rooms, stores, world, view } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  await rooms.leaveRoom(inTonight, stores);
  const times = { ...inTonight, startTime: '19:00', endTime: '19:30', endsNextDay: false };
  await sessionUseCases(world).recordSessionTimes(times, stores);
  expect((await view()).room.closedAt).toBe(at('23:30'));
  expect(await rooms.getOpenRoom({}, stores)).toEqual(ok(null));
});

test('M79 after a kill between the recorded end and the closed room nobody is asked back', async () => {
  const { rooms, stores, records, passMinutes } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  const held = { startedAt: at('23:00'), endedAt: at('23:20') };
  await records.sessions.change(tonight, (session) => ok({ ...session, held }));
  expect(await rooms.getOpenRoom({}, stores)).toEqual(ok(null));
  passMinutes(30);
  await rooms.enterRoom(inTonight, stores);
  expect(await rooms.getOpenRoom({}, stores)).toEqual(ok(inTonight));
});

test('M79 days later the room is refused, and nothing is kept awake', async () => {
  const { rooms, stores, world, waking } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  await rooms.endSession({ ...inTonight, endedAt: at('00:30', '2026-09-02') }, stores);
  world.setNow(at('14:00', '2026-09-03'));
  expect(await rooms.enterRoom(inTonight, stores)).toEqual(
    err({ code: 'room-over', endedAt: at('00:30', '2026-09-02') }),
  );
  expect(waking.at(-1)).toBe('rest');
});

test('on a full disk the room stays awake although nothing could be written', async () => {
  const { rooms, stores, records, waking } = await tonightsRoom();
  const put = () => Promise.reject(new Error('disk full'));
  const full = { ...stores, records: { ...records, rooms: { ...records.rooms, put } } };
  await expect(rooms.enterRoom(inTonight, full)).rejects.toThrow('disk full');
  expect(waking).toEqual([4 + 90 + 30]);
});

test('in a vault that is open for looking only the room is entered and left, and nothing is written', async () => {
  const { rooms, stores, records, waking, events, lookOnly } = await tonightsRoom();
  lookOnly();
  expect(await rooms.enterRoom(inTonight, stores)).toEqual(done);
  expect(waking).toEqual([4 + 90 + 30]);
  expect(await rooms.leaveRoom(inTonight, stores)).toEqual(done);
  expect(waking.at(-1)).toBe('rest');
  expect(await records.rooms.find(roomIdOf(tonight))).toBeNull();
  expect(events()).toEqual([]);
});

test('the window is given the shape that was asked for', async () => {
  const { rooms, stores, shapes } = await tonightsRoom();
  await rooms.setWindowShape({ shape: 'slim' }, stores);
  await rooms.setWindowShape({ shape: 'usual' }, stores);
  expect(shapes).toEqual(['slim', 'usual']);
});
