import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

require('./host.cjs').ready = true;
const safeStorage = require('./main/safe-storage.cjs');

const folder = mkdtempSync(path.join(tmpdir(), 'keychain-'));
const keychain = path.join(folder, 'key');

beforeEach(() => {
  process.env['HOST_KEYCHAIN'] = keychain;
  delete process.env['HOST_SAFE_STORAGE'];
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a lost keychain makes what it protected unreadable', async () => {
  const encrypted = await safeStorage.encryptStringAsync('secret');
  expect(await safeStorage.decryptStringAsync(encrypted)).toEqual({
    result: 'secret',
    shouldReEncrypt: false,
  });
  rmSync(keychain);
  await expect(safeStorage.decryptStringAsync(encrypted)).rejects.toThrow('decrypting');
});

test('what an unprotected key store wrote is read and should be written again', async () => {
  process.env['HOST_SAFE_STORAGE'] = 'basic_text';
  const encrypted = await safeStorage.encryptStringAsync('secret');
  process.env['HOST_SAFE_STORAGE'] = 'gnome_libsecret';
  expect(await safeStorage.decryptStringAsync(encrypted)).toEqual({
    result: 'secret',
    shouldReEncrypt: true,
  });
});

test('an unprotected key store cannot read what a keychain protects', async () => {
  const encrypted = await safeStorage.encryptStringAsync('secret');
  process.env['HOST_SAFE_STORAGE'] = 'basic_text';
  await expect(safeStorage.decryptStringAsync(encrypted)).rejects.toThrow('decrypting');
});
