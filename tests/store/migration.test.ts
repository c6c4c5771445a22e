import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { VaultKeys } from '../../electron/application/ports/vault';
import {
  groupProcessCollections,
  recordsCollections,
  type StoredDocument,
} from '../../electron/store/collections';
import { stepsOf } from '../../electron/store/migrate';
import { migrations } from '../../electron/store/migrations';
import { documentTables } from '../../electron/store/storage/document-tables';
import { openEncryptedFile } from '../../electron/store/storage/encrypted-file';
import { openKeyed } from '../../electron/store/storage/engine';
import { storePathIn, STORE_SCHEMA_VERSION } from '../../electron/store/store-files';
import { isWhole } from '../../shared/domain/vault-check';
import { aConsent, consentId, drawn } from '../support/consents';
import { createTempVault, testOpener, temporaryFolder } from '../support/temp-vault';
import { engineFailingAt } from './faulty-engine';
import { anOldVault, closed, valueOf } from './support';

/** docs/adr/0007. The fixture was written by Alcove 0.1 itself. */

const place = temporaryFolder();
afterEach(() => jest.restoreAllMocks());
const aFolder = () => mkdtempSync(path.join(place, 'v-'));

function aCopy(keys: VaultKeys, of: string): string {
  const copy = aFolder();
  valueOf(closed.copy(keys, of, copy));
  return copy;
}

function digestsIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
}

test('a vault of Alcove 0.1 is not opened before it is migrated, and not touched', async () => {
  const folder = aFolder();
  const keys = anOldVault(folder);
  const before = digestsIn(folder);
  expect(await testOpener.open(keys, 'open', folder)).toEqual({
    ok: false,
    error: { code: 'store-older', store: 'records', found: 1, needed: STORE_SCHEMA_VERSION },
  });
  expect(digestsIn(folder)).toEqual(before);
});

test('a vault of Alcove 0.1 migrates with every document and a link for each one written anew', async () => {
  const folder = aFolder();
  const keys = anOldVault(folder);
  const before = valueOf(await closed.inspect(keys, folder, null));
  const copy = aCopy(keys, folder);
  valueOf(await closed.migrate(keys, copy));
  const heads = { records: before.records.head, groupProcess: before.groupProcess.head };
  const after = valueOf(await closed.inspect(keys, copy, heads));
  expect(isWhole(after)).toBe(true);
  expect(after.records.head.sequence).toBeGreaterThan(before.records.head.sequence);
  const stores = valueOf(await testOpener.open(keys, 'open', copy));
  const releases = await stores.records.releases.all();
  expect(releases.map(({ heads }) => heads)).toEqual([null, null]);
  expect(releases.map(({ number }) => number).sort()).toEqual(['2026-0001', '2026-0002']);
  expect(await stores.records.members.all()).toHaveLength(12);
  const [session] = await stores.records.sessions.startingBetween('2026-09-01', '2026-09-09', 1);
  expect(session && (await stores.records.notes.ofSession(session.id)).length).toBeGreaterThan(5);
  expect(stores.heads()).toEqual({
    records: after.records.head,
    groupProcess: after.groupProcess.head,
  });
  await stores.close();
});

test('nothing is left in the table of the earlier schema', async () => {
  const folder = aFolder();
  const keys = anOldVault(folder);
  const copy = aCopy(keys, folder);
  valueOf(await closed.migrate(keys, copy));
  const file = valueOf(
    openEncryptedFile({
      storeId: 'records',
      path: storePathIn(copy, 'records'),
      key: keys.records.page,
      mode: 'open',
      schemaVersion: STORE_SCHEMA_VERSION,
    }),
  );
  expect(file.schemaVersion).toBe(STORE_SCHEMA_VERSION);
  expect(documentTables(file.connection)).toContain('doc/requests/2');
  expect(documentTables(file.connection)).not.toContain('doc/requests/0');
  expect(documentTables(file.connection)).toContain('doc/practice/1');
  expect(documentTables(file.connection)).not.toContain('doc/practice/0');
  expect(documentTables(file.connection)).toContain('doc/consents/1');
  expect(documentTables(file.connection)).not.toContain('doc/consents/0');
  file.close();
});

test('in a vault of Alcove 0.1 that was migrated, a consent is kept with the paper that was signed', async () => {
  const folder = aFolder();
  const keys = anOldVault(folder);
  const copy = aCopy(keys, folder);
  valueOf(await closed.migrate(keys, copy));
  const paper = Buffer.from('%PDF- a fictional paper');
  const stores = valueOf(await testOpener.open(keys, 'open', copy));
  await stores.records.consents.addWithCopy(aConsent(), paper);
  await stores.close();
  const reopened = valueOf(await testOpener.open(keys, 'open', copy));
  const { consents } = reopened.records;
  expect(await consents.find(aConsent().id)).toEqual(aConsent());
  expect(await consents.copyOf(aConsent().id)).toEqual(new Uint8Array(paper));
  await reopened.close();
  expect(isWhole(valueOf(await closed.inspect(keys, copy, null)))).toBe(true);
});

/** The layout that a later Alcove may have: whoever writes it gets their papers along. */
function raiseConsents(): void {
  const { consents } = recordsCollections;
  const schema = { ...consents.schema, version: 2 };
  jest.replaceProperty(recordsCollections, 'consents', { ...consents, schema });
  const steps = { ...migrations['consents'], 2: (consent: StoredDocument) => consent };
  jest.replaceProperty(migrations, 'consents', steps);
}

test('a paper goes with its consent when the schema of consents goes up', async () => {
  const folder = aFolder();
  const { keys, stores } = await createTempVault(folder);
  const papers = Array.from({ length: 20 }, (_, index) => Buffer.from(`%PDF- paper ${index}`));
  const idOf = (index: number) => consentId(index + 1);
  for (const [index, paper] of papers.entries()) {
    await stores.records.consents.addWithCopy(aConsent({}, { id: idOf(index) }), paper);
  }
  await stores.records.consents.add(aConsent({}, { id: consentId(99) }));
  await stores.close();
  raiseConsents();
  valueOf(await closed.migrate(keys, folder));
  const later = valueOf(await testOpener.open(keys, 'open', folder));
  for (const [index, paper] of papers.entries()) {
    expect(await later.records.consents.find(idOf(index))).toEqual(
      aConsent({}, { id: idOf(index) }),
    );
    expect(await later.records.consents.copyOf(idOf(index))).toEqual(new Uint8Array(paper));
  }
  expect(await later.records.consents.all()).toHaveLength(21);
  expect(await later.records.consents.copyOf(consentId(99))).toBeNull();
  await later.close();
  expect(isWhole(valueOf(await closed.inspect(keys, folder, null)))).toBe(true);
});

test('a consent whose paper was lost in a salvage migrates without it', async () => {
  const folder = aFolder();
  const { keys, stores } = await createTempVault(folder);
  await stores.records.consents.addWithCopy(aConsent(), Buffer.from('%PDF- lost'));
  await stores.close();
  const engine = openKeyed(storePathIn(folder, 'records'), keys.records.page, false);
  engine.prepare('DELETE FROM "att/consents/1"').run();
  engine.close();
  raiseConsents();
  valueOf(await closed.migrate(keys, folder));
  const later = valueOf(await testOpener.open(keys, 'open', folder));
  const lost = { ...drawn, mark: null };
  expect(await later.records.consents.find(aConsent().id)).toEqual({
    ...aConsent(),
    signature: lost,
  });
  expect(await later.records.consents.all()).toHaveLength(1);
  expect(await later.records.consents.copyOf(aConsent().id)).toBeNull();
  await later.close();
});

test('migrating twice changes nothing more', async () => {
  const folder = aFolder();
  const keys = anOldVault(folder);
  const copy = aCopy(keys, folder);
  valueOf(await closed.migrate(keys, copy));
  const once = valueOf(await closed.inspect(keys, copy, null));
  valueOf(await closed.migrate(keys, copy));
  expect(valueOf(await closed.inspect(keys, copy, null))).toEqual(once);
});

test('each raised schema version has its line', () => {
  const all = Object.entries({ ...recordsCollections, ...groupProcessCollections });
  for (const [name, { schema }] of all) {
    expect(() => stepsOf(name, 0, schema.version)).not.toThrow();
  }
});

test('failed at 150 points the original keeps every byte, and a later migration succeeds', async () => {
  const folder = aFolder();
  const keys = anOldVault(folder);
  const before = digestsIn(folder);
  const counting = engineFailingAt(Infinity, 'once');
  valueOf(await closed.migrate(keys, aCopy(keys, folder)));
  counting.undo();
  const points = 150;
  let refused = 0;
  for (let point = 0; point < points; point += 1) {
    const copy = aFolder();
    const nth = 1 + Math.floor((counting.calls() * point) / points);
    const faults = engineFailingAt(nth, point % 2 === 0 ? 'once' : 'for-good');
    const made = closed.copy(keys, folder, copy);
    const migrated = made.ok ? await closed.migrate(keys, copy) : made;
    faults.undo();
    expect(migrated).toMatchObject({ ok: false, error: { code: 'store-disk-full' } });
    refused += 1;
    rmSync(copy, { recursive: true });
  }
  expect(refused).toBe(points);
  expect(digestsIn(folder)).toEqual(before);
  const copy = aCopy(keys, folder);
  valueOf(await closed.migrate(keys, copy));
  expect(isWhole(valueOf(await closed.inspect(keys, copy, null)))).toBe(true);
}, 120_000);

test('a document without a step to its schema version is a bug and says which', () => {
  expect(() => stepsOf('groups', 0, 1)).toThrow('groups, version 1');
});

test('a folder that is not there cannot be copied into', () => {
  const folder = aFolder();
  const keys = anOldVault(folder);
  const into = path.join(folder, 'missing');
  expect(closed.copy(keys, folder, into)).toMatchObject({ error: { code: 'store-missing' } });
  mkdirSync(into);
  valueOf(closed.copy(keys, folder, into));
  expect(closed.copy(keys, folder, into)).toMatchObject({ error: { code: 'store-exists' } });
});
