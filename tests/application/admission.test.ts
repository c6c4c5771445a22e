import type { Consent } from '../../shared/domain/consent';
import type { MemberId, ModuleId } from '../../shared/domain/ids';
import type { EmergencyContact } from '../../shared/domain/safety-plan';
import { err, ok } from '../../shared/lib/result';
import { admitted, BEFORE_ALCOVE, elevenIn } from '../support/admitted';
import { aConsent, anAgreement } from '../support/consents';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aGroup, aProfile, memberId, moduleId as moduleIdOf } from '../support/people';

/** The admission gate over the real encrypted stores (M100). */

const fresh = alcoveForEachTest();
const FROM = '2026-09-01';

async function anEnquiry(moduleId: ModuleId, name = 'Ana'): Promise<MemberId> {
  const profile = aProfile({ preferredFirstName: name, legalName: `${name} Fictional` });
  return (await fresh.alcove.done('addMember', { profile, interestedIn: moduleId })).memberId;
}

/** Writes down everything the gate asks for. */
async function prepare(id: MemberId): Promise<void> {
  const { alcove, stores } = fresh;
  const referral = { receivedOn: '2026-06-01', note: '' };
  const suitability = { decision: 'suitable', reason: 'Yes.', decidedOn: '2026-07-02' } as const;
  const preparation = { heldOn: '2026-07-01', minutes: 50, note: '' };
  const contact: EmergencyContact = {
    ...{ name: 'Noor Invented', relationship: 'Sister', telephone: '416-555-0150', note: '' },
    ...{ otherTelephone: '', releaseToCall: 'agreed', releaseAskedOn: '2026-07-01' },
  };
  await alcove.done('saveReferral', { memberId: id, referringPhysician: 'Dr. X', referral });
  await alcove.done('savePreparation', { memberId: id, preparationId: null, preparation });
  await alcove.done('decideSuitability', { memberId: id, suitability });
  await stores.records.agreements.put(anAgreement().id, anAgreement, ok);
  await stores.records.consents.add(aConsent({}, { memberId: id }));
  await alcove.done('saveEmergencyContacts', { memberId: id, contacts: [contact] });
}

const admit = (id: MemberId, moduleId: ModuleId, parts: { from?: string; reason?: string } = {}) =>
  fresh.alcove.ask('admitMember', {
    memberId: id,
    moduleId,
    from: parts.from ?? FROM,
    overrideReason: parts.reason ?? null,
  });

const needsOf = async (id: MemberId, moduleId: ModuleId) =>
  (await fresh.alcove.done('getAdmission', { memberId: id, moduleId })).needs;

test('an enquiry is a member of nothing, and stands in the list with what it is about', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await anEnquiry(moduleId);
  expect(await fresh.alcove.done('listMembers', { moduleId })).toEqual([]);
  expect(await fresh.alcove.done('listMembers', { moduleId: null })).toMatchObject([
    { id, stage: 'enquiry', interestedIn: moduleId, moduleIds: [] },
  ]);
  expect(await fresh.alcove.done('getModule', { moduleId })).toMatchObject({ memberCount: 0 });
});

test('who was prepared is admitted without a reason, and chained (M100)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await anEnquiry(moduleId);
  await prepare(id);
  expect(await needsOf(id, moduleId)).toEqual([]);
  expect(await admit(id, moduleId)).toEqual({ ok: true, value: {} });
  const { memberships } = await fresh.alcove.done('getMember', { memberId: id });
  expect(memberships).toMatchObject([{ moduleId, from: FROM, until: null, override: null }]);
  expect(eventsIn(fresh.stores)).toContainEqual({
    kind: 'event',
    name: 'member-admitted',
    subject: id,
  });
});

test('a missing consent and no emergency contact are refused in so many words (M27, M100)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await anEnquiry(moduleId);
  await prepare(id);
  const other = await anEnquiry(moduleId, 'Bea');
  const reply = await admit(other, moduleId);
  expect(reply).toMatchObject({ ok: false, error: { code: 'admission-incomplete' } });
  expect(reply).toEqual(
    err({ code: 'admission-incomplete', needs: await needsOf(other, moduleId) }),
  );
  expect((await needsOf(other, moduleId)).map(({ code }) => code)).toEqual([
    'referral',
    'preparation',
    'suitability',
    'consent',
    'emergency-contact',
  ]);
  const { memberships } = await fresh.alcove.done('getMember', { memberId: other });
  expect(memberships).toEqual([]);
});

test('an override is chained in counts and codes, its reason stays in the record (M100)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await anEnquiry(moduleId, 'Zenobia');
  const reason = 'Urgent: the referral follows by letter.';
  expect((await admit(id, moduleId, { reason })).ok).toBe(true);
  const codes = 'referral,preparation,suitability,no-agreements,emergency-contact';
  expect(eventsIn(fresh.stores)).toContainEqual({
    ...{ kind: 'event', name: 'admission-overridden', subject: id },
    detail: { missing: 5, codes },
  });
  const { memberships } = await fresh.alcove.done('getMember', { memberId: id });
  expect(memberships[0]?.override).toMatchObject({ reason, missing: codes.split(',') });
  const chained = JSON.stringify(eventsIn(fresh.stores));
  expect(chained).not.toContain('Urgent');
  expect(chained).not.toContain('Zenobia');
});

test('a membership begins within its module, its first and last day included (M1)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await anEnquiry(moduleId);
  const outside = err({ code: 'outside-module', from: '2026-09-01', to: '2026-09-15' });
  for (const from of ['1962-09-01', '2026-08-31', '2026-09-16', '2062-09-01']) {
    expect(await admit(id, moduleId, { from, reason: BEFORE_ALCOVE })).toEqual(outside);
  }
  expect((await admit(id, moduleId, { from: '2026-09-15', reason: BEFORE_ALCOVE })).ok).toBe(true);
  const other = await anEnquiry(moduleId, 'Bea');
  expect((await admit(other, moduleId, { reason: BEFORE_ALCOVE })).ok).toBe(true);
});

test('a reason too short to be one lets nobody in (M100)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const reply = await admit(await anEnquiry(moduleId), moduleId, { reason: '   because   ' });
  expect(reply).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
});

test('a consent withdrawn or expired since makes the need come back (M100)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await anEnquiry(moduleId);
  await prepare(id);
  const { consents } = fresh.stores.records;
  const change = (parts: Partial<Consent>) =>
    consents.change(aConsent().id, (kept) => ok({ ...kept, ...parts }));
  await change({ expiresOn: '2026-08-19' });
  expect(await needsOf(id, moduleId)).toMatchObject([{ code: 'consent', state: 'expired' }]);
  const recorded = { at: '2026-08-20T15:00:00.000Z', timeZone: 'America/Toronto' };
  const withdrawn = { withdrawnOn: '2026-08-20', how: 'spoken', note: '', recorded } as const;
  await change({ expiresOn: null, withdrawn });
  expect(await needsOf(id, moduleId)).toMatchObject([{ code: 'consent', state: 'withdrawn' }]);
  expect((await admit(id, moduleId)).ok).toBe(false);
});

test('the thirteenth is refused, whatever the reason, when two are admitted at once (M3)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  await elevenIn(fresh.alcove, moduleId, FROM);
  const [one, other] = [await anEnquiry(moduleId, 'Xi'), await anEnquiry(moduleId, 'Yui')];
  const both = [one, other].map((id) => admit(id, moduleId, { reason: BEFORE_ALCOVE }));
  const replies = await Promise.all(both);
  expect(replies).toEqual([ok({}), err({ code: 'module-full', capacity: 12 })]);
  expect(await fresh.alcove.done('getModule', { moduleId })).toMatchObject({ memberCount: 12 });
  const { freePlaces } = await fresh.alcove.done('getAdmission', { memberId: other, moduleId });
  expect(freePlaces).toBe(0);
});

test('two clicks admit a member once', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const id = await anEnquiry(moduleId);
  const replies = await Promise.all(
    [id, id].map((same) => admit(same, moduleId, { reason: BEFORE_ALCOVE })),
  );
  expect(replies).toEqual([ok({}), err({ code: 'already-member' })]);
  const names = eventsIn(fresh.stores).map(({ name }) => name);
  expect(names.filter((name) => name === 'member-admitted')).toHaveLength(1);
});

test('a member of a full module who is admitted again is told that they are one', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const [first = memberId(99)] = await elevenIn(fresh.alcove, moduleId, FROM);
  await admitted(fresh.alcove, moduleId, aProfile(), FROM);
  const reply = await admit(first, moduleId, { reason: BEFORE_ALCOVE });
  expect(reply).toEqual(err({ code: 'already-member' }));
});

test('who begins later takes a place from now on (M3)', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  await elevenIn(fresh.alcove, moduleId, FROM);
  await admitted(fresh.alcove, moduleId, aProfile(), '2026-09-15');
  const thirteenth = await anEnquiry(moduleId);
  const reply = await admit(thirteenth, moduleId, { reason: BEFORE_ALCOVE });
  expect(reply).toEqual(err({ code: 'module-full', capacity: 12 }));
});

test('a drop-in group keeps no enquiry and admits nobody', async () => {
  const dropIn = aGroup({ kind: 'drop-in' });
  const moduleId = moduleIdOf(1);
  await fresh.stores.records.groups.add(dropIn);
  const refused = err({ code: 'kind-keeps-no-records' });
  const about = { profile: aProfile(), interestedIn: moduleId };
  expect(await fresh.alcove.ask('addMember', about)).toEqual(refused);
  const { memberId: id } = await fresh.alcove.done('addMember', { ...about, interestedIn: null });
  expect(await fresh.alcove.ask('getAdmission', { memberId: id, moduleId })).toEqual(refused);
  expect(await admit(id, moduleId, { reason: BEFORE_ALCOVE })).toEqual(refused);
});

test('a community admits as many as its platform takes', async () => {
  await fresh.stores.records.groups.add(aGroup({ kind: 'therapeutic-community' }));
  const id = await anEnquiry(moduleIdOf(1));
  const about = { memberId: id, moduleId: moduleIdOf(1) };
  expect(await fresh.alcove.done('getAdmission', about)).toMatchObject({ freePlaces: null });
});

test('who is not there cannot be asked after', async () => {
  const moduleId = await planTuesdays(fresh.alcove);
  const nobody = { memberId: memberId(99), moduleId };
  const missing = err({ code: 'not-found', term: 'member' });
  expect(await fresh.alcove.ask('getAdmission', nobody)).toEqual(missing);
  expect(await admit(nobody.memberId, moduleId)).toEqual(missing);
  const id = await anEnquiry(moduleId);
  expect(await admit(id, moduleIdOf(99))).toEqual(err({ code: 'not-found', term: 'module' }));
});
