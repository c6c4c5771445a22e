import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { argon2id } from '../../electron/vault/argon2id';
import { deriveVaultKeys, wipeVaultKeys } from '../../electron/vault/keys';
import { aUserData, aVaultAt, made, PASSPHRASE, removeFolders, valueOf } from './support/a-vault';

afterEach(removeFolders);

const VAULT_ID = '00112233445566778899aabbccddeeff';

function allOf(keys: ReturnType<typeof deriveVaultKeys>): readonly Uint8Array[] {
  const { records, groupProcess, backup, held } = keys;
  return [...Object.values(records), ...Object.values(groupProcess), backup, held];
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

test('eight keys of 32 bytes, all different, the same every time', () => {
  const vaultKey = randomBytes(32);
  const hex = allOf(deriveVaultKeys(vaultKey, VAULT_ID)).map((key) =>
    Buffer.from(key).toString('hex'),
  );
  expect(new Set(hex).size).toBe(8);
  expect(hex.every((key) => key.length === 64)).toBe(true);
  const again = allOf(deriveVaultKeys(vaultKey, VAULT_ID));
  expect(again.map((key) => Buffer.from(key).toString('hex'))).toEqual(hex);
});

test('another content key changes chain and fields, another vault key everything else', () => {
  const [first, second] = [randomBytes(32), randomBytes(32)];
  const before = deriveVaultKeys(first, VAULT_ID);
  const after = deriveVaultKeys(second, VAULT_ID, first);
  for (const store of ['records', 'groupProcess'] as const) {
    expect(after[store].field).toEqual(before[store].field);
    expect(after[store].chain).toEqual(before[store].chain);
    expect(after[store].page).not.toEqual(before[store].page);
  }
  expect(after.backup).not.toEqual(before.backup);
  expect(after.held).not.toEqual(before.held);
});

test('another vault id gives other keys from the same vault key', () => {
  const vaultKey = randomBytes(32);
  const other = deriveVaultKeys(vaultKey, VAULT_ID.replace('0', '1'));
  expect(other.records.page).not.toEqual(deriveVaultKeys(vaultKey, VAULT_ID).records.page);
});

// Fixed values: a change of a label would make every existing vault unreadable.
test('the derivation does not change between versions of Alcove', () => {
  const keys = deriveVaultKeys(Buffer.alloc(32, 7), VAULT_ID);
  expect(allOf(keys).map((key) => Buffer.from(key).toString('hex').slice(0, 16)))
    .toMatchInlineSnapshot(`
   [
     "15397081cefcc933",
     "ccab56e3e430885d",
     "f236feae5476d3cb",
     "27f2f3e1a1b589ce",
     "df536d5f8307cf7e",
     "60747868630cc901",
     "c9597f9e3dfba141",
     "435c4b8e4ad7a571",
   ]
  `);
});

test('wiping leaves zeros in every key', () => {
  const keys = deriveVaultKeys(randomBytes(32), VAULT_ID);
  wipeVaultKeys(keys);
  expect(allOf(keys).every(isZero)).toBe(true);
});

test('every key buffer is zero after the lock', async () => {
  const kept: Uint8Array[] = [];
  const it = aVaultAt(aUserData(), {
    random: (count) => {
      const bytes = randomBytes(count);
      if (count === 32 || count === 26) kept.push(bytes);
      return bytes;
    },
    kdf: {
      derive: async (passphrase, salt, cost) => {
        const stretched = await argon2id.derive(passphrase, salt, cost);
        kept.push(passphrase, stretched);
        return stretched;
      },
    },
  });
  const code = await made(it);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  const whileOpen = it.stores.keysSeen.at(-1);
  expect(whileOpen && allOf(whileOpen).some(isZero)).toBe(false);
  // The vault key, the passphrase and what it was stretched to are gone as soon as it is open.
  expect(kept.length).toBeGreaterThanOrEqual(6);
  expect(kept.every(isZero)).toBe(true);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlockWithRecoveryCode(code));
  await it.vault.lock('asked');
  expect(it.stores.keysSeen).toHaveLength(4);
  expect(it.stores.keysSeen.flatMap(allOf).every(isZero)).toBe(true);
});

test('keys are zeroed when the stores do not open', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  await it.vault.lock('asked');
  it.stores.answer = { refuse: 'store-in-use' };
  await it.vault.unlock(PASSPHRASE);
  expect(it.stores.keysSeen.flatMap(allOf).every(isZero)).toBe(true);
});

test('no key, passphrase or code is in any file, in any common spelling', async () => {
  const userData = aUserData();
  const secrets: Buffer[] = [];
  const it = aVaultAt(userData, {
    random: (count) => {
      const bytes = randomBytes(count);
      if (count === 32) secrets.push(Buffer.from(bytes));
      return bytes;
    },
  });
  const code = await made(it);
  const keys = it.stores.keysSeen.at(-1);
  if (!keys) throw new Error('no keys');
  secrets.push(...allOf(keys).map((key) => Buffer.from(key)));
  const plainCode = code.replaceAll('-', '');
  const needles = [
    ...secrets.flatMap((key) => [
      key,
      Buffer.from(key.toString('hex')),
      Buffer.from(key.toString('base64').slice(0, 40)),
    ]),
    ...[
      PASSPHRASE,
      PASSPHRASE.slice(0, 10),
      code,
      plainCode,
      plainCode.slice(0, 8),
      code.slice(0, 9),
    ].map((text) => Buffer.from(text)),
  ];
  expect(secrets).toHaveLength(9);
  const files = fs
    .readdirSync(userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile());
  expect(files).toHaveLength(3);
  for (const file of files) {
    const bytes = fs.readFileSync(join(file.parentPath, file.name));
    expect(needles.filter((needle) => bytes.includes(needle))).toEqual([]);
  }
});

test('only the owner may read the vault', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  expect(fs.statSync(it.folder).mode & 0o777).toBe(0o700);
  expect(fs.statSync(join(it.folder, 'vault.json')).mode & 0o777).toBe(0o600);
});
