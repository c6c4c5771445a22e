import type { ChainHead } from '../../../shared/domain/chain';
import type { StoreId, StoreRefusal } from '../../../shared/domain/store-refusal';
import type { ChainHeads, Finding, VaultReport } from '../../../shared/domain/vault-check';
import type { LockReason } from '../../../shared/contract/bridge';
import type { Readable } from '../../../shared/contract/integrity';
import type { Proof } from '../../../shared/contract/keys';
import type { Refusal } from '../../../shared/contract/refusal';
import type { VaultStatus } from '../../../shared/contract/vault';
import type { Result } from '../../../shared/lib/result';
import type { OpenVault } from './stores';

/** Keys of one store, 32 bytes each, derived by HKDF with a label per purpose. */
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
  /** Authenticates and encrypts what a backup says of itself. */
  readonly backup: Uint8Array;
  /** Seals what must survive a lock in memory. */
  readonly held: Uint8Array;
}

/** What the vault opens once it has the keys. `create` refuses to touch files that exist. */
export interface StoreOpener {
  /** Refuses `store-older` when a file must be migrated first; nothing was changed. */
  open(
    keys: VaultKeys,
    mode: 'create' | 'open',
    folder: string,
  ): Promise<Result<OpenStores, Refusal>>;
}

export interface OpenStores extends OpenVault {
  /**
   * How many links that a head from outside stands for are missing here: 0 when the chain holds that
   * very link, a positive number when it is shorter, `null` when another link stands in its place.
   */
  missingSince(store: StoreId, head: ChainHead): number | null;
  /** Documents in both files, tombstones included. */
  countDocuments(): number;
  /**
   * Copies both files, as of one moment and under the same keys, into an empty folder; synced.
   * Holds the thread for about 10 ms a MB.
   */
  snapshot(folder: string): Result<void, StoreRefusal>;
  /** Checkpoints and closes both files. Never rejects. */
  close(): Promise<void>;
}

/** What an AbortSignal is to whoever listens: nothing here knows a platform. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(kind: 'abort', run: () => void, options?: { readonly once: boolean }): void;
  removeEventListener(kind: 'abort', run: () => void): void;
}

/** What the vault asks of the two files of a folder that nobody has open. */
export interface ClosedStores {
  /**
   * Looks over closed files without writing: pages, chain, documents, and the head known from
   * outside if there is one. Damage is in the report; refused is what cannot even be looked at.
   * Runs beside the main thread, until `signal` is aborted: keys do not outlast a lock there.
   */
  inspect(
    keys: VaultKeys,
    folder: string,
    heads: ChainHeads | null,
    signal?: StopSignal,
  ): Promise<Result<VaultReport, Refusal>>;
  /** Copies closed files as `OpenStores.snapshot` does, whatever their layout. */
  copy(keys: VaultKeys, from: string, into: string): Result<void, StoreRefusal>;
  /** Encrypts copies under other page keys, in place: a copy that fails is to be thrown away. */
  reKey(folder: string, from: VaultKeys, to: VaultKeys): Result<void, StoreRefusal>;
  /** Brings copies to the present layout, in place: a copy that fails is to be thrown away. */
  migrate(keys: VaultKeys, folder: string): Promise<Result<void, Refusal>>;
  /** Copies every row that can still be read into new files of an empty folder. */
  salvage(
    keys: VaultKeys,
    from: string,
    into: string,
  ): Promise<Result<{ readonly records: Readable; readonly groupProcess: Readable }, Refusal>>;
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
  unlockWithKeychain(): Promise<Result<void, Refusal>>;
  /** Opens what can be read of a damaged vault from a copy of it, for looking only. */
  openReadOnly(
    proof: Proof,
  ): Promise<Result<{ readonly records: Readable; readonly groupProcess: Readable }, Refusal>>;
  /** Closes the stores, zeroes the keys. Idempotent. Must not be awaited inside `use`. */
  lock(reason: LockReason): Promise<void>;
  /** Verifies the open vault on a copy of it. */
  check(): Promise<Result<VaultReport, Refusal>>;
  /** From now on this laptop takes the vault as it is for its newest state. */
  acceptFinding(kind: Finding['kind']): Promise<Result<void, Refusal>>;
  /** Wrong secrets since the last unlock, other runs of Alcove included; afterwards forgotten. */
  takeFailedAttempts(): readonly FailedAttempts[];
  readonly keyChanges: KeyChanges;
  readonly held: HeldText;
}

export interface FailedAttempts {
  readonly by: Proof['by'];
  readonly count: number;
  /** UTC, ISO 8601. */
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Changes of the vault's keys; the vault is open and stays open (shared/contract/keys). */
export interface KeyChanges {
  changePassphrase(proof: Proof, passphrase: string): Promise<Result<void, Refusal>>;
  beginRecoveryCode(proof: Proof): Promise<Result<{ readonly recoveryCode: string }, Refusal>>;
  completeRecoveryCode(typedCode: string): Promise<Result<void, Refusal>>;
  allowKeychainUnlock(proof: Proof): Promise<Result<void, Refusal>>;
  forbidKeychainUnlock(): Promise<Result<void, Refusal>>;
  beginReKey(passphrase: string): Promise<Result<{ readonly recoveryCode: string }, Refusal>>;
  completeReKey(typedCode: string): Promise<Result<void, Refusal>>;
}

/** Text that survives a lock, sealed, in memory. */
export interface HeldText {
  /** False when the vault is not open. Replaces what was read since the unlock, else adds to it. */
  keep(text: string): boolean;
  /** What is held for this vault, oldest first; it stays held. */
  read(): readonly string[];
  /** Forgets what was read since the unlock. */
  drop(): void;
}

/** What the operating system's key ring does for us; `main.ts` gives Electron's safeStorage. */
export interface Keychain {
  state(): Promise<VaultStatus['keychain']>;
  /** Rejects when the key ring cannot be used. */
  protect(text: string): Promise<Uint8Array>;
  /** `null` when this key ring did not protect these bytes. */
  reveal(bytes: Uint8Array): Promise<{ readonly text: string; readonly isStale: boolean } | null>;
}
