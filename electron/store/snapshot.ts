import { existsSync } from 'node:fs';
import type { StoreId, StoreRefusal } from '../../shared/domain/store-refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import { storePathIn } from './store-files';
import type { Connection } from './storage/connection';
import { discardFile } from './storage/file-creation';
import { proveFirstPage } from './storage/page-proof';
import { refusalOf, StoreFailure } from './storage/store-failure';
import { syncFile, syncFolder } from './storage/sync';

export interface SnapshotSource {
  readonly storeId: StoreId;
  readonly connection: Connection;
  /** The page key of the source, under which the copy is made. */
  readonly pageKey: Uint8Array;
}

/**
 * Writes both files anew into an existing folder, in one go: nothing else of this process runs in
 * between, so that both are of one moment. The copies are proved to be encrypted and are synced;
 * refused, nothing of them is left.
 */
export function copyStores(
  sources: readonly SnapshotSource[],
  folder: string,
): Result<void, StoreRefusal> {
  const begun: string[] = [];
  for (const source of sources) {
    const path = storePathIn(folder, source.storeId);
    const refusal = refusalTo(source.storeId, () => copyStore(source, folder, path, begun));
    if (!refusal) continue;
    begun.forEach(discardFile);
    return err(refusal);
  }
  return ok();
}

function copyStore(
  { storeId: store, connection, pageKey }: SnapshotSource,
  folder: string,
  path: string,
  begun: string[],
): void {
  if (!existsSync(folder)) throw new StoreFailure({ code: 'store-missing', store });
  if (existsSync(path)) throw new StoreFailure({ code: 'store-exists', store });
  begun.push(path);
  connection.run('VACUUM INTO ?', path);
  if (proveFirstPage(path, pageKey).kind !== 'proved') {
    throw new StoreFailure({ code: 'store-not-encrypted', store });
  }
  syncFile(path);
  syncFolder(folder);
}

/** Why the work could not be done, or `undefined` when it was. Bugs are thrown on. */
export function refusalTo(store: StoreId, work: () => void): StoreRefusal | undefined {
  try {
    work();
    return undefined;
  } catch (thrown) {
    const refusal = refusalOf(store, thrown);
    if (!refusal) throw thrown;
    return refusal;
  }
}
