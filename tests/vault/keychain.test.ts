import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { systemTimer } from '../../electron/vault/timer';
import { aKeychain, type TestKeychain } from './support/a-keychain';
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
import { upTo } from './support/up-to';

// docs/security, Keys: the third slot, and the passphrase mixed with this laptop's part.

// Argon2 and encrypted files take their time on a busy machine.
jest.setTimeout(60_000);

afterEach(removeFolders);

const BY_PASSPHRASE = { by: 'passphrase', passphrase: PASSPHRASE } as const;

/** A vault with all three slots, locked. */
async function aVaultWithThreeSlots(keychain = aKeychain(), timer = systemTimer) {
  const userData = aUserData();
  const it = aVaultAt(userData, { keychain, timer });
  const code = await made(it);
  valueOf(await it.vault.keyChanges.allowKeychainUnlock(BY_PASSPHRASE));
  await it.vault.lock('asked');
  return { ...it, userData, code, keychain };
}

const slotsOf = (folder: string) => headerOf(folder).slots.map(({ kind }) => kind);

test('on a laptop with a key ring the passphrase alone is not enough: the device’s part is mixed in', async () => {
  const { vault, folder, userData } = await aVaultWithThreeSlots();
  expect(headerOf(folder).slots[0]).toMatchObject({ mixedWith: 'device-secret' });
  valueOf(await vault.unlock(PASSPHRASE));
  await vault.lock('asked');
  fs.rmSync(join(userData, 'device.json'));
  expect(refusalOf(await vault.unlock(PASSPHRASE)).code).toBe('device-secret-missing');
});

test('each of the three slots destroyed in turn: the other two open, 3/3', async () => {
  for (const broken of ['passphrase', 'recovery-code', 'keychain']) {
    const { vault, folder, code } = await aVaultWithThreeSlots();
    rewriteHeader(folder, ({ slots }) => {
      const slot = slots.find(({ kind }) => kind === broken);
      if (!slot) throw new Error(`no ${broken} slot`);
      slot['wrapped'] = '0'.repeat(96);
    });
    const outcomes: Record<string, boolean> = {};
    const ways = {
      passphrase: () => vault.unlock(PASSPHRASE),
      'recovery-code': () => vault.unlockWithRecoveryCode(code),
      keychain: () => vault.unlockWithKeychain(),
    };
    for (const [way, open] of Object.entries(ways)) {
      outcomes[way] = (await open()).ok;
      await vault.lock('asked');
    }
    expect(outcomes).toEqual({
      passphrase: broken !== 'passphrase',
      'recovery-code': broken !== 'recovery-code',
      keychain: broken !== 'keychain',
    });
  }
});

test('the key ring opens only what it was allowed to, and no longer once it is forbidden', async () => {
  const userData = aUserData();
  const it = aVaultAt(userData, { keychain: aKeychain() });
  await made(it);
  const { vault, folder } = it;
  await vault.lock('asked');
  expect(vault.status().opensByKeychain).toBe(false);
  expect(refusalOf(await vault.unlockWithKeychain()).code).toBe('keychain-unlock-not-allowed');
  valueOf(await vault.unlock(PASSPHRASE));
  expect(
    refusalOf(
      await vault.keyChanges.allowKeychainUnlock({
        by: 'passphrase',
        passphrase: OTHER_PASSPHRASE,
      }),
    ).code,
  ).toBe('wrong-passphrase');
  valueOf(await vault.keyChanges.allowKeychainUnlock(BY_PASSPHRASE));
  expect(vault.status().opensByKeychain).toBe(true);
  await vault.lock('asked');
  expect(vault.status().opensByKeychain).toBe(true);
  valueOf(await vault.unlockWithKeychain());
  valueOf(await vault.keyChanges.forbidKeychainUnlock());
  expect(slotsOf(folder)).toEqual(['passphrase', 'recovery-code']);
  expect(fs.readFileSync(join(userData, 'device.json'), 'utf8')).not.toContain('unlock/');
  await vault.lock('asked');
  expect(refusalOf(await vault.unlockWithKeychain()).code).toBe('keychain-unlock-not-allowed');
  valueOf(await vault.unlock(PASSPHRASE));
});

const LOSSES: readonly (readonly [string, string, (keychain: TestKeychain) => void])[] = [
  ['away', 'keychain-unavailable', (keychain) => (keychain.found = 'unavailable')],
  ['basic_text', 'keychain-unprotected', (keychain) => (keychain.found = 'unprotected')],
  ['another one', 'keychain-changed', (keychain) => (keychain.key = randomBytes(32))],
];

test.each(LOSSES)(
  'a key ring that is %s: told in words, no try counted, no byte changed, the code still opens',
  async (_how, code, lose) => {
    const it = await aVaultWithThreeSlots();
    lose(it.keychain);
    const before = digestsIn(it.userData);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(refusalOf(await it.vault.unlock(PASSPHRASE)).code).toBe(code);
      expect(refusalOf(await it.vault.unlockWithKeychain()).code).toBe(code);
    }
    expect(it.vault.status().waitSeconds).toBe(0);
    expect(it.vault.takeFailedAttempts()).toEqual([]);
    expect(digestsIn(it.userData)).toEqual(before);
    valueOf(await it.vault.unlockWithRecoveryCode(it.code));
    expect(it.vault.status().findings).toEqual([{ kind: 'passphrase-must-be-set' }]);
    const inVault = digestsIn(it.folder);
    await it.vault.lock('asked');
    expect(digestsIn(it.folder)).toEqual(inVault);
  },
);

test.each(LOSSES)(
  'after a key ring that is %s the passphrase is set again, and opens',
  async (_how, _code, lose) => {
    const it = await aVaultWithThreeSlots();
    lose(it.keychain);
    valueOf(await it.vault.unlockWithRecoveryCode(it.code));
    const proof = { by: 'recovery-code', typedCode: it.code } as const;
    valueOf(await it.vault.keyChanges.changePassphrase(proof, OTHER_PASSPHRASE));
    expect(it.vault.status().findings).toEqual([]);
    await it.vault.lock('asked');
    valueOf(await it.vault.unlock(OTHER_PASSPHRASE));
    const isProtected = it.keychain.found === 'protected';
    expect(headerOf(it.folder).slots.find(({ kind }) => kind === 'passphrase')).toMatchObject({
      mixedWith: isProtected ? 'device-secret' : 'nothing',
    });
    await it.vault.lock('asked');
    valueOf(await it.vault.unlockWithRecoveryCode(it.code));
    expect(it.vault.status().findings).toEqual([]);
  },
);

test.each(['unavailable', 'unprotected'] as const)(
  'where the key ring is %s a vault stands on its passphrase, and nothing is written outside it',
  async (found) => {
    const userData = aUserData();
    const keychain = aKeychain(found);
    const it = aVaultAt(userData, { keychain });
    await made(it);
    expect(headerOf(it.folder).slots[0]).toMatchObject({ mixedWith: 'nothing' });
    expect(headerOf(it.folder)['portable']).toBeNull();
    const before = digestsIn(userData);
    const allowed = await it.vault.keyChanges.allowKeychainUnlock(BY_PASSPHRASE);
    expect(refusalOf(allowed).code).toBe(`keychain-${found}`);
    expect(digestsIn(userData)).toEqual(before);
    expect(fs.readdirSync(userData)).toEqual(['vault']);
    expect(keychain.texts).toEqual([]);
    await it.vault.lock('asked');
    valueOf(await it.vault.unlock(PASSPHRASE));
  },
);

test('0 plaintext keys: nothing that the key ring was given is in any file, in any spelling', async () => {
  const it = await aVaultWithThreeSlots();
  const values = it.keychain.texts.map((text) => (JSON.parse(text) as { value: unknown }).value);
  const secrets = values.filter((value): value is string => typeof value === 'string');
  expect(new Set(secrets).size).toBe(2);
  const needles = secrets.flatMap((hex) => {
    const bytes = Buffer.from(hex, 'hex');
    return [bytes, Buffer.from(hex), Buffer.from(bytes.toString('base64').slice(0, 40))];
  });
  for (const name of fs.readdirSync(it.userData, { recursive: true, encoding: 'utf8' })) {
    const path = join(it.userData, name);
    if (!fs.statSync(path).isFile()) continue;
    const content = fs.readFileSync(path);
    expect(needles.filter((needle) => content.includes(needle))).toEqual([]);
  }
});

test('a laptop that was never told: passphrase and key ring open nothing, the code does', async () => {
  const it = await aVaultWithThreeSlots();
  const elsewhere = aUserData();
  fs.cpSync(it.folder, join(elsewhere, 'vault'), { recursive: true });
  const { vault } = aVaultAt(elsewhere, { keychain: aKeychain() });
  await vault.lookAtKeychain();
  expect(vault.status()).toMatchObject({ keychain: 'protected', opensByKeychain: false });
  expect(refusalOf(await vault.unlock(PASSPHRASE)).code).toBe('device-secret-missing');
  expect(refusalOf(await vault.unlockWithKeychain()).code).toBe('device-secret-missing');
  valueOf(await vault.unlockWithRecoveryCode(it.code));
});

test('a keychain slot of another vault opens nothing here', async () => {
  const keychain = aKeychain();
  const userData = aUserData();
  const one = aVaultAt(userData, { keychain });
  await made(one);
  valueOf(await one.vault.keyChanges.allowKeychainUnlock(BY_PASSPHRASE));
  await one.vault.lock('asked');
  rewriteHeader(one.folder, (header) => {
    header.vaultId = `${header.vaultId.startsWith('0') ? '1' : '0'}${header.vaultId.slice(1)}`;
  });
  const refusal = refusalOf(await one.vault.unlockWithKeychain());
  expect(refusal).toMatchObject({ code: 'vault-damaged' });
});

test('a key ring that asks its owner and gets no answer does not keep a lock waiting', async () => {
  const it = await aVaultWithThreeSlots(aKeychain(), upTo(1000));
  valueOf(await it.vault.unlock(PASSPHRASE));
  const { promise, resolve } = Promise.withResolvers<void>();
  it.keychain.asks = promise;
  const change = it.vault.keyChanges.allowKeychainUnlock(BY_PASSPHRASE);
  valueOf(
    await it.vault.use(async ({ records }) => records.recordEvent({ kind: 'event', name: 'x' })),
  );
  const keys = it.stores.keysSeen.at(-1);
  await it.vault.lock('suspend');
  expect(keys?.records.page.every((byte) => byte === 0)).toBe(true);
  expect(refusalOf(await change).code).toBe('vault-locked');
  resolve();
});
