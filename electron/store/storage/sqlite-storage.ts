import type { RxStorage, RxStorageInstanceCreationParams } from 'rxdb';
import { RXDB_VERSION, ensureRxStorageInstanceParamsAreCorrect } from 'rxdb';
import type { Connection } from './connection';
import type { SqliteInternals, SqliteOptions } from './sqlite-instance';
import { SqliteStorageInstance } from './sqlite-instance';
import type { RevisionWitness } from './witness';

/** A file as a database's collections use it. `onClose` is called once per closed collection. */
export type StorageFile = {
  readonly connection: Connection;
  readonly witnesses: readonly RevisionWitness[];
  readonly onClose?: () => void;
};

export type SqliteStorage = RxStorage<SqliteInternals, SqliteOptions>;

/**
 * RxDB's storage over one open file, which belongs to its opener: close the database first, then
 * the file. Every collection of the database, RxDB's internal ones too, is written under the same
 * witnesses.
 */
export function sqliteStorage(file: StorageFile): SqliteStorage {
  return sqliteStorageOver(() => file);
}

/** The same for many databases, each with a file of its own (RxDB's conformance tests). */
export function sqliteStorageOver(fileOf: (databaseName: string) => StorageFile): SqliteStorage {
  return {
    name: 'alcove-sqlite',
    rxdbVersion: RXDB_VERSION,
    createStorageInstance: <RxDocType>(
      params: RxStorageInstanceCreationParams<RxDocType, SqliteOptions>,
    ) => createInstance(fileOf, params),
  };
}

async function createInstance<RxDocType>(
  fileOf: (databaseName: string) => StorageFile,
  params: RxStorageInstanceCreationParams<RxDocType, SqliteOptions>,
): Promise<SqliteStorageInstance<RxDocType>> {
  ensureRxStorageInstanceParamsAreCorrect(params);
  const { connection, witnesses, onClose = () => {} } = fileOf(params.databaseName);
  try {
    const { databaseName, collectionName, schema, options } = params;
    const names = { databaseName, collectionName, schema, options };
    return new SqliteStorageInstance({ ...names, connection, witnesses, onClose });
  } catch (thrown) {
    onClose();
    throw thrown;
  }
}
