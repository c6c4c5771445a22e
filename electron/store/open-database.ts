import { createRxDatabase, type RxCollectionCreator, type RxDatabase } from 'rxdb';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import type { ChainSealer } from '../../shared/domain/chain';
import type { StoreId, StoreRefusal } from '../../shared/domain/store-refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { StoreKeys } from '../application/ports/vault';
import type { StoredDocument } from './collections';
import type { Collection } from './repository';
import { ChainTable } from './storage/chain-table';
import { openEncryptedFile, type EncryptedFile } from './storage/encrypted-file';
import { sqliteStorage } from './storage/sqlite-storage';
import { StoreFailure } from './storage/store-failure';

/** The layout of both files. Raise it together with a migration. */
export const STORE_SCHEMA_VERSION = 1;

export interface OpenDatabase<Name extends string> {
  readonly database: RxDatabase<Record<Name, Collection>>;
  readonly chain: ChainTable;
  /** Checkpoints and closes the file. Never rejects. */
  close(): Promise<void>;
}

export interface DatabaseRequest<Name extends string> {
  readonly storeId: StoreId;
  readonly path: string;
  readonly keys: StoreKeys;
  readonly sealer: ChainSealer;
  readonly mode: 'create' | 'open';
  readonly collections: Readonly<Record<Name, { readonly schema: unknown }>>;
}

/** Opens one encrypted file with its chain and its collections. Refused: nothing was changed. */
export async function openDatabase<Name extends string>(
  request: DatabaseRequest<Name>,
): Promise<Result<OpenDatabase<Name>, StoreRefusal>> {
  const { storeId, path, keys, mode } = request;
  const place = { storeId, path, key: keys.page, mode, schemaVersion: STORE_SCHEMA_VERSION };
  const file = openEncryptedFile(place);
  if (!file.ok) return file;
  try {
    return ok(await openCollections(request, file.value));
  } catch (thrown) {
    file.value.close();
    if (thrown instanceof StoreFailure) return err(thrown.refusal);
    throw thrown;
  }
}

async function openCollections<Name extends string>(
  request: DatabaseRequest<Name>,
  file: EncryptedFile,
): Promise<OpenDatabase<Name>> {
  const { connection } = file;
  const chain = new ChainTable(connection, request.sealer);
  const storage = sqliteStorage({ connection, witnesses: [chain] });
  const database = await createRxDatabase<Record<Name, Collection>>({
    name: request.storeId,
    storage: wrappedKeyEncryptionCryptoJsStorage({ storage }),
    password: Buffer.from(request.keys.field).toString('hex'),
    multiInstance: false,
    eventReduce: true,
  });
  await database.addCollections(
    request.collections as Record<Name, RxCollectionCreator<StoredDocument>>,
  );
  const close = async (): Promise<void> => {
    try {
      await database.close();
    } finally {
      file.close();
    }
  };
  return { database, chain, close };
}
