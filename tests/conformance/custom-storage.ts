import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrappedValidateAjvStorage } from 'rxdb/plugins/validate-ajv';
import { ChainTable } from '../../electron/store/storage/chain-table';
import type { EncryptedFile } from '../../electron/store/storage/encrypted-file';
import { openEncryptedFile } from '../../electron/store/storage/encrypted-file';
import type { StorageFile } from '../../electron/store/storage/sqlite-storage';
import { sqliteStorageOver } from '../../electron/store/storage/sqlite-storage';
import { chainSealer } from '../../electron/vault/chain';

/**
 * What RxDB's tests take in the place of their own `custom-storage.ts`: the storage as the app
 * uses it, encrypted and with its chain, one file for each database the tests name. A file is
 * closed with the last collection over it and opened again, with all its checks, for the next.
 */
type Shared = { readonly file: EncryptedFile; readonly chain: ChainTable; users: number };

const folder = mkdtempSync(join(tmpdir(), 'alcove-conformance-'));
const key = randomBytes(32);
const sealer = chainSealer(randomBytes(32), { author: 'conformance', now: Date.now });
const openFiles = new Map<string, Shared>();

function fileOf(databaseName: string): StorageFile {
  const shared = openFiles.get(databaseName) ?? share(databaseName);
  shared.users += 1;
  return {
    connection: shared.file.connection,
    witnesses: [shared.chain],
    onClose: () => {
      shared.users -= 1;
      if (shared.users > 0) return;
      openFiles.delete(databaseName);
      shared.file.close();
    },
  };
}

function share(databaseName: string): Shared {
  const name = createHash('sha256').update(databaseName).digest('hex').slice(0, 32);
  const path = join(folder, `${name}.db`);
  const mode = existsSync(path) ? 'open' : 'create';
  const opened = openEncryptedFile({ path, key, storeId: 'records', schemaVersion: 1, mode });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const chain = new ChainTable(opened.value.connection, sealer);
  const shared = { file: opened.value, chain, users: 0 };
  openFiles.set(databaseName, shared);
  return shared;
}

const storage = sqliteStorageOver(fileOf);

export const CUSTOM_STORAGE = {
  name: 'alcove-sqlite',
  getStorage: () => wrappedValidateAjvStorage({ storage }),
  getPerformanceStorage: () => ({ description: 'alcove-sqlite', storage }),
  hasPersistence: true,
  hasMultiInstance: true,
  hasAttachments: true,
  hasReplication: true,
};
