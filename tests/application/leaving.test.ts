import { admissionUseCases } from '../../electron/application/admission';
import type { MemberId, ModuleId } from '../../shared/domain/ids';
import type { Leaving } from '../../shared/domain/leaving';
import { err, ok } from '../../shared/lib/result';
import { admitted, BEFORE_ALCOVE, elevenIn } from '../support/admitted';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aProfile, aSchedule, memberId, moduleId as moduleIdOf } from '../support/people';

/** Leaving a module, and how long a record is kept after it, over the real encrypted stores. */

const fresh = alcoveForEachTest();
const FROM = '2026-09-01';

const aLeaving = (lastSessionOn: string, reason = 'They move away.'): Leaving => ({
  ...{ noticeOn: '2026-08-20', lastSessionOn, reason },
  hasAcknowledgedConfidentiality: true,
});

const leave = (id: MemberId, moduleId: ModuleId, leaving: Leaving) =>
  fresh.alcove.ask('recordLeaving', { memberId: id, moduleId, leaving });

const undo = (id: MemberId, moduleId: ModuleId, from = FROM) =>
  fresh.alcove.ask('undoLeaving', { memberId: id, moduleId, from });

test('a leaving is refused before joining, and within the trial without a reason (M33, M38)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await admitted(fresh.alcove, moduleId, aProfile(), FROM);
  expect(await leave(id, moduleId, aLeaving('2026-08-31'))).toEqual(
    err({ code: 'left-before-joining', joinedOn: FROM }),
  );
  expect(await leave(id, moduleId, aLeaving('2026-09-15', ' '))).toEqual(
    err({ code: 'early-leaving-unasked', trialEndsOn: '2026-11-30' }),
  );
  expect(await leave(id, moduleIdOf(99), aLeaving('2026-09-15'))).toEqual(
    err({ code: 'not-a-member' }),
  );
  expect(eventsIn(fresh.stores).map(({ name }) => name)).not.toContain('member-left');
});

test('who left is on no roster after their last session, and back on it once undone (M38)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await admitted(fresh.alcove, moduleId, aProfile(), FROM);
  const rosters = async () =>
    (await fresh.alcove.done('listSessions', { moduleId })).map(({ rosterSize }) => rosterSize);
  await leave(id, moduleId, aLeaving('2026-09-08'));
  expect(await rosters()).toEqual([1, 1, 0]);
  expect(eventsIn(fresh.stores)).toContainEqual({
    kind: 'event',
    name: 'member-left',
    subject: id,
  });
  await fresh.alcove.done('undoLeaving', { memberId: id, moduleId, from: FROM });
  expect(await rosters()).toEqual([1, 1, 1]);
});

test('a place is free once the last session is over, and not for a day before that (M3)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const [first = memberId(99)] = await elevenIn(fresh.alcove, moduleId, FROM);
  await admitted(fresh.alcove, moduleId, aProfile(), FROM);
  const { memberId: next } = await fresh.alcove.done('addMember', {
    profile: aProfile(),
    interestedIn: moduleId,
  });
  const enter = (from: string) =>
    fresh.alcove.ask('admitMember', {
      ...{ memberId: next, moduleId, from },
      overrideReason: BEFORE_ALCOVE,
    });
  expect((await leave(first, moduleId, aLeaving('2026-09-08'))).ok).toBe(true);
  fresh.alcove.world.setNow('2026-09-09T03:59:00.000Z');
  expect(await enter('2026-09-15')).toEqual(err({ code: 'module-full', capacity: 12 }));
  fresh.alcove.world.setNow('2026-09-09T04:00:00.000Z');
  expect(await enter('2026-09-08')).toEqual(err({ code: 'module-full', capacity: 12 }));
  expect((await enter('2026-09-15')).ok).toBe(true);
  expect(await undo(first, moduleId)).toEqual(err({ code: 'module-full', capacity: 12 }));
});

test('a leaving is not taken back over days on which others had the place (M3)', async () => {
  const moduleId = await planTuesdays(fresh.alcove, {});
  const [first = memberId(99)] = await elevenIn(fresh.alcove, moduleId, FROM);
  await admitted(fresh.alcove, moduleId, aProfile(), FROM);
  fresh.alcove.world.setNow('2026-09-09T15:00:00.000Z');
  const visits = async (from: string, until: string) => {
    const guest = await admitted(fresh.alcove, moduleId, aProfile(), from);
    expect((await leave(guest, moduleId, aLeaving(until))).ok).toBe(true);
  };
  expect((await leave(first, moduleId, aLeaving('2026-09-09'))).ok).toBe(true);
  fresh.alcove.world.setNow('2026-09-10T15:00:00.000Z');
  await visits('2026-09-10', '2026-09-15');
  fresh.alcove.world.setNow('2026-10-01T15:00:00.000Z');
  expect(await undo(first, moduleId)).toEqual(err({ code: 'module-full', capacity: 12 }));
});

test('two who had the place one after the other and are gone take one place, not two (M3)', async () => {
  const moduleId = await planTuesdays(fresh.alcove, {});
  const [first = memberId(99)] = await elevenIn(fresh.alcove, moduleId, FROM);
  fresh.alcove.world.setNow('2026-09-09T15:00:00.000Z');
  expect((await leave(first, moduleId, aLeaving('2026-09-09'))).ok).toBe(true);
  for (const [from, until] of [
    ['2026-09-10', '2026-09-15'],
    ['2026-09-16', '2026-09-22'],
  ] as const) {
    fresh.alcove.world.setNow(`${from}T15:00:00.000Z`);
    const guest = await admitted(fresh.alcove, moduleId, aProfile(), from);
    expect((await leave(guest, moduleId, aLeaving(until))).ok).toBe(true);
  }
  expect(await undo(first, moduleId)).toEqual(ok({}));
});

test('who came back is not a member twice because the first leaving is taken back', async () => {
  const moduleId = await planTuesdays(fresh.alcove, {});
  const id = await admitted(fresh.alcove, moduleId, aProfile(), FROM);
  await leave(id, moduleId, aLeaving('2026-09-08'));
  fresh.alcove.world.setNow('2026-09-22T15:00:00.000Z');
  const again = { memberId: id, moduleId, from: '2026-09-22', overrideReason: BEFORE_ALCOVE };
  await fresh.alcove.done('admitMember', again);
  expect(await undo(id, moduleId)).toEqual(err({ code: 'already-member' }));
  await leave(id, moduleId, aLeaving('2026-09-22'));
  expect(await undo(id, moduleId, '2026-09-22')).toEqual(ok({}));
  const { memberships } = await fresh.alcove.done('getMember', { memberId: id });
  expect(memberships.map(({ until }) => until)).toEqual(['2026-09-08', null]);
});

test('notice of tomorrow is refused (M38)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await admitted(fresh.alcove, moduleId, aProfile(), FROM);
  const tomorrow = { ...aLeaving('2026-09-08'), noticeOn: '2026-08-21' };
  expect(await leave(id, moduleId, tomorrow)).toEqual(err({ code: 'in-future' }));
});

test('whose module has ended has left it, and a leaving can still be written down (M1, M38)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await admitted(fresh.alcove, moduleId, aProfile(), FROM);
  const stages = async () =>
    (await fresh.alcove.done('listMembers', { moduleId })).map(({ stage }) => stage);
  fresh.alcove.world.setNow('2026-09-15T23:00:00.000Z');
  expect(await stages()).toEqual(['admitted']);
  fresh.alcove.world.setNow('2026-09-16T23:00:00.000Z');
  expect(await stages()).toEqual(['left']);
  expect((await leave(id, moduleId, aLeaving('2026-09-15'))).ok).toBe(true);
  expect(await stages()).toEqual(['left']);
});

test('who goes on in the group’s next module is in no trial, and in another group’s is (M33)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await admitted(fresh.alcove, moduleId, aProfile(), FROM);
  const [tuesdays] = await fresh.alcove.done('listGroups', {});
  const { groupId: other } = await fresh.alcove.done('createGroup', {
    ...{ name: 'Thursdays', kind: 'closed-module' },
  });
  const leavesAtOnce = async (groupId = other) => {
    const schedule = aSchedule({ from: '2026-09-22', to: '2027-06-29' });
    const planned = { groupId, name: 'Next', schedule };
    const { moduleId: next } = await fresh.alcove.done('planModule', planned);
    const admission = { memberId: id, moduleId: next, from: '2026-09-22' };
    await fresh.alcove.done('admitMember', { ...admission, overrideReason: BEFORE_ALCOVE });
    return leave(id, next, aLeaving('2026-09-29', ''));
  };
  expect((await leavesAtOnce(tuesdays?.id)).ok).toBe(true);
  expect(await leavesAtOnce(other)).toEqual(
    err({ code: 'early-leaving-unasked', trialEndsOn: '2026-12-21' }),
  );
});

test('a day begins at local midnight, also when the clock is put back at midnight', async () => {
  const moduleId = await planTuesdays(fresh.alcove, {});
  const id = await admitted(fresh.alcove, moduleId, aProfile(), FROM);
  await leave(id, moduleId, aLeaving('2026-10-31'));
  let instant = '2026-11-01T04:30:00.000Z';
  // Havana's clocks go from 00:59:59 back to midnight: half past midnight comes twice that day.
  const clock = { now: () => new Date(instant), timeZone: () => 'America/Havana' };
  const { recordLeaving } = admissionUseCases({ ...fresh.alcove.world, clock });
  const later = { memberId: id, moduleId, leaving: aLeaving('2026-11-24') };
  for (instant of ['2026-11-01T04:30:00.000Z', '2026-11-01T05:30:00.000Z']) {
    expect(await recordLeaving(later, fresh.stores)).toEqual(err({ code: 'not-a-member' }));
  }
  instant = '2026-11-01T03:59:00.000Z';
  expect((await recordLeaving(later, fresh.stores)).ok).toBe(true);
});

test('a record is kept for ten years from its last entry, whatever that was (M101)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await admitted(fresh.alcove, moduleId, aProfile({ dateOfBirth: '2008-11-02' }), FROM);
  const kept = () => fresh.alcove.done('getRetention', { memberId: id });
  expect(await kept()).toEqual({
    lastEntryOn: '2026-08-20',
    keepUntil: '2036-11-02',
    because: 'ten-years-from-eighteen',
  });
  const [first] = await fresh.alcove.done('listSessions', { moduleId });
  const sessionId = first?.session.id ?? '';
  const key = { sessionId, memberId: id };
  await fresh.alcove.done('markAttendance', { ...key, mark: { kind: 'present' } });
  fresh.alcove.world.setNow('2026-09-02T01:00:00.000Z');
  expect(await kept()).toMatchObject({ lastEntryOn: '2026-09-01' });
  const body = { template: 'free', sections: { text: 'Spoke early.' } } as const;
  fresh.alcove.world.setNow('2026-11-03T17:00:00.000Z');
  await fresh.alcove.done('signNote', { ...key, body });
  expect(await kept()).toEqual({
    lastEntryOn: '2026-11-03',
    keepUntil: '2036-11-03',
    because: 'ten-years',
  });
});

test('nobody leaves who is not there', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const missing = err({ code: 'not-found', term: 'member' });
  expect(await leave(memberId(99), moduleId, aLeaving(FROM))).toEqual(missing);
  expect(await undo(memberId(99), moduleId)).toEqual(missing);
  expect(await fresh.alcove.ask('getRetention', { memberId: memberId(99) })).toEqual(missing);
});
