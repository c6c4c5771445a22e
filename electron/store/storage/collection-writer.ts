import type { CategorizeBulkWriteRowsOutput, RxDocumentData } from 'rxdb';
import { canonicalJson } from '../../../shared/lib/canonical-json';
import type { AttachmentTable } from './attachments';
import { contentDigest } from './content-digest';
import type { DocumentTable } from './document-table';
import type { RevisionWitness, WrittenRevision } from './witness';

type AnyDocument = RxDocumentData<object>;
type Accepted = Pick<
  CategorizeBulkWriteRowsOutput<object>,
  'bulkInsertDocs' | 'bulkUpdateDocs' | 'attachmentsAdd' | 'attachmentsUpdate' | 'attachmentsRemove'
>;

export type CollectionParts = {
  readonly identity: { readonly collection: string; readonly schemaVersion: number };
  readonly documents: DocumentTable;
  readonly attachments: AttachmentTable | undefined;
  readonly witnesses: readonly RevisionWitness[];
};

/**
 * Every change to one collection, with its attachments and under its witnesses. To be called
 * inside a transaction: what is thrown from here, by a witness too, must undo all of it.
 */
export class CollectionWriter {
  readonly #parts: CollectionParts;

  constructor(parts: CollectionParts) {
    this.#parts = parts;
  }

  /** Writes the rows that RxDB found to be without conflict. */
  write(accepted: Accepted, bytes: ReadonlyMap<Blob, Uint8Array>): void {
    const { bulkInsertDocs, bulkUpdateDocs } = accepted;
    const written = [
      ...bulkInsertDocs.map(({ document }) => this.#put(document, 'insert')),
      ...bulkUpdateDocs.map(({ document }) => this.#put(document, 'update')),
    ];
    this.#parts.attachments?.apply(accepted, bytes);
    if (written.length === 0) return;
    const revisions = written.map(({ document, content }) => this.#revision(document, content));
    const { connection } = this.#parts.documents;
    for (const witness of this.#parts.witnesses) witness.written(connection, revisions);
  }

  /**
   * Removes up to `limit` tombstones last written at or before `until` (UTC ms) for good.
   * @returns how many
   */
  purgeTombstones(until: number, limit: number): number {
    const ids = this.#parts.documents.purgeTombstones(until, limit);
    this.#parts.attachments?.purge(ids);
    this.#witnessPurge(ids);
    return ids.length;
  }

  /** Removes the whole collection. */
  remove(): void {
    this.#witnessPurge(this.#parts.documents.allIds());
    this.#parts.documents.drop();
  }

  idOf(document: object): string {
    return String(Reflect.get(document, this.#parts.documents.paths.primaryPath));
  }

  #put(document: AnyDocument, how: 'insert' | 'update') {
    const content = canonicalJson(document);
    const { _deleted, _meta } = document;
    const row = { id: this.idOf(document), deleted: _deleted ? 1 : 0, lwt: _meta.lwt };
    this.#parts.documents[how]({ ...row, data: content });
    this.#parts.documents.noteWideText(document);
    return { document, content };
  }

  /** To be asked once the attachments are in place. */
  #revision(document: AnyDocument, content: string): WrittenRevision {
    const documentId = this.idOf(document);
    const digest = contentDigest(content, this.#parts.attachments?.digestsOf(documentId));
    const { _rev: revision, _deleted: deleted } = document;
    return { ...this.#parts.identity, documentId, revision, deleted, content, digest };
  }

  #witnessPurge(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const documents = ids.map((documentId) => ({ ...this.#parts.identity, documentId }));
    const { connection } = this.#parts.documents;
    for (const witness of this.#parts.witnesses) witness.purged(connection, documents);
  }
}
