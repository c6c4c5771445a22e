import type { OpenVault } from '../../electron/application/ports/stores';
import { safetyPlanIdOf, type MemberId, type ModuleId } from '../../shared/domain/ids';
import { admitted } from '../support/admitted';
import { testAlcove } from '../support/alcove';
import { aConsent, anAgreement, consentId } from '../support/consents';
import { alcoveForEachTest, planTuesdays } from '../support/fresh-alcove';
import { aProfile } from '../support/people';

/** Who of a session's roster may be let into its room (M27, M100). */

const fresh = alcoveForEachTest();

async function two(): Promise<{ moduleId: ModuleId; ana: MemberId; bea: MemberId }> {
  const moduleId = await planTuesdays(fresh.alcove);
  const add = (name: string, from: string) =>
    admitted(fresh.alcove, moduleId, aProfile({ preferredFirstName: name }), from);
  const [ana, bea] = [await add('Ana', '2026-09-01'), await add('Bea', '2026-09-08')];
  await fresh.stores.records.agreements.add(anAgreement());
  return { moduleId, ana, bea };
}

/** Everything the session room asks of a member; the consent holds up to and including a day. */
async function makeReady(id: MemberId, number: number, expiresOn: string | null): Promise<void> {
  const { consents, safetyPlans } = fresh.stores.records;
  await consents.add({ ...aConsent({}, { id: consentId(number), memberId: id }), expiresOn });
  await safetyPlans.add({
    ...{ id: safetyPlanIdOf(id), memberId: id, versions: [], callLocations: [] },
    contacts: [
      {
        ...{ name: 'Noor Invented', relationship: '', telephone: '416-555-0150', note: '' },
        ...{ otherTelephone: '', releaseToCall: 'agreed', releaseAskedOn: '2026-08-01' },
      },
    ],
  });
}

async function needsInSession(moduleId: ModuleId, index: number) {
  const sessions = await fresh.alcove.done('listSessions', { moduleId });
  const sessionId = sessions[index]?.session.id ?? '';
  const { roster } = await fresh.alcove.done('getSession', { sessionId });
  return roster.map(({ preferredFirstName, needs }) => [
    preferredFirstName,
    ...needs.map((need) => (need.code === 'consent' ? need.state : need.code)),
  ]);
}

const notReady = async () => {
  const { next, later } = await fresh.alcove.done('getToday', {});
  return [next, ...later].map((placed) => [placed?.session.date, placed?.notReady]);
};

test('a session’s roster says what is missing of each, and the first screen of how many (M100)', async () => {
  const { moduleId, ana, bea } = await two();
  expect(await needsInSession(moduleId, 1)).toEqual([
    ['Ana', 'missing', 'emergency-contact'],
    ['Bea', 'missing', 'emergency-contact'],
  ]);
  expect(await notReady()).toEqual([
    ['2026-09-01', 1],
    ['2026-09-08', 2],
    ['2026-09-15', 2],
  ]);
  await makeReady(ana, 1, null);
  await makeReady(bea, 2, null);
  expect(await needsInSession(moduleId, 1)).toEqual([['Ana'], ['Bea']]);
  expect((await notReady()).map(([, count]) => count)).toEqual([0, 0, 0]);
});

test('what counts is the day of the session: a consent that expires before is missed (M100)', async () => {
  const { moduleId, ana, bea } = await two();
  await makeReady(ana, 1, '2026-09-08');
  await makeReady(bea, 2, null);
  expect(await needsInSession(moduleId, 1)).toEqual([['Ana'], ['Bea']]);
  expect(await needsInSession(moduleId, 2)).toEqual([['Ana', 'expired'], ['Bea']]);
  expect((await notReady()).map(([, count]) => count)).toEqual([0, 0, 1]);
});

test('after a session was held nothing is asked of its roster any more', async () => {
  const { moduleId } = await two();
  const [first] = await fresh.alcove.done('listSessions', { moduleId });
  const times = { startTime: '19:00', endTime: '20:30', endsNextDay: false };
  await fresh.alcove.done('recordSessionTimes', { sessionId: first?.session.id ?? '', ...times });
  expect(await needsInSession(moduleId, 0)).toEqual([['Ana']]);
});

test('the first screen reads members, groups and agreements once', async () => {
  await two();
  const reads: string[] = [];
  const { records } = fresh.stores;
  const counted = <T extends { all(): Promise<unknown> }>(name: string, store: T): T => ({
    ...store,
    all: () => {
      reads.push(name);
      return store.all();
    },
  });
  const opened: OpenVault = {
    ...fresh.stores,
    records: {
      ...records,
      members: counted('members', records.members),
      groups: counted('groups', records.groups),
      agreements: counted('agreements', records.agreements),
    },
  };
  await testAlcove(() => opened).done('getToday', {});
  expect(reads.sort()).toEqual(['agreements', 'groups', 'members']);
});
