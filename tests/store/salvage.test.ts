import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { PAGE_BYTES } from '../../electron/store/storage/page-proof';
import { recoveredFrom, salvageStores } from '../../electron/store/salvage/salvage-stores';
import { recordsIn, storePathIn } from '../../electron/store/store-files';
import type { VaultKeys } from '../../electron/application/ports/vault';
import { demoCaseload } from '../support/demo/caseload';
import { seededRandom } from '../support/demo/random';
import { writeCaseload } from '../support/demo/write-caseload';
import { randomKeys } from '../support/keys';
import { aMember, memberId } from '../support/people';
import { createTempVault, temporaryFolder, testOpener } from '../support/temp-vault';
import { anOldVault, closed, valueOf } from './support';

/** docs/security, Durability: on damage, say what is readable, and keep the damaged file. */

const place = temporaryFolder();
const aFolder = () => mkdtempSync(path.join(place, 's-'));

const sound = aFolder();
let keys: VaultKeys;

beforeAll(async () => {
  const vault = await createTempVault(sound);
  ({ keys } = vault);
  await writeCaseload(
    vault.stores,
    demoCaseload({ years: 1, today: '2026-11-20', noteLength: 3000 }),
  );
  await vault.stores.close();
});

function damaged(bytes: Buffer, ...at: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const offset of at) copy.writeUInt8(copy.readUInt8(offset) ^ 0x41, offset);
  return copy;
}

function countIn(folder: string): number {
  const { chain, documents } = recoveredFrom(recordsIn(folder, keys));
  return chain.length + documents.length;
}

test('of a sound file every row is read, with the engine left out', async () => {
  const into = aFolder();
  const { records, groupProcess } = valueOf(await closed.salvage(keys, sound, into));
  const report = valueOf(await closed.inspect(keys, sound, null));
  expect(records).toEqual({ readable: report.records.links + report.records.documents, lost: 0 });
  expect(groupProcess.readable).toBe(report.groupProcess.links + report.groupProcess.documents);
  const copied = valueOf(await closed.inspect(keys, into, null));
  expect(copied.records.faults).toEqual([]);
  expect(copied.records.documents).toBe(report.records.documents);
});

test('one damaged page, wherever it is, costs less than a twentieth of the rows', () => {
  const bytes = readFileSync(storePathIn(sound, 'records'));
  const pages = bytes.length / PAGE_BYTES;
  const folder = aFolder();
  const all = countIn(sound);
  // Every one of the first sixty holds the schema and most roots; then every eleventh.
  for (let page = 1; page <= pages; page += page < 60 ? 1 : 11) {
    const at = (page - 1) * PAGE_BYTES + 2000;
    writeFileSync(storePathIn(folder, 'records'), damaged(bytes, at));
    expect(countIn(folder) / all).toBeGreaterThanOrEqual(0.95);
  }
}, 120_000);

test('rows that are in the log alone are read from there', async () => {
  const folder = aFolder();
  const vault = await createTempVault(folder);
  await vault.stores.records.members.add(aMember(1));
  const copy = aFolder();
  for (const name of readdirSync(folder)) cpSync(path.join(folder, name), path.join(copy, name));
  await vault.stores.close();
  expect(statSync(`${storePathIn(copy, 'records')}-wal`).size).toBeGreaterThan(0);
  const { documents } = recoveredFrom(recordsIn(copy, vault.keys));
  expect(documents.map(({ id }) => id)).toContain(memberId(1));
});

test('a text that was destroyed does not come back', async () => {
  const folder = aFolder();
  const { stores, keys: own } = await createTempVault(folder);
  const id = 'unfinished:new-member';
  const savedAt = '2026-11-20T15:00:00.000Z';
  await stores.records.unfinishedForms.add({
    id,
    key: 'new-member',
    values: '{"a":"gone"}',
    savedAt,
  });
  await stores.records.unfinishedForms.remove(id);
  await stores.close();
  const { documents } = recoveredFrom(recordsIn(folder, own));
  expect(documents.filter(({ data }) => data.includes('gone'))).toEqual([]);
});

test('of a file whose salt is damaged nothing is readable, and the other is whole', async () => {
  const folder = aFolder();
  cpSync(sound, folder, { recursive: true });
  const records = storePathIn(folder, 'records');
  writeFileSync(records, damaged(readFileSync(records), 3));
  const into = aFolder();
  const salvaged = valueOf(await closed.salvage(keys, folder, into));
  expect(salvaged.records).toEqual({ readable: 0, lost: 0 });
  expect(salvaged.groupProcess.lost).toBe(0);
  expect(salvaged.groupProcess.readable).toBeGreaterThan(20);
  const stores = valueOf(await testOpener.open(keys, 'open', into));
  expect(await stores.records.members.all()).toEqual([]);
  await stores.close();
});

test('keys of another vault read nothing', () => {
  const salvaged = valueOf(salvageStores(randomKeys(), sound, aFolder()));
  expect(salvaged.records).toEqual({ readable: 0, lost: 0 });
});

test('500 seeded damages: no crash, no false row, what is lost is counted, every tenth is opened', async () => {
  const old = aFolder();
  const oldKeys = anOldVault(old);
  const names = [storePathIn(old, 'records'), storePathIn(old, 'group-process')];
  const files = names.map((name) => readFileSync(name));
  const whole = valueOf(salvageStores(oldKeys, old, aFolder()));
  const most = whole.records.readable;
  const random = seededRandom(20261120);
  const readable: number[] = [];
  const accounted: number[] = [];
  const members: number[] = [];
  for (let turn = 0; turn < 500; turn += 1) {
    const [folder, into] = [aFolder(), aFolder()];
    files.forEach((bytes, index) => {
      const flips = Array.from({ length: random.below(6) }, () => random.below(bytes.length));
      const name = path.basename(names[index] ?? '');
      writeFileSync(path.join(folder, name), damaged(bytes, ...flips));
    });
    const { records } = valueOf(salvageStores(oldKeys, folder, into));
    readable.push(records.readable);
    accounted.push(records.readable + records.lost);
    if (turn % 10 === 0) members.push(await membersIn(into, oldKeys));
    for (const each of [folder, into]) rmSync(each, { recursive: true });
  }
  expect(readable.filter((rows) => rows > most)).toEqual([]);
  expect(readable.filter((rows) => rows === most).length).toBeLessThan(400);
  const opened = accounted.filter((_rows, turn) => (readable[turn] ?? 0) > 0);
  expect(opened.length).toBeGreaterThan(480);
  expect(opened.filter((rows) => rows < most / 2)).toEqual([]);
  expect(members).toHaveLength(50);
  expect(members.filter((count) => count > 12)).toEqual([]);
  expect(members).toContain(12);
}, 240_000);

/** Opens what was salvaged as the app does. */
async function membersIn(folder: string, ofVault: VaultKeys): Promise<number> {
  valueOf(await closed.migrate(ofVault, folder));
  const stores = valueOf(await testOpener.open(ofVault, 'open', folder));
  const members = await stores.records.members.all();
  await stores.close();
  return members.length;
}
