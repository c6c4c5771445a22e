import { aKeychain } from './support/a-keychain';
import { aUserData, aVaultAt, made, PASSPHRASE, removeFolders, valueOf } from './support/a-vault';

// docs/security, Durability: what a lock could not wait for is kept sealed, in memory.

afterEach(removeFolders);

const TEXT = 'Said that the week was hard. 5 — “ü”';

test('text survives locks, sealed, and is given back by the same vault until dropped', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  expect(it.vault.held.keep(TEXT)).toBe(true);
  for (let locks = 0; locks < 2; locks += 1) {
    await it.vault.lock('idle');
    expect(it.vault.held.read()).toEqual([]);
    valueOf(await it.vault.unlock(PASSPHRASE));
    expect(it.vault.held.read()).toEqual([TEXT]);
    expect(it.vault.held.read()).toEqual([TEXT]);
  }
  it.vault.held.drop();
  expect(it.vault.held.read()).toEqual([]);
});

test('what this unlock has read is replaced; what it has not is added to, and stays', async () => {
  const it = aVaultAt(aUserData());
  await made(it);
  it.vault.held.keep('older');
  await it.vault.lock('idle');
  valueOf(await it.vault.unlock(PASSPHRASE));
  it.vault.held.drop();
  it.vault.held.keep(TEXT);
  await it.vault.lock('suspend');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.held.read()).toEqual(['older', TEXT]);
  it.vault.held.keep('both of them');
  it.vault.held.keep('what is left of them');
  expect(it.vault.held.read()).toEqual(['what is left of them']);
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
  expect(it.vault.held.read()).toEqual([]);
  it.vault.held.keep('of the other vault');
  it.vault.held.keep('all of the other vault');
  expect(it.vault.held.read()).toEqual(['all of the other vault']);
  it.vault.held.drop();
  expect(it.vault.held.read()).toEqual([]);
  held.set(mine);
  expect(it.vault.held.read()).toEqual([TEXT]);
});

test('a copy opened for looking only neither holds nor takes', async () => {
  const it = aVaultAt(aUserData(), { keychain: aKeychain() });
  await made(it);
  it.vault.held.keep(TEXT);
  await it.vault.lock('asked');
  valueOf(await it.vault.openReadOnly({ by: 'passphrase', passphrase: PASSPHRASE }));
  expect(it.vault.held.read()).toEqual([]);
  expect(it.vault.held.keep('other')).toBe(false);
  it.vault.held.drop();
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
  expect(it.vault.held.read()).toEqual([TEXT]);
});
