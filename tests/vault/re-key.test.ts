import * as fs from 'node:fs';
import { aKeychain } from './support/a-keychain';
import {
  aUserData,
  aVaultAt,
  digestsIn,
  headerOf,
  made,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  type TestVault,
  valueOf,
} from './support/a-vault';
import { faultyFiles } from './support/faulty-files';
import { realStores } from './support/real-stores';
import { upTo } from './support/up-to';

// docs/security, Keys, and docs/adr/0009: a new key, in new files, verified, all or nothing.

jest.setTimeout(120_000);

const opened: TestVault[] = [];
afterEach(async () => {
  // Real stores left open by a failed test would keep every later one from opening.
  for (const { vault } of opened.splice(0)) await vault.lock('asked');
  removeFolders();
});

const BY_PASSPHRASE = { by: 'passphrase', passphrase: PASSPHRASE } as const;
const EVENT = { kind: 'event', name: 'record-viewed' } as const;

async function written({ vault }: Pick<TestVault, 'vault'>, events: number): Promise<void> {
  for (let count = 0; count < events; count += 1) {
    valueOf(await vault.use(({ records }) => records.recordEvent(EVENT)));
  }
}

const linksOf = ({ vault }: Pick<TestVault, 'vault'>): number =>
  vault.opened()?.heads().records.sequence ?? -1;

async function anOpenVault(parts: Parameters<typeof aVaultAt>[1] = {}) {
  const userData = aUserData();
  const it = aVaultAt(userData, { keychain: aKeychain(), ...parts });
  opened.push(it);
  const code = await made(it);
  await written(it, 3);
  return { ...it, userData, code, links: linksOf(it) };
}

async function reKeyed({ vault }: Pick<TestVault, 'vault'>): Promise<string> {
  const { recoveryCode } = valueOf(await vault.keyChanges.beginReKey(PASSPHRASE));
  valueOf(await vault.keyChanges.completeReKey(recoveryCode));
  return recoveryCode;
}

test('real stores: everything is under new page keys, the chain goes on, the old code is dead', async () => {
  const it = await anOpenVault(realStores(() => 1_000_000));
  const folder = it.files();
  const before = { ...headerOf(it.folder) };
  const code = await reKeyed(it);
  expect(it.vault.status().state).toBe('unlocked');
  expect(linksOf(it)).toBe(it.links);
  await written(it, 2);
  const after = headerOf(it.folder);
  expect(after['serial']).toBe(2);
  expect(after['generation']).not.toBe(before['generation']);
  expect(after['content']).not.toBeNull();
  // The old files are gone, and nothing else lies about.
  expect(fs.existsSync(folder)).toBe(false);
  expect(fs.readdirSync(it.folder).sort()).toEqual([String(after['generation']), 'vault.json']);
  const report = valueOf(await it.vault.check());
  expect([...report.records.faults, ...report.groupProcess.faults]).toEqual([]);
  expect(report.records.links).toBe(it.links + 2);
  await it.vault.lock('asked');
  expect(refusalOf(await it.vault.unlockWithRecoveryCode(it.code)).code).toBe(
    'wrong-recovery-code',
  );
  valueOf(await it.vault.unlockWithRecoveryCode(code));
  expect(linksOf(it)).toBe(it.links + 2);
  expect(it.vault.status().findings).toEqual([]);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  await it.vault.lock('asked');
});

test('real stores: the old vault key opens nothing of the new files', async () => {
  const it = await anOpenVault(realStores(() => 1_000_000));
  await it.vault.lock('asked');
  const old = fs.readFileSync(`${it.folder}/vault.json`);
  valueOf(await it.vault.unlock(PASSPHRASE));
  const code = await reKeyed(it);
  await it.vault.lock('asked');
  const present = fs.readFileSync(`${it.folder}/vault.json`);
  const oldHeader = JSON.parse(old.toString()) as Record<string, unknown>;
  // Who kept the old header and puts the new files under it.
  const { generation } = JSON.parse(present.toString()) as { generation: string };
  fs.writeFileSync(`${it.folder}/vault.json`, JSON.stringify({ ...oldHeader, generation }));
  expect(refusalOf(await it.vault.unlockWithRecoveryCode(it.code)).code).toBe('store-wrong-key');
  fs.writeFileSync(`${it.folder}/vault.json`, present);
  valueOf(await it.vault.unlockWithRecoveryCode(code));
  await it.vault.lock('asked');
});

test('a vault can be re-keyed again and again, and its passphrase changed in between', async () => {
  const it = await anOpenVault(realStores(() => 1_000_000));
  await reKeyed(it);
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE));
  valueOf(
    await it.vault.keyChanges.changePassphrase(
      { by: 'passphrase', passphrase: OTHER_PASSPHRASE },
      PASSPHRASE,
    ),
  );
  const code = await reKeyed(it);
  await written(it, 1);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlockWithRecoveryCode(code));
  expect(linksOf(it)).toBe(it.links + 1);
  expect(valueOf(await it.vault.check()).records.faults).toEqual([]);
  await it.vault.lock('asked');
});

test('until the new code was typed back nothing is changed and the old code works', async () => {
  const it = await anOpenVault();
  const before = digestsIn(it.userData);
  const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
  expect(refusalOf(await it.vault.keyChanges.completeReKey(it.code)).code).toBe(
    'recovery-code-differs',
  );
  expect(refusalOf(await it.vault.keyChanges.completeReKey('0000')).code).toBe(
    'recovery-code-incomplete',
  );
  expect(digestsIn(it.userData)).toEqual(before);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlockWithRecoveryCode(it.code));
  expect(refusalOf(await it.vault.keyChanges.completeReKey(recoveryCode)).code).toBe(
    're-key-not-begun',
  );
});

test('another change of the keys ends a begun re-key: it would bring the old passphrase back', async () => {
  const it = await anOpenVault();
  const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE));
  expect(refusalOf(await it.vault.keyChanges.completeReKey(recoveryCode)).code).toBe(
    're-key-not-begun',
  );
});

test('a re-key ends a begun recovery code, and what the key ring was allowed', async () => {
  const it = await anOpenVault();
  valueOf(await it.vault.keyChanges.allowKeychainUnlock(BY_PASSPHRASE));
  const begun = valueOf(await it.vault.keyChanges.beginRecoveryCode(BY_PASSPHRASE)).recoveryCode;
  await reKeyed(it);
  expect(refusalOf(await it.vault.keyChanges.completeRecoveryCode(begun)).code).toBe(
    'recovery-code-not-begun',
  );
  expect(it.vault.status().opensByKeychain).toBe(false);
  await it.vault.lock('asked');
  expect(refusalOf(await it.vault.unlockWithKeychain()).code).toBe('keychain-unlock-not-allowed');
});

test('called from within the use of the vault, as a window does, it answers and the work goes on', async () => {
  const it = await anOpenVault(realStores(() => 1_000_000));
  const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
  const done = await it.vault.use(() => it.vault.keyChanges.completeReKey(recoveryCode));
  valueOf(valueOf(done));
  await written(it, 1);
  expect(linksOf(it)).toBe(it.links + 1);
  await it.vault.lock('asked');
});

test('what is written while the copy is verified is in the new files', async () => {
  const it = await anOpenVault();
  const { promise, resolve } = Promise.withResolvers<void>();
  it.stores.answer = { inspection: promise };
  const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
  const reKey = it.vault.keyChanges.completeReKey(recoveryCode);
  await new Promise(setImmediate);
  await written(it, 2);
  it.stores.answer = {};
  resolve();
  valueOf(await reKey);
  expect(linksOf(it)).toBe(5);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlockWithRecoveryCode(recoveryCode));
  expect(linksOf(it)).toBe(5);
});

test('work asked for at any moment of a re-key is done or refused, and nothing done is lost', async () => {
  const it = await anOpenVault(realStores(() => 1_000_000));
  const over = new AbortController();
  let acknowledged = linksOf(it);
  const busy = (async () => {
    while (!over.signal.aborted) {
      const result = await it.vault.use(({ records }) => records.recordEvent(EVENT));
      if (result.ok) acknowledged += 1;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  })();
  // As the automatic backup looks at the heads, whatever is going on.
  const seen: number[] = [];
  const looking = (async () => {
    while (!over.signal.aborted) {
      seen.push(linksOf(it));
      await new Promise(setImmediate);
    }
  })();
  const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
  const done = await it.vault.keyChanges.completeReKey(recoveryCode);
  over.abort();
  await Promise.all([busy, looking]);
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(it.links);
  // Somebody who never stops writing may be refused; nothing is lost either way.
  expect([undefined, 'vault-copy-differs']).toContain(done.ok ? undefined : done.error.code);
  expect(linksOf(it)).toBe(acknowledged);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(linksOf(it)).toBe(acknowledged);
  await it.vault.lock('asked');
});

test('a copy that is not equal is thrown away and the vault stays as it was', async () => {
  const it = await anOpenVault();
  const before = digestsIn(it.folder);
  const { inspect } = it.stores.closed;
  Object.assign(it.stores.closed, {
    inspect: async (...args: Parameters<typeof inspect>) => {
      const report = valueOf(await inspect(...args));
      return { ok: true, value: { ...report, records: { ...report.records, documents: 7 } } };
    },
  });
  const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
  expect(refusalOf(await it.vault.keyChanges.completeReKey(recoveryCode)).code).toBe(
    'vault-copy-differs',
  );
  expect(digestsIn(it.folder)).toEqual(before);
  await written(it, 1);
});

test('a lock does not wait for a re-key, which leaves everything as it was', async () => {
  const it = await anOpenVault({ timer: upTo(1000) });
  const before = digestsIn(it.folder);
  it.stores.answer = { inspection: new Promise(() => {}) };
  const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
  const reKey = it.vault.keyChanges.completeReKey(recoveryCode);
  await new Promise(setImmediate);
  await it.vault.lock('suspend');
  expect(refusalOf(await reKey).code).toBe('vault-locked');
  expect(digestsIn(it.folder)).toEqual(before);
  it.stores.answer = {};
  valueOf(await it.vault.unlockWithRecoveryCode(it.code));
  expect(linksOf(it)).toBe(3);
});

test('every key of the old and the new files is zero after the lock', async () => {
  const it = await anOpenVault();
  await reKeyed(it);
  await it.vault.lock('asked');
  const all: Uint8Array[] = it.stores.keysSeen.flatMap(
    ({ records, groupProcess, backup, held }) => [
      ...Object.values(records),
      ...Object.values(groupProcess),
      backup,
      held,
    ],
  );
  expect(all.length).toBeGreaterThanOrEqual(32);
  expect(all.every((key) => key.every((byte) => byte === 0))).toBe(true);
});

/** Re-keys on files that fail from the n-th call of the re-key on. */
async function reKeyOn(at: number, { forever, code }: { forever: boolean; code: string }) {
  const userData = aUserData();
  const keychain = aKeychain();
  const oldCode = await made(aVaultAt(userData, { keychain, files: faultyFiles() }));
  const files = faultyFiles({ at: Number.MAX_SAFE_INTEGER, code, forever: false });
  const it = aVaultAt(userData, { keychain, files });
  valueOf(await it.vault.unlock(PASSPHRASE));
  await written(it, 3);
  const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
  const begun = files.calls.length;
  files.failFrom(begun + at, forever);
  const result = await it.vault.keyChanges.completeReKey(recoveryCode);
  const used = files.calls.length - begun;
  return { userData, keychain, it, codes: [oldCode, recoveryCode] as const, result, used };
}

async function opensBy(userData: string, keychain: ReturnType<typeof aKeychain>, code: string) {
  const next = aVaultAt(userData, { keychain, files: faultyFiles() });
  const result = await next.vault.unlockWithRecoveryCode(code);
  const links = linksOf(next);
  await next.vault.lock('asked');
  return result.ok ? links : result.error.code;
}

test('killed at each file-system call of a re-key: the vault is whole under the old or the new code', async () => {
  const { used } = await reKeyOn(Number.MAX_SAFE_INTEGER, { forever: true, code: 'EIO' });
  const outcomes = { old: 0, new: 0 };
  for (let at = 1; at <= used; at += 1) {
    const killed = await reKeyOn(at, { forever: true, code: 'EIO' });
    const { userData, keychain, codes } = killed;
    const byOld = await opensBy(userData, keychain, codes[0]);
    const byNew = await opensBy(userData, keychain, codes[1]);
    const other = 'wrong-recovery-code';
    expect([
      [3, other],
      [other, 3],
    ]).toContainEqual([byOld, byNew]);
    outcomes[byOld === 3 ? 'old' : 'new'] += 1;
    const next = aVaultAt(userData, { keychain });
    valueOf(await next.vault.unlock(PASSPHRASE));
    expect(fs.readdirSync(next.folder).sort()).toEqual([
      ...(fs.existsSync(`${next.folder}/attempts.json`) ? ['attempts.json'] : []),
      String(headerOf(next.folder)['generation']),
      'vault.json',
    ]);
    await next.vault.lock('asked');
  }
  expect(outcomes.old + outcomes.new).toBe(used);
  expect(used).toBeGreaterThanOrEqual(100);
  expect(Math.min(outcomes.old, outcomes.new)).toBeGreaterThan(5);
});

test.each(['ENOSPC', 'EROFS', 'EIO'])(
  '%s at one call of a re-key: refused is the old vault, done is the new one, never a bug',
  async (code) => {
    const { used } = await reKeyOn(Number.MAX_SAFE_INTEGER, { forever: false, code });
    const refusals = new Set<string>();
    for (let at = 1; at <= used; at += 2) {
      const { userData, keychain, it, codes, result } = await reKeyOn(at, { forever: false, code });
      if (!result.ok) refusals.add(result.error.code);
      // What is written after a failed re-key goes on in the files that are in place.
      const more = it.vault.opened() ? 1 : 0;
      await written(it, more);
      await it.vault.lock('asked');
      const found = await Promise.all(codes.map((each) => opensBy(userData, keychain, each)));
      expect(found.filter((each) => each === 3 + more)).toHaveLength(1);
      expect(found[1] === 3 + more || !result.ok).toBe(true);
    }
    expect([...refusals]).toContain('vault-folder-unwritable');
    expect([...refusals].filter((it) => it === 'unexpected')).toEqual([]);
  },
);
