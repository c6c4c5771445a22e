import * as fs from 'node:fs';
import { join } from 'node:path';
import {
  aUserData,
  aVaultAt,
  digestsIn,
  made,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  valueOf,
} from './support/a-vault';

afterEach(removeFolders);

test('a vault is begun, completed with the typed code, locked and unlocked', async () => {
  const { vault } = aVaultAt(aUserData());
  expect(vault.status()).toEqual({
    state: 'absent',
    waitSeconds: 0,
    idleMinutes: 5,
    keychain: 'unavailable',
    opensByKeychain: false,
    isReadOnly: false,
    findings: [],
  });
  const { recoveryCode } = valueOf(await vault.begin(PASSPHRASE));
  expect(vault.status().state).toBe('begun');
  valueOf(await vault.complete(recoveryCode.toLowerCase().replaceAll('-', ' ')));
  expect(vault.status().state).toBe('unlocked');
  await vault.lock('asked');
  expect(vault.status().state).toBe('locked');
  expect(vault.opened()).toBeNull();
  valueOf(await vault.unlock(PASSPHRASE));
  expect(vault.opened()).not.toBeNull();
});

test('nothing is written before the recovery code is typed back', async () => {
  const userData = aUserData();
  const { vault } = aVaultAt(userData);
  valueOf(await vault.begin(PASSPHRASE));
  expect(fs.readdirSync(userData)).toEqual([]);
});

test('only the code that was shown completes the vault', async () => {
  const userData = aUserData();
  const { vault } = aVaultAt(userData);
  expect(refusalOf(await vault.complete('x')).code).toBe('vault-not-begun');
  const first = valueOf(await vault.begin(PASSPHRASE)).recoveryCode;
  const second = valueOf(await vault.begin(PASSPHRASE)).recoveryCode;
  expect(refusalOf(await vault.complete('')).code).toBe('recovery-code-incomplete');
  const slip = second.slice(0, -1) + (second.endsWith('0') ? '1' : '0');
  expect(refusalOf(await vault.complete(slip)).code).toBe('recovery-code-mistyped');
  expect(refusalOf(await vault.complete(first)).code).toBe('recovery-code-differs');
  expect(fs.readdirSync(userData)).toEqual([]);
  expect(vault.status().state).toBe('begun');
  valueOf(await vault.complete(second));
});

test('a passphrase that breaks the rule begins nothing', async () => {
  const { vault } = aVaultAt(aUserData());
  expect(refusalOf(await vault.begin('short')).code).toBe('passphrase-too-short');
  expect(refusalOf(await vault.begin('password1234')).code).toBe('passphrase-too-simple');
  expect(vault.status().state).toBe('absent');
});

test('a locked, an open and a headless vault are never replaced', async () => {
  const userData = aUserData();
  const { vault, folder } = aVaultAt(userData);
  await made({ vault } as ReturnType<typeof aVaultAt>);
  expect(refusalOf(await vault.begin(PASSPHRASE)).code).toBe('vault-exists');
  await vault.lock('asked');
  expect(refusalOf(await vault.begin(PASSPHRASE)).code).toBe('vault-exists');
  fs.rmSync(join(folder, 'vault.json'));
  const before = digestsIn(userData);
  const { vault: next } = aVaultAt(userData);
  expect(next.status().state).toBe('locked');
  expect(refusalOf(await next.begin(PASSPHRASE)).code).toBe('vault-damaged');
  expect(refusalOf(await next.unlock(PASSPHRASE)).code).toBe('vault-damaged');
  expect(digestsIn(userData)).toEqual(before);
});

test('a vault that appeared between begin and complete is not replaced', async () => {
  const userData = aUserData();
  const mine = aVaultAt(userData);
  const theirs = aVaultAt(userData);
  const code = valueOf(await mine.vault.begin(PASSPHRASE)).recoveryCode;
  await made(theirs, OTHER_PASSPHRASE);
  const before = digestsIn(userData);
  expect(refusalOf(await mine.vault.complete(code)).code).toBe('vault-exists');
  expect(mine.stores.events).toEqual([]);
  expect(digestsIn(userData)).toEqual(before);
});

test('a wrong passphrase or code is refused in words and leaves every byte as it was', async () => {
  const userData = aUserData();
  const it = aVaultAt(userData);
  await made(it);
  await it.vault.lock('asked');
  const before = digestsIn(userData);
  const opened = it.stores.keysSeen.length;
  expect(await it.vault.unlock(OTHER_PASSPHRASE)).toEqual({
    ok: false,
    error: { code: 'wrong-passphrase', waitSeconds: 0 },
  });
  const stranger = aVaultAt(aUserData());
  const otherCode = valueOf(await stranger.vault.begin(PASSPHRASE)).recoveryCode;
  expect(refusalOf(await it.vault.unlockWithRecoveryCode(otherCode)).code).toBe(
    'wrong-recovery-code',
  );
  expect(digestsIn(userData)).toEqual(before);
  expect(it.stores.keysSeen).toHaveLength(opened);
});

test('a mistyped recovery code is no wrong try', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  await it.vault.lock('asked');
  for (let count = 0; count < 9; count += 1) await it.vault.unlockWithRecoveryCode('0000');
  expect(it.vault.status().waitSeconds).toBe(0);
});

test('a missing vault is refused as missing', async () => {
  const { vault } = aVaultAt(aUserData());
  expect(refusalOf(await vault.unlock(PASSPHRASE)).code).toBe('vault-missing');
});

test('the same passphrase typed as another Unicode form opens the vault', async () => {
  const composed = 'Zürich café ﬁnd Ångström Ｗ１２';
  const it = aVaultAt(aUserData());
  await made(it, composed.normalize('NFC'));
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(composed.normalize('NFD')));
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(`${composed.normalize('NFKC')}\n`));
  await it.vault.lock('asked');
  expect(refusalOf(await it.vault.unlock(composed.replace('ü', 'u'))).code).toBe(
    'wrong-passphrase',
  );
});

test('after wrong tries in a row the next one waits, and a right one clears it', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  await it.vault.lock('asked');
  const waits: number[] = [];
  for (let tries = 0; tries < 10; tries += 1) {
    const refusal = refusalOf(await it.vault.unlock(OTHER_PASSPHRASE));
    if (refusal.code !== 'wrong-passphrase') throw new Error(refusal.code);
    waits.push(refusal.waitSeconds);
    it.clock.now += refusal.waitSeconds * 1000;
  }
  expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
  await it.vault.unlock(OTHER_PASSPHRASE);
  expect(await it.vault.unlock(PASSPHRASE)).toEqual({
    ok: false,
    error: { code: 'wait-before-trying', waitSeconds: 60 },
  });
  it.clock.now += 59_001;
  expect(it.vault.status().waitSeconds).toBe(1);
  it.clock.now += 999;
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.status().waitSeconds).toBe(0);
  await it.vault.lock('asked');
  const first = refusalOf(await it.vault.unlock(OTHER_PASSPHRASE));
  expect(first).toEqual({ code: 'wrong-passphrase', waitSeconds: 0 });
});

test('a vault that another process has open is refused as in use', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  await it.vault.lock('asked');
  it.stores.answer = { refuse: 'store-in-use' };
  expect(refusalOf(await it.vault.unlock(PASSPHRASE)).code).toBe('vault-in-use');
  expect(it.vault.status().state).toBe('locked');
  it.stores.answer = {};
  valueOf(await it.vault.unlock(PASSPHRASE));
});

test('a store of another vault is refused even when the slot opens', async () => {
  const [one, two] = [aVaultAt(aUserData()), aVaultAt(aUserData())];
  await made(one);
  await made(two);
  await one.vault.lock('asked');
  fs.copyFileSync(join(two.files(), 'records.db'), join(one.files(), 'records.db'));
  expect(refusalOf(await one.vault.unlock(PASSPHRASE)).code).toBe('store-wrong-key');
  expect(one.vault.opened()).toBeNull();
});

test('a lid closed while the code is printed does not undo a begun vault; asking does', async () => {
  const { vault } = aVaultAt(aUserData());
  const { recoveryCode } = valueOf(await vault.begin(PASSPHRASE));
  await vault.lock('suspend');
  expect(vault.status().state).toBe('begun');
  await vault.lock('asked');
  expect(refusalOf(await vault.complete(recoveryCode)).code).toBe('vault-not-begun');
});
