import { mkdtempSync } from 'node:fs';
import path from 'node:path';
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

const record = (id: Awaited<ReturnType<typeof aSigned>>, disclosedOn: string) =>
  desk.cases.recordDisclosure({ consentId: id, disclosure: told(disclosedOn) }, vault.stores);

const logged = async (number = 1) =>
  valueOf(await desk.cases.listDisclosures({ memberId: memberId(number) }, vault.stores));

test('a disclosure is logged with date, recipient and address, what and why', async () => {
  const release = await aReleaseSigned();
  expect(await record(release, '2026-08-20')).toEqual(ok({}));
  const row = {
    id: expect.stringMatching(/^dis_/u),
    consentId: release,
    recipient: 'Dr. Invented Referrer',
    ...told('2026-08-20'),
    madeAt: '2026-08-20T15:00:00.000Z',
  };
  expect(await logged()).toEqual([row]);
  expect(await vault.stores.records.disclosures.ofMember(memberId(1))).toEqual([
    { ...row, memberId: memberId(1), recipientContact: '416-555-0142' },
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
  expect(await record(release, '2026-08-21')).toEqual(err({ code: 'signed-in-future' }));
  const unknown = err({ code: 'not-found', term: 'consent' });
  expect(await record(consentId(99), '2026-08-20')).toEqual(unknown);
});

test('the disclosures of nobody are not found', async () => {
  const nobody = { memberId: memberId(9) };
  expect(await desk.cases.listDisclosures(nobody, vault.stores)).toEqual(
    err({ code: 'not-found', term: 'member' }),
  );
});
