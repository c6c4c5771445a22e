import { safeStorage } from 'electron';
import type { Keychain } from '../application/ports/vault';

/** Chromium's mark of what it protected with a key that everybody knows; on Linux only. */
const UNPROTECTED_PREFIX = 'v10';

/**
 * The operating system's key ring through Electron's safeStorage. Where Chromium would store a
 * secret so that anyone can read it (Linux without a key ring, `basic_text`), it is not used at all,
 * in neither direction (docs/security, Keys). To be used once the app is ready.
 */
export function systemKeychain(platform: NodeJS.Platform = process.platform): Keychain {
  const isLinux = platform === 'linux';
  const isUnprotected = (bytes: Uint8Array): boolean =>
    isLinux && Buffer.from(bytes.subarray(0, 3)).toString('latin1') === UNPROTECTED_PREFIX;
  return {
    state: async () => {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'unavailable';
      if (!isLinux) return 'protected';
      if (safeStorage.getSelectedStorageBackend() === 'basic_text') return 'unprotected';
      // The back end's name is a choice, the prefix is what was done.
      const tried = await safeStorage.encryptStringAsync('Alcove');
      return isUnprotected(tried) ? 'unprotected' : 'protected';
    },
    protect: async (text) => {
      const bytes = await safeStorage.encryptStringAsync(text);
      if (isUnprotected(bytes)) throw new Error('the key ring does not protect what it is given');
      return bytes;
    },
    reveal: async (bytes) => {
      if (isUnprotected(bytes)) return null;
      if (!(await safeStorage.isAsyncEncryptionAvailable())) {
        throw new Error('the key ring cannot be used');
      }
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(
          Buffer.from(bytes),
        );
        return { text: result, isStale: shouldReEncrypt };
      } catch {
        return null;
      }
    },
  };
}
