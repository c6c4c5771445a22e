import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { ConsentId } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
import {
  aConsentDesk,
  eventsIn,
  signingInput,
  valueOf,
  type ConsentDesk,
} from '../support/consent-desk';
import { agreementId, anAgreement, aRelease, providerTerms } from '../support/consents';
import { aGroup, aMember, aPractice, memberId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** What a member takes back stays taken back, until they agree anew (ADR 12). */

const root = temporaryFolder();
let vault: TempVault;
let desk: ConsentDesk;

beforeEach(async () => {
  vault = await createTempVault(mkdtempSync(path.join(root, 'v-')));
  const { records } = vault.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  await records.members.addAll([aMember(1), aMember(2, { legalName: 'Bea Otherwise' })]);
  await records.agreements.addAll([anAgreement(), aRelease()]);
  desk = aConsentDesk();
});
afterEach(() => vault.stores.close());

type Parts = Parameters<typeof signingInput>[1];
const spoken = (spokenOn: string) =>
  ({
    method: 'spoken',
    signerName: 'Anabel Fictional',
    spokenOn,
    words: 'Yes, I agree.',
    witness: '',
  }) as const;

async function give(parts: Parts = {}) {
  return desk.cases.giveConsent(await signingInput(vault.stores, parts), vault.stores);
}
async function given(parts: Parts = {}): Promise<ConsentId> {
  return valueOf(await give(parts)).consentId;
}
const release = (terms: Partial<typeof providerTerms> | Record<string, string> = {}) =>
  given({ agreementId: agreementId(2), terms: { ...providerTerms, ...terms } });

const withdraw = (consentId: ConsentId, withdrawnOn = '2026-08-20') => {
  const withdrawal = { withdrawnOn, how: 'spoken', note: '' } as const;
  return desk.cases.withdrawConsent({ consentId, withdrawal }, vault.stores);
};
const withdrawnOn = async (id: ConsentId) =>
  (await vault.stores.records.consents.find(id))?.withdrawn?.withdrawnOn;

async function state(): Promise<string | undefined> {
  const rows = valueOf(await desk.cases.listConsents({ memberId: memberId(1) }, vault.stores));
  return rows.find((row) => row.agreementId === agreementId(1))?.state;
}

test('an older paper or word that is recorded after a withdrawal changes nothing', async () => {
  await withdraw(await given({ signature: spoken('2026-08-01') }));
  expect(await state()).toBe('withdrawn');
  const heads = vault.stores.heads();
  expect(await give({ signature: spoken('2026-08-19') })).toEqual(
    err({ code: 'signed-before-withdrawal', withdrawnOn: '2026-08-20' }),
  );
  expect(vault.stores.heads()).toEqual(heads);
  expect(await state()).toBe('withdrawn');
  await given({ signature: spoken('2026-08-20') });
  expect(await state()).toBe('given');
});

test('who agrees anew by a clock that was set back has agreed anew', async () => {
  desk.world.setNow('2026-08-20T18:00:00.000Z');
  await withdraw(await given());
  desk.world.setNow('2026-08-20T15:00:00.000Z');
  await given();
  expect(await state()).toBe('given');
});

test('whatever was recorded before a withdrawal ends with it, whichever was named', async () => {
  const first = await given({ signature: spoken('2026-08-01') });
  const said = { ...spoken('2026-08-15'), signerName: 'Ana Fictional' };
  const second = await given({ signature: said });
  const third = await given();
  expect(await withdraw(first, '2026-08-10')).toEqual(ok({}));
  expect(await state()).toBe('withdrawn');
  expect(await Promise.all([first, second, third].map(withdrawnOn))).toEqual([
    '2026-08-10',
    '2026-08-15',
    '2026-08-20',
  ]);
});

test('a release that is withdrawn ends every release of this member to the same provider (M12)', async () => {
  const wide = await release({ scope: 'everything' });
  const narrow = await release({ scope: 'dates only', provider: 'DR. Invented Referrer ' });
  const elsewhere = await release({ provider: 'Dr. Another One' });
  const ofOther = await given({
    ...(await othersRelease()),
    agreementId: agreementId(2),
    terms: providerTerms,
  });
  expect(await withdraw(narrow)).toEqual(ok({}));
  const ended = await Promise.all([wide, narrow, elsewhere, ofOther].map(withdrawnOn));
  expect(ended).toEqual(['2026-08-20', '2026-08-20', undefined, undefined]);
  const names = eventsIn(vault.stores).filter(({ name }) => name === 'consent-withdrawn');
  const hashes = await Promise.all(
    [wide, narrow].map(async (id) => (await vault.stores.records.consents.find(id))?.evidenceHash),
  );
  expect(names.map(({ detail }) => detail)).toEqual(hashes.map((evidence) => ({ evidence })));
});

async function othersRelease() {
  const input = await signingInput(vault.stores, {
    agreementId: agreementId(2),
    terms: providerTerms,
  });
  return {
    memberId: memberId(2),
    shownText: input.shownText.replace('Anabel Fictional', 'Bea Otherwise'),
    signature: { method: 'typed', signerName: 'Bea Otherwise' } as const,
  };
}

test('a refused withdrawal ends nothing and chains nothing', async () => {
  const first = await release({ scope: 'everything' });
  const second = await release({ scope: 'dates only' });
  const heads = vault.stores.heads();
  expect(await withdraw(first, '2026-08-21')).toEqual(err({ code: 'signed-in-future' }));
  expect(await withdraw(first, '2026-08-19')).toEqual(err({ code: 'before-consent' }));
  expect(vault.stores.heads()).toEqual(heads);
  expect(await Promise.all([first, second].map(withdrawnOn))).toEqual([undefined, undefined]);
});

test('cut off between two withdrawals, the same one can be made again', async () => {
  const first = await release({ scope: 'everything' });
  const second = await release({ scope: 'dates only' });
  const { records } = vault.stores;
  const change = jest.spyOn(records.consents, 'change').mockImplementationOnce(async () => {
    throw new Error('the disk is full');
  });
  await expect(withdraw(first)).rejects.toThrow('the disk is full');
  change.mockRestore();
  expect(await withdraw(first)).toEqual(ok({}));
  expect(await Promise.all([first, second].map(withdrawnOn))).toEqual(['2026-08-20', '2026-08-20']);
});
