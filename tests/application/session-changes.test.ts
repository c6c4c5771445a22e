import type { SessionId } from '../../shared/domain/ids';
import { err } from '../../shared/lib/result';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aProfile, aSchedule, sessionId as sessionIdOf } from '../support/people';

/** Moved or continued, not silently cancelled (M84), over the real encrypted stores. */

const fresh = alcoveForEachTest();
const REASON = 'Ice on the roads, said Quillfeather.';

async function begun() {
  const { alcove } = fresh;
  const moduleId = await planTuesdays(alcove);
  const memberId = await admitted(alcove, moduleId, aProfile(), '2026-09-01');
  const [first, second] = await alcove.done('listSessions', { moduleId });
  if (!first || !second) throw new Error('two sessions are planned');
  return { moduleId, memberId, first: first.session.id, second: second.session.id };
}

const move = (sessionId: SessionId, date: string, startTime = '19:00') =>
  fresh.alcove.ask('moveSession', { sessionId, date, startTime, reason: REASON });
const callOff = (sessionId: SessionId) =>
  fresh.alcove.ask('callOffSession', { sessionId, reason: REASON });
const sessionOf = async (sessionId: SessionId) =>
  (await fresh.alcove.done('getSession', { sessionId })).session;

const HELD = err({ code: 'session-already-held' });

test('a session is moved, keeps from where, and the trail says to which day only (M84)', async () => {
  const { first } = await begun();
  expect((await move(first, '2026-09-03', '18:30')).ok).toBe(true);
  expect(await sessionOf(first)).toMatchObject({
    ...{ date: '2026-09-03', startTime: '18:30', startsAt: '2026-09-03T22:30:00.000Z' },
    moves: [{ fromDate: '2026-09-01', fromStartTime: '19:00', reason: REASON }],
  });
  const last = eventsIn(fresh.stores).at(-1);
  expect(last).toMatchObject({ name: 'session-moved', detail: { to: '2026-09-03' } });
  expect(JSON.stringify(last)).not.toContain('Quillfeather');
});

test('it is not moved onto another session of its group, in whichever module', async () => {
  const { first } = await begun();
  expect(await move(first, '2026-09-08', '20:00')).toEqual(
    err({ code: 'session-overlaps', date: '2026-09-08', startTime: '19:00' }),
  );
  const [group] = await fresh.alcove.done('listGroups', {});
  if (!group) throw new Error('there is a group');
  const schedule = aSchedule({ weekday: 4, to: '2026-09-15' });
  await fresh.alcove.done('planModule', { groupId: group.id, name: 'Thursdays', schedule });
  expect(await move(first, '2026-09-03', '18:00')).toEqual(
    err({ code: 'session-overlaps', date: '2026-09-03', startTime: '19:00' }),
  );
});

test('onto a session of another group it may be moved: the calendar warns', async () => {
  const { first } = await begun();
  const { groupId } = await fresh.alcove.done('createGroup', {
    ...{ name: 'Thursdays', kind: 'closed-module' },
  });
  const schedule = aSchedule({ weekday: 4, to: '2026-09-15' });
  await fresh.alcove.done('planModule', { groupId, name: 'b', schedule });
  expect((await move(first, '2026-09-03', '19:30')).ok).toBe(true);
});

test('of two sessions moved to one time at once, one stays where it was', async () => {
  const { first, second } = await begun();
  const both = await Promise.all([move(first, '2026-09-03'), move(second, '2026-09-03')]);
  expect(both.map(({ ok }) => ok)).toEqual([true, false]);
});

test('it stays within its module, or sixty days after it, in words (M84)', async () => {
  const { first } = await begun();
  expect(await move(first, '2026-11-15')).toMatchObject({
    ok: false,
    error: { code: 'input-invalid', problems: [{ path: 'date' }] },
  });
  expect((await move(first, '2026-11-14')).ok).toBe(true);
});

test('what has times, marks or notes is neither moved nor called off', async () => {
  const { first, second, memberId } = await begun();
  const body = { template: 'free', sections: { text: 'They came early.' } } as const;
  await fresh.alcove.done('saveDraft', { sessionId: second, memberId, body });
  await fresh.alcove.done('markAttendance', {
    ...{ sessionId: first, memberId, mark: { kind: 'present' } },
  });
  for (const session of [first, second]) {
    expect(await move(session, '2026-09-03')).toEqual(HELD);
    expect(await callOff(session)).toEqual(HELD);
  }
});

test('a group note holds its session in place as well', async () => {
  const { first } = await begun();
  const body = { template: 'free', sections: { text: 'A quiet hour.' } } as const;
  await fresh.alcove.done('saveGroupDraft', { sessionId: first, body });
  expect(await move(first, '2026-09-03')).toEqual(HELD);
});

test('a called-off session keeps its reason, takes nothing more, and asks for no notes (M42, M84)', async () => {
  const { first, second, memberId, moduleId } = await begun();
  const { alcove } = fresh;
  expect((await callOff(first)).ok).toBe(true);
  expect((await sessionOf(first)).calledOff?.reason).toBe(REASON);
  const refused = err({ code: 'session-called-off' });
  const mark = { sessionId: first, memberId, mark: { kind: 'present' } } as const;
  const times = { sessionId: first, startTime: '19:00', endTime: '20:30', endsNextDay: false };
  expect(await alcove.ask('markAttendance', mark)).toEqual(refused);
  expect(await alcove.ask('recordSessionTimes', times)).toEqual(refused);
  expect(await move(first, '2026-09-03')).toEqual(refused);
  const today = await alcove.done('getToday', {});
  expect([today.next?.session.id, today.later.length]).toEqual([second, 1]);
  alcove.world.setNow('2026-09-03T15:00:00.000Z');
  expect((await alcove.done('getToday', {})).unrecorded).toEqual([]);
  expect(await alcove.done('listMissingNotes', {})).toEqual([]);
  expect(await alcove.done('listSessions', { moduleId })).toHaveLength(3);
  const last = eventsIn(fresh.stores).at(-1);
  expect(last).toMatchObject({ name: 'session-called-off', detail: { date: '2026-09-01' } });
  expect(JSON.stringify(last)).not.toContain('Quillfeather');
});

test('no release shows a session that was called off (M42)', async () => {
  const { first, memberId } = await begun();
  await callOff(first);
  const scope = { memberId, from: '2026-08-01', to: '2026-12-31' };
  const { content } = await fresh.alcove.done('previewRelease', { choice: { scope } });
  expect(content.attendance).toEqual([]);
});

test('a session that was called off is held after all, and is next again', async () => {
  const { first } = await begun();
  await callOff(first);
  const again = () => fresh.alcove.done('holdSessionAfterAll', { sessionId: first });
  await again();
  await again();
  expect((await sessionOf(first)).calledOff).toBeNull();
  expect((await fresh.alcove.done('getToday', {})).next?.session.id).toBe(first);
  const [event, ...more] = eventsIn(fresh.stores).filter(
    ({ name }) => name === 'session-held-after-all',
  );
  expect([event?.detail, more]).toEqual([{ date: '2026-09-01' }, []]);
});

test('M84 where another session was put meanwhile it is not held after all', async () => {
  const { first, second } = await begun();
  await callOff(first);
  expect((await move(second, '2026-09-01')).ok).toBe(true);
  expect(await fresh.alcove.ask('holdSessionAfterAll', { sessionId: first })).toEqual(
    err({ code: 'session-overlaps', date: '2026-09-01', startTime: '19:00' }),
  );
  expect((await sessionOf(first)).calledOff).not.toBeNull();
});

test('nothing is changed of a session that is not there', async () => {
  const missing = err({ code: 'not-found', term: 'session' });
  const sessionId = sessionIdOf(99);
  expect(await move(sessionId, '2026-09-03')).toEqual(missing);
  expect(await callOff(sessionId)).toEqual(missing);
  expect(await fresh.alcove.ask('holdSessionAfterAll', { sessionId })).toEqual(missing);
});
