import * as fs from 'node:fs';
import type { FileCalls } from '../../electron/vault/files';
import { aKeychain } from './support/a-keychain';
import {
  aUserData,
  aVaultAt,
  headerOf,
  made,
  PASSPHRASE,
  refusalOf,
  removeFolders,
  valueOf,
} from './support/a-vault';

// docs/security, Keys: a step that a full disk cut off after this laptop's part was kept is tried again.

// Argon2 and encrypted files take their time on a busy machine.
jest.setTimeout(20_000);

afterEach(removeFolders);

/** No folder of this name can be made, once. */
function fullOnce(name: RegExp): FileCalls {
  let isFull = true;
  const mkdirSync: FileCalls['mkdirSync'] = (path, options) => {
    const isRefused = isFull && name.test(path);
    if (!isRefused) return fs.mkdirSync(path, options);
    isFull = false;
    throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'mkdir' });
  };
  return { ...fs, mkdirSync };
}

const FULL = { code: 'vault-folder-unwritable', reason: 'disk-full' };

test('a vault is made by typing the code again', async () => {
  const files = fullOnce(/\.creating-/);
  const { vault, folder } = aVaultAt(aUserData(), { keychain: aKeychain(), files });
  const { recoveryCode } = valueOf(await vault.begin(PASSPHRASE));
  expect(refusalOf(await vault.complete(recoveryCode))).toEqual(FULL);
  valueOf(await vault.complete(recoveryCode));
  expect(headerOf(folder).slots[0]).toMatchObject({ mixedWith: 'device-secret' });
  await vault.lock('asked');
  valueOf(await vault.unlock(PASSPHRASE));
});

test('a re-key that makes a new laptop’s part is completed by typing the code again', async () => {
  const keychain = aKeychain('unavailable');
  const it = aVaultAt(aUserData(), { keychain, files: fullOnce(/\.making$/) });
  await made(it);
  keychain.found = 'protected';
  const { recoveryCode } = valueOf(await it.vault.keyChanges.beginReKey(PASSPHRASE));
  expect(refusalOf(await it.vault.keyChanges.completeReKey(recoveryCode))).toEqual(FULL);
  valueOf(await it.vault.keyChanges.completeReKey(recoveryCode));
  expect(headerOf(it.folder).slots[0]).toMatchObject({ mixedWith: 'device-secret' });
  await it.vault.lock('asked');
  valueOf(await it.vault.unlock(PASSPHRASE));
});
