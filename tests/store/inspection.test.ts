import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { VaultKeys } from '../../electron/application/ports/vault';
import { workerInspector } from '../../electron/store/inspection/inspector';
import { openKeyed } from '../../electron/store/storage/engine';
import { PAGE_BYTES } from '../../electron/store/storage/page-proof';
import { storePathIn } from '../../electron/store/store-files';
import { isWhole } from '../../shared/domain/vault-check';
import { demoCaseload } from '../support/demo/caseload';
import { writeCaseload } from '../support/demo/write-caseload';
import { randomKeys } from '../support/keys';
import { aMember } from '../support/people';
import { createTempVault, temporaryFolder } from '../support/temp-vault';
import { closed, valueOf } from './support';

/** docs/security, Tamper evidence and Durability: what is found is said exactly, nothing is written. */

const place = temporaryFolder();
const aFolder = () => mkdtempSync(path.join(place, 'i-'));
const workerScript = path.join(__dirname, 'inspector-worker.cjs');
const inWorker = workerInspector(workerScript);

const sound = aFolder();
let keys: VaultKeys;

// Workers and other processes are begun: slow where a machine does much else.
jest.setTimeout(60_000);

beforeAll(async () => {
  const vault = await createTempVault(sound);
  ({ keys } = vault);
  await writeCaseload(
    vault.stores,
    demoCaseload({ years: 1, today: '2026-11-01', noteLength: 1000 }),
  );
  await vault.stores.close();
});

function aCopy(): string {
  const folder = aFolder();
  cpSync(sound, folder, { recursive: true });
  return folder;
}

function digestsIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
}

function flip(folder: string, page: number): void {
  const records = storePathIn(folder, 'records');
  const bytes = readFileSync(records);
  const at = (page - 1) * PAGE_BYTES + 1000;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(records, bytes);
}

test('a look changes no byte and leaves no file', async () => {
  const before = digestsIn(sound);
  const report = valueOf(await closed.inspect(keys, sound, null));
  expect(isWhole(report)).toBe(true);
  expect(report.records.isHeadKnown).toBe(false);
  expect(digestsIn(sound)).toEqual(before);
});

test('a file with a log is looked at with what the log holds', async () => {
  const folder = aFolder();
  const vault = await createTempVault(folder);
  await vault.stores.records.members.add(aMember(1));
  const copy = aFolder();
  cpSync(folder, copy, { recursive: true });
  const heads = vault.stores.heads();
  await vault.stores.close();
  const before = digestsIn(copy);
  const report = valueOf(await closed.inspect(vault.keys, copy, heads));
  expect(isWhole(report)).toBe(true);
  expect(report.records.head).toEqual(heads.records);
  expect(digestsIn(copy)).toEqual(before);
});

test('of a damaged file the rest is looked at, and what is lost is named', async () => {
  const whole = valueOf(await closed.inspect(keys, sound, null)).records;
  let named = 0;
  for (let page = 50; page < 130; page += 10) {
    const folder = aCopy();
    flip(folder, page);
    const before = digestsIn(folder);
    const { records, groupProcess } = valueOf(await closed.inspect(keys, folder, null));
    expect(records.faults[0]).toEqual({ code: 'pages-damaged' });
    const missing = records.faults.filter(({ code }) => code === 'document-missing');
    expect(records.documents + missing.length).toBe(whole.documents);
    expect(records.faults.filter(({ code }) => code === 'document-altered')).toEqual([]);
    expect(groupProcess.faults).toEqual([]);
    expect(digestsIn(folder)).toEqual(before);
    named += missing.length;
  }
  expect(named).toBeGreaterThan(0);
});

test('at most 200 faults are listed', async () => {
  const folder = aCopy();
  const engine = openKeyed(storePathIn(folder, 'records'), keys.records.page, false);
  for (const name of ['notes', 'sessions']) engine.exec(`DELETE FROM "doc/${name}/0"`);
  engine.close();
  const { records } = valueOf(await closed.inspect(keys, folder, null));
  expect(records.faults).toHaveLength(200);
});

test('another chain key finds the first link altered', async () => {
  const chain = randomKeys().records.chain;
  const wrong = { ...keys, records: { ...keys.records, chain } };
  const { records } = valueOf(await closed.inspect(wrong, sound, null));
  expect(records.faults).toEqual([{ code: 'chain-link-altered', sequence: 1 }]);
});

test.each([
  ['a wrong key', () => randomKeys(), sound, 'store-wrong-key'],
  ['a folder without files', () => keys, place, 'store-missing'],
])('%s is refused', async (_name, keysOf, folder, code) => {
  expect(await closed.inspect(keysOf(), folder, null)).toMatchObject({ error: { code } });
});

test('files that are open in this process are refused, on this thread and in the worker', async () => {
  const vault = await createTempVault(aFolder());
  const inUse = { ok: false, error: { code: 'store-in-use', store: 'records' } };
  expect(await closed.inspect(vault.keys, vault.folder, null)).toEqual(inUse);
  expect(await inWorker(vault.keys, vault.folder, null)).toEqual(inUse);
  expect(openedByAnotherProcess(vault.folder)).toBe('SQLITE_BUSY');
  await vault.stores.close();
  expect((await inWorker(vault.keys, vault.folder, null)).ok).toBe(true);
});

/** Reading a file with `fs` would have dropped SQLite’s lock on it (POSIX). */
function openedByAnotherProcess(folder: string): string {
  const script = `
    const Driver = require('better-sqlite3-multiple-ciphers');
    try { new Driver(${JSON.stringify(storePathIn(folder, 'records'))}).pragma('user_version'); }
    catch (thrown) { process.stdout.write(thrown.code); }`;
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout;
}

test('a worker finds what this thread finds and leaves the caller’s keys alone', async () => {
  const folder = aCopy();
  flip(folder, 70);
  const before = Buffer.from(keys.records.page).toString('hex');
  const here = await closed.inspect(keys, folder, null);
  expect(await inWorker(keys, folder, null)).toEqual(here);
  expect(Buffer.from(keys.records.page).toString('hex')).toBe(before);
});

test('this thread goes on while the worker looks', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  valueOf(await inWorker(keys, sound, null));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(20);
});

test('a worker that dies is a refusal and not a wait', async () => {
  const dying = path.join(aFolder(), 'dying.cjs');
  writeFileSync(dying, 'process.exit(3);');
  expect(await workerInspector(dying)(keys, sound, null)).toMatchObject({
    ok: false,
    error: { code: 'store-io-failed' },
  });
  expect((await inWorker(keys, sound, null)).ok).toBe(true);
});

test('a worker is ended by an abort: neither the keys in it nor its hold on the files go on', async () => {
  const endless = path.join(aFolder(), 'endless.cjs');
  writeFileSync(endless, 'for (;;) {}');
  const lock = new AbortController();
  const looking = workerInspector(endless)(keys, sound, null, lock.signal);
  setTimeout(() => lock.abort(), 50);
  expect(await looking).toMatchObject({ ok: false, error: { code: 'store-io-failed' } });
  expect((await inWorker(keys, sound, null, lock.signal)).ok).toBe(false);
  expect((await inWorker(keys, sound, null)).ok).toBe(true);
});

test('a worker that runs out of memory is a refusal', async () => {
  const greedy = path.join(aFolder(), 'greedy.cjs');
  writeFileSync(greedy, "throw Object.assign(new Error(), { code: 'ERR_WORKER_OUT_OF_MEMORY' });");
  expect(await workerInspector(greedy)(keys, sound, null)).toMatchObject({
    error: { code: 'store-io-failed' },
  });
});

test('a bug in the worker is thrown on', async () => {
  const faulty = path.join(aFolder(), 'faulty.cjs');
  writeFileSync(faulty, "throw new Error('a bug');");
  await expect(workerInspector(faulty)(keys, sound, null)).rejects.toThrow('a bug');
});

test('the copies of the keys are zeroed in the worker', async () => {
  const spying = path.join(aFolder(), 'spying.cjs');
  writeFileSync(
    spying,
    `const { parentPort, workerData } = require('node:worker_threads');
     const { page, chain } = workerData.keys.records;
     const post = parentPort.postMessage.bind(parentPort);
     parentPort.postMessage = () => {};
     require(${JSON.stringify(workerScript)});
     const all = [page, chain, workerData.keys.groupProcess.page, workerData.keys.groupProcess.chain];
     post({ zeroed: all.every((key) => key.length === 32 && key.every((byte) => byte === 0)) });`,
  );
  expect(await workerInspector(spying)(keys, sound, null)).toEqual({ zeroed: true });
});

test('a process that ends does not wait for the worker', () => {
  const waiting = path.join(aFolder(), 'waiting.cjs');
  writeFileSync(waiting, 'setInterval(() => {}, 1000);');
  const script = `
    require(${JSON.stringify(path.join(__dirname, 'storage/swc-register.cjs'))});
    const { workerInspector } = require(${JSON.stringify(path.join(__dirname, '../../electron/store/inspection/inspector.ts'))});
    const key = () => ({ page: Buffer.alloc(32), chain: Buffer.alloc(32) });
    workerInspector(${JSON.stringify(waiting)})({ records: key(), groupProcess: key() }, '/nowhere', null);`;
  const ended = spawnSync(process.execPath, ['-e', script], { timeout: 20_000 });
  expect(ended.signal).toBeNull();
}, 30_000);
