import { basename, dirname, join } from 'node:path';
import type { Refusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { StoreOpener, VaultKeys } from '../application/ports/vault';
import {
  type FileCalls,
  fileErrorCode,
  OWNER_ONLY_FOLDER,
  syncFolder,
  writeDurably,
} from './files';
import { headerBytes, type VaultHeader } from './header';
import { folderOf } from './generations';
import { deriveVaultKeys, type RandomBytes, wipeVaultKeys } from './keys';
import { asUnwritable, unwritable } from './unwritable';
import { HEADER_NAME, obstacleAt } from './vault-folder';

export interface CreationParts {
  /** Where the vault will stand; its parent folder is made when it is missing. */
  readonly folder: string;
  readonly files: FileCalls;
  readonly opener: StoreOpener;
  readonly random: RandomBytes;
}

/**
 * Writes a whole vault or none. Stores and header are made in a staging folder beside the vault's
 * place, the header last, and the finished folder is renamed into place: renaming onto a folder
 * that is not empty fails, so no existing vault can be replaced, not even by another process.
 * A kill leaves at most a staging folder, which holds no record and is swept by the next creation.
 * Refuses: vault-exists, vault-damaged, vault-folder-unwritable and the opener's refusals.
 */
export async function createVaultFolder(
  parts: CreationParts,
  header: VaultHeader,
  vaultKey: Uint8Array,
): Promise<Result<void, Refusal>> {
  const keys = deriveVaultKeys(vaultKey, header.vaultId);
  try {
    return await createUnder(keys, parts, header);
  } finally {
    wipeVaultKeys(keys);
  }
}

async function createUnder(
  keys: VaultKeys,
  parts: CreationParts,
  header: VaultHeader,
): Promise<Result<void, Refusal>> {
  const obstacle = obstacleAt(parts.files, parts.folder);
  if (obstacle) return err(obstacle);
  const staging = `${parts.folder}.creating-${token(parts.random)}`;
  try {
    const filled = await fill(staging, parts, header, keys);
    if (!filled.ok) discard(staging, parts);
    return filled.ok ? moveIntoPlace(staging, parts) : filled;
  } catch (thrown) {
    discard(staging, parts);
    return err(unwritable(thrown));
  }
}

async function fill(
  staging: string,
  parts: CreationParts,
  header: VaultHeader,
  keys: VaultKeys,
): Promise<Result<void, Refusal>> {
  const { files, opener, folder } = parts;
  files.mkdirSync(dirname(folder), { recursive: true, mode: OWNER_ONLY_FOLDER });
  sweep(parts);
  files.mkdirSync(staging, { recursive: false, mode: OWNER_ONLY_FOLDER });
  const generation = folderOf(staging, header.generation);
  files.mkdirSync(generation, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const stores = await opener.open(keys, 'create', generation);
  if (!stores.ok) return err(asUnwritable(stores.error));
  await stores.value.close();
  syncFolder(files, generation);
  writeDurably(files, join(staging, HEADER_NAME), headerBytes(header));
  return ok();
}

function moveIntoPlace(staging: string, parts: CreationParts): Result<void, Refusal> {
  const { files, folder } = parts;
  removeEmpty(files, folder);
  try {
    files.renameSync(staging, folder);
  } catch (thrown) {
    discard(staging, parts);
    return err(obstacleAt(files, folder) ?? unwritable(thrown));
  }
  return makeLasting(parts);
}

/** A vault whose name might not survive a power cut is taken back: it holds no record yet. */
function makeLasting(parts: CreationParts): Result<void, Refusal> {
  try {
    syncFolder(parts.files, dirname(parts.folder));
    return ok();
  } catch (thrown) {
    discard(parts.folder, parts);
    return err(unwritable(thrown));
  }
}

/** Leftovers of interrupted creations. Only names this file makes are touched. */
function sweep(parts: CreationParts): void {
  const parent = dirname(parts.folder);
  const name = basename(parts.folder);
  const isOurs = (entry: string): boolean =>
    entry.startsWith(`${name}.`) &&
    /^(creating|discarded)-[0-9a-f]{16}$/.test(entry.slice(name.length + 1));
  const leftovers = parts.files.readdirSync(parent).filter(isOurs);
  for (const entry of leftovers) discard(join(parent, entry), parts);
}

/**
 * Moved aside first, in one step: another process that is just finishing this folder then either
 * has it in place already or finds it gone, and never a half of it. What cannot be removed stays
 * and is swept another time.
 */
function discard(path: string, { files, folder, random }: CreationParts): void {
  const aside = `${folder}.discarded-${token(random)}`;
  try {
    files.renameSync(path, aside);
    files.rmSync(aside, { recursive: true, force: true });
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
  }
}

/** Windows does not rename onto a folder, not even an empty one. */
function removeEmpty(files: FileCalls, folder: string): void {
  try {
    files.rmdirSync(folder);
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
  }
}

function token(random: RandomBytes): string {
  return Buffer.from(random(8)).toString('hex');
}
