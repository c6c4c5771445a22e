import type { Result } from '../../../shared/lib/result';
import type { VaultStatus } from '../../../shared/contract/vault';
import type { Refusal } from '../../../shared/contract/refusal';
import type { LockReason } from '../../../shared/contract/bridge';
import type { OpenVault } from './stores';

/** Keys of one store, 32 bytes each, derived from the vault key by HKDF with a label per purpose. */
export interface StoreKeys {
  /** Encrypts every page of the file. */
  readonly page: Uint8Array;
  /** Encrypts identifiers and secrets inside documents (RxDB's field encryption). */
  readonly field: Uint8Array;
  /** Authenticates the chain. */
  readonly chain: Uint8Array;
}

export interface VaultKeys {
  readonly records: StoreKeys;
  readonly groupProcess: StoreKeys;
}

/** What the vault opens once it has the keys. `create` refuses to touch files that exist. */
export interface StoreOpener {
  open(
    keys: VaultKeys,
    mode: 'create' | 'open',
    folder: string,
  ): Promise<Result<OpenStores, Refusal>>;
}

export interface OpenStores extends OpenVault {
  /** Checkpoints and closes both files. Never rejects. */
  close(): Promise<void>;
}

/** The vault: absent, begun, locked or unlocked. One per process. */
export interface Vault {
  status(): VaultStatus;
  /** The open stores, or `null` while locked. */
  opened(): OpenVault | null;
  /**
   * Runs work with the open stores. A lock refuses new work at once (`vault-locked`), gives running
   * work a moment, then closes the stores under it: what is cut off so is refused as well.
   */
  use<T>(work: (vault: OpenVault) => Promise<T>): Promise<Result<T, Refusal>>;
  begin(passphrase: string): Promise<Result<{ readonly recoveryCode: string }, Refusal>>;
  complete(typedCode: string): Promise<Result<void, Refusal>>;
  unlock(passphrase: string): Promise<Result<void, Refusal>>;
  unlockWithRecoveryCode(typedCode: string): Promise<Result<void, Refusal>>;
  /** Closes the stores, zeroes the keys. Idempotent. Must not be awaited inside `use`. */
  lock(reason: LockReason): Promise<void>;
}
