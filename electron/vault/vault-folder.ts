import { join } from 'node:path';
import type { VaultRefusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import { type FileCalls, fileErrorCode, namesIn, readAtMost, writeDurably } from './files';
import { damaged, headerBytes, readHeader, type VaultHeader } from './header';
import { unwritable } from './unwritable';

export const HEADER_NAME = 'vault.json';

/** A real header has about 1 kB; more than this is not read into memory. */
const MOST_HEADER_BYTES = 64 * 1024;

/**
 * What stands at the vault's place. Only `free` may receive a new vault: a folder with anything in
 * it, or one that cannot be looked into, may be a vault and is never replaced.
 */
export type VaultPlace = 'free' | 'vault' | 'other';

export function placeOf(files: FileCalls, folder: string): VaultPlace {
  try {
    const names = namesIn(files, folder);
    if (names === null || names.length === 0) return 'free';
    return names.includes(HEADER_NAME) ? 'vault' : 'other';
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
    return 'other';
  }
}

/** Why no vault may be made here, or `undefined` when the place is free. */
export function obstacleAt(files: FileCalls, folder: string): VaultRefusal | undefined {
  const place = placeOf(files, folder);
  if (place === 'free') return undefined;
  if (place === 'vault') return { code: 'vault-exists' };
  return { code: 'vault-damaged', detail: NO_HEADER };
}

const NO_HEADER =
  'The vault folder is not empty, but vault.json is not in it or the folder cannot be read. ' +
  'Nothing was changed. Restore vault.json or the whole folder from a backup.';

/** Reads `vault.json`. Refuses: vault-missing, vault-newer, vault-damaged. Writes nothing. */
export function headerAt(files: FileCalls, folder: string): Result<VaultHeader, VaultRefusal> {
  const place = placeOf(files, folder);
  if (place === 'free') return { ok: false, error: { code: 'vault-missing' } };
  if (place === 'other') return damaged(NO_HEADER);
  try {
    const bytes = readAtMost(files, join(folder, HEADER_NAME), MOST_HEADER_BYTES);
    if (bytes.length > MOST_HEADER_BYTES) return damaged('vault.json is far too long.');
    return readHeader(bytes);
  } catch (thrown) {
    const code = fileErrorCode(thrown);
    if (code === undefined) throw thrown;
    return damaged(`vault.json could not be read (${code}).`);
  }
}

/**
 * Puts another `vault.json` in place. Refused is unchanged: where the rename was done and only its
 * syncing failed, the old bytes are put back; where even that fails, what stands there decides.
 */
export function replaceHeaderAt(
  files: FileCalls,
  folder: string,
  header: VaultHeader,
): Result<void, VaultRefusal> {
  const path = join(folder, HEADER_NAME);
  const bytes = headerBytes(header);
  const before = bytesAt(files, path);
  try {
    writeDurably(files, path, bytes);
    return ok();
  } catch (thrown) {
    const refusal = unwritable(thrown);
    return isUnchanged(files, path, { before, bytes }) ? err(refusal) : ok();
  }
}

function isUnchanged(
  files: FileCalls,
  path: string,
  { before, bytes }: { readonly before: Buffer | null; readonly bytes: Uint8Array },
): boolean {
  if (!bytesAt(files, path)?.equals(bytes)) return true;
  try {
    if (before) writeDurably(files, path, before);
    else files.rmSync(path, { recursive: false, force: true });
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
  }
  return !bytesAt(files, path)?.equals(bytes);
}

/** `null` when nothing stands there or it cannot be read. */
function bytesAt(files: FileCalls, path: string): Buffer | null {
  try {
    return readAtMost(files, path, MOST_HEADER_BYTES);
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
    return null;
  }
}
