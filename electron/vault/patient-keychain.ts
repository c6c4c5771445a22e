import type { Keychain } from '../application/ports/vault';
import type { Timer } from './timer';

/** Long enough to type the key ring's own password; then it is taken to be away. */
export const KEY_RING_ANSWERS_WITHIN_MS = 60_000;

/**
 * The key ring, each of whose calls rejects after a minute. Changes of the vault's state happen one
 * at a time: one that never gave an answer would keep the recovery code from being tried as well.
 */
export function patientKeychain(keychain: Keychain, timer: Timer): Keychain {
  const answered = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => reject(new Error('the key ring gave no answer'));
      const cancel = timer.after(KEY_RING_ANSWERS_WITHIN_MS, giveUp);
      work.then(resolve, reject).finally(cancel);
    });
  return {
    state: () => answered(keychain.state()),
    protect: (text) => answered(keychain.protect(text)),
    reveal: (bytes) => answered(keychain.reveal(bytes)),
  };
}
