import type { Input } from '../../shared/contract/contract';
import type { DisclosureParty } from '../../shared/domain/disclosure';
import type { ConsentId } from '../../shared/domain/ids';
import { releaseSchema } from '../../shared/domain/release';
import { err, ok } from '../../shared/lib/result';
import { testAlcove } from '../support/alcove';
import { agreementId, anAgreement, aRelease, providerTerms } from '../support/consents';
import { signingInput } from '../support/consent-desk';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { aGroup, aMember, aPractice, memberId } from '../support/people';

/** Everything that left is in one accounting, and the accounting itself is logged (M96). */

const fresh = alcoveForEachTest();
const ANA = memberId(1);
const BEN = memberId(2);

beforeEach(async () => {
  const { records } = fresh.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  await records.members.addAll([aMember(1), aMember(2, { legalName: 'Benedict Invented' })]);
  await records.agreements.addAll([anAgreement(), aRelease()]);
});

const everything = {
  ...{ memberId: null, from: null, to: null },
  ...{ kinds: [], withOwnUse: true },
};
type Filter = Partial<Input<'getAccounting'>['filter']>;

const rows = (filter: Filter = {}) =>
  fresh.alcove.done('getAccounting', { filter: { ...everything, ...filter } });

const harm: DisclosureParty = {
  ground: 'serious-harm',
  reason: 'They said they would not live through the night.',
  recipientKind: 'emergency-service',
  recipient: 'Ambulance',
  recipientContact: '911',
};
const self: DisclosureParty = {
  ground: 'member-request',
  recipientKind: 'member',
  recipient: 'Anabel Fictional',
  recipientContact: '',
};

const tell = (id: typeof ANA, disclosedOn: string, party: DisclosureParty = harm) =>
  fresh.alcove.done('recordDisclosure', {
    memberId: id,
    party,
    disclosure: { disclosedOn, how: 'telephone', what: `Told on ${disclosedOn}`, purpose: 'Help' },
  });

const save = (party: DisclosureParty | null, filter: Filter = {}, format: 'pdf' | 'csv' = 'csv') =>
  fresh.alcove.ask('saveAccounting', { filter: { ...everything, ...filter }, format, party });

const aPlan = {
  steps: {
    ...{ 'warning-signs': 'Not sleeping.', 'own-coping': '', distractions: '' },
    ...{ 'people-who-help': '', professionals: '', 'safer-surroundings': '' },
  },
  callBack: '',
  reviewOn: null,
};

const aReleaseTo = (consentId: ConsentId) =>
  releaseSchema.parse({
    id: `rel_${'1'.padStart(20, '0')}`,
    number: '2026-0001',
    scope: { memberId: ANA, from: '2026-08-01', to: '2026-08-20' },
    recipient: { name: 'Dr. Invented Referrer', authority: 'written-consent', consentId },
    recipientContact: '416-555-0142',
    madeAt: '2026-08-20T16:00:00.000Z',
    state: 'handed-over',
    file: { name: 'a.pdf', sha256: '0'.repeat(64), bytes: 1, pages: 1 },
    ...{ notes: 0, maskedNames: 0, heads: null },
  });

const withRelease = async () => {
  const { done } = fresh.alcove;
  const input = await signingInput(fresh.stores, {
    agreementId: agreementId(2),
    terms: providerTerms,
  });
  return (await done('giveConsent', input)).consentId;
};

test('M96 everyone’s disclosures are one list, the newest day first, whenever they were written', async () => {
  await tell(ANA, '2026-08-20');
  await tell(BEN, '2026-08-10');
  await tell(ANA, '2026-08-15');
  const all = await rows();
  expect(all.map(({ disclosedOn }) => disclosedOn)).toEqual([
    '2026-08-20',
    '2026-08-15',
    '2026-08-10',
  ]);
  expect(all.map(({ memberName }) => memberName)).toEqual([
    'Anabel Fictional',
    'Anabel Fictional',
    'Benedict Invented',
  ]);
});

test('member, first and last day, and whom it was told to are what an accounting is of', async () => {
  await tell(ANA, '2026-08-20');
  await tell(BEN, '2026-08-10', { ...self, recipient: 'Benedict Invented' });
  await tell(ANA, '2026-08-15');
  const days = async (filter: Filter) => (await rows(filter)).map((row) => row.disclosedOn);
  expect(await days({ memberId: BEN })).toEqual(['2026-08-10']);
  expect(await days({ from: '2026-08-15', to: '2026-08-20' })).toEqual([
    '2026-08-20',
    '2026-08-15',
  ]);
  expect(await days({ to: '2026-08-14' })).toEqual(['2026-08-10']);
  expect(await days({ kinds: ['member'] })).toEqual(['2026-08-10']);
  const reversed = { filter: { ...everything, from: '2026-08-20', to: '2026-08-19' } };
  expect(await fresh.alcove.ask('getAccounting', reversed)).toEqual(
    err({ code: 'accounting-period-reversed' }),
  );
});

test('M96 each older paper makes its entry: for the clinician’s own desk, or for the signer', async () => {
  const { done } = fresh.alcove;
  const consentId = await withRelease();
  await done('saveSafetyPlan', { memberId: ANA, text: aPlan });
  await done('saveSafetySheet', { memberId: ANA });
  await done('saveTimeline', { memberId: ANA, filter: { kinds: [], from: null, to: null } });
  await done('saveConsentCopy', { consentId });
  await done('saveAuditTrail', {
    filter: { topic: null, memberId: null, from: null, to: null },
  });
  const made = await fresh.stores.records.disclosures.all();
  const said = made.map(({ memberId: id, source, ground, recipientKind }) => [
    id,
    source.kind === 'paper' ? source.paper : source.kind,
    ground.kind,
    recipientKind,
  ]);
  expect(said).toHaveLength(5);
  expect(said).toEqual(
    expect.arrayContaining([
      [ANA, 'safety-plan', 'own-use', 'clinician'],
      [ANA, 'timeline', 'own-use', 'clinician'],
      [ANA, 'consent-copy', 'member-request', 'member'],
      [ANA, 'audit-trail', 'own-use', 'clinician'],
      [BEN, 'audit-trail', 'own-use', 'clinician'],
    ]),
  );
  expect((await rows({ withOwnUse: false })).map(({ recipient }) => recipient)).toEqual([
    'Anabel Fictional',
  ]);
});

test('M96 an entry whose file could not be written stays, and says that it did not leave', async () => {
  const noRoom = err({ code: 'file-not-written', reason: 'disk-full' } as const);
  const alcove = testAlcove(() => fresh.stores, { write: async () => noRoom });
  const filter = { kinds: [], from: null, to: null };
  expect(await alcove.ask('saveTimeline', { memberId: ANA, filter })).toEqual(noRoom);
  expect(await rows()).toMatchObject([{ memberId: ANA, state: 'did-not-leave' }]);
  expect(await rows({ withOwnUse: false })).toEqual([]);
});

test('M12 a release under a consent stands in it with its address; one not written did not leave', async () => {
  const consentId = await withRelease();
  const { records } = fresh.stores;
  const release = aReleaseTo(consentId);
  await records.releases.add(release);
  expect(await rows()).toMatchObject([
    {
      ...{ recipient: 'Dr. Invented Referrer', recipientContact: '416-555-0142' },
      ...{ how: 'copy-of-record', state: 'left', consentId },
    },
  ]);
  await records.releases.change(release.id, (it) => ok({ ...it, state: 'not-written' }));
  expect(await rows()).toMatchObject([{ state: 'did-not-leave' }]);
  expect(await fresh.alcove.done('listDisclosures', { memberId: ANA })).toEqual([]);
});

test('M96 handed over, an accounting leaves out the clinician’s own papers and logs itself', async () => {
  const { saved } = fresh.alcove;
  await tell(ANA, '2026-08-10');
  await fresh.alcove.done('saveTimeline', {
    memberId: ANA,
    filter: { kinds: [], from: null, to: null },
  });
  expect(await save(self, { memberId: ANA })).toEqual(
    ok({ path: '/exports/Alcove-accounting-2026-08-20.csv', lines: 1 }),
  );
  const text = saved.at(-1)?.text ?? '';
  expect(text).toContain('Told on 2026-08-10');
  expect(text).toContain('Ambulance');
  expect(text).not.toContain('timeline');
  expect(
    eventsIn(fresh.stores)
      .map(({ name }) => name)
      .slice(-2),
  ).toEqual(['accounting-saved', 'disclosure-recorded']);
  expect((await rows({ withOwnUse: false }))[0]).toMatchObject({
    ...{ recipient: 'Anabel Fictional', how: 'file', ground: { kind: 'member-request' } },
    what: 'An accounting of disclosures',
  });
});

test('M96 what is about everyone is for the clinician alone, with an entry for each who is named', async () => {
  await tell(ANA, '2026-08-10');
  await tell(ANA, '2026-08-11');
  await tell(BEN, '2026-08-12');
  expect(await save(self)).toEqual(err({ code: 'accounting-of-everyone' }));
  expect(await save(null, {}, 'pdf')).toMatchObject(ok({ lines: 3 }));
  const papers = (await rows()).filter(({ ground }) => ground.kind === 'own-use');
  expect(papers.map((row) => row.memberId).toSorted()).toEqual([ANA, BEN]);
});

test('M96 to a provider it takes a consent in writing that holds, asked again after the dialog', async () => {
  const consentId = await withRelease();
  await tell(ANA, '2026-08-10');
  const provider = { ground: 'written-consent', consentId, recipientKind: 'provider' } as const;
  expect(await save(provider, { memberId: ANA })).toMatchObject(ok({ lines: 1 }));
  const withdrawal = { withdrawnOn: '2026-08-20', how: 'spoken', note: '' } as const;
  const slow = testAlcove(() => fresh.stores, {
    choosePath: async () => {
      await fresh.alcove.done('withdrawConsent', { consentId, withdrawal });
      return '/exports/late.csv';
    },
  });
  const filter = { ...everything, memberId: ANA };
  expect(await slow.ask('saveAccounting', { filter, format: 'csv', party: provider })).toEqual(
    err({ code: 'consent-withdrawn', withdrawnOn: '2026-08-20' }),
  );
  expect(slow.saved).toEqual([]);
});

test('nothing is saved or logged where the dialog is cancelled or there is no such member', async () => {
  await tell(ANA, '2026-08-10');
  const before = fresh.stores.heads();
  const away = testAlcove(() => fresh.stores, { choosePath: async () => null });
  const filter = { ...everything, memberId: ANA };
  expect(await away.ask('saveAccounting', { filter, format: 'pdf', party: null })).toEqual(
    err({ code: 'save-cancelled' }),
  );
  expect(await save(null, { memberId: memberId(9) })).toEqual(
    err({ code: 'not-found', term: 'member' }),
  );
  expect(fresh.stores.heads()).toEqual(before);
});

test('M102 looking at one member’s accounting is a view of their record; at everyone’s it is none', async () => {
  const views = () => eventsIn(fresh.stores).filter(({ name }) => name === 'record-viewed');
  await rows();
  expect(views()).toEqual([]);
  await rows({ memberId: ANA });
  expect(views()).toMatchObject([{ subject: ANA }]);
});

test('a formula that was typed is text in the file', async () => {
  await tell(ANA, '2026-08-10', { ...harm, recipient: '=HYPERLINK("x")', recipientContact: '+1' });
  await save(null);
  const text = fresh.alcove.saved.at(-1)?.text ?? '';
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(text).toContain(`'+1`);
});
