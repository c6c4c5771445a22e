import { join } from 'node:path';
import type { Refusal } from '../../../shared/contract/refusal';
import { type BackupFile, backupFileName } from '../../../shared/domain/backup';
import { canonicalJson } from '../../../shared/lib/canonical-json';
import { err, ok, type Result } from '../../../shared/lib/result';
import type { VaultKeys } from '../../application/ports/vault';
import { fileErrorCode, OWNER_ONLY_FOLDER } from '../files';
import type { RandomBytes } from '../keys';
import { openContainer } from './container';
import { extractBackup, type ExtractParts } from './extract';
import { type BackupPlaces, partName, type Place } from './places';
import { type HoldsHeads, prune } from './prune';
import {
  closeRead,
  discard,
  notWritten,
  refusingFailures,
  type StreamFiles,
  syncFolder,
} from './stream-files';
import { type Contents, openingBytes, writeContainer } from './write-container';

/** What is backed up: a copy of both files as of one moment, and what it must be found to hold. */
export interface Snapshot {
  readonly contents: Contents;
  /**
   * The vault's own keys, `null` once it has locked. Nothing here keeps a copy: a lock need not wait
   * for a backup, it ends it.
   */
  readonly keys: () => VaultKeys | null;
  /** Whether the open vault's history holds these heads; `null` of closed files: nothing is pruned. */
  readonly holds: HoldsHeads | null;
}

export interface MakeParts extends ExtractParts {
  readonly places: BackupPlaces;
  readonly random: RandomBytes;
  readonly now: () => Date;
  /** A folder that ends in `.making`, for what is read back. */
  readonly checkFolder: string;
}

/**
 * Writes a backup under a name that says it is not one yet, reads it back from where it lies,
 * reopens and compares what it holds, and only then gives it its name (docs/security, Durability).
 * Refuses: backup-place-missing, backup-not-written, backup-differs, vault-locked. Then nothing new
 * stands there, and what stood there before still does.
 */
export async function backUpInto(
  parts: MakeParts,
  place: Place,
  snapshot: Snapshot,
): Promise<Result<BackupFile, Refusal>> {
  if (!(await parts.places.isReachable(place))) {
    return err({ code: 'backup-place-missing', folder: place.folder });
  }
  const part = join(place.folder, partName(nameOf(snapshot.contents)));
  try {
    const made = await refusingFailures(() => makeIn(parts, { place, part, snapshot }), notWritten);
    return made.ok || snapshot.keys() ? made : locked;
  } catch (thrown) {
    // The keys were zeroed under it.
    if (!snapshot.keys()) return locked;
    throw thrown;
  } finally {
    await discard(parts.files, part);
    await discard(parts.files, parts.checkFolder);
  }
}

/** The name it will have, the same in every place. */
export function nameOf({ manifest }: Contents): string {
  return backupFileName(manifest.facts.madeAt, manifest.vaultId);
}

/** A backup is dated to the second: the first from now on that no backup has in any place. */
export async function freeMoment(
  files: StreamFiles,
  places: readonly Place[],
  { now, vaultId }: { readonly now: Date; readonly vaultId: string },
): Promise<string> {
  for (let second = Math.floor(now.getTime() / 1000); ; second += 1) {
    const madeAt = new Date(second * 1000).toISOString();
    const name = backupFileName(madeAt, vaultId);
    const paths = places.map(({ folder }) => join(folder, name));
    if (!(await anyExists(files, paths))) return madeAt;
  }
}

const locked = err({ code: 'vault-locked' });

interface Job {
  readonly place: Place;
  readonly part: string;
  readonly snapshot: Snapshot;
}

async function makeIn(
  parts: MakeParts,
  { place, part, snapshot }: Job,
): Promise<Result<BackupFile, Refusal>> {
  const { files, places, random } = parts;
  const { contents } = snapshot;
  const { vaultId, facts } = contents.manifest;
  await places.sweep(place, vaultId);
  const keys = snapshot.keys();
  if (!keys) return locked;
  const opening = openingBytes(contents, keys.backup, random);
  const goOn = (): boolean => snapshot.keys() !== null;
  await writeContainer(files, part, { contents, opening, goOn });
  const checked = await readBack(parts, part, snapshot);
  if (!checked.ok) return checked;
  const fileName = nameOf(contents);
  await putInPlace(files, { part, path: join(place.folder, fileName), folder: place.folder });
  await pruneBehind(parts, { place, snapshot, justMade: fileName }).catch(ignoreFileFailure);
  return ok({ fileName, madeAt: facts.madeAt, bytes: checked.value, isVerified: true });
}

async function pruneBehind(
  { files, places, now }: MakeParts,
  { place, snapshot, justMade }: Omit<Job, 'part'> & { readonly justMade: string },
): Promise<void> {
  const { keys, holds, contents } = snapshot;
  if (!holds) return;
  const looked = await places.lookInto(place);
  const { vaultId } = contents.manifest;
  await prune({ files, keys, holds, now: now() }, looked, { vaultId, justMade });
}

/** A name that might not survive a power cut is taken back: it would be a false promise. */
async function putInPlace(
  files: StreamFiles,
  { part, path, folder }: { readonly part: string; readonly path: string; readonly folder: string },
): Promise<void> {
  await files.rename(part, path);
  try {
    await syncFolder(files, folder);
  } catch (thrown) {
    await discard(files, path);
    throw thrown;
  }
}

/** The file's length in bytes, once it was found to hold what the snapshot was made of. */
async function readBack(
  parts: MakeParts,
  part: string,
  { contents, keys }: Snapshot,
): Promise<Result<number, Refusal>> {
  await parts.files.rm(parts.checkFolder, { recursive: true, force: true });
  await parts.files.mkdir(parts.checkFolder, { recursive: false, mode: OWNER_ONLY_FOLDER });
  const container = await openContainer(parts.files, part);
  if (!container.ok) return differs;
  try {
    const present = keys();
    if (!present) return locked;
    const reading = { container: container.value, keys: present, into: parts.checkFolder };
    const manifest = await extractBackup(parts, reading);
    if (!manifest.ok) return asDifference(manifest.error);
    const isSame = canonicalJson(manifest.value) === canonicalJson(contents.manifest);
    return isSame ? ok(container.value.bytes) : differs;
  } finally {
    await closeRead(container.value.file);
  }
}

const differs = err({ code: 'backup-differs' });

function asDifference(refusal: Refusal): Result<never, Refusal> {
  return refusal.code === 'backup-damaged' ? differs : err(asNotWritten(refusal));
}

/** The disk's refusals, said of a backup. */
export function asNotWritten(refusal: Refusal): Refusal {
  switch (refusal.code) {
    case 'store-disk-full':
      return { code: 'backup-not-written', reason: 'disk-full' };
    case 'store-read-only':
      return { code: 'backup-not-written', reason: 'read-only' };
    case 'store-io-failed':
    case 'store-exists':
    case 'store-missing':
      return { code: 'backup-not-written', reason: 'other' };
    default:
      return refusal;
  }
}

async function anyExists(files: StreamFiles, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    try {
      await files.lstat(path);
      return true;
    } catch (thrown) {
      if (fileErrorCode(thrown) === undefined) throw thrown;
    }
  }
  return false;
}

function ignoreFileFailure(thrown: unknown): void {
  if (fileErrorCode(thrown) === undefined) throw thrown;
}
