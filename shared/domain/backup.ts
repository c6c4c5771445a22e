import { z } from 'zod';
import { instantSchema } from './fields';
import { chainHeadsSchema } from './vault-check';

/** What a backup says of itself, authenticated under the vault's key. */
export const backupFactsSchema = z
  .object({
    madeAt: instantSchema,
    /** The version of Alcove that made it. */
    madeBy: z.string(),
    heads: chainHeadsSchema,
    /** Documents in it, tombstones included, both files together. */
    documents: z.number().int().nonnegative(),
  })
  .readonly();
export type BackupFacts = z.infer<typeof backupFactsSchema>;

/** A backup file in a folder. `isVerified` once it was reopened and every digest compared. */
export const backupFileSchema = z
  .object({
    fileName: z.string(),
    madeAt: instantSchema,
    bytes: z.number().int().nonnegative(),
    isVerified: z.boolean(),
    /**
     * Of another vault than this laptop's, or dated by a clock that ran ahead. It is listed among the
     * others, and never offered by itself.
     */
    isInDoubt: z.boolean().optional(),
  })
  .readonly();
export type BackupFile = z.infer<typeof backupFileSchema>;

const FILE_NAME = /^Alcove-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})(\d{2})-([0-9a-f]{8})\.alcove$/u;

/**
 * `Alcove-2026-11-21-143005-3fa9c1d2.alcove`, in UTC. No name of a person or a practice: the end is
 * the beginning of the vault's id, so that two vaults may share a folder.
 */
export function backupFileName(madeAt: string, vaultId: string): string {
  const [date = '', time = ''] = madeAt.split('T');
  return `Alcove-${date}-${time.slice(0, 8).replaceAll(':', '')}-${vaultId.slice(0, 8)}.alcove`;
}

/** When a file of ours was made and of which vault, from its name; `null` for any other file. */
export function readBackupFileName(
  fileName: string,
): { readonly madeAt: string; readonly vaultTag: string } | null {
  const [, year, month, day, hour, minute, second, vaultTag] = FILE_NAME.exec(fileName) ?? [];
  if (vaultTag === undefined) return null;
  const madeAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return instantSchema.safeParse(madeAt).success ? { madeAt, vaultTag } : null;
}

const DAILY = 7;
const WEEKLY = 4;
const MONTHLY = 12;

/**
 * The backups that a folder may lose by their dates: all verified ones but the newest of each of the last 7 days, 4
 * weeks and 12 months that have one, counted back from the newest (docs/security, Durability). The
 * newest is never among them, nor the one just made, whatever the clock says; nor is what is not
 * verified, for it may still be arriving. A proposal: dates do not tell what a backup holds, so each
 * is looked into before it goes.
 */
export function backupsToPrune(
  backups: readonly BackupFile[],
  justMade: string,
): readonly BackupFile[] {
  const verified = backups.filter(({ isVerified }) => isVerified).sort(newestFirst);
  const kept = new Set([
    ...newestOfEach(verified, dayOf).slice(0, DAILY),
    ...newestOfEach(verified, weekOf).slice(0, WEEKLY),
    ...newestOfEach(verified, monthOf).slice(0, MONTHLY),
  ]);
  return verified.filter((backup) => !kept.has(backup) && backup.fileName !== justMade);
}

function newestOfEach(
  newestFirstBackups: readonly BackupFile[],
  periodOf: (madeAt: string) => string,
): readonly BackupFile[] {
  const newest = new Map<string, BackupFile>();
  for (const backup of newestFirstBackups) {
    const period = periodOf(backup.madeAt);
    if (!newest.has(period)) newest.set(period, backup);
  }
  return [...newest.values()];
}

export function newestFirst(one: BackupFile, other: BackupFile): number {
  return one.madeAt < other.madeAt ? 1 : -Number(one.madeAt > other.madeAt);
}

const dayOf = (madeAt: string): string => madeAt.slice(0, 10);
const monthOf = (madeAt: string): string => madeAt.slice(0, 7);

const DAY_MS = 86_400_000;

/** Weeks begin on Monday; 1970-01-05 was one. */
function weekOf(madeAt: string): string {
  const days = Math.floor(Date.parse(madeAt) / DAY_MS);
  return String(Math.floor((days - 4) / 7));
}

const WAY_BACK_DAYS = 30;

/**
 * True while a backup is the way back from a migration: what that has spoilt may be seen weeks
 * later. One that says nothing about it may be such a one.
 */
export function isWayBack(
  madeAt: string,
  isBeforeMigration: boolean | undefined,
  now: Date,
): boolean {
  const age = now.getTime() - Date.parse(madeAt);
  return isBeforeMigration !== false && age < WAY_BACK_DAYS * DAY_MS;
}

/** One dated more than a day ahead was made by a clock that was wrong. */
export function isDateBelieved(madeAt: string, now: Date): boolean {
  return Date.parse(madeAt) <= now.getTime() + DAY_MS;
}

/**
 * The newest verified one. A clock that was wrong must not silence the reminder until its day comes.
 */
export function lastVerified(backups: readonly BackupFile[], now: Date): BackupFile | null {
  const believed = backups.filter(
    ({ isVerified, madeAt }) => isVerified && isDateBelieved(madeAt, now),
  );
  return believed.sort(newestFirst)[0] ?? null;
}

/** True when the last verified backup is older than the clinician wants, or there is none. */
export function isBackupOverdue(lastMadeAt: string | null, days: number, now: Date): boolean {
  return lastMadeAt === null || now.getTime() - Date.parse(lastMadeAt) > days * DAY_MS;
}
