import type { Refusal } from '../../shared/contract/refusal';
import type { Finding } from '../../shared/domain/vault-check';
import { err, ok, type Result } from '../../shared/lib/result';
import type { OpenStores, StoreOpener, VaultKeys } from '../application/ports/vault';
import type { VaultState } from './device-safe';
import type { VaultHeader } from './header';
import { wipeVaultKeys } from './keys';
import { settledWithin, type Timer } from './timer';

export interface SessionParts {
  readonly stores: OpenStores;
  readonly keys: VaultKeys;
  readonly header: VaultHeader;
  readonly isReadOnly: boolean;
}

/** The time between an unlock and the next lock: open stores, their keys, and work in flight. */
export class OpenSession {
  readonly #running = new Set<Promise<unknown>>();
  readonly #ending = new AbortController();
  #parts: SessionParts;
  #isClosed = false;
  #held: PromiseWithResolvers<void> | null = null;
  /** What the unlock found and nobody has accepted yet. */
  findings: readonly Finding[] = [];
  /** What this laptop holds for the vault's newest state, as far as it is known. */
  known: VaultState | null = null;

  /** Owns `keys` from here on. */
  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  get stores(): OpenStores {
    return this.#parts.stores;
  }

  /** Zeroed when the session closes. */
  get keys(): VaultKeys {
    return this.#parts.keys;
  }

  /** The header as this session last read or wrote it. */
  get header(): VaultHeader {
    return this.#parts.header;
  }

  get isReadOnly(): boolean {
    return this.#parts.isReadOnly;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Aborted as soon as a lock is asked for: what takes longer than a moment gives up then. */
  get ending(): AbortSignal {
    return this.#ending.signal;
  }

  /** Runs work that a lock waits for. What is cut off by a lock is refused. */
  async use<T>(work: (stores: OpenStores) => Promise<T>): Promise<Result<T, Refusal>> {
    while (this.#held) await this.#held.promise;
    if (this.#isClosed || this.ending.aborted) return err({ code: 'vault-locked' });
    const { stores } = this;
    try {
      const value = await this.#run(work(stores));
      return this.#isClosed ? err({ code: 'vault-locked' }) : ok(value);
    } catch (thrown) {
      // The stores were closed under it.
      if (this.#isClosed || this.stores !== stores) return err({ code: 'vault-locked' });
      throw thrown;
    }
  }

  /** Resolves when nothing runs any more, at the latest after `milliseconds`. */
  drained(milliseconds: number, timer: Timer): Promise<void> {
    if (this.#running.size === 0) return Promise.resolve();
    return settledWithin(Promise.allSettled(this.#running), milliseconds, timer);
  }

  /**
   * New work waits from here until `goOn`: other files are being put in place. Until then the heads
   * are as they stood, for whoever looks at them from time to time.
   */
  holdBack(): void {
    this.#held ??= Promise.withResolvers<void>();
    const heads = this.stores.heads();
    this.#parts = { ...this.#parts, stores: { ...this.stores, heads: () => heads } };
  }

  goOn(): void {
    this.#held?.resolve();
    this.#held = null;
  }

  /** Goes on with other files; the old stores are closed already. Keys that are not kept are zeroed. */
  exchange(next: Omit<SessionParts, 'isReadOnly'>): void {
    if (next.keys !== this.keys) wipeVaultKeys(this.keys);
    this.#parts = { ...this.#parts, ...next };
  }

  withHeader(header: VaultHeader): void {
    this.#parts = { ...this.#parts, header };
  }

  /** Lets no more work in. */
  end(): void {
    this.#ending.abort();
  }

  /**
   * Closes the stores, then zeroes the keys: a write that still ran while its chain key was being
   * zeroed would leave a link that nobody can verify.
   */
  async close(): Promise<void> {
    this.end();
    this.#isClosed = true;
    try {
      await this.stores.close();
    } finally {
      wipeVaultKeys(this.keys);
    }
  }

  async #run<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work);
    try {
      return await work;
    } finally {
      this.#running.delete(work);
    }
  }
}

/** Opens the stores of a folder. Refuses `vault-in-use`, and as the opener does. */
export async function openStores(
  opener: StoreOpener,
  keys: VaultKeys,
  folder: string,
): Promise<Result<OpenStores, Refusal>> {
  const stores = await opener.open(keys, 'open', folder);
  if (stores.ok || stores.error.code !== 'store-in-use') return stores;
  return err({ code: 'vault-in-use' });
}
