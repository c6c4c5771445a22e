import type { LockReason } from '../../shared/contract/bridge';
import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import type { Result } from '../../shared/lib/result';
import type { VaultState } from './device-safe';
import type { VaultHeader } from './header';
import type { OpenSession } from './open-session';

/**
 * What the parts of this folder beside the state machine (key changes, backups, restores) may ask
 * of it. Only inside `inTurn` may a header be replaced or a session be closed.
 */
export interface VaultAccess {
  /** The vault's own folder: vault.json and one folder for each generation of files. */
  readonly folder: string;
  /** Aborted by the next lock: what holds keys of its own wipes them then. */
  readonly untilLock: AbortSignal;
  /** Changes of state happen one at a time. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** The open session, or `null`. */
  session(): OpenSession | null;
  /** The header as it lies on disk. */
  header(): Result<VaultHeader, Refusal>;
  /** The vault key by one of the secrets, with the back-off of wrong tries. The caller wipes it. */
  prove(header: VaultHeader, proof: Proof): Promise<Result<Uint8Array, Refusal>>;
  /** Old or new, whatever happens on the way; refused is old. */
  replaceHeader(header: VaultHeader): Result<void, Refusal>;
  /** Closes the session as a lock does, from within a turn. */
  closeSession(reason: LockReason): Promise<void>;
  /** This laptop remembers the open vault's newest state, unless a finding stands against it. */
  remember(): Promise<void>;
  /**
   * From now on this laptop takes `state` for the newest of a vault: after a restore that was asked
   * for, the next unlock is not to report it as an older copy.
   */
  expect(vaultId: string, state: VaultState): Promise<void>;
}
