import { aKeychain } from './support/a-keychain';
import { aUserData, aVaultAt, made, PASSPHRASE, removeFolders, valueOf } from './support/a-vault';

// docs/security, Durability: what a lock could not wait for is kept sealed, in memory.

afterEach(removeFolders);

const TEXT = 'Said that the week was hard. 5 — “ü”';

test('text survives a lock, sealed, and is given back once by the same vault', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  expect(it.vault.held.keep('something older')).toBe(true);
  expect(it.vault.held.keep(TEXT)).toBe(true);
  await it.vault.lock('idle');
  expect(it.vault.held.take()).toBeNull();
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.held.take()).toBe(TEXT);
  expect(it.vault.held.take()).toBeNull();
});

test('a locked vault takes nothing', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  await it.vault.lock('idle');
  expect(it.vault.held.keep(TEXT)).toBe(false);
});

test('what is held is for the vault it was held by', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  it.vault.held.keep(TEXT);
  const session = it.vault.access.session();
  if (!session) throw new Error('no session');
  const { held } = session.keys;
  const mine = Buffer.from(held);
  // Another vault's session would have another key and another id.
  held.fill(7);
  expect(it.vault.held.take()).toBeNull();
  held.set(mine);
  expect(it.vault.held.take()).toBe(TEXT);
});

test('a copy opened for looking only neither holds nor takes', async () => {
  const it = aVaultAt(aUserData(), { keychain: aKeychain() });
  await made(it);
  it.vault.held.keep(TEXT);
  await it.vault.lock('asked');
  valueOf(await it.vault.openReadOnly({ by: 'passphrase', passphrase: PASSPHRASE }));
  expect(it.vault.held.take()).toBeNull();
  expect(it.vault.held.keep('other')).toBe(false);
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.held.take()).toBe(TEXT);
});
