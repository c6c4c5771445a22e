import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { ConsentTerms } from '../../shared/domain/consent';
import type { ConsentId } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
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

type Parts = Parameters<typeof signingInput>[1];

async function aConsent(
  terms: ConsentTerms = providerTerms,
  parts: Parts = {},
): Promise<ConsentId> {
  const desk = aConsentDesk();
  const input = await signingInput(vault.stores, { agreementId: agreementId(2), terms, ...parts });
  return valueOf(await desk.cases.giveConsent(input, vault.stores)).consentId;
}

function release(
  consentId: ConsentId | null,
  number = 1,
  name = 'Dr. Invented Referrer',
  authority: 'written-consent' | 'member-request' = 'written-consent',
) {
  const scope = { memberId: memberId(number), from: '2026-08-01', to: '2026-08-31' };
  const recipient = { name, authority, consentId };
  return alcove.ask('releaseRecord', { choice: { scope }, recipient });
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
      purpose: 'Release of the record',
      disclosedOn: '2026-08-20',
    },
  ]);
  expect(await disclosed(2)).toEqual([]);
});

test('M12: the record goes to the provider whom the consent names, whatever the window sent', async () => {
  const consentId = await aConsent();
  const done = await release(consentId, 1, 'A Lawyer Nobody Named');
  const recipient = { name: 'Dr. Invented Referrer', authority: 'written-consent', consentId };
  expect(done).toMatchObject({ value: { release: { recipient } } });
  expect(alcove.saved[0]?.text).not.toContain('Lawyer');
  expect(await disclosed()).toMatchObject([{ recipient: 'Dr. Invented Referrer' }]);
});

test('M96: a consent is no ground beside another one', async () => {
  const consentId = await aConsent();
  const reply = await release(consentId, 1, 'Anabel Fictional', 'member-request');
  expect(reply).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
  expect(alcove.saved).toEqual([]);
  expect(await release(null, 1, 'Anabel Fictional', 'member-request')).toMatchObject({ ok: true });
  expect(await disclosed()).toMatchObject([{ consentId: null }]);
});

test('M96: what was only said is no written consent', async () => {
  const spokenOn = '2026-08-20';
  const words = { words: 'Yes, tell them.', witness: '' };
  const signature = {
    method: 'spoken',
    signerName: 'Anabel Fictional',
    spokenOn,
    ...words,
  } as const;
  const consentId = await aConsent(providerTerms, { signature });
  expect(await release(consentId)).toEqual(err({ code: 'consent-required' }));
  expect(alcove.saved).toEqual([]);
});

test('M12: a consent that ends while the dialog stands open permits nothing any more', async () => {
  const consentId = await aConsent({ ...providerTerms, expiresOn: '2026-08-20' });
  const overnight = async () => {
    alcove.world.setNow('2026-08-21T15:00:00.000Z');
    return '/exports/x.pdf';
  };
  alcove = testAlcove(() => vault.stores, { choosePath: overnight });
  const over = err({ code: 'consent-expired', expiredOn: '2026-08-20' });
  expect(await release(consentId)).toEqual(over);
  expect(alcove.saved).toEqual([]);
  expect(await alcove.done('listReleases', { memberId: null })).toEqual([]);
  expect(await disclosed()).toEqual([]);
});

test('M12: a consent that is withdrawn while the dialog stands open permits nothing any more', async () => {
  const consentId = await aConsent();
  const withdrawal = { withdrawnOn: '2026-08-20', how: 'spoken', note: '' } as const;
  const meanwhile = async () => {
    await alcove.done('withdrawConsent', { consentId, withdrawal });
    return '/exports/x.pdf';
  };
  alcove = testAlcove(() => vault.stores, { choosePath: meanwhile });
  expect(await release(consentId)).toMatchObject({ error: { code: 'consent-withdrawn' } });
  expect(alcove.saved).toEqual([]);
  expect(await alcove.done('listReleases', { memberId: null })).toEqual([]);
});

test('M96: a release that may have left is a use of the consent, one that did not is none', async () => {
  const consentId = await aConsent();
  const { releases } = vault.stores.records;
  expect(await release(consentId)).toMatchObject({ ok: true });
  const [made] = await releases.all();
  if (!made) throw new Error('no release was written');
  await releases.change(made.id, (it) => ok({ ...it, state: 'prepared' }));
  expect(await disclosed()).toHaveLength(1);
  await releases.change(made.id, (it) => ok({ ...it, state: 'not-written' }));
  expect(await disclosed()).toEqual([]);
});

test('M12: what was told and what was handed over are one log, newest first', async () => {
  const consentId = await aConsent();
  const tell = (what: string) =>
    alcove.done('recordDisclosure', {
      memberId: memberId(1),
      party: { ground: 'written-consent', consentId, recipientKind: 'provider' },
      disclosure: { disclosedOn: '2026-08-20', how: 'telephone', what, purpose: 'Shared care.' },
    });
  await tell('Attends weekly.');
  alcove.world.setNow('2026-08-20T16:00:00.000Z');
  await release(consentId);
  alcove.world.setNow('2026-08-20T17:00:00.000Z');
  await tell('Will go on.');
  expect((await disclosed()).map(({ how }) => how)).toEqual([
    'telephone',
    'copy-of-record',
    'telephone',
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
