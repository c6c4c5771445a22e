import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { ConsentTerms } from '../../shared/domain/consent';
import type { ConsentId } from '../../shared/domain/ids';
import { err } from '../../shared/lib/result';
import { testAlcove, type TestAlcove } from '../support/alcove';
import { aConsentDesk, signingInput, valueOf } from '../support/consent-desk';
import { agreementId, anAgreement, aRelease, providerTerms } from '../support/consents';
import { aGroup, aMember, aPractice, memberId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** A record that leaves on the ground of written consent rests on a consent that holds (M12, M96). */

const root = temporaryFolder();
let vault: TempVault;
let alcove: TestAlcove;

beforeEach(async () => {
  vault = await createTempVault(mkdtempSync(path.join(root, 'v-')));
  const { records } = vault.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  await records.members.addAll([aMember(1), aMember(2)]);
  await records.agreements.addAll([anAgreement(), aRelease()]);
  alcove = testAlcove(() => vault.stores);
});
afterEach(() => vault.stores.close());

async function aConsent(terms: ConsentTerms = providerTerms): Promise<ConsentId> {
  const desk = aConsentDesk();
  const input = await signingInput(vault.stores, { agreementId: agreementId(2), terms });
  return valueOf(await desk.cases.giveConsent(input, vault.stores)).consentId;
}

function release(consentId: ConsentId | null, number = 1) {
  const scope = { memberId: memberId(number), from: '2026-08-01', to: '2026-08-31' };
  const authority = 'written-consent' as const;
  const recipient = { name: 'Dr. Invented Referrer', authority, consentId };
  return alcove.ask('releaseRecord', { scope, recipient });
}

const disclosed = (number = 1) => alcove.done('listDisclosures', { memberId: memberId(number) });

test('M12: a release under a consent that holds is logged as a use of it', async () => {
  const consentId = await aConsent();
  expect(await release(consentId)).toMatchObject({ ok: true });
  expect(await disclosed()).toMatchObject([
    {
      consentId,
      recipient: 'Dr. Invented Referrer',
      how: 'copy-of-record',
      what: expect.stringContaining('2026-0001'),
      disclosedOn: '2026-08-20',
    },
  ]);
});

test('M12: without a consent, or with another member’s, nothing is printed and nothing leaves', async () => {
  expect(await release(null)).toEqual(err({ code: 'consent-required' }));
  const consentId = await aConsent();
  expect(await release(consentId, 2)).toEqual(err({ code: 'not-found', term: 'consent' }));
  expect(alcove.saved).toEqual([]);
  expect(await alcove.done('listReleases', { memberId: null })).toEqual([]);
});

test('M12: a withdrawn consent permits no release', async () => {
  const consentId = await aConsent();
  const withdrawal = { withdrawnOn: '2026-08-20', how: 'spoken', note: '' } as const;
  await alcove.done('withdrawConsent', { consentId, withdrawal });
  const refused = err({ code: 'consent-withdrawn', withdrawnOn: '2026-08-20' });
  expect(await release(consentId)).toEqual(refused);
  expect(alcove.saved).toEqual([]);
  expect(await disclosed()).toEqual([]);
});

test('M12: an expired consent permits no release; its last day still does', async () => {
  const consentId = await aConsent({ ...providerTerms, expiresOn: '2026-08-21' });
  alcove.world.setNow('2026-08-21T15:00:00.000Z');
  expect(await release(consentId)).toMatchObject({ ok: true });
  alcove.world.setNow('2026-08-22T15:00:00.000Z');
  const refused = err({ code: 'consent-expired', expiredOn: '2026-08-21' });
  expect(await release(consentId)).toEqual(refused);
  expect(await disclosed()).toHaveLength(1);
});

test('a release that the dialog cancels is no use of the consent', async () => {
  const consentId = await aConsent();
  alcove = testAlcove(() => vault.stores, { choosePath: async () => null });
  expect(await release(consentId)).toEqual(err({ code: 'release-cancelled' }));
  expect(await disclosed()).toEqual([]);
});
