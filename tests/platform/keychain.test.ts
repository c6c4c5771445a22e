import type { Keychain } from '../../electron/application/ports/vault';
import { systemKeychain } from '../../electron/platform/keychain';

// docs/security, Keys: `basic_text` and the prefix v10 are no protection, on Linux.

const mockSafeStorage = {
  isAsyncEncryptionAvailable: jest.fn<Promise<boolean>, []>(),
  getSelectedStorageBackend: jest.fn<string, []>(),
  encryptStringAsync: jest.fn<Promise<Buffer>, [string]>(),
  decryptStringAsync: jest.fn<Promise<{ result: string; shouldReEncrypt: boolean }>, [Buffer]>(),
};
jest.mock('electron', () => ({
  get safeStorage() {
    return mockSafeStorage;
  },
}));

function aKeyRing(prefix: string, backend = 'gnome_libsecret', platform = 'linux'): Keychain {
  mockSafeStorage.isAsyncEncryptionAvailable.mockResolvedValue(true);
  mockSafeStorage.getSelectedStorageBackend.mockReturnValue(backend);
  mockSafeStorage.encryptStringAsync.mockImplementation(async (text) =>
    Buffer.from(`${prefix}${Buffer.from(text).toString('base64')}`),
  );
  mockSafeStorage.decryptStringAsync.mockImplementation(async (bytes) => ({
    result: Buffer.from(bytes.subarray(3).toString(), 'base64').toString(),
    shouldReEncrypt: false,
  }));
  return systemKeychain(platform as NodeJS.Platform);
}

test('a key ring that protects gives back what it was given', async () => {
  const keyRing = aKeyRing('v11');
  expect(await keyRing.state()).toBe('protected');
  const bytes = await keyRing.protect('secret');
  expect(await keyRing.reveal(bytes)).toEqual({ text: 'secret', isStale: false });
});

test.each([
  ['basic_text', 'v10'],
  ['basic_text', 'v11'],
  ['gnome_libsecret', 'v10'],
])('on Linux back end %s with prefix %s is unprotected', async (backend, prefix) => {
  expect(await aKeyRing(prefix, backend).state()).toBe('unprotected');
});

test('on Linux what Chromium would not protect is neither made nor believed', async () => {
  const keyRing = aKeyRing('v10');
  await expect(keyRing.protect('secret')).rejects.toThrow('does not protect');
  // Somebody may have put it there: its key is known to everyone.
  expect(await keyRing.reveal(Buffer.from('v10c2VjcmV0'))).toBeNull();
});

test.each(['darwin', 'win32'])('on %s the prefix v10 says nothing', async (platform) => {
  const keyRing = aKeyRing('v10', 'unknown', platform);
  expect(await keyRing.state()).toBe('protected');
  const bytes = await keyRing.protect('secret');
  expect((await keyRing.reveal(bytes))?.text).toBe('secret');
});

test('a key ring that is away is unavailable, and revealing rejects', async () => {
  const keyRing = aKeyRing('v11');
  mockSafeStorage.isAsyncEncryptionAvailable.mockResolvedValue(false);
  expect(await keyRing.state()).toBe('unavailable');
  await expect(keyRing.reveal(Buffer.from('v11c2VjcmV0'))).rejects.toThrow('cannot be used');
});

test('what another key ring protected is not revealed', async () => {
  const keyRing = aKeyRing('v11');
  mockSafeStorage.decryptStringAsync.mockRejectedValue(new Error('Error while decrypting'));
  expect(await keyRing.reveal(Buffer.from('v11c2VjcmV0'))).toBeNull();
});
