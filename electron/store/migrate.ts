import {
  type BulkWriteRow,
  getChangedDocumentsSince,
  getPrimaryKeyOfInternalDocument,
  INTERNAL_CONTEXT_COLLECTION,
  type RxDatabaseBase,
  type RxDocumentData,
  type RxStorageInstance,
} from 'rxdb';
import type { StoreRefusal } from '../../shared/domain/store-refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { VaultKeys } from '../application/ports/vault';
import { groupProcessCollections, recordsCollections, type StoredDocument } from './collections';
import { migrations, type MigrationStep } from './migrations';
import { openDatabase, type DatabaseRequest } from './open-database';
import type { SealerOf } from './open-stores';
import { groupProcessSearch, recordsSearch } from './search-rows';
import type { Collection } from './stored-form';
import { attachedBytes } from './storage/attachments';
import { documentPlaceOf, documentTables } from './storage/document-tables';
import { refusalOf } from './storage/store-failure';
import { groupProcessIn, recordsIn, STORE_SCHEMA_VERSION } from './store-files';

const AT_ONCE = 200;
/** A signed paper may have 10 MB, and all that is written at once is in memory. */
const AT_ONCE_WITH_FILES = 8;

/**
 * Brings both files of a folder to the present layout, in place (docs/adr/0007). Every document
 * whose schema went up is written anew through the storage, with what is attached to it, so that it
 * gets its link, and its old table goes. A folder that fails on the way is a copy and is thrown away.
 */
export async function migrateStores(
  keys: VaultKeys,
  folder: string,
  sealerOf: SealerOf,
): Promise<Result<void, StoreRefusal>> {
  const records = await migrateStore({
    place: recordsIn(folder, keys),
    sealer: sealerOf(keys.records.chain),
    collections: recordsCollections,
    searchRules: recordsSearch,
  });
  if (records) return err(records);
  const groupProcess = await migrateStore({
    place: groupProcessIn(folder, keys),
    sealer: sealerOf(keys.groupProcess.chain),
    collections: groupProcessCollections,
    searchRules: groupProcessSearch,
  });
  return groupProcess ? err(groupProcess) : ok();
}

type Request<Name extends string> = Omit<DatabaseRequest<Name>, 'mode' | 'oldestSchemaVersion'>;

async function migrateStore<Name extends string>(
  request: Request<Name>,
): Promise<StoreRefusal | undefined> {
  const opened = await openDatabase({ ...request, mode: 'open', oldestSchemaVersion: 0 });
  if (!opened.ok) return opened.error;
  const { database, file, upkeep, close } = opened.value;
  try {
    upkeep.index.prepare();
    for (const table of documentTables(file.connection))
      await migrateTable(database as unknown as AnyDatabase, table);
    file.raiseSchemaVersion(STORE_SCHEMA_VERSION);
    return undefined;
  } catch (thrown) {
    const refusal = refusalOf(request.place.storeId, thrown);
    if (!refusal) throw thrown;
    return refusal;
  } finally {
    await close();
  }
}

type AnyDatabase = Pick<
  RxDatabaseBase<unknown, unknown>,
  'name' | 'token' | 'password' | 'storage' | 'internalStore'
> & { readonly collections: Readonly<Record<string, Collection>> };
type Stored = RxDocumentData<StoredDocument>;

async function migrateTable(database: AnyDatabase, table: string): Promise<void> {
  const { collection: name, schemaVersion } = documentPlaceOf(table);
  const collection = database.collections[name];
  if (!collection || schemaVersion >= collection.schema.version) return;
  const step = stepsOf(name, schemaVersion, collection.schema.version);
  const old = await instanceOf(database, collection, schemaVersion);
  await writeAnew(old, collection, step);
  await old.remove();
  await forget(database, `${name}-${schemaVersion}`);
}

/** All steps from one schema version to another, as one. */
export function stepsOf(name: string, from: number, to: number): MigrationStep {
  const versions = Array.from({ length: to - from }, (_, index) => from + index + 1);
  const steps = versions.map((version) => {
    const step = migrations[name]?.[version];
    if (!step) throw new Error(`migrations.ts has no line for ${name}, version ${version}`);
    return step;
  });
  return (document) => steps.reduce((migrated, step) => step(migrated), document);
}

type Instance = RxStorageInstance<StoredDocument, unknown, unknown>;

/** The collection as it was. It is read through once: its indexes are not wanted. */
async function instanceOf(
  { name: databaseName, token, password, storage }: AnyDatabase,
  { name: collectionName, schema: { jsonSchema } }: Collection,
  version: number,
): Promise<Instance> {
  return storage.createStorageInstance<StoredDocument>({
    databaseInstanceToken: token,
    databaseName,
    collectionName,
    schema: { ...jsonSchema, version, indexes: [] },
    options: {},
    multiInstance: false,
    password,
    devMode: false,
  });
}

async function writeAnew(old: Instance, collection: Collection, step: MigrationStep) {
  const atOnce = old.schema.attachments ? AT_ONCE_WITH_FILES : AT_ONCE;
  let since: unknown;
  for (;;) {
    const { documents, checkpoint } = await getChangedDocumentsSince(old, atOnce, since);
    if (documents.length === 0) return;
    const rows: { readonly document: WithBytes }[] = [];
    for (const document of documents) rows.push({ document: await migrated(old, document, step) });
    const { error } = await collection.storageInstance.bulkWrite(rows, 'migration');
    if (error.length > 0) throw new Error(`${error.length} documents were not migrated`);
    since = checkpoint;
  }
}

type WithBytes = BulkWriteRow<StoredDocument>['document'];

/** RxDB's own fields stay; it gives the new revision its number and its time. */
async function migrated(old: Instance, document: Stored, step: MigrationStep): Promise<WithBytes> {
  const { _deleted, _attachments, _meta, _rev, ...content } = document;
  const attached = await withBytes(old, document);
  return { ...step(content), _deleted, _attachments: attached, _meta, _rev };
}

/** What is attached goes with its bytes into a table of its own; what was lost is named no more. */
async function withBytes(
  old: Instance,
  { id: documentId, _attachments }: Stored,
): Promise<WithBytes['_attachments']> {
  const attached: WithBytes['_attachments'] = {};
  for (const [id, { digest, length, type }] of Object.entries(_attachments)) {
    const data = await attachedBytes(old, documentId, { id, digest });
    if (data) attached[id] = { digest, length, type, data };
  }
  return attached;
}

/** RxDB's note that the collection was once of this version. */
async function forget({ internalStore }: AnyDatabase, nameAndVersion: string): Promise<void> {
  const id = getPrimaryKeyOfInternalDocument(nameAndVersion, INTERNAL_CONTEXT_COLLECTION);
  const [note] = await internalStore.findDocumentsById([id], false);
  if (!note) return;
  const removed = { previous: note, document: { ...note, _deleted: true } };
  const { error } = await internalStore.bulkWrite([removed], 'migration');
  if (error.length > 0) throw new Error('a collection that was migrated is still noted');
}
