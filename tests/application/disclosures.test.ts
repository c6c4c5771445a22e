import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { DisclosureParty } from '../../shared/domain/disclosure';
import { disclosureIdSchema } from '../../shared/domain/ids';
import { ok, err } from '../../shared/lib/result';
import {
  aConsentDesk,
  eventsIn,
  signingInput,
  valueOf,
  type ConsentDesk,
} from '../support/consent-desk';
import { agreementId, anAgreement, aRelease, consentId, providerTerms } from '../support/consents';
import { aGroup, aMember, aPractice, memberId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** Every use of a release is logged, and none is made that it does not permit (M12, M96). */

const root = temporaryFolder();
let vault: TempVault;
let desk: ConsentDesk;

beforeEach(async () => {
  vault = await createTempVault(mkdtempSync(path.join(root, 'v-')));
  const { records } = vault.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  await records.members.addAll([aMember(1), aMember(2)]);
  await records.agreements.addAll([anAgreement(), aRelease()]);
  desk = aConsentDesk();
});
afterEach(() => vault.stores.close());

async function aSigned(parts: Parameters<typeof signingInput>[1] = {}) {
  const input = await signingInput(vault.stores, parts);
  return valueOf(await desk.cases.giveConsent(input, vault.stores)).consentId;
}

const aReleaseSigned = () => aSigned({ agreementId: agreementId(2), terms: providerTerms });

const told = (disclosedOn: string) =>
  ({ disclosedOn, how: 'telephone', what: 'Attends weekly.', purpose: 'Shared care.' }) as const;

const under = (id: Awaited<ReturnType<typeof aSigned>>) =>
  ({ ground: 'written-consent', consentId: id, recipientKind: 'provider' }) as const;

const tell = (party: DisclosureParty, disclosedOn: string, number = 1) =>
  desk.cases.recordDisclosure(
    { memberId: memberId(number), party, disclosure: told(disclosedOn) },
    vault.stores,
  );

const record = (id: Awaited<ReturnType<typeof aSigned>>, disclosedOn: string) =>
  tell(under(id), disclosedOn);

const logged = async (number = 1) =>
  valueOf(await desk.cases.listDisclosures({ memberId: memberId(number) }, vault.stores));

test('a disclosure is logged with date, recipient and address, what and why', async () => {
  const release = await aReleaseSigned();
  expect(await record(release, '2026-08-20')).toEqual(ok({}));
  const row = {
    id: expect.stringMatching(/^dis_/u),
    memberId: memberId(1),
    ground: { kind: 'written-consent' },
    consentId: release,
    recipient: 'Dr. Invented Referrer',
    recipientKind: 'provider',
    recipientContact: '416-555-0142',
    ...told('2026-08-20'),
    madeAt: '2026-08-20T15:00:00.000Z',
  };
  expect(await logged()).toEqual([{ ...row, memberName: 'Anabel Fictional', state: 'left' }]);
  expect(await vault.stores.records.disclosures.ofMember(memberId(1))).toEqual([
    { ...row, source: { kind: 'told' }, didNotLeave: false },
  ]);
  expect(await logged(2)).toEqual([]);
  expect(eventsIn(vault.stores).at(-1)).toEqual({
    kind: 'event',
    name: 'disclosure-recorded',
    subject: memberId(1),
    detail: { how: 'telephone' },
  });
});

test('an expired release is refused, and nothing is logged', async () => {
  const release = await aReleaseSigned();
  desk.world.setNow('2027-03-01T15:00:00.000Z');
  const before = vault.stores.heads();
  expect(await record(release, '2027-03-01')).toEqual(
    err({ code: 'consent-expired', expiredOn: '2027-02-28' }),
  );
  expect(vault.stores.heads()).toEqual(before);
  expect(await record(release, '2027-02-28')).toEqual(ok({}));
});

test('a withdrawn release is refused from its day on; what was told before it is still logged', async () => {
  const release = await aReleaseSigned();
  desk.world.setNow('2026-10-02T15:00:00.000Z');
  const withdrawal = { withdrawnOn: '2026-10-01', how: 'spoken', note: '' } as const;
  await desk.cases.withdrawConsent({ consentId: release, withdrawal }, vault.stores);
  const refused = err({ code: 'consent-withdrawn', withdrawnOn: '2026-10-01' });
  expect(await record(release, '2026-10-02')).toEqual(refused);
  expect(await record(release, '2026-10-01')).toEqual(refused);
  expect(await logged()).toEqual([]);
  expect(await record(release, '2026-09-30')).toEqual(ok({}));
  expect(await logged()).toHaveLength(1);
});

test('no other consent permits telling anyone, and no release before it was signed', async () => {
  const plain = await aSigned();
  expect(await record(plain, '2026-08-20')).toEqual(err({ code: 'consent-permits-no-disclosure' }));
  const release = await aReleaseSigned();
  expect(await record(release, '2026-08-19')).toEqual(err({ code: 'before-consent' }));
  expect(await record(release, '2026-08-21')).toEqual(err({ code: 'told-in-future' }));
  const unknown = err({ code: 'not-found', term: 'consent' });
  expect(await record(consentId(99), '2026-08-20')).toEqual(unknown);
});

test('the disclosures of nobody are not found', async () => {
  const nobody = { memberId: memberId(9) };
  expect(await desk.cases.listDisclosures(nobody, vault.stores)).toEqual(
    err({ code: 'not-found', term: 'member' }),
  );
});

const court: DisclosureParty = {
  ground: 'legal-authority',
  authority: 'Order of the Invented Court, file 12',
  recipientKind: 'court',
  recipient: 'The Invented Court',
  recipientContact: '9 Nowhere Square',
};

test('M96 without a consent it takes a stated authority, and the entry says which', async () => {
  expect(await tell(court, '2026-08-19')).toEqual(ok({}));
  const { authority, ground: kind, ...to } = court;
  expect(await logged()).toMatchObject([
    { ...to, ground: { kind, authority }, consentId: null, disclosedOn: '2026-08-19' },
  ]);
});

test('M96 another member’s consent permits nothing, and a day to come is no disclosure', async () => {
  const release = await aReleaseSigned();
  const unknown = err({ code: 'not-found', term: 'consent' });
  expect(await tell(under(release), '2026-08-20', 2)).toEqual(unknown);
  expect(await tell(court, '2026-08-21')).toEqual(err({ code: 'told-in-future' }));
  const nobody = err({ code: 'not-found', term: 'member' });
  expect(await tell(court, '2026-08-20', 9)).toEqual(nobody);
  expect(await logged()).toEqual([]);
  expect(await logged(2)).toEqual([]);
});

test('M12 the agreements show what left, and not what was printed for the clinician’s own desk', async () => {
  const release = await aReleaseSigned();
  await record(release, '2026-08-20');
  expect(await desk.cases.saveConsentCopy({ consentId: release }, vault.stores)).toMatchObject(
    ok({}),
  );
  const { records } = vault.stores;
  await records.disclosures.add({
    ...court,
    ...{ id: disclosureIdSchema.parse(`dis_${'7'.padStart(20, 'a')}`), memberId: memberId(1) },
    ...told('2026-08-20'),
    ...{ ground: { kind: 'own-use' }, consentId: null, source: { kind: 'told' } },
    ...{ didNotLeave: false, madeAt: '2026-08-20T15:00:00.000Z' },
  });
  const shown = (await logged()).map(({ recipientKind }) => recipientKind);
  expect(new Set(shown)).toEqual(new Set(['member', 'provider']));
});
