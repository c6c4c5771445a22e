import { ANSWER_WITHIN_MS } from '../../electron/vault/newest-state';
import { systemTimer, type Timer } from '../../electron/vault/timer';
import { aKeychain } from './support/a-keychain';
import {
  aUserData,
  aVaultAt,
  made,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  valueOf,
} from './support/a-vault';
import { upTo } from './support/up-to';

// docs/adr/0010, A key ring that asks: nothing waits for an answer that never comes.

// Argon2 and encrypted files take their time on a busy machine.
jest.setTimeout(20_000);

afterEach(removeFolders);

/** A second and more passes a hundred times as fast. */
const hurried: Timer = {
  after: (ms, run) => systemTimer.after(ms < 1000 ? ms : ms / 100, run),
};

const aVault = (timer = hurried) => aVaultAt(aUserData(), { keychain: aKeychain(), timer });

async function aLockedVault(timer?: Timer) {
  const it = aVault(timer);
  const code = await made(it);
  await it.vault.lock('asked');
  return { ...it, code };
}

test('the window does not wait for the key ring, which is believed once it answers', async () => {
  const { vault, keychain } = aVault();
  const { promise, resolve } = Promise.withResolvers<void>();
  keychain.asks = promise;
  await vault.lookAtKeychain();
  expect(vault.status().keychain).toBe('unavailable');
  resolve();
  await new Promise(setImmediate);
  expect(vault.status().keychain).toBe('protected');
});

test('setting up gives up at a lock, and can be begun again', async () => {
  const it = aVaultAt(aUserData(), { keychain: aKeychain() });
  const { promise, resolve } = Promise.withResolvers<void>();
  it.keychain.asks = promise;
  const beginning = it.vault.begin(PASSPHRASE);
  await new Promise(setImmediate);
  await it.vault.lock('suspend');
  expect(refusalOf(await beginning).code).toBe('vault-locked');
  expect(it.vault.status().state).toBe('absent');
  it.keychain.asks = null;
  await made(it);
  resolve();
});

test('a passphrase that waits for the key ring does not keep the recovery code from opening', async () => {
  const { vault, keychain, code } = await aLockedVault();
  keychain.asks = new Promise(() => {});
  const [passphrase, recovery] = await Promise.all([
    vault.unlock(PASSPHRASE),
    vault.unlockWithRecoveryCode(code),
  ]);
  expect(refusalOf(passphrase).code).toBe('keychain-unavailable');
  valueOf(recovery);
  expect(vault.status()).toMatchObject({ state: 'unlocked', waitSeconds: 0 });
  expect(vault.takeFailedAttempts()).toEqual([]);
});

test('what a restore wants remembered does not hold its turn for ever', async () => {
  // Three seconds, not the minute after which the key ring itself is given up.
  const { vault, keychain } = await aLockedVault(upTo(ANSWER_WITHIN_MS));
  keychain.asks = new Promise(() => {});
  const head = { sequence: 1, mac: 'ab'.repeat(32) };
  const state = { heads: { records: head, groupProcess: head }, serial: 2 };
  await vault.access.inTurn(() => vault.access.expect('00112233445566778899aabbccddeeff', state));
});
