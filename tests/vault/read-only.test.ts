import * as fs from 'node:fs';
import { join } from 'node:path';
import { aKeychain } from './support/a-keychain';
import {
  aUserData,
  aVaultAt,
  digestsIn,
  made,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  type TestVault,
  valueOf,
} from './support/a-vault';
import { realStores } from './support/real-stores';

// docs/security, Durability: on damage, open read-only what is readable; the damaged file is kept.

// Argon2 and encrypted files take their time on a busy machine.
jest.setTimeout(60_000);

const opened: TestVault[] = [];
afterEach(async () => {
  for (const { vault } of opened.splice(0)) await vault.lock('asked');
  removeFolders();
});

const BY_PASSPHRASE = { by: 'passphrase', passphrase: PASSPHRASE } as const;

async function aLockedVault(parts: Parameters<typeof aVaultAt>[1] = {}) {
  const userData = aUserData();
  const it = aVaultAt(userData, { keychain: aKeychain(), ...parts });
  opened.push(it);
  const code = await made(it);
  for (let count = 0; count < 40; count += 1) {
    const event = { kind: 'event', name: 'record-viewed' } as const;
    valueOf(await it.vault.use(({ records }) => records.recordEvent(event)));
  }
  await it.vault.lock('asked');
  return { ...it, userData, code };
}

/** A byte in the middle of the last page but one. */
function damage(path: string): void {
  const bytes = fs.readFileSync(path);
  const at = bytes.length - 4096 - 2000;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  fs.writeFileSync(path, bytes);
}

test('a damaged vault is opened for looking only, and its files stay as they are', async () => {
  const it = await aLockedVault(realStores(() => 1_000_000));
  damage(join(it.files(), 'records.db'));
  const before = digestsIn(it.userData);
  expect(refusalOf(await it.vault.unlock(PASSPHRASE)).code).toBe('store-damaged');
  const found = valueOf(await it.vault.openReadOnly(BY_PASSPHRASE));
  expect(found.records.readable).toBeGreaterThan(0);
  expect(found.groupProcess.lost).toBe(0);
  expect(it.vault.status()).toMatchObject({ state: 'unlocked', isReadOnly: true, findings: [] });
  expect(valueOf(await it.vault.use(({ records }) => records.groups.all()))).toEqual([]);
  await it.vault.lock('asked');
  expect(it.vault.status()).toMatchObject({ state: 'locked', isReadOnly: false });
  // The copy is gone, nothing was changed, and this laptop remembers the state before the damage.
  expect(digestsIn(it.userData)).toEqual(before);
});

test('for looking only: no key, no finding and no verification is touched', async () => {
  const it = await aLockedVault();
  valueOf(await it.vault.openReadOnly({ by: 'recovery-code', typedCode: it.code }));
  const { keyChanges } = it.vault;
  const answers = [
    await keyChanges.changePassphrase(BY_PASSPHRASE, OTHER_PASSPHRASE),
    await keyChanges.beginRecoveryCode(BY_PASSPHRASE),
    await keyChanges.allowKeychainUnlock(BY_PASSPHRASE),
    await keyChanges.forbidKeychainUnlock(),
    await keyChanges.beginReKey(PASSPHRASE),
    await it.vault.check(),
  ];
  expect(answers.map((answer) => refusalOf<unknown, { code: string }>(answer).code)).toEqual(
    Array(6).fill('vault-read-only'),
  );
});

test('a wrong secret opens nothing, counts as a try and copies nothing', async () => {
  const it = await aLockedVault();
  const before = digestsIn(it.userData);
  const wrong = await it.vault.openReadOnly({ by: 'passphrase', passphrase: OTHER_PASSPHRASE });
  expect(refusalOf(wrong).code).toBe('wrong-passphrase');
  expect(it.vault.takeFailedAttempts()).toHaveLength(1);
  expect(digestsIn(it.userData)).toEqual(before);
});

test('an open vault is not opened a second time for looking', async () => {
  const it = await aLockedVault();
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(refusalOf(await it.vault.openReadOnly(BY_PASSPHRASE)).code).toBe('vault-in-use');
});

test('keys are zero and the copy is gone after the lock', async () => {
  const it = await aLockedVault();
  valueOf(await it.vault.openReadOnly(BY_PASSPHRASE));
  expect(fs.existsSync(join(it.folder, 'readable.making'))).toBe(true);
  const keys = it.stores.keysSeen.at(-1);
  await it.vault.lock('asked');
  expect(keys?.records.page.every((byte) => byte === 0)).toBe(true);
  expect(fs.existsSync(join(it.folder, 'readable.making'))).toBe(false);
});

test('the first opening of a program sweeps neither the copy it reads nor any old files', async () => {
  const it = await aLockedVault();
  const old = join(it.folder, 'g-00000000000000aa.making');
  fs.mkdirSync(old);
  const next = aVaultAt(it.userData, { keychain: it.keychain });
  opened.push(next);
  valueOf(await next.vault.openReadOnly(BY_PASSPHRASE));
  expect(fs.existsSync(join(it.folder, 'readable.making'))).toBe(true);
  expect(fs.existsSync(old)).toBe(true);
});

test('a copy that a kill left behind is swept at the next opening', async () => {
  const it = await aLockedVault();
  const leftover = join(it.folder, 'readable.making');
  fs.mkdirSync(leftover);
  fs.writeFileSync(join(leftover, 'records.db'), 'x');
  const next = aVaultAt(it.userData, { keychain: it.keychain });
  opened.push(next);
  valueOf(await next.vault.unlock(PASSPHRASE));
  expect(fs.existsSync(leftover)).toBe(false);
});

test('a lock while what is readable is being copied opens nothing', async () => {
  const it = await aLockedVault();
  Object.assign(it.stores.closed, { salvage: () => new Promise(() => {}) });
  const opening = it.vault.openReadOnly(BY_PASSPHRASE);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await it.vault.lock('suspend');
  expect(refusalOf(await opening).code).toBe('vault-locked');
  expect(it.vault.opened()).toBeNull();
});
