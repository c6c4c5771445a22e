import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keychain } from '../../../electron/application/ports/vault';
import type { KeychainState } from '../../../shared/contract/vault';

/** A key ring in memory, which the test may lose, change or lock. */
export type TestKeychain = Keychain & {
  key: Buffer;
  found: KeychainState;
  /** Every text that was handed over to be protected. */
  readonly texts: string[];
  isStale: boolean;
  /** What each answer waits for: its owner is asked something. */
  asks: Promise<void> | null;
};

export function aKeychain(found: KeychainState = 'protected'): TestKeychain {
  const keychain: TestKeychain = {
    key: randomBytes(32),
    found,
    texts: [],
    isStale: false,
    asks: null,
    state: async () => {
      await keychain.asks;
      return keychain.found;
    },
    protect: async (text) => {
      await keychain.asks;
      if (keychain.found !== 'protected') throw new Error('the key ring cannot be used');
      keychain.texts.push(text);
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keychain.key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    reveal: async (bytes) => {
      await keychain.asks;
      if (keychain.found !== 'protected') throw new Error('the key ring cannot be used');
      try {
        const nonce = bytes.subarray(0, 12);
        const decipher = createDecipheriv('aes-256-gcm', keychain.key, nonce);
        decipher.setAuthTag(bytes.subarray(12, 28));
        const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
        return { text: text.toString('utf8'), isStale: keychain.isStale };
      } catch {
        return null;
      }
    },
  };
  return keychain;
}
