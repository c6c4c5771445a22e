import type { BackupPlace } from '../../shared/contract/backups';
import type { BackupFile } from '../../shared/domain/backup';
import type { ListedFile } from './use-choose-backup';
import { backupTexts } from './texts';

/** A backup with every place that holds it. */
export interface KnownBackup {
  readonly file: BackupFile;
  readonly places: readonly BackupPlace[];
}

/** All backups of all places, each once, newest first. */
export function knownBackups(places: readonly BackupPlace[]): readonly KnownBackup[] {
  const byName = new Map<string, KnownBackup>();
  for (const place of places) {
    for (const file of place.backups) {
      const known = byName.get(file.fileName);
      byName.set(file.fileName, { file, places: [...(known?.places ?? []), place] });
    }
  }
  return [...byName.values()].sort((one, other) =>
    other.file.madeAt.localeCompare(one.file.madeAt),
  );
}

/** The newest that was verified, is surely this vault's, and can be reached now. */
export function newestToRestore(places: readonly BackupPlace[]): KnownBackup | null {
  const reachable = places.filter(({ isReachable }) => isReachable);
  return knownBackups(reachable).find(({ file }) => file.isVerified && !file.isInDoubt) ?? null;
}

/** Which copy is read: this laptop's before a stick's. */
export function listedFile({ file, places }: KnownBackup): ListedFile {
  const kind = places.some((place) => place.kind === 'laptop') ? 'laptop' : 'chosen';
  return { kind, fileName: file.fileName };
}

/** "on this laptop", "in “Stick”", "on this laptop and in “Stick”". */
export function wherePlaces(places: readonly BackupPlace[]): string {
  const chosen = places.find(({ kind }) => kind === 'chosen');
  const isOnLaptop = places.some(({ kind }) => kind === 'laptop');
  if (!chosen) return backupTexts.onLaptop;
  const name = folderName(chosen.folder);
  return isOnLaptop ? backupTexts.onBoth(name) : backupTexts.inFolder(name);
}

/** The last part of a path, as people name a folder. */
export function folderName(folder: string): string {
  return folder.split(/[/\\]/u).findLast((part) => part !== '') ?? folder;
}
