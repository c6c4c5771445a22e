import type {
  BulkWriteRow,
  CategorizeBulkWriteRowsOutput,
  EventBulk,
  PreparedQuery,
  RxDocumentData,
  RxJsonSchema,
  RxStorageBulkWriteResponse,
  RxStorageChangeEvent,
  RxStorageCountResult,
  RxStorageDefaultCheckpoint,
  RxStorageInstance,
  RxStorageQueryResult,
  StringKeys,
} from 'rxdb';
import { categorizeBulkWriteRows, getPrimaryFieldOfPrimaryKey, now } from 'rxdb';
import type { Observable } from 'rxjs';
import { Subject, takeUntil } from 'rxjs';
import { AttachmentLost, AttachmentTable, readBlobs } from './attachments';
import { CollectionWriter } from './collection-writer';
import type { Connection } from './connection';
import { DocumentPaths } from './document-paths';
import { DocumentTable, tableNameOf } from './document-table';
import { countDocuments, queryDocuments } from './query-documents';
import type { RevisionWitness } from './witness';

export type SqliteInternals = { readonly connection: Connection };
export type SqliteOptions = Readonly<Record<string, unknown>>;

export type InstanceParts<RxDocType> = {
  readonly connection: Connection;
  readonly witnesses: readonly RevisionWitness[];
  readonly databaseName: string;
  readonly collectionName: string;
  readonly schema: Readonly<RxJsonSchema<RxDocumentData<RxDocType>>>;
  readonly options: SqliteOptions;
  readonly onClose: () => void;
};

type Checkpoint = RxStorageDefaultCheckpoint;
type Changes<RxDocType> = EventBulk<RxStorageChangeEvent<RxDocumentData<RxDocType>>, Checkpoint>;
type Written<RxDocType> = CategorizeBulkWriteRowsOutput<RxDocType>;

const TOMBSTONES_AT_A_TIME = 500;

/**
 * One collection of an RxDatabase over a store's file. A bulk write is one transaction with its
 * attachments and its witnesses (the chain); conflicts are returned, and what the engine cannot
 * do is thrown as a StoreFailure with nothing written (docs/security, Durability).
 */
export class SqliteStorageInstance<RxDocType> implements RxStorageInstance<
  RxDocType,
  SqliteInternals,
  SqliteOptions,
  Checkpoint
> {
  readonly databaseName: string;
  readonly collectionName: string;
  readonly schema: Readonly<RxJsonSchema<RxDocumentData<RxDocType>>>;
  readonly options: SqliteOptions;
  readonly internals: SqliteInternals;
  readonly #parts: InstanceParts<RxDocType>;
  readonly #primaryPath: StringKeys<RxDocumentData<RxDocType>>;
  readonly #documents: DocumentTable;
  readonly #attachments: AttachmentTable | undefined;
  readonly #writer: CollectionWriter;
  readonly #stream: Subject<Changes<RxDocType>>;
  readonly #closing = new Subject<void>();
  #isClosed = false;

  constructor(parts: InstanceParts<RxDocType>) {
    this.#parts = parts;
    const { connection, collectionName, schema } = parts;
    this.databaseName = parts.databaseName;
    this.collectionName = collectionName;
    this.schema = schema;
    this.options = parts.options;
    this.internals = { connection };
    this.#primaryPath = getPrimaryFieldOfPrimaryKey(schema.primaryKey);
    const table = tableNameOf(collectionName, schema.version);
    const paths = new DocumentPaths(schema, this.#primaryPath);
    this.#documents = new DocumentTable(connection, table, paths);
    this.#attachments = schema.attachments ? new AttachmentTable(connection, table) : undefined;
    this.#writer = new CollectionWriter({
      identity: { collection: collectionName, schemaVersion: schema.version },
      documents: this.#documents,
      attachments: this.#attachments,
      witnesses: parts.witnesses,
    });
    this.#stream = connection.stream(table) as Subject<Changes<RxDocType>>;
    this.#createTables();
  }

  async bulkWrite(
    rows: BulkWriteRow<RxDocType>[],
    context: string,
  ): Promise<RxStorageBulkWriteResponse<RxDocType>> {
    this.#assertOpen();
    const bytes = await this.#readBlobs(rows);
    this.#assertOpen();
    const written = this.#parts.connection.transaction(() => this.#write(rows, context, bytes));
    this.#announce(written);
    // All else here resolves in microtasks: without a pause, a writer that retries on conflict
    // would never let a timer or another request run.
    if (written.errors.length > 0) await new Promise((resolve) => setImmediate(resolve));
    return { error: written.errors };
  }

  async findDocumentsById(
    ids: string[],
    withDeleted: boolean,
  ): Promise<RxDocumentData<RxDocType>[]> {
    this.#assertOpen();
    const found = this.#documents.readById(ids);
    const documents = ids.flatMap((id) => found.get(id) ?? []).map((text) => this.#parse(text));
    return withDeleted ? documents : documents.filter((document) => !document._deleted);
  }

  async query(prepared: PreparedQuery<RxDocType>): Promise<RxStorageQueryResult<RxDocType>> {
    this.#assertOpen();
    return { documents: queryDocuments(this.#documents, prepared, (text) => this.#parse(text)) };
  }

  async count(prepared: PreparedQuery<RxDocType>): Promise<RxStorageCountResult> {
    this.#assertOpen();
    const count = countDocuments(this.#documents, prepared, (text) => this.#parse(text));
    return { count, mode: 'fast' };
  }

  async getAttachmentData(id: string, attachmentId: string, digest: string): Promise<Blob> {
    this.#assertOpen();
    const blob = this.#attachments?.read(id, attachmentId, digest);
    if (!blob) throw new AttachmentLost(id, attachmentId);
    return blob;
  }

  async getChangedDocumentsSince(
    limit: number,
    checkpoint?: Checkpoint,
  ): Promise<{ documents: RxDocumentData<RxDocType>[]; checkpoint: Checkpoint }> {
    this.#assertOpen();
    const since = checkpoint ?? { id: '', lwt: 0 };
    const texts = this.#documents.changedSince(since.lwt, since.id, limit);
    const documents = texts.map((text) => this.#parse(text));
    const last = documents.at(-1);
    return { documents, checkpoint: last ? this.#checkpointOf(last) : since };
  }

  changeStream(): Observable<Changes<RxDocType>> {
    return this.#stream.pipe(takeUntil(this.#closing));
  }

  /**
   * Removes tombstones for good, a batch at a time, each with its line in the chain.
   * @param minimumDeletedTime milliseconds since the deletion
   */
  async cleanup(minimumDeletedTime: number): Promise<boolean> {
    this.#assertOpen();
    const until = now() - minimumDeletedTime;
    const purged = this.#parts.connection.transaction(() =>
      this.#writer.purgeTombstones(until, TOMBSTONES_AT_A_TIME),
    );
    return purged < TOMBSTONES_AT_A_TIME;
  }

  async remove(): Promise<void> {
    this.#assertOpen();
    this.#parts.connection.transaction(() => this.#writer.remove());
    await this.close();
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#closing.next();
    this.#parts.onClose();
  }

  #createTables(): void {
    const indexes = (this.schema.indexes ?? []).map((index) =>
      typeof index === 'string' ? [index] : index.map(String),
    );
    this.#parts.connection.transaction(() => {
      this.#documents.create(indexes);
      this.#attachments?.create();
    });
  }

  async #readBlobs(
    rows: readonly BulkWriteRow<RxDocType>[],
  ): Promise<ReadonlyMap<Blob, Uint8Array>> {
    return this.#attachments ? readBlobs(rows.map(({ document }) => document)) : new Map();
  }

  #write(
    rows: BulkWriteRow<RxDocType>[],
    context: string,
    bytes: ReadonlyMap<Blob, Uint8Array>,
  ): Written<RxDocType> {
    const written = this.#categorize(rows, context);
    this.#writer.write(written, bytes);
    return written;
  }

  #categorize(rows: BulkWriteRow<RxDocType>[], context: string): Written<RxDocType> {
    const ids = rows.map(({ document }) => this.#writer.idOf(document));
    const texts = this.#documents.readById(ids);
    const stored = new Map([...texts].map(([id, text]) => [id, this.#parse(text)]));
    const primaryPath = this.#primaryPath as unknown as StringKeys<RxDocType>;
    return categorizeBulkWriteRows<RxDocType>(this, primaryPath, stored, rows, context);
  }

  /** After the commit only: nobody may hear of a write that can still be undone. */
  #announce({ eventBulk, newestRow }: Written<RxDocType>): void {
    if (eventBulk.events.length === 0 || !newestRow) return;
    this.#stream.next({ ...eventBulk, checkpoint: this.#checkpointOf(newestRow.document) });
  }

  #checkpointOf(document: RxDocumentData<RxDocType>): Checkpoint {
    return { id: this.#writer.idOf(document), lwt: document._meta.lwt };
  }

  #parse(text: string): RxDocumentData<RxDocType> {
    return JSON.parse(text) as RxDocumentData<RxDocType>;
  }

  #assertOpen(): void {
    if (!this.#isClosed) return;
    throw new Error(`storage instance is closed: ${this.databaseName}, ${this.collectionName}`);
  }
}
