import type { AttendanceMark } from '../../shared/domain/attendance';
import type { ModuleId, SessionId } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import {
  aGroup,
  aMember,
  aMembership,
  aModule,
  aSession,
  groupId,
  memberId,
  moduleId,
  sessionId,
} from '../support/people';

/** The attendance ledger over the real store (M42). */

const fresh = alcoveForEachTest();
const [ANA, BEN] = [memberId(1), memberId(2)];

/** Five Tuesdays; Ana and Ben are in it from the first. */
async function fiveTuesdays(): Promise<{ of: ModuleId; sessions: readonly SessionId[] }> {
  const { alcove, stores } = fresh;
  const of = await planTuesdays(alcove, { to: '2026-09-29' });
  const memberships = [aMembership({ moduleId: of })];
  await stores.records.members.addAll([
    { ...aMember(1), memberships },
    { ...aMember(2, { preferredFirstName: 'Ben', legalName: 'Ben Invented' }), memberships },
  ]);
  const listed = await alcove.done('listSessions', { moduleId: of });
  return { of, sessions: listed.map(({ session }) => session.id) };
}

const mark = (
  id: SessionId | undefined,
  who: typeof ANA,
  kind: 'present' | 'absent-with-notice',
) => {
  if (!id) throw new Error('there is no such session');
  const made: AttendanceMark = { kind };
  return fresh.alcove.done('markAttendance', { sessionId: id, memberId: who, mark: made });
};

/** A group with marks and without the rule. */
async function aCommunity(): Promise<void> {
  const modules = [aModule({ id: moduleId(9) })];
  const group = aGroup({ id: groupId(9), kind: 'therapeutic-community', modules });
  await fresh.stores.records.groups.add(group);
}

async function joins(who: typeof ANA, module: number): Promise<void> {
  const membership = aMembership({ moduleId: moduleId(module), from: '2025-09-01' });
  await fresh.stores.records.members.change(who, (found) =>
    ok({ ...found, memberships: [membership, ...found.memberships] }),
  );
}

test('M42 marks made in sessions are in the ledger, and whoever needs a word stands first', async () => {
  const { of, sessions } = await fiveTuesdays();
  const { alcove } = fresh;
  alcove.world.setNow('2026-09-09T12:00:00.000Z');
  for (const id of sessions.slice(0, 2)) {
    await mark(id, ANA, 'present');
    await mark(id, BEN, 'absent-with-notice');
  }
  const ledger = await alcove.done('getAttendanceLedger', { moduleId: of });
  expect(ledger).toMatchObject({ groupName: 'Tuesdays', moduleName: '2026–27' });
  expect(ledger.rows.map(({ preferredFirstName }) => preferredFirstName)).toEqual(['Ben', 'Ana']);
  expect(ledger.rows.map(({ standing }) => standing)).toMatchObject([
    { counted: 2, attended: 0, state: 'out-of-reach' },
    { counted: 2, attended: 2, ahead: 3, mayMiss: 1, state: 'at-risk' },
  ]);
});

test('M42 M84 a session that is called off counts for nobody', async () => {
  const { of, sessions } = await fiveTuesdays();
  const { alcove } = fresh;
  const [, , , , last] = sessions;
  if (!last) throw new Error('there are five');
  await alcove.done('callOffSession', { sessionId: last, reason: 'Ill' });
  const { rows } = await alcove.done('getAttendanceLedger', { moduleId: of });
  expect(rows.map(({ standing }) => standing.ahead)).toEqual([4, 4]);
});

test('M42 only those who need a word are warned of, of modules that run and have the rule', async () => {
  const { sessions } = await fiveTuesdays();
  const { alcove, stores } = fresh;
  await aCommunity();
  await stores.records.sessions.add(
    aSession({
      ...{ id: sessionId(99), groupId: groupId(9), moduleId: moduleId(9) },
      held: { startedAt: '2026-09-01T23:00:00.000Z', endedAt: '2026-09-02T00:00:00.000Z' },
      attendance: [{ memberId: BEN, mark: { kind: 'absent-without-notice' } }],
    }),
  );
  await joins(BEN, 9);
  alcove.world.setNow('2026-09-02T12:00:00.000Z');
  await mark(sessions[0], ANA, 'present');
  await mark(sessions[0], BEN, 'absent-with-notice');
  const warned = await alcove.done('listAttendanceWarnings', {});
  expect(warned.map(({ legalName, groupName }) => [legalName, groupName])).toEqual([
    ['Ben Invented', 'Tuesdays'],
    ['Anabel Fictional', 'Tuesdays'],
  ]);
  alcove.world.setNow('2026-10-05T12:00:00.000Z');
  expect(await alcove.done('listAttendanceWarnings', {})).toEqual([]);
});

test('M42 nobody is warned of who has left the module, though its ledger keeps them', async () => {
  const { of, sessions } = await fiveTuesdays();
  const { alcove, stores } = fresh;
  alcove.world.setNow('2026-09-02T12:00:00.000Z');
  await mark(sessions[0], BEN, 'absent-with-notice');
  const warned = async () =>
    (await alcove.done('listAttendanceWarnings', {})).map(({ legalName }) => legalName);
  expect(await warned()).toEqual(['Ben Invented']);
  await stores.records.members.change(BEN, (found) => {
    const memberships = found.memberships.map((one) => ({ ...one, until: '2026-09-02' }));
    return ok({ ...found, memberships });
  });
  expect(await warned()).toEqual(['Ben Invented']);
  alcove.world.setNow('2026-09-03T16:00:00.000Z');
  expect(await warned()).toEqual([]);
  const { rows } = await alcove.done('getAttendanceLedger', { moduleId: of });
  expect(rows).toHaveLength(2);
});

test('M42 a member’s modules are apart, newest first; a community without the rule is none of them', async () => {
  const { of, sessions } = await fiveTuesdays();
  const { alcove, stores } = fresh;
  const earlier = aModule({ id: moduleId(8), name: '2025–26' });
  const schedule = { ...earlier.schedule, from: '2025-09-01', to: '2026-06-30' };
  await aCommunity();
  const [group] = (await stores.records.groups.all()).filter(({ name }) => name === 'Tuesdays');
  if (!group) throw new Error('the group was made');
  await stores.records.groups.change(group.id, (found) =>
    ok({ ...found, modules: [{ ...earlier, schedule }, ...found.modules] }),
  );
  await joins(ANA, 8);
  await joins(ANA, 9);
  alcove.world.setNow('2026-09-02T12:00:00.000Z');
  await mark(sessions[0], ANA, 'present');
  const { legalName, modules } = await alcove.done('getMemberAttendance', { memberId: ANA });
  expect(legalName).toBe('Anabel Fictional');
  expect(modules.map(({ standing }) => standing.moduleId)).toEqual([of, moduleId(8)]);
  expect(modules[0]?.standing.sessions).toEqual([
    { sessionId: sessions[0], date: '2026-09-01', mark: { kind: 'present' } },
  ]);
});

test('to open one member’s attendance is to open their record, and is audited', async () => {
  await fiveTuesdays();
  await fresh.alcove.done('getMemberAttendance', { memberId: BEN });
  const viewed = eventsIn(fresh.stores).filter(({ name }) => name === 'record-viewed');
  expect(viewed.map(({ subject }) => subject)).toContain(BEN);
});

test('a module or a member that is not there is refused', async () => {
  const { ask } = fresh.alcove;
  expect(await ask('getAttendanceLedger', { moduleId: moduleId(7) })).toEqual(
    err({ code: 'not-found', term: 'module' }),
  );
  expect(await ask('getMemberAttendance', { memberId: memberId(7) })).toEqual(
    err({ code: 'not-found', term: 'member' }),
  );
});
