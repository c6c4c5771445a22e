import { admissionUseCases } from '../../electron/application/admission';
import type { MemberId, ModuleId } from '../../shared/domain/ids';
import type { Leaving } from '../../shared/domain/leaving';
import { err } from '../../shared/lib/result';
import { admitted, BEFORE_ALCOVE, elevenIn } from '../support/admitted';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aProfile, memberId, moduleId as moduleIdOf } from '../support/people';

/** Leaving a module, and how long a record is kept after it, over the real encrypted stores. */

const fresh = alcoveForEachTest();
const FROM = '2026-09-01';

const aLeaving = (lastSessionOn: string, reason = 'They move away.'): Leaving => ({
  ...{ noticeOn: '2026-09-01', lastSessionOn, reason },
  hasAcknowledgedConfidentiality: true,
});

const leave = (id: MemberId, moduleId: ModuleId, leaving: Leaving) =>
  fresh.alcove.ask('recordLeaving', { memberId: id, moduleId, leaving });

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
  await fresh.alcove.done('undoLeaving', { memberId: id, moduleId });
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
  const undone = await fresh.alcove.ask('undoLeaving', { memberId: first, moduleId });
  expect(undone).toEqual(err({ code: 'module-full', capacity: 12 }));
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
  const nobody = { memberId: memberId(99), moduleId };
  expect(await fresh.alcove.ask('undoLeaving', nobody)).toEqual(missing);
  expect(await fresh.alcove.ask('getRetention', { memberId: memberId(99) })).toEqual(missing);
});
