import { z } from 'zod';
import { backupFactsSchema, backupFileSchema } from '../domain/backup';
import { instantSchema } from '../domain/fields';
import { proofSchema } from './keys';
import { command, query } from './operation';
import { refusalCodeSchema } from './refusal-code';

const nothing = z.strictObject({});
const token = z.string().regex(/^[0-9a-f]{32}$/);

/** A folder that receives backups: one on this laptop, always, and one that the clinician chose. */
const backupPlaceSchema = z
  .object({
    kind: z.enum(['laptop', 'chosen']),
    folder: z.string(),
    /** False while the stick is out or the share is away. */
    isReachable: z.boolean(),
    /** Newest first. */
    backups: z.array(backupFileSchema).readonly(),
  })
  .readonly();
export type BackupPlace = z.infer<typeof backupPlaceSchema>;

const lastBackupSchema = z
  .object({ madeAt: instantSchema, place: z.enum(['laptop', 'chosen']) })
  .readonly();

const backupStateSchema = z
  .object({
    places: z.array(backupPlaceSchema).readonly(),
    /** The newest verified one, wherever it is. */
    last: lastBackupSchema.nullable(),
    /** The newest verified one outside this laptop. */
    lastElsewhere: lastBackupSchema.nullable(),
    /** By the reminder of the settings, counted from the chosen place once there is one. */
    isOverdue: z.boolean(),
    isRunning: z.boolean(),
    /** Something was written since the last one. */
    isBehind: z.boolean(),
    /** Why the last automatic try failed, by place. */
    failures: z
      .array(z.object({ kind: z.enum(['laptop', 'chosen']), code: refusalCodeSchema }).readonly())
      .readonly(),
  })
  .readonly();
export type BackupState = z.infer<typeof backupStateSchema>;

/** A backup that was read to its end, authenticated, reopened and compared. */
const openedBackupSchema = z
  .object({
    facts: backupFactsSchema,
    /** How it stands to the vault on this laptop. */
    relation: z.enum(['no-vault', 'same', 'older', 'newer', 'forked', 'other-vault', 'unknown']),
  })
  .readonly();
export type OpenedBackup = z.infer<typeof openedBackupSchema>;

const keptAsideSchema = z
  .object({ id: z.string(), setAsideAt: instantSchema, bytes: z.number().int().nonnegative() })
  .readonly();
export type KeptAside = z.infer<typeof keptAsideSchema>;

export const backupOperations = {
  getBackups: query({ input: nothing, output: backupStateSchema, provides: ['backups', 'vault'] }),
  /** Asks for a folder: a stick, a share, a synced folder. Rejects: save-cancelled, folder-in-vault, vault-folder-unwritable. */
  chooseBackupFolder: command({
    input: nothing,
    output: z.object({ folder: z.string() }).readonly(),
    changes: ['backups'],
  }),
  /** Backups in it stay where they are. */
  forgetBackupFolder: command({ input: nothing, output: nothing, changes: ['backups'] }),
  /**
   * Makes and verifies a backup in every reachable place. Rejects when none of them has one now:
   * backup-not-written, backup-differs, backup-place-missing.
   */
  backUpNow: command({
    input: nothing,
    output: z.object({ file: backupFileSchema, places: z.number().int().positive() }).readonly(),
    changes: ['backups'],
  }),
  /** Backups that this laptop knows of, newest first, without opening the vault. */
  listRestorable: query({
    access: 'always',
    input: nothing,
    output: z.array(backupPlaceSchema).readonly(),
    provides: ['backups'],
  }),
  /**
   * Picks a backup: one of those listed, or a file asked for in the system's dialog (`file` null).
   * Rejects: save-cancelled, backup-unreadable, backup-not-ours, backup-newer.
   */
  chooseBackup: command({
    access: 'always',
    input: z.strictObject({
      file: z
        .strictObject({ kind: z.enum(['laptop', 'chosen']), fileName: z.string().max(255) })
        .nullable(),
    }),
    output: z.object({ token, fileName: z.string(), bytes: z.number() }).readonly(),
    changes: [],
  }),
  /**
   * Reads the chosen backup to its end with one of its secrets, into a folder of its own; the vault
   * is not touched. Rejects as unlockVault, and: backup-damaged, backup-token-unknown,
   * vault-folder-unwritable.
   */
  openBackup: command({
    access: 'always',
    input: z.strictObject({ token, proof: proofSchema }),
    output: openedBackupSchema,
    changes: ['vault'],
  }),
  /**
   * Puts the opened backup in the vault's place and locks; the present vault is kept aside. All or
   * nothing. Rejects: backup-token-unknown, vault-folder-unwritable.
   */
  restoreBackup: command({
    access: 'always',
    input: z.strictObject({ token }),
    output: nothing,
    changes: ['vault', 'backups'],
  }),
  /** Forgets a chosen backup and what was read of it. */
  discardBackup: command({
    access: 'always',
    input: z.strictObject({ token }),
    output: nothing,
    changes: [],
  }),
  /** Vaults that a restore kept aside, newest first. */
  listKeptAside: query({
    input: nothing,
    output: z.array(keptAsideSchema).readonly(),
    provides: ['backups'],
  }),
  /** For good. Rejects: kept-aside-missing. */
  removeKeptAside: command({
    input: z.strictObject({ id: z.string().max(64) }),
    output: nothing,
    changes: ['backups'],
  }),
  /** Changes places with the present vault, which is kept aside, and locks. Rejects: vault-locked, kept-aside-missing. */
  putBackKeptAside: command({
    access: 'always',
    input: z.strictObject({ id: z.string().max(64) }),
    output: nothing,
    changes: ['vault', 'backups'],
  }),
} as const;
