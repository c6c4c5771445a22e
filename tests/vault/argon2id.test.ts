import { argon2Sync } from 'node:crypto';
import { argon2id, isWithin, KDF_POLICY } from '../../electron/vault/argon2id';
import {
  aUserData,
  aVaultAt,
  CHEAP,
  headerOf,
  made,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  rewriteHeader,
  valueOf,
} from './support/a-vault';

// 256 MiB three times over takes its time on a busy machine.
jest.setTimeout(60_000);

afterEach(removeFolders);

const PASSPHRASE_BYTES = new TextEncoder().encode(PASSPHRASE);
const SALT = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');

test.each([
  { memoryKib: 64, passes: 1, lanes: 1 },
  { memoryKib: 1024, passes: 3, lanes: 2 },
  KDF_POLICY.forNewSlots,
])('agrees with OpenSSL on Argon2id at %j', async (cost) => {
  const { memoryKib, passes, lanes } = cost;
  const expected = argon2Sync('argon2id', {
    message: PASSPHRASE_BYTES,
    nonce: SALT,
    memory: memoryKib,
    passes,
    parallelism: lanes,
    tagLength: 32,
  });
  expect(Buffer.from(await argon2id.derive(PASSPHRASE_BYTES, SALT, cost))).toEqual(expected);
});

test('the policy outside tests is 256 MiB, three passes, one lane, and nothing below', () => {
  const usual = { memoryKib: 262_144, passes: 3, lanes: 1 };
  expect(KDF_POLICY.forNewSlots).toEqual(usual);
  expect(isWithin(KDF_POLICY, usual)).toBe(true);
  expect(isWithin(KDF_POLICY, { ...usual, memoryKib: 262_143 })).toBe(false);
  expect(isWithin(KDF_POLICY, { ...usual, passes: 2 })).toBe(false);
  expect(isWithin(KDF_POLICY, { ...usual, memoryKib: 1024 * 1024 + 1 })).toBe(false);
  expect(isWithin(KDF_POLICY, { ...usual, passes: 13 })).toBe(false);
  expect(isWithin(KDF_POLICY, { ...usual, lanes: 5 })).toBe(false);
});

test('a real vault is made and opened at the real cost', async () => {
  const it = aVaultAt(aUserData(), { kdfPolicy: KDF_POLICY });
  await made(it);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(headerOf(it.folder).slots[0]).toMatchObject({
    kind: 'passphrase',
    kdf: { name: 'argon2id', memoryKib: 262_144, passes: 3, lanes: 1 },
  });
});

test.each([
  ['more memory', { memoryKib: 4_000_000_000 }],
  ['more passes', { passes: 1_000_000 }],
  ['more lanes', { lanes: 255 }],
  ['less memory', { memoryKib: 8 }],
])('a header that asks for %s is refused before anything is derived', async (_what, change) => {
  let derivations = 0;
  const it = aVaultAt(aUserData(), {
    kdf: {
      derive: (...args) => {
        derivations += 1;
        return argon2id.derive(...args);
      },
    },
  });
  await made(it);
  await it.vault.lock('asked');
  rewriteHeader(it.folder, ({ slots }) => Object.assign(slots[0]?.['kdf'] as object, change));
  expect(refusalOf(await it.vault.unlock(PASSPHRASE)).code).toBe('vault-damaged');
  expect(derivations).toBe(1);
});

test('a vault made for tests is refused by the real policy', async () => {
  const userData = aUserData();
  const cheap = aVaultAt(userData, { kdfPolicy: CHEAP });
  await made(cheap);
  const { vault } = aVaultAt(userData, { kdfPolicy: KDF_POLICY });
  expect(refusalOf(await vault.unlock(PASSPHRASE)).code).toBe('vault-damaged');
});
