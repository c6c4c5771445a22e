import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { openPortable } from '../../electron/vault/portable';
import { readHeader } from '../../electron/vault/header';
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
  rewriteHeader,
  valueOf,
} from './support/a-vault';
import { faultyFiles } from './support/faulty-files';

// docs/security, Keys: passphrase and recovery code can be changed, and the old ones stop working.

afterEach(removeFolders);

const BY_PASSPHRASE = { by: 'passphrase', passphrase: PASSPHRASE } as const;

async function anOpenVault(found: 'protected' | 'unavailable' = 'protected') {
  const userData = aUserData();
  const it = aVaultAt(userData, { keychain: aKeychain(found) });
  const code = await made(it);
  return { ...it, userData, code };
}

const serialOf = (folder: string): unknown => headerOf(folder)['serial'];

test.each(['protected', 'unavailable'] as const)(
  'with a key ring %s, the new passphrase opens and the old one stops working',
  async (found) => {
    const it = await anOpenVault(found);
    valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE));
    expect(it.vault.status().state).toBe('unlocked');
    expect(serialOf(it.folder)).toBe(2);
    await it.vault.lock('asked');
    expect(refusalOf(await it.vault.unlock(PASSPHRASE)).code).toBe('wrong-passphrase');
    valueOf(await it.vault.unlock(OTHER_PASSPHRASE));
    await it.vault.lock('asked');
    valueOf(await it.vault.unlockWithRecoveryCode(it.code));
  },
);

test('a passphrase can be changed by the recovery code, not by a wrong one', async () => {
  const it = await anOpenVault();
  const stranger = await anOpenVault();
  const { keyChanges } = it.vault;
  const before = digestsIn(it.userData);
  const wrong = { by: 'recovery-code', typedCode: stranger.code } as const;
  const refused = await keyChanges.changePassphrase(wrong, OTHER_PASSPHRASE);
  expect(refusalOf(refused).code).toBe('wrong-recovery-code');
  const simple = await keyChanges.changePassphrase(BY_PASSPHRASE, 'password1234');
  expect(refusalOf(simple).code).toBe('passphrase-too-simple');
  expect(digestsIn(it.userData)).toEqual(before);
  const right = { by: 'recovery-code', typedCode: it.code } as const;
  valueOf(await keyChanges.changePassphrase(right, OTHER_PASSPHRASE));
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(OTHER_PASSPHRASE));
});

test('wrong proofs at a key change make the next one wait, as at the door', async () => {
  const it = await anOpenVault();
  const wrong = { by: 'passphrase', passphrase: OTHER_PASSPHRASE } as const;
  for (let tries = 0; tries < 3; tries += 1) await it.vault.keyChanges.beginRecoveryCode(wrong);
  expect(refusalOf(await it.vault.keyChanges.beginRecoveryCode(BY_PASSPHRASE)).code).toBe(
    'wait-before-trying',
  );
});

test('a new recovery code works once it was typed back; until then the old one does', async () => {
  const it = await anOpenVault();
  const { keyChanges } = it.vault;
  const { recoveryCode } = valueOf(await keyChanges.beginRecoveryCode(BY_PASSPHRASE));
  expect(refusalOf(await keyChanges.completeRecoveryCode(it.code)).code).toBe(
    'recovery-code-differs',
  );
  expect(serialOf(it.folder)).toBe(1);
  await it.vault.lock('asked');
  expect(refusalOf(await it.vault.unlockWithRecoveryCode(recoveryCode)).code).toBe(
    'wrong-recovery-code',
  );
  valueOf(await it.vault.unlockWithRecoveryCode(it.code));
  expect(refusalOf(await keyChanges.completeRecoveryCode(recoveryCode)).code).toBe(
    'recovery-code-not-begun',
  );
  const second = valueOf(await keyChanges.beginRecoveryCode(BY_PASSPHRASE)).recoveryCode;
  valueOf(await keyChanges.completeRecoveryCode(second.toLowerCase()));
  expect(serialOf(it.folder)).toBe(2);
  await it.vault.lock('asked');
  expect(refusalOf(await it.vault.unlockWithRecoveryCode(it.code)).code).toBe(
    'wrong-recovery-code',
  );
  valueOf(await it.vault.unlockWithRecoveryCode(second));
});

test('a change of the passphrase leaves a begun recovery code valid', async () => {
  const it = await anOpenVault();
  const { keyChanges } = it.vault;
  const { recoveryCode } = valueOf(await keyChanges.beginRecoveryCode(BY_PASSPHRASE));
  valueOf(await keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE));
  valueOf(await keyChanges.completeRecoveryCode(recoveryCode));
  await it.vault.lock('asked');
  valueOf(await it.vault.unlockWithRecoveryCode(recoveryCode));
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(OTHER_PASSPHRASE));
});

test('nothing of the keys can be changed while the vault is locked', async () => {
  const it = await anOpenVault();
  await it.vault.lock('asked');
  const { keyChanges } = it.vault;
  const before = digestsIn(it.userData);
  const answers = await Promise.all([
    keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE),
    keyChanges.beginRecoveryCode(BY_PASSPHRASE),
    keyChanges.allowKeychainUnlock(BY_PASSPHRASE),
    keyChanges.forbidKeychainUnlock(),
    keyChanges.beginReKey(PASSPHRASE),
  ]);
  const codes = answers.map((answer) => (answer.ok ? 'done' : answer.error.code));
  expect(codes).toEqual(Array(5).fill('vault-locked'));
  expect(digestsIn(it.userData)).toEqual(before);
});

test('for backups a passphrase without the laptop’s part lies sealed in the header', async () => {
  const it = await anOpenVault();
  const headerNow = () => valueOf(readHeader(fs.readFileSync(join(it.folder, 'vault.json'))));
  const keys = it.stores.keysSeen.at(-1);
  if (!keys) throw new Error('no keys');
  expect(openPortable(headerNow(), keys.backup)).toMatchObject({ mixedWith: 'nothing' });
  expect(openPortable(headerNow(), keys.held)).toBeNull();
  const first = headerNow();
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE));
  expect(headerNow().portable).not.toEqual(first.portable);
  const portable = openPortable(headerNow(), keys.backup);
  expect(portable).not.toBeNull();
  // As a backup's header would carry it: the new passphrase opens it on any laptop.
  const elsewhere = aUserData();
  fs.cpSync(it.folder, join(elsewhere, 'vault'), { recursive: true });
  rewriteHeader(join(elsewhere, 'vault'), (header) => {
    header.slots = header.slots.filter(({ kind }) => kind === 'recovery-code');
    header.slots.push({ ...portable });
    header['portable'] = null;
  });
  const { vault } = aVaultAt(elsewhere);
  expect(refusalOf(await vault.unlock(PASSPHRASE)).code).toBe('wrong-passphrase');
  valueOf(await vault.unlock(OTHER_PASSPHRASE));
});

test('a header damaged on disk while the vault is open is made whole by the next change', async () => {
  const it = await anOpenVault();
  fs.writeFileSync(join(it.folder, 'vault.json'), '{');
  // The proof is held against what was read at the unlock.
  valueOf(await it.vault.keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE));
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(OTHER_PASSPHRASE));
});

/** Changes passphrase, code, and key ring one after the other on files that fail from a call on. */
async function rewrapped(at: number, fault: { readonly code: string; readonly forever: boolean }) {
  const userData = aUserData();
  const keychain = aKeychain();
  const code = await made(aVaultAt(userData, { keychain, files: faultyFiles() }));
  const calls = faultyFiles({ at: Number.MAX_SAFE_INTEGER, code: fault.code, forever: false });
  const it = aVaultAt(userData, { keychain, files: calls });
  valueOf(await it.vault.unlock(PASSPHRASE));
  calls.failFrom(calls.calls.length + at, fault.forever);
  const begun = calls.calls.length;
  const { keyChanges } = it.vault;
  const results = [await keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE)];
  const by = { by: 'recovery-code', typedCode: code } as const;
  const fresh = await keyChanges.beginRecoveryCode(by);
  const second = fresh.ok ? fresh.value.recoveryCode : code;
  const renewed = fresh.ok && (await keyChanges.completeRecoveryCode(second));
  if (renewed) results.push(renewed);
  const typedCode = renewed && renewed.ok ? second : code;
  results.push(await keyChanges.allowKeychainUnlock({ by: 'recovery-code', typedCode }));
  results.push(await keyChanges.forbidKeychainUnlock());
  const used = calls.calls.length - begun;
  return { userData, keychain, codes: [code, second], results, renewed, used };
}

/** A new key ring, and a passphrase set again with a part of it, on files that fail from a call on. */
async function setAgain(at: number) {
  const userData = aUserData();
  const keychain = aKeychain();
  const code = await made(aVaultAt(userData, { keychain, files: faultyFiles() }));
  keychain.key = randomBytes(32);
  const files = faultyFiles();
  const it = aVaultAt(userData, { keychain, files });
  valueOf(await it.vault.unlockWithRecoveryCode(code));
  const begun = files.calls.length;
  files.failFrom(begun + at, true);
  const proof = { by: 'recovery-code', typedCode: code } as const;
  await it.vault.keyChanges.changePassphrase(proof, OTHER_PASSPHRASE);
  return { userData, keychain, folder: it.folder, used: files.calls.length - begun };
}

async function opens(vault: ReturnType<typeof aVaultAt>['vault'], open: () => Promise<unknown>) {
  await open();
  const isOpen = vault.opened() !== null;
  await vault.lock('asked');
  return isOpen;
}

async function whatOpens(
  userData: string,
  keychain: ReturnType<typeof aKeychain>,
  codes: string[],
) {
  const { vault } = aVaultAt(userData, { keychain, files: faultyFiles() });
  const passphrases = [PASSPHRASE, OTHER_PASSPHRASE];
  const byPassphrase = [];
  for (const each of passphrases) byPassphrase.push(await opens(vault, () => vault.unlock(each)));
  const byCode = [];
  for (const each of new Set(codes)) {
    byCode.push(await opens(vault, () => vault.unlockWithRecoveryCode(each)));
  }
  const byKeychain = await vault.unlockWithKeychain();
  await vault.lock('asked');
  return { byPassphrase, byCode, byKeychain: byKeychain.ok ? 'opens' : byKeychain.error.code };
}

test('killed at each file-system call of the rewraps: passphrase and code open, old or new, 100 of 100', async () => {
  const { used } = await rewrapped(Number.MAX_SAFE_INTEGER, { code: 'EIO', forever: true });
  let points = 0;
  const seen = new Set<string>();
  for (let at = 1; at <= used; at += 1) {
    const { userData, keychain, codes } = await rewrapped(at, { code: 'EIO', forever: true });
    const found = await whatOpens(userData, keychain, codes);
    expect(found.byPassphrase.filter(Boolean)).toHaveLength(1);
    expect(found.byCode.filter(Boolean)).toHaveLength(1);
    expect(['opens', 'keychain-unlock-not-allowed']).toContain(found.byKeychain);
    seen.add(JSON.stringify(found));
    points += 1;
  }
  expect(points).toBeGreaterThanOrEqual(100);
  // Both sides of both changes were met.
  expect(seen.size).toBeGreaterThanOrEqual(3);
}, 120_000);

test('killed while a passphrase gets a new laptop’s part: a header that names it finds it', async () => {
  const { used } = await setAgain(Number.MAX_SAFE_INTEGER);
  const serials = new Set<string>();
  for (let at = 1; at <= used; at += 1) {
    const { userData, keychain, folder } = await setAgain(at);
    const { vault } = aVaultAt(userData, { keychain, files: faultyFiles() });
    serials.add(String(serialOf(folder)));
    const isNew = serialOf(folder) === 2;
    expect((await vault.unlock(OTHER_PASSPHRASE)).ok).toBe(isNew);
    await vault.lock('asked');
  }
  expect([...serials].sort()).toEqual(['1', '2']);
}, 120_000);

test.each(['ENOSPC', 'EROFS', 'EIO'])(
  '%s at one call of a rewrap: refused is unchanged, and never half',
  async (code) => {
    const { used } = await rewrapped(Number.MAX_SAFE_INTEGER, { code, forever: false });
    const refusals = new Set<string>();
    for (let at = 1; at <= used; at += 3) {
      const rewrap = await rewrapped(at, { code, forever: false });
      const { userData, keychain, codes, results, renewed } = rewrap;
      const [changed] = results;
      const found = await whatOpens(userData, keychain, codes);
      expect(found.byPassphrase).toEqual([!changed?.ok, changed?.ok]);
      const isRenewed = renewed ? renewed.ok : false;
      expect(found.byCode[0]).toBe(!isRenewed);
      expect(found.byCode[1] ?? false).toBe(isRenewed);
      for (const result of results) if (!result.ok) refusals.add(result.error.code);
    }
    expect([...refusals]).toContain('vault-folder-unwritable');
    expect([...refusals].filter((it) => it.startsWith('wrong'))).toEqual([]);
  },
  120_000,
);
