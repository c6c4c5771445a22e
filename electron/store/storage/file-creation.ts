import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StoreId, StoreRefusal } from '../../../shared/domain/store-refusal';
import { makeDurable, openKeyed } from './engine';
import { writeIdentity } from './file-identity';
import { PAGE_BYTES, proveFirstPage } from './page-proof';
import { syncFile, syncFolder } from './sync';

type CreateRequest = {
  readonly path: string;
  readonly key: Uint8Array;
  readonly storeId: StoreId;
  readonly schemaVersion: number;
};

/**
 * Makes an empty store beside `path`, proves that what reached the disk is encrypted under the
 * key, and only then gives it its name: a kill on the way leaves no half store, and an engine
 * without a cipher no store at all.
 */
export function createFile(request: CreateRequest): StoreRefusal | undefined {
  const { path, storeId: store } = request;
  if (!existsSync(dirname(path))) return { code: 'store-missing', store };
  if (existsSync(path)) return { code: 'store-exists', store };
  const draft = `${path}.new`;
  discardFile(draft);
  try {
    writeDraft(draft, request);
    if (proveFirstPage(draft, request.key).kind !== 'proved') {
      return { code: 'store-not-encrypted', store };
    }
    syncFile(draft);
    renameSync(draft, path);
    syncFolder(dirname(path));
    return undefined;
  } finally {
    discardFile(draft);
  }
}

function writeDraft(draft: string, { key, storeId, schemaVersion }: CreateRequest): void {
  const engine = openKeyed(draft, key, false);
  try {
    engine.pragma(`page_size=${PAGE_BYTES}`);
    makeDurable(engine);
    writeIdentity(engine, storeId, schemaVersion);
    // Closing would merge the log too, but swallow a sync that failed: the disk tells it only once.
    engine.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    engine.close();
  }
}

/** Removes a store's file with everything the engine puts beside it. */
export function discardFile(draft: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(draft + suffix, { force: true });
}
