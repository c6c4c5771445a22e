import type { Refusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { OpenStores, StoreOpener, VaultKeys } from '../application/ports/vault';
import { wipeVaultKeys } from './keys';
import { settledWithin, type Timer } from './timer';

/** The time between an unlock and the next lock: open stores, their keys, and work in flight. */
export class OpenSession {
  readonly #running = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(
    readonly stores: OpenStores,
    private readonly keys: VaultKeys,
  ) {}

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Runs work that a lock waits for. */
  async run<T>(work: (stores: OpenStores) => Promise<T>): Promise<T> {
    const result = work(this.stores);
    this.#running.add(result);
    try {
      return await result;
    } finally {
      this.#running.delete(result);
    }
  }

  /** Resolves when nothing runs any more, at the latest after `milliseconds`. */
  drained(milliseconds: number, timer: Timer): Promise<void> {
    if (this.#running.size === 0) return Promise.resolve();
    return settledWithin(Promise.allSettled(this.#running), milliseconds, timer);
  }

  /**
   * Closes the stores, then zeroes the keys: a write that still ran while its chain key was being
   * zeroed would leave a link that nobody can verify.
   */
  async close(): Promise<void> {
    this.#isClosed = true;
    try {
      await this.stores.close();
    } finally {
      wipeVaultKeys(this.keys);
    }
  }
}

/** Opens the stores of an existing vault. Owns `keys` from here on: wiped when it does not open. */
export async function openSession(
  { opener, folder }: { readonly opener: StoreOpener; readonly folder: string },
  keys: VaultKeys,
): Promise<Result<OpenSession, Refusal>> {
  let isOpen = false;
  try {
    const stores = await opener.open(keys, 'open', folder);
    isOpen = stores.ok;
    return stores.ok ? ok(new OpenSession(stores.value, keys)) : err(ofVault(stores.error));
  } finally {
    if (!isOpen) wipeVaultKeys(keys);
  }
}

function ofVault(refusal: Refusal): Refusal {
  return refusal.code === 'store-in-use' ? { code: 'vault-in-use' } : refusal;
}
