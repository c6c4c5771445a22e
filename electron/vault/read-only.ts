import { tmpdir } from 'node:os';
import type { Readable } from '../../shared/contract/integrity';
import type { Refusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ClosedStores, StoreOpener } from '../application/ports/vault';
import { orLocked } from './abandon';
import { vaultKeysOf } from './content-key';
import type { FileCalls } from './files';
import { abandonMaking, beginMaking, folderOf } from './generations';
import type { VaultHeader } from './header';
import { wipe, wipeVaultKeys } from './keys';
import { OpenSession, openStores } from './open-session';
import { failedOn } from './unwritable';

const NAME = 'readable';
const SPARE_NAME = `alcove-readable-${process.pid}`;

export interface ReadOnlyParts {
  readonly folder: string;
  readonly files: FileCalls;
  readonly opener: StoreOpener;
  readonly closed: ClosedStores;
}

export interface ReadOnlyVault {
  readonly session: OpenSession;
  readonly found: { readonly records: Readable; readonly groupProcess: Readable };
}

/**
 * Copies what can still be read of a damaged vault and opens the copy; the damaged files are not
 * touched. The copy goes at the lock. Wipes `vaultKey`.
 */
export async function openReadable(
  parts: ReadOnlyParts,
  header: VaultHeader,
  vaultKey: Uint8Array,
  locked: AbortSignal,
): Promise<Result<ReadOnlyVault, Refusal>> {
  const keys = vaultKeysOf(header, vaultKey);
  wipe(vaultKey);
  if (!keys.ok) return keys;
  let opened: Result<ReadOnlyVault, Refusal> | null = null;
  try {
    opened = await salvaged(parts, header, keys.value, locked);
    return opened;
  } finally {
    if (!opened?.ok) {
      wipeVaultKeys(keys.value);
      removeReadable(parts);
    }
  }
}

export function removeReadable({ files, folder }: Pick<ReadOnlyParts, 'files' | 'folder'>): void {
  abandonMaking(files, folder, NAME);
  abandonMaking(files, tmpdir(), SPARE_NAME);
}

/**
 * Beside the vault, or, on a disk that takes no writes, in the system's folder for passing things:
 * the copy is encrypted like the vault, and a record must be legible on the day of a crisis.
 */
function beginCopy({ files, folder }: ReadOnlyParts): Result<string, Refusal> {
  const beside = failedOn(() => ok(beginMaking(files, folder, NAME)));
  return beside.ok ? beside : failedOn(() => ok(beginMaking(files, tmpdir(), SPARE_NAME)));
}

async function salvaged(
  parts: ReadOnlyParts,
  header: VaultHeader,
  keys: OpenSession['keys'],
  locked: AbortSignal,
): Promise<Result<ReadOnlyVault, Refusal>> {
  const { folder, opener, closed } = parts;
  const into = beginCopy(parts);
  if (!into.ok) return into;
  const from = folderOf(folder, header.generation);
  const found = await orLocked(locked, closed.salvage(keys, from, into.value));
  if (!found.ok) return found;
  const stores = await openStores(opener, keys, into.value);
  if (!stores.ok) return stores;
  if (locked.aborted) {
    await stores.value.close();
    return err({ code: 'vault-locked' });
  }
  const session = new OpenSession({ stores: stores.value, keys, header, isReadOnly: true });
  return ok({ session, found: found.value });
}
