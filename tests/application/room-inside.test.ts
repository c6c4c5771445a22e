import { sessionUseCases } from '../../electron/application/sessions';
import { roomIdOf, safetyPlanIdOf } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
import { anAgreement } from '../support/consents';
import {
  ana,
  at,
  clinic,
  inTonight,
  letting,
  nobody,
  omar,
  roomsForEachTest,
  tonight,
} from '../support/tonights-room';

const tonightsRoom = roomsForEachTest();
const done = ok({});

test('M25 M39 one call lets a member in and marks them, late as it was counted', async () => {
  const { rooms, stores, view, events } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  const late = { kind: 'late', minutes: 7 } as const;
  expect(await rooms.letIn({ ...letting, memberId: ana, mark: late }, stores)).toEqual(done);
  const { room, members } = await view();
  expect(room.letIn).toEqual([
    { memberId: ana, at: at('22:56'), overrideReason: null, missing: [] },
  ]);
  expect(members[0]?.mark).toEqual(late);
  expect(events().map(({ name }) => name)).toEqual(['room-entered']);
});

test('M100 without an emergency contact nobody is let in, and no mark is made', async () => {
  const { rooms, stores, view } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  expect(await rooms.letIn({ ...letting, memberId: omar }, stores)).toEqual(
    err({ code: 'member-not-ready', missing: ['emergency-contact'] }),
  );
  const { members, room } = await view();
  expect([members[1]?.mark, room.letIn]).toEqual([null, []]);
});

test('M100 a reason lets them in: it stays in the room, and the trail has the codes alone', async () => {
  const { rooms, stores, records, view, events } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  await records.agreements.add(anAgreement());
  const overrideReason = 'Signs on paper with Vera tonight.';
  const entry = { ...letting, memberId: omar, overrideReason };
  expect(await rooms.letIn(entry, stores)).toEqual(done);
  const missing = ['consent', 'emergency-contact'];
  expect((await view()).room.letIn).toEqual([
    { memberId: omar, at: at('22:56'), overrideReason, missing },
  ]);
  expect((await view()).members[1]?.mark).toEqual({ kind: 'present' });
  expect(events().slice(1)).toEqual([
    { name: 'let-in-overridden', subject: omar, detail: { missing: 'consent,emergency-contact' } },
  ]);
});

test('M100 who was let in once is marked anew without a reason, and the trail has one line', async () => {
  const { rooms, stores, view, events } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  const overrideReason = 'Signs on paper tonight.';
  await rooms.letIn({ ...letting, memberId: omar, overrideReason }, stores);
  const late = { kind: 'late', minutes: 12 } as const;
  expect(await rooms.letIn({ ...letting, memberId: omar, mark: late }, stores)).toEqual(done);
  expect((await view()).members[1]?.mark).toEqual(late);
  expect((await view()).room.letIn).toHaveLength(1);
  expect(events().map(({ name }) => name)).toEqual(['room-entered', 'let-in-overridden']);
});

test('M100 let in anew after the mark was taken back, the second reason stays beside the first', async () => {
  const { rooms, stores, world, view, events } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  const reasons = ['The wrong row, by mistake.', 'Brings the number next week.'];
  for (const overrideReason of reasons) {
    await rooms.letIn({ ...letting, memberId: omar, overrideReason }, stores);
    const mark = { ...inTonight, memberId: omar, mark: null };
    await sessionUseCases(world).markAttendance(mark, stores);
  }
  expect((await view()).room.letIn.map(({ overrideReason }) => overrideReason)).toEqual(reasons);
  expect(events().filter(({ name }) => name === 'let-in-overridden')).toHaveLength(2);
});

test('M100 what is missing since they were let in asks for a reason of its own', async () => {
  const { rooms, stores, records, view, events } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  await rooms.letIn({ ...letting, memberId: ana }, stores);
  await records.safetyPlans.change(safetyPlanIdOf(ana), (plan) => ok({ ...plan, contacts: [] }));
  const missing = ['emergency-contact'];
  expect(await rooms.letIn({ ...letting, memberId: ana }, stores)).toEqual(
    err({ code: 'member-not-ready', missing }),
  );
  const overrideReason = 'The contact has moved.';
  await rooms.letIn({ ...letting, memberId: ana, overrideReason }, stores);
  expect((await view()).room.letIn.at(-1)).toMatchObject({ missing, overrideReason });
  expect(events().at(-1)?.name).toBe('let-in-overridden');
});

test('M100 pressed twice at once a member is let in once', async () => {
  const { rooms, stores, view } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  const twice = [1, 2].map(() => rooms.letIn({ ...letting, memberId: ana }, stores));
  expect(await Promise.all(twice)).toEqual([done, done]);
  expect((await view()).room.letIn).toHaveLength(1);
});

test('M100 an override that the trail does not take lets nobody in', async () => {
  const { rooms, stores, records, view } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  const recordEvent = () => Promise.reject(new Error('killed'));
  const overriding = { ...letting, memberId: omar, overrideReason: 'Brings it next week.' };
  await expect(
    rooms.letIn(overriding, { ...stores, records: { ...records, recordEvent } }),
  ).rejects.toThrow('killed');
  const { members, room } = await view();
  expect([members[1]?.mark, room.letIn]).toEqual([null, []]);
});

test('M25 M28 weeks before the session nobody is let in and no place is confirmed', async () => {
  const { rooms, stores, records, world } = await tonightsRoom();
  world.setNow(at('12:00', '2026-08-20'));
  const refused = err({ code: 'room-not-entered' });
  expect(await rooms.letIn({ ...letting, memberId: ana }, stores)).toEqual(refused);
  const place = { ...inTonight, memberId: ana, location: clinic };
  expect(await rooms.confirmLocation(place, stores)).toEqual(refused);
  expect(await records.rooms.find(roomIdOf(tonight))).toBeNull();
});

test('M100 a session that runs over asks as before: nobody slips in unasked after its end', async () => {
  const { rooms, stores, world } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  await rooms.letIn({ ...letting, memberId: ana }, stores);
  world.setNow(at('01:00', '2026-09-02'));
  expect((await rooms.letIn({ ...letting, memberId: omar }, stores)).ok).toBe(false);
});

test('M39 who is not on the roster or later than the session is not let in, and nothing is kept', async () => {
  const { rooms, stores, records } = await tonightsRoom();
  expect(await rooms.letIn({ ...letting, memberId: nobody }, stores)).toEqual(
    err({ code: 'not-on-roster' }),
  );
  const mark = { kind: 'late', minutes: 91 } as const;
  expect(await rooms.letIn({ ...letting, memberId: ana, mark }, stores)).toEqual(
    err({ code: 'late-beyond-session', sessionMinutes: 90 }),
  );
  expect(await records.rooms.find(roomIdOf(tonight))).toBeNull();
});

test('M28 where a member is comes back after the vault was closed, and can be taken back', async () => {
  const { rooms, stores, afterKill } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  const place = { ...inTonight, memberId: ana, location: clinic };
  expect(await rooms.confirmLocation(place, stores)).toEqual(done);
  expect(await rooms.confirmLocation({ ...place, memberId: nobody }, stores)).toEqual(
    err({ code: 'not-on-roster' }),
  );
  const { rooms: later, stores: again, view } = await afterKill();
  expect((await view()).room.callLocations).toEqual([
    { memberId: ana, location: clinic, confirmedAt: at('22:56') },
  ]);
  expect(await later.confirmLocation({ ...place, location: null }, again)).toEqual(done);
  expect((await view()).room.callLocations).toEqual([]);
});

test('M86 M90 M108 the reminder, breaks and the check are kept with their time', async () => {
  const { rooms, stores, passMinutes, view } = await tonightsRoom();
  const results = { camera: 'works', wifi: 'open' } as const;
  expect(await rooms.saveTechCheck({ ...inTonight, results }, stores)).toEqual(done);
  await rooms.sayConfidentiality({ ...inTonight, isSaid: true }, stores);
  await rooms.startBreak({ ...inTonight, minutes: 15 }, stores);
  expect(await rooms.startBreak({ ...inTonight, minutes: 15 }, stores)).toEqual(
    err({ code: 'break-under-way' }),
  );
  passMinutes(15);
  expect(await rooms.endBreak(inTonight, stores)).toEqual(done);
  expect(await rooms.endBreak(inTonight, stores)).toEqual(err({ code: 'no-break-under-way' }));
  expect((await view()).room).toMatchObject({
    confidentialitySaidAt: at('22:56'),
    breaks: [{ startedAt: at('22:56'), endedAt: at('23:11'), plannedMinutes: 15 }],
    check: { at: at('22:56'), results },
  });
});

test('the laptop’s clock set back in the room dates nothing back, and a sleep is counted', async () => {
  const { rooms, stores, world, passMinutes, view } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  passMinutes(10);
  world.setNow(at('12:00'));
  await rooms.startBreak({ ...inTonight, minutes: 15 }, stores);
  passMinutes(5);
  await rooms.endBreak(inTonight, stores);
  // Twenty minutes in which only the wall clock went on.
  world.setNow(at('12:25'));
  await rooms.confirmLocation({ ...inTonight, memberId: ana, location: clinic }, stores);
  const { breaks, callLocations } = (await view()).room;
  expect(breaks).toEqual([{ startedAt: at('23:06'), endedAt: at('23:11'), plannedMinutes: 15 }]);
  expect(callLocations[0]?.confirmedAt).toBe(at('23:31'));
});

test('a clock that was put right between two visits is believed', async () => {
  const { rooms, stores, world, view } = await tonightsRoom();
  await rooms.enterRoom(inTonight, stores);
  await rooms.leaveRoom(inTonight, stores);
  world.setNow(at('22:30'));
  await rooms.sayConfidentiality({ ...inTonight, isSaid: true }, stores);
  expect((await view()).room.confidentialitySaidAt).toBe(at('22:30'));
});

test('the safety panel opened for action has its line in the trail, about whom and no more', async () => {
  const { rooms, stores, events } = await tonightsRoom();
  expect(await rooms.noteSafetyPanel({ ...inTonight, memberId: ana }, stores)).toEqual(done);
  expect(events()).toEqual([{ name: 'safety-panel-opened', subject: ana, detail: undefined }]);
  expect(await rooms.noteSafetyPanel({ ...inTonight, memberId: nobody }, stores)).toEqual(
    err({ code: 'not-on-roster' }),
  );
});
