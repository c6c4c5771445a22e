import type { BackupFile } from '../../../shared/domain/backup';
import type { ChainHeads } from '../../../shared/domain/vault-check';
import type {
  BackupPlace,
  BackupState,
  KeptAside,
  OpenedBackup,
} from '../../../shared/contract/backups';
import type { Proof } from '../../../shared/contract/keys';
import type { Refusal } from '../../../shared/contract/refusal';
import type { Result } from '../../../shared/lib/result';

export interface BackupsMade {
  readonly file: BackupFile;
  readonly places: number;
  /** Documents in it, tombstones included, both files together. */
  readonly documents: number;
}

export interface BackupChoice {
  readonly token: string;
  readonly fileName: string;
  readonly bytes: number;
}

export type PlaceFailure = BackupState['failures'][number];

/** A backup that took the vault's place, as the next unlock writes it into the trail. */
export interface RestoredVault {
  /** UTC, ISO 8601: when it was put in place, and when the backup had been made. */
  readonly restoredAt: string;
  readonly madeAt: string;
}

/**
 * Backups and restores of the one vault (shared/contract/backups says what each refuses). Places may
 * be sticks and shares, so nothing here waits for one on the main thread.
 */
export interface Backups {
  state(reminderDays: number, now: Date): Promise<BackupState>;
  places(): Promise<readonly BackupPlace[]>;
  chooseFolder(folder: string): Promise<Result<void, Refusal>>;
  forgetFolder(): Promise<Result<void, Refusal>>;
  /** Makes and verifies one in every reachable place. Asked again meanwhile, it is the same one. */
  make(): Promise<Result<BackupsMade, Refusal>>;
  /** Why the last try failed, by place. */
  failures(): readonly PlaceFailure[];
  /** Something was written that a reachable place does not hold. */
  isBehind(): Promise<boolean>;
  /** The links between the two heads only tell of a backup: they do not call for another one. */
  discount(before: ChainHeads, after: ChainHeads): void;
  /** `path` is a file that the clinician pointed to. */
  choose(
    file:
      { readonly kind: BackupPlace['kind']; readonly fileName: string } | { readonly path: string },
  ): Promise<Result<BackupChoice, Refusal>>;
  open(token: string, proof: Proof): Promise<Result<OpenedBackup, Refusal>>;
  restore(token: string): Promise<Result<void, Refusal>>;
  discard(token: string): Promise<void>;
  /** The restore since the last unlock, once. */
  takeRestored(): RestoredVault | null;
  /** Newest first. */
  keptAside(): Promise<readonly KeptAside[]>;
  removeKeptAside(id: string): Promise<Result<void, Refusal>>;
  putBack(id: string): Promise<Result<void, Refusal>>;
}
