import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { openKeyed } from '../../electron/store/storage/engine';
import { storePathIn } from '../../electron/store/store-files';
import { disclosureIdSchema } from '../../shared/domain/ids';
import { unfinishedIdOf } from '../../shared/domain/unfinished-form';
import { aConsent, aSignedRelease, consentId, drawn } from '../support/consents';
import { memberId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** What is encrypted once more inside the encrypted file (docs/adr/0003), and what lies beside. */

const root = temporaryFolder();
const aVault = () => createTempVault(mkdtempSync(path.join(root, 'l-')));

/** Every document in the file, as whoever opened the page encryption would read it. */
function textIn({ folder, keys }: TempVault): string {
  const engine = openKeyed(storePathIn(folder, 'records'), keys.records.page, true);
  const tables = engine
    .prepare<[], { readonly name: string }>(
      "SELECT name FROM sqlite_master WHERE name LIKE 'doc/%'",
    )
    .all();
  const rows = tables.flatMap(({ name }) =>
    engine.prepare<[], { readonly data: string }>(`SELECT data FROM "${name}"`).all(),
  );
  engine.close();
  return rows.map(({ data }) => data).join('\n');
}

test('a provider’s telephone and a contact that is being typed are not readable in the opened file', async () => {
  const vault = await aVault();
  const { consents, disclosures, unfinishedForms } = vault.stores.records;
  const release = aSignedRelease();
  await consents.add({ ...release, document: { ...release.document, text: 'Without a number.' } });
  const told = {
    id: disclosureIdSchema.parse('dis_00000000000000000001'),
    memberId: memberId(1),
    consentId: release.id,
    recipient: 'Dr. Invented Referrer',
    recipientContact: '416-555-0142',
    disclosedOn: '2026-09-02',
    how: 'letter',
    what: 'Attends weekly.',
    purpose: 'Shared care.',
    madeAt: '2026-09-02T15:00:00.000Z',
    ground: { kind: 'written-consent' },
    recipientKind: 'provider',
    source: { kind: 'told' },
    didNotLeave: false,
  } as const;
  await disclosures.add(told);
  const key = `emergency-contacts:${memberId(1)}` as const;
  const values = JSON.stringify([{ contacts: [{ name: 'Sister', telephone: '416-555-0199' }] }]);
  const form = { id: unfinishedIdOf(key), key, values, savedAt: '2026-09-02T15:00:00.000Z' };
  await unfinishedForms.add(form);
  expect((await consents.find(release.id))?.terms).toEqual(release.terms);
  expect(await disclosures.ofMember(memberId(1))).toEqual([told]);
  expect(await unfinishedForms.find(form.id)).toEqual(form);
  await vault.stores.close();
  const text = textIn(vault);
  expect(text).toContain(release.evidenceHash);
  expect(text).toContain(told.id);
  expect(text).toContain(form.id);
  for (const hidden of ['416-555-0142', '416-555-0199', 'Sister', 'attendance and goals']) {
    expect(text).not.toContain(hidden);
  }
});

test('what was drawn lies beside its consent: read with it alone, and not when consents are listed', async () => {
  const vault = await aVault();
  const { consents } = vault.stores.records;
  await consents.addAll([aConsent(), aConsent({}, { id: consentId(2) })]);
  expect(await consents.find(consentId(1))).toEqual(aConsent());
  const { method, signerName } = drawn;
  const listed = { ...aConsent(), signature: { method, signerName } };
  expect(await consents.ofMember(memberId(1))).toContainEqual(listed);
  expect(await consents.all()).toHaveLength(2);
  const stamped = { ...aConsent(), copyGivenAt: '2026-09-02T15:00:00.000Z' };
  await consents.change(consentId(1), () => ({ ok: true, value: stamped }));
  expect(await consents.find(consentId(1))).toEqual(stamped);
  await vault.stores.close();
  expect(textIn(vault)).not.toContain('strokes');
  const again = await vault.reopen();
  expect(await again.records.consents.find(consentId(1))).toEqual(stamped);
  await again.close();
});

test('hundreds of drawn consents are listed without reading one drawing', async () => {
  const vault = await aVault();
  const { consents } = vault.stores.records;
  const stroke = Array.from({ length: 500 }, (_, index): [number, number, number] => [
    (index * 1.75) % 1000,
    100 + ((index * 7.25) % 200),
    index * 16,
  ]);
  const signature = { ...drawn, method: 'drawn', mark: { strokes: [stroke] } } as const;
  const many = Array.from({ length: 60 }, (_, index) =>
    aConsent({ signature }, { id: consentId(index + 1) }),
  );
  await consents.addAll(many);
  const read = jest.spyOn(TextDecoder.prototype, 'decode');
  expect(await consents.all()).toHaveLength(60);
  expect(JSON.stringify(await consents.ofMember(memberId(1)))).not.toContain('strokes');
  expect(read).not.toHaveBeenCalled();
  expect(await consents.find(consentId(60))).toEqual(many[59]);
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
  await vault.stores.close();
  const longest = Math.max(
    ...textIn(vault)
      .split('\n')
      .map(({ length }) => length),
  );
  expect(longest).toBeLessThan(JSON.stringify(signature.mark).length);
});
