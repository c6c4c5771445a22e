import type { MemberId, ModuleId } from '../../shared/domain/ids';
import type { EmergencyContact } from '../../shared/domain/safety-plan';
import { unfinishedIdOf } from '../../shared/domain/unfinished-form';
import { err } from '../../shared/lib/result';
import { admitted } from '../support/admitted';
import { aConsent } from '../support/consents';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aProfile, memberId } from '../support/people';

/** An enquiry that was a mistake is removed for good, and nothing else is. */

const fresh = alcoveForEachTest();

async function anEnquiry(name = 'Zenobia'): Promise<MemberId> {
  const profile = aProfile({ preferredFirstName: name, legalName: `${name} Fictional` });
  return (await fresh.alcove.done('addMember', { profile, interestedIn: null })).memberId;
}

const remove = (id: MemberId) => fresh.alcove.ask('removeEnquiry', { memberId: id });

const membersKept = async () => (await fresh.stores.records.members.all()).map(({ id }) => id);

test('an enquiry is gone with what was being typed about it, and its id alone is chained', async () => {
  const { alcove, stores } = fresh;
  const [zenobia, bea] = [await anEnquiry(), await anEnquiry('Bea')];
  const key = `referral:${zenobia}` as const;
  await alcove.done('keepUnfinishedForm', { key, values: '{"note":"Zenobia wrote"}' });
  const kept = { key: `referral:${bea}` as const, values: '{"note":"Bea wrote"}' };
  await alcove.done('keepUnfinishedForm', kept);
  expect(await remove(zenobia)).toEqual({ ok: true, value: {} });
  expect(await membersKept()).toEqual([bea]);
  expect(await stores.records.unfinishedForms.find(unfinishedIdOf(key))).toBeNull();
  expect(await stores.records.unfinishedForms.find(unfinishedIdOf(kept.key))).not.toBeNull();
  const removed = eventsIn(stores).filter(({ name }) => name === 'enquiry-removed');
  expect(removed).toEqual([{ kind: 'event', name: 'enquiry-removed', subject: zenobia }]);
  expect(await remove(zenobia)).toEqual(err({ code: 'not-found', term: 'member' }));
});

test('nobody goes on knowing who was removed (M14)', async () => {
  const [zenobia, bea, cem] = [await anEnquiry(), await anEnquiry('Bea'), await anEnquiry('Cem')];
  const known = (id: MemberId) => ({ memberId: id, how: 'Residency', revisitOn: null });
  const acquaintances = [known(zenobia), known(cem)];
  const relationships = { acquaintances, dualRelationships: [] };
  await fresh.alcove.done('saveRelationships', { memberId: bea, relationships });
  await remove(zenobia);
  const { intake } = await fresh.alcove.done('getMember', { memberId: bea });
  expect(intake.relationships.acquaintances).toEqual([known(cem)]);
  // Saving what the page shows must not find someone who is gone.
  const again = { memberId: bea, relationships: intake.relationships };
  expect((await fresh.alcove.ask('saveRelationships', again)).ok).toBe(true);
});

const contact: EmergencyContact = {
  ...{ name: 'Noor Invented', relationship: '', telephone: '416-555-0150', note: '' },
  ...{ otherTelephone: '', releaseToCall: 'not-asked', releaseAskedOn: null },
};

/** What makes a record of an enquiry. */
const records: Readonly<Record<string, (id: MemberId, moduleId: ModuleId) => Promise<unknown>>> = {
  'a consent': (id) => fresh.stores.records.consents.add(aConsent({}, { memberId: id })),
  'a safety plan': (id) =>
    fresh.alcove.done('saveEmergencyContacts', { memberId: id, contacts: [contact] }),
  'a release': async (id) => {
    const scope = { memberId: id, from: '2026-01-01', to: '2026-12-31' };
    const recipient = { name: 'Zenobia Fictional', authority: 'member-request' } as const;
    await fresh.alcove.done('releaseRecord', { choice: { scope }, recipient });
  },
};

test.each(Object.keys(records))('an enquiry with %s stays, whole', async (what) => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await anEnquiry();
  await records[what]?.(id, moduleId);
  const before = await fresh.stores.records.members.find(id);
  expect(await remove(id)).toEqual(err({ code: 'not-an-enquiry' }));
  expect(await fresh.stores.records.members.find(id)).toEqual(before);
  expect(eventsIn(fresh.stores).map(({ name }) => name)).not.toContain('enquiry-removed');
});

test('a member is never removed, nor who was one (M38)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await admitted(fresh.alcove, moduleId, aProfile(), '2026-09-01');
  expect(await remove(id)).toEqual(err({ code: 'not-an-enquiry' }));
  fresh.alcove.world.setNow('2026-10-01T15:00:00.000Z');
  expect(await remove(id)).toEqual(err({ code: 'not-an-enquiry' }));
  expect(await remove(memberId(99))).toEqual(err({ code: 'not-found', term: 'member' }));
});
