import { sessionChangeUseCases } from '../../electron/application/session-changes';
import { sessionUseCases } from '../../electron/application/sessions';
import { roomIdOf } from '../../shared/domain/ids';
import { emptyRoom } from '../../shared/domain/session-room';
import { err, ok } from '../../shared/lib/result';
import { aSession, sessionId } from '../support/people';
import {
  ana,
  at,
  clinic,
  inTonight,
  letting,
  omar,
  roomsForEachTest,
  tonight,
} from '../support/tonights-room';

/** What becomes of a room whose session is moved or called off (M84). */

const tonightsRoom = roomsForEachTest();
const done = ok({});
const nextWeek = { ...inTonight, date: '2026-09-10', startTime: '19:00', reason: 'Ill.' };

/** Ana’s place is confirmed, Omar was let in with a reason, and his mark taken back. */
async function usedRoom() {
  const evening = await tonightsRoom();
  const { rooms, stores, world, tools } = evening;
  await rooms.enterRoom(inTonight, stores);
  await rooms.confirmLocation({ ...inTonight, memberId: ana, location: clinic }, stores);
  await rooms.letIn({ ...letting, memberId: omar, overrideReason: 'For tonight only.' }, stores);
  const mark = { ...inTonight, memberId: omar, mark: null };
  await sessionUseCases(world).markAttendance(mark, stores);
  return { ...evening, changes: sessionChangeUseCases(tools) };
}

test('M28 M84 M100 on the new day no place and no reason of the old one is in the room', async () => {
  const { rooms, stores, changes, world, waking, view } = await usedRoom();
  expect(await changes.moveSession(nextWeek, stores)).toEqual(done);
  expect((await view()).room).toEqual(emptyRoom(tonight));
  expect(waking.at(-1)).toBe('rest');
  world.setNow(at('22:56', '2026-09-10'));
  await rooms.enterRoom(inTonight, stores);
  expect(await rooms.letIn({ ...letting, memberId: omar }, stores)).toEqual(
    err({ code: 'member-not-ready', missing: ['emergency-contact'] }),
  );
});

test('M84 a move that is refused leaves the room as it is', async () => {
  const { rooms, stores, changes, view } = await usedRoom();
  await rooms.letIn({ ...letting, memberId: ana }, stores);
  const { room } = await view();
  expect(await changes.moveSession(nextWeek, stores)).toEqual(
    err({ code: 'session-already-held' }),
  );
  const here = { ...nextWeek, date: '2026-09-01' };
  expect((await changes.moveSession(here, stores)).ok).toBe(false);
  expect((await view()).room).toEqual(room);
});

test('M84 a session whose room was never used is moved and gets none', async () => {
  const { stores, records, tools } = await tonightsRoom();
  expect(await sessionChangeUseCases(tools).moveSession(nextWeek, stores)).toEqual(done);
  expect(await records.rooms.find(roomIdOf(tonight))).toBeNull();
});

test('M84 called off while its room is open, it lets the vault rest and keeps the room', async () => {
  const { stores, changes, waking, view } = await usedRoom();
  const { room } = await view();
  const off = { ...inTonight, reason: 'Nobody came.' };
  expect(await changes.callOffSession(off, stores)).toEqual(done);
  expect(waking.at(-1)).toBe('rest');
  expect((await view()).room).toEqual(room);
});

test('M84 calling off another session than the one under way lets nothing rest', async () => {
  const next = aSession({
    ...{ id: sessionId(2), date: '2026-09-08' },
    startsAt: at('23:00', '2026-09-08'),
  });
  const { rooms, stores, tools, waking } = await tonightsRoom({ sessions: [next] });
  await rooms.enterRoom(inTonight, stores);
  const off = { sessionId: sessionId(2), reason: 'A conference.' };
  expect(await sessionChangeUseCases(tools).callOffSession(off, stores)).toEqual(done);
  expect(waking).not.toContain('rest');
});
