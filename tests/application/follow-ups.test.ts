import type { MemberId, SessionId } from '../../shared/domain/ids';
import { admitted } from '../support/admitted';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { aProfile } from '../support/people';

/** What stands beside a note as open, over the real encrypted store (M32, M33, M43, M94). */

const fresh = alcoveForEachTest();

async function begun() {
  const moduleId = await planTuesdays(fresh.alcove, { to: '2027-06-30' });
  const add = (name: string) =>
    admitted(
      fresh.alcove,
      moduleId,
      aProfile({ preferredFirstName: name, legalName: `${name} Fictional` }),
      '2026-09-01',
    );
  const [ana, bea] = [await add('Ana'), await add('Bea')];
  const planned = await fresh.alcove.done('listSessions', { moduleId });
  const sessions = planned.map(({ session }) => session.id);
  const [first, second] = sessions;
  if (!first || !second) throw new Error('sessions are planned');
  return { ana, bea, first, second };
}

const openOf = async (sessionId: SessionId, memberId: MemberId) =>
  (await fresh.alcove.done('getNote', { sessionId, memberId })).followUps;

const log = (memberId: MemberId, happenedOn: string, isForOpening: boolean) =>
  fresh.alcove.done('logContact', {
    memberId,
    contact: {
      ...{ happenedOn, kind: 'clinician-called', groupId: null, isForOpening },
      note: `Called on ${happenedOn}.`,
    },
  });

test('absence, contact, announced absence and the end of the trial stand soonest first', async () => {
  const { ana, first, second } = await begun();
  const mark = { kind: 'absent-without-notice' } as const;
  await fresh.alcove.done('markAttendance', { sessionId: first, memberId: ana, mark });
  await log(ana, '2026-08-18', true);
  fresh.alcove.world.setNow('2026-11-24T15:00:00.000Z');
  const notice = {
    kind: 'absent',
    from: '2026-11-28',
    to: '2026-12-05',
    minutes: null,
    reason: 'On call',
  } as const;
  await fresh.alcove.done('addNotice', { memberId: ana, notice });
  expect(await openOf(second, ana)).toEqual([
    { kind: 'contact', date: '2026-08-18', text: 'Called on 2026-08-18.' },
    { kind: 'absence', date: '2026-09-01' },
    { kind: 'reminder', date: '2026-11-30', about: 'trial-ends' },
    { kind: 'notice', date: '2026-12-01', text: 'On call' },
  ]);
});

test('an absence is followed up by a contact, and nothing of it stands with another member', async () => {
  const { ana, bea, first, second } = await begun();
  const mark = { kind: 'absent-without-notice' } as const;
  await fresh.alcove.done('markAttendance', { sessionId: first, memberId: ana, mark });
  fresh.alcove.world.setNow('2026-09-09T15:00:00.000Z');
  expect(await openOf(second, ana)).toEqual([{ kind: 'absence', date: '2026-09-01' }]);
  expect(await openOf(second, bea)).toEqual([]);
  await log(ana, '2026-09-02', false);
  expect(await openOf(second, ana)).toEqual([]);
});
