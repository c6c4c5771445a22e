import * as fs from 'node:fs';
import { join } from 'node:path';
import { readHeader } from '../../electron/vault/header';
import type { BackUpClosed } from '../../electron/vault/migration';
import { err, ok } from '../../shared/lib/result';
import { aKeychain } from './support/a-keychain';
import {
  aUserData,
  aVaultAt,
  digestsIn,
  headerOf,
  made,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  type TestVault,
  valueOf,
} from './support/a-vault';
import { ageFiles } from './support/fake-stores';
import { faultyFiles } from './support/faulty-files';
import { realStores } from './support/real-stores';

// docs/security, Durability: a migration takes a verified backup first; a kill leaves old or new.

jest.setTimeout(120_000);
const opened: TestVault[] = [];
afterEach(async () => {
  for (const { vault } of opened.splice(0)) await vault.lock('asked');
  removeFolders();
});

const EVENT = { kind: 'event', name: 'record-viewed' } as const;

/** A vault as Alcove 0.1 left it: version 1, both files beside the header, of an older layout. */
async function anOldVault() {
  const userData = aUserData();
  const it = aVaultAt(userData, { files: faultyFiles() });
  const code = await made(it);
  for (let count = 0; count < 3; count += 1) {
    valueOf(await it.vault.use(({ records }) => records.recordEvent(EVENT)));
  }
  await it.vault.lock('asked');
  const generation = it.files();
  for (const name of fs.readdirSync(generation)) {
    fs.renameSync(join(generation, name), join(it.folder, name));
  }
  fs.rmdirSync(generation);
  ageFiles(fs, it.folder);
  const { format, vaultId, createdAt, slots } = headerOf(it.folder);
  const old = { format, version: 1, vaultId, createdAt, slots };
  fs.writeFileSync(join(it.folder, 'vault.json'), JSON.stringify(old));
  return { userData, folder: it.folder, code };
}

function reopened(userData: string, parts: Parameters<typeof aVaultAt>[1] = {}): TestVault {
  const it = aVaultAt(userData, parts);
  opened.push(it);
  return it;
}

test('a header of version 1 reads as the first of a flat vault', async () => {
  const { folder } = await anOldVault();
  const header = valueOf(readHeader(fs.readFileSync(join(folder, 'vault.json'))));
  expect(header).toMatchObject({
    serial: 1,
    generation: null,
    obsolete: [],
    portable: null,
    content: null,
  });
});

test('an old vault is backed up, migrated into a new generation and opened; the old files go', async () => {
  const { userData, folder, code } = await anOldVault();
  const before = digestsIn(folder);
  const backedUp: unknown[] = [];
  const backUp: BackUpClosed = async (header, keys, from) => {
    // Nothing was done yet.
    expect(digestsIn(folder)).toEqual(before);
    backedUp.push([header.generation, from, keys.backup.length]);
    return ok();
  };
  const it = reopened(userData, { backUpBeforeMigration: backUp });
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(backedUp).toEqual([[null, folder, 32]]);
  expect(headerOf(folder)['version']).toBe(2);
  const generation = String(headerOf(folder)['generation']);
  expect(fs.readdirSync(folder).sort()).toEqual([generation, 'vault.json']);
  // Three events of before, and one that says that it was migrated.
  expect(it.vault.opened()?.heads().records.sequence).toBe(4);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlockWithRecoveryCode(code));
  expect(backedUp).toHaveLength(1);
});

test('without a verified backup nothing is migrated', async () => {
  const { userData, folder } = await anOldVault();
  const before = digestsIn(userData);
  const refusal = { code: 'backup-differs' } as const;
  const it = reopened(userData, { backUpBeforeMigration: async () => err(refusal) });
  expect(refusalOf(await it.vault.unlock(PASSPHRASE))).toEqual(refusal);
  expect(digestsIn(userData)).toEqual(before);
  expect(it.vault.status().state).toBe('locked');
  valueOf(await reopened(userData).vault.unlock(PASSPHRASE));
  expect(headerOf(folder)['generation']).not.toBeNull();
});

test('a migrated copy that lost something is thrown away', async () => {
  const { userData } = await anOldVault();
  const before = digestsIn(userData);
  const it = reopened(userData);
  const { inspect } = it.stores.closed;
  let looks = 0;
  Object.assign(it.stores.closed, {
    inspect: async (...args: Parameters<typeof inspect>) => {
      looks += 1;
      const report = valueOf(await inspect(...args));
      const documents = looks === 1 ? 2 : 1;
      return ok({ ...report, records: { ...report.records, documents } });
    },
  });
  expect(refusalOf(await it.vault.unlock(PASSPHRASE)).code).toBe('vault-copy-differs');
  expect(digestsIn(userData)).toEqual(before);
});

test('killed at each file-system call of a migration: the old vault or the new one, whole', async () => {
  const migratedOn = async (at: number) => {
    const { userData, folder } = await anOldVault();
    const files = faultyFiles({ at: Number.MAX_SAFE_INTEGER, code: 'EIO', forever: true });
    let begun = 0;
    const it = aVaultAt(userData, {
      files,
      backUpBeforeMigration: async () => {
        begun = files.calls.length;
        files.failFrom(begun + at, true);
        return ok();
      },
    });
    // A process that dies while it writes down that it migrated throws; all else is refused.
    await it.vault.unlock(PASSPHRASE).catch(() => undefined);
    await it.vault.lock('asked');
    return { userData, folder, used: files.calls.length - begun };
  };
  const { used } = await migratedOn(Number.MAX_SAFE_INTEGER);
  const outcomes = { old: 0, new: 0 };
  for (let at = 1; at <= used; at += 1) {
    const { userData, folder } = await migratedOn(at);
    outcomes[headerOf(folder)['generation'] ? 'new' : 'old'] += 1;
    const it = reopened(userData, { files: faultyFiles() });
    valueOf(await it.vault.unlock(PASSPHRASE));
    expect(it.vault.opened()?.heads().records.sequence).toBeGreaterThanOrEqual(3);
    const generation = String(headerOf(folder)['generation']);
    expect(fs.readdirSync(folder).sort()).toEqual([generation, 'vault.json']);
    await it.vault.lock('asked');
  }
  expect(used).toBeGreaterThan(40);
  expect(Math.min(outcomes.old, outcomes.new)).toBeGreaterThan(5);
});

test('a lock does not wait for a migration, and the old vault is in place', async () => {
  const { userData } = await anOldVault();
  const before = digestsIn(userData);
  const it = reopened(userData, { backUpBeforeMigration: () => new Promise(() => {}) });
  const unlock = it.vault.unlock(PASSPHRASE);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await it.vault.lock('suspend');
  expect(refusalOf(await unlock).code).toBe('vault-locked');
  expect(it.stores.keysSeen.at(-1)?.records.page.every((byte) => byte === 0)).toBe(true);
  expect(digestsIn(userData)).toEqual(before);
});

test('a real vault of Alcove 0.1 is migrated and opened by its recovery code', async () => {
  const userData = aUserData();
  const folder = join(userData, 'vault');
  fs.cpSync(join(__dirname, '../fixtures/vault-0.1'), folder, { recursive: true });
  const secrets = JSON.parse(fs.readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
    readonly recoveryCode: string;
  };
  fs.rmSync(join(folder, 'secrets.json'));
  const it = reopened(userData, { ...realStores(), keychain: aKeychain() });
  valueOf(await it.vault.unlockWithRecoveryCode(secrets.recoveryCode));
  expect(
    valueOf(await it.vault.use(({ records }) => records.members.all())).length,
  ).toBeGreaterThan(0);
  const report = valueOf(await it.vault.check());
  expect([...report.records.faults, ...report.groupProcess.faults]).toEqual([]);
  expect(fs.readdirSync(folder).sort()).toEqual([
    String(headerOf(folder)['generation']),
    'vault.json',
  ]);
});
