import { addRxPlugin, createRxDatabase, type RxCollectionCreator, type RxDatabase } from 'rxdb';
import { RxDBAttachmentsPlugin } from 'rxdb/plugins/attachments';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import type { ChainSealer } from '../../shared/domain/chain';
import type { StoreRefusal } from '../../shared/domain/store-refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { StoredDocument } from './collections';
import type { Collection } from './stored-form';
import { ChainTable } from './storage/chain-table';
import { SearchIndex } from './storage/search-index';
import type { SearchRules } from './storage/search-tables';
import { SearchUpkeep } from './storage/search-upkeep';
import { openEncryptedFile, type EncryptedFile } from './storage/encrypted-file';
import { sqliteStorage, type SqliteStorage } from './storage/sqlite-storage';
import { StoreFailure } from './storage/store-failure';
import { STORE_SCHEMA_VERSION, type StorePlace } from './store-files';

addRxPlugin(RxDBAttachmentsPlugin);

export interface OpenDatabase<Name extends string> {
  readonly database: RxDatabase<Record<Name, Collection>>;
  readonly file: EncryptedFile;
  readonly chain: ChainTable;
  /** Not begun yet. */
  readonly upkeep: SearchUpkeep;
  /** Checkpoints and closes the file. Never rejects. */
  close(): Promise<void>;
}

export interface DatabaseRequest<Name extends string> {
  readonly place: StorePlace;
  readonly sealer: ChainSealer;
  readonly mode: 'create' | 'open';
  readonly collections: Readonly<Record<Name, { readonly schema: unknown }>>;
  readonly searchRules: SearchRules;
  /** The oldest layout that is let in: only a migration takes one before the present. */
  readonly oldestSchemaVersion: number;
}

/** Opens one encrypted file with its chain and its collections. Refused: nothing was changed. */
export async function openDatabase<Name extends string>(
  request: DatabaseRequest<Name>,
): Promise<Result<OpenDatabase<Name>, StoreRefusal>> {
  const { mode, oldestSchemaVersion, place } = request;
  const file = openEncryptedFile({
    storeId: place.storeId,
    path: place.path,
    key: place.keys.page,
    mode,
    schemaVersion: STORE_SCHEMA_VERSION,
    oldestSchemaVersion,
  });
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
  const index = new SearchIndex(connection, chain, request.searchRules);
  const upkeep = new SearchUpkeep(index, file);
  // The chain first: the index says up to which link it is right.
  const storage = sqliteStorage({ connection, witnesses: [chain, index] });
  const database = await openRxDatabase<Name>(request, storage);
  const close = async (): Promise<void> => {
    upkeep.stop();
    try {
      await database.close();
    } finally {
      file.close();
    }
  };
  return { database, file, chain, upkeep, close };
}

async function openRxDatabase<Name extends string>(
  { place, collections }: DatabaseRequest<Name>,
  storage: SqliteStorage,
): Promise<RxDatabase<Record<Name, Collection>>> {
  const database = await createRxDatabase<Record<Name, Collection>>({
    name: place.storeId,
    storage: wrappedKeyEncryptionCryptoJsStorage({ storage }),
    password: Buffer.from(place.keys.field).toString('hex'),
    multiInstance: false,
    eventReduce: true,
  });
  try {
    await database.addCollections(withoutMigration(collections));
    return database;
  } catch (thrown) {
    // RxDB lets nobody open a database of this name again while one is not closed.
    await database.close();
    throw thrown;
  }
}

/** Documents of an earlier schema are migrate.ts's: a file that holds any is not opened for use. */
function withoutMigration<Name extends string>(
  collections: Readonly<Record<Name, { readonly schema: unknown }>>,
): Record<Name, RxCollectionCreator<StoredDocument>> {
  const all = Object.entries<{ readonly schema: unknown }>(collections);
  return Object.fromEntries(
    all.map(([name, { schema }]) => [name, { schema, autoMigrate: false }]),
  ) as Record<Name, RxCollectionCreator<StoredDocument>>;
}
