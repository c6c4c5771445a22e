import type { VaultRefusal } from '../../shared/contract/refusal';
import { err, type Result } from '../../shared/lib/result';

/**
 * The result of `work`, or `vault-locked` as soon as a lock is asked for: a lock does not wait for
 * what takes longer than a moment. What goes on by itself then ends unheard.
 */
export function orLocked<T, E>(
  locked: AbortSignal,
  work: Promise<Result<T, E>>,
): Promise<Result<T, E | VaultRefusal>> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => resolve(err({ code: 'vault-locked' }));
    locked.addEventListener('abort', giveUp, { once: true });
    if (locked.aborted) giveUp();
    const forget = (): void => locked.removeEventListener('abort', giveUp);
    work.then(resolve, reject).finally(forget);
  });
}
