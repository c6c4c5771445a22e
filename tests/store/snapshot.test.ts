import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openKeyed } from '../../electron/store/storage/engine';
import { storePathIn } from '../../electron/store/store-files';
import { isWhole } from '../../shared/domain/vault-check';
import { demoCaseload } from '../support/demo/caseload';
import { writeCaseload } from '../support/demo/write-caseload';
import { randomKeys } from '../support/keys';
import { aMember, anEnquiry } from '../support/people';
import {
  createTempVault,
  temporaryFolder,
  testOpener,
  type TempVault,
} from '../support/temp-vault';
import { engineFailingAt } from './faulty-engine';
import { rowDigests } from './rows';
import { closed, valueOf } from './support';

/** docs/security, Durability: a backup holds every row, encrypted, or there is none. */

const place = temporaryFolder();
const aFolder = () => mkdtempSync(path.join(place, 'c-'));

let vault: TempVault;
beforeAll(async () => {
  vault = await createTempVault(aFolder());
  const caseload = demoCaseload({ years: 1, today: '2026-10-01', noteLength: 2000 });
  await writeCaseload(vault.stores, caseload);
});
afterAll(() => vault.stores.close());

const stores = ['records', 'group-process'] as const;
const keysOf = (store: (typeof stores)[number]) =>
  store === 'records' ? vault.keys.records : vault.keys.groupProcess;

/** What a written member changes in the full-text index. */
const INDEX_TABLES = ['row', 'state', 'text_data', 'text_docsize', 'text_idx'].map(
  (name) => `search_${name}`,
);

test('a snapshot holds every row of both files while they stay open', async () => {
  const copy = aFolder();
  valueOf(vault.stores.snapshot(copy));
  const heads = vault.stores.heads();
  const report = valueOf(await closed.inspect(vault.keys, copy, heads));
  expect(isWhole(report)).toBe(true);
  expect({ records: report.records.head, groupProcess: report.groupProcess.head }).toEqual(heads);
  expect(report.records.documents + report.groupProcess.documents).toBe(
    vault.stores.countDocuments(),
  );
  await vault.stores.records.members.add(aMember(900));
  await vault.stores.close();
  for (const store of stores) {
    const [of, was] = [vault.folder, copy].map((folder) =>
      rowDigests(storePathIn(folder, store), keysOf(store)),
    );
    const changed = [...(of ?? [])].filter(([table, digest]) => was?.get(table) !== digest);
    const written = store === 'records' ? ['chain', 'doc/members/0', ...INDEX_TABLES] : [];
    expect(changed.map(([table]) => table)).toEqual(written);
  }
  vault = { ...vault, stores: await vault.reopen() };
});

test('a snapshot opens as a vault of its own', async () => {
  const copy = aFolder();
  valueOf(vault.stores.snapshot(copy));
  const members = await vault.stores.records.members.all();
  await vault.stores.close();
  const opened = valueOf(await testOpener.open(vault.keys, 'open', copy));
  expect(await opened.records.members.all()).toEqual(members);
  await opened.close();
  vault = { ...vault, stores: await vault.reopen() };
});

test('no page of a snapshot is in clear', () => {
  const copy = aFolder();
  valueOf(vault.stores.snapshot(copy));
  expect(readdirSync(copy).sort()).toEqual(['group-process.db', 'records.db']);
  for (const store of stores) {
    const bytes = readFileSync(storePathIn(copy, store));
    for (const clear of ['SQLite format 3', 'example.org', 'CREATE TABLE', '"id":']) {
      expect(bytes.includes(clear)).toBe(false);
    }
  }
});

test('a snapshot into a place that is taken or missing is refused and changes nothing there', () => {
  const taken = aFolder();
  writeFileSync(storePathIn(taken, 'group-process'), 'not ours');
  expect(vault.stores.snapshot(taken)).toEqual({
    ok: false,
    error: { code: 'store-exists', store: 'group-process' },
  });
  expect(readdirSync(taken)).toEqual(['group-process.db']);
  expect(readFileSync(storePathIn(taken, 'group-process'), 'utf8')).toBe('not ours');
  expect(vault.stores.snapshot(path.join(taken, 'missing'))).toMatchObject({
    error: { code: 'store-missing' },
  });
});

test('a full disk at any call leaves no part of a snapshot', () => {
  const counting = engineFailingAt(Infinity, 'once');
  valueOf(vault.stores.snapshot(aFolder()));
  counting.undo();
  expect(counting.calls()).toBeGreaterThan(1);
  for (let nth = 1; nth <= counting.calls(); nth += 1) {
    const folder = aFolder();
    const faults = engineFailingAt(nth, 'for-good');
    const refused = vault.stores.snapshot(folder);
    faults.undo();
    expect(refused).toMatchObject({ ok: false, error: { code: 'store-disk-full' } });
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('heads from outside tell how much of a chain is missing', () => {
  const { records } = vault.stores.heads();
  const missing = (sequence: number, mac: string) =>
    vault.stores.missingSince('records', { sequence, mac });
  expect(missing(records.sequence, records.mac)).toBe(0);
  expect(missing(records.sequence + 3, records.mac)).toBe(3);
  expect(missing(records.sequence, '0'.repeat(64))).toBeNull();
  expect(missing(0, '0'.repeat(64))).toBe(0);
});

test('a re-keyed copy opens under the new keys alone and holds the same rows', async () => {
  const copy = aFolder();
  valueOf(vault.stores.snapshot(copy));
  const before = stores.map((store) => rowDigests(storePathIn(copy, store), keysOf(store)));
  const fresh = randomKeys();
  const to = {
    ...fresh,
    records: { ...vault.keys.records, page: fresh.records.page },
    groupProcess: { ...vault.keys.groupProcess, page: fresh.groupProcess.page },
  };
  valueOf(closed.reKey(copy, vault.keys, to));
  expect(await closed.inspect(vault.keys, copy, null)).toEqual({
    ok: false,
    error: { code: 'store-wrong-key', store: 'records' },
  });
  const report = valueOf(await closed.inspect(to, copy, vault.stores.heads()));
  expect(isWhole(report)).toBe(true);
  const after = stores.map((store) =>
    rowDigests(storePathIn(copy, store), store === 'records' ? to.records : to.groupProcess),
  );
  expect(after).toEqual(before);
  expect(readdirSync(copy).sort()).toEqual(['group-process.db', 'records.db']);
});

test('a copy with a damaged page is not re-keyed', () => {
  const copy = aFolder();
  valueOf(vault.stores.snapshot(copy));
  const records = storePathIn(copy, 'records');
  const bytes = readFileSync(records);
  bytes.writeUInt8(bytes.readUInt8(50 * 4096 + 7) ^ 1, 50 * 4096 + 7);
  writeFileSync(records, bytes);
  expect(closed.reKey(copy, vault.keys, randomKeys())).toMatchObject({
    error: { code: 'store-damaged' },
  });
  expect(readFileSync(records).equals(bytes)).toBe(true);
});

test('a damaged file is not copied, and nothing is left beside it', () => {
  const damaged = aFolder();
  valueOf(vault.stores.snapshot(damaged));
  const records = storePathIn(damaged, 'records');
  // As the app leaves a file: in the mode that keeps a log.
  const engine = openKeyed(records, vault.keys.records.page, false);
  engine.pragma('journal_mode=WAL');
  engine.close();
  const bytes = readFileSync(records);
  bytes.writeUInt8(bytes.readUInt8(50 * 4096 + 7) ^ 1, 50 * 4096 + 7);
  writeFileSync(records, bytes);
  const into = aFolder();
  expect(closed.copy(vault.keys, damaged, into)).toMatchObject({
    error: { code: 'store-damaged' },
  });
  expect(readdirSync(into)).toEqual([]);
  expect(readdirSync(damaged).sort()).toEqual(['group-process.db', 'records.db']);
  expect(readFileSync(records).equals(bytes)).toBe(true);
});

test('re-keying that fails at any call is refused', () => {
  const fresh = aFolder();
  valueOf(vault.stores.snapshot(fresh));
  const counting = engineFailingAt(Infinity, 'once');
  valueOf(closed.reKey(fresh, vault.keys, randomKeys()));
  counting.undo();
  for (let nth = 1; nth <= counting.calls(); nth += 1) {
    const copy = aFolder();
    valueOf(vault.stores.snapshot(copy));
    const faults = engineFailingAt(nth, 'for-good');
    const refused = closed.reKey(copy, vault.keys, randomKeys());
    faults.undo();
    expect(refused.ok).toBe(false);
  }
}, 60_000);

test('a settings document and unfinished forms lie beside the practice', async () => {
  const { records } = vault.stores;
  const settings = { idleMinutes: 10, backupReminderDays: 3, isHiddenFromSharing: true };
  await records.settings.add({ id: 'settings', settings });
  expect(await records.settings.find('settings')).toEqual({ id: 'settings', settings });
  expect((await records.practice.find('practice'))?.id).toBe('practice');
});

test('an unfinished form that is removed leaves its text nowhere, and can be begun again', async () => {
  const { unfinishedForms } = vault.stores.records;
  const id = 'unfinished:new-group';
  const form = { id, key: 'new-group', savedAt: '2026-11-20T15:00:00.000Z' } as const;
  await unfinishedForms.add({ ...form, values: '{"name":"typed and thrown away"}' });
  await unfinishedForms.remove(id);
  await unfinishedForms.remove(id);
  expect(await unfinishedForms.find(id)).toBeNull();
  const copy = aFolder();
  valueOf(vault.stores.snapshot(copy));
  const report = valueOf(await closed.inspect(vault.keys, copy, vault.stores.heads()));
  expect(isWhole(report)).toBe(true);
  expect(textsOf(copy).filter((text) => text.includes(id))).toEqual([]);
  await unfinishedForms.add({ ...form, values: '{}' });
  expect((await unfinishedForms.find(id))?.values).toBe('{}');
});

test('an enquiry that is removed leaves its text nowhere, and the store is whole', async () => {
  const { members } = vault.stores.records;
  const mistaken = anEnquiry(77, { legalName: 'Zenobia Mistaken' });
  await members.add(mistaken);
  await members.remove(mistaken.id);
  expect(await members.find(mistaken.id)).toBeNull();
  const copy = aFolder();
  valueOf(vault.stores.snapshot(copy));
  const report = valueOf(await closed.inspect(vault.keys, copy, vault.stores.heads()));
  expect(isWhole(report)).toBe(true);
  expect(textsOf(copy, 'doc/members/0').filter((text) => text.includes('Mistaken'))).toEqual([]);
});

function textsOf(folder: string, table = 'doc/practice/1'): readonly string[] {
  const { page } = vault.keys.records;
  const engine = openKeyed(storePathIn(folder, 'records'), page, true);
  try {
    return engine
      .prepare<[], { readonly data: string }>(`SELECT data FROM "${table}"`)
      .all()
      .map(({ data }) => data);
  } finally {
    engine.close();
  }
}
