import type { CategorizeBulkWriteRowsOutput } from 'rxdb';
import type { Connection } from './connection';
import type { AttachmentDigest } from './content-digest';
import { sha256Hex } from './content-digest';
import { attachmentTableNameOf } from './document-table';
import { quoteName } from './sql-text';

type AttachmentChanges = Pick<
  CategorizeBulkWriteRowsOutput<unknown>,
  'attachmentsAdd' | 'attachmentsUpdate' | 'attachmentsRemove'
>;
type AttachmentRow = {
  readonly digest: string;
  readonly type: string;
  readonly data: Uint8Array<ArrayBuffer>;
};

/** The bytes that are attached to a collection's documents. */
export class AttachmentTable {
  readonly #sqlName: string;

  constructor(
    readonly connection: Connection,
    documentTableName: string,
  ) {
    this.#sqlName = quoteName(attachmentTableNameOf(documentTableName));
  }

  create(): void {
    this.connection.define(`CREATE TABLE IF NOT EXISTS ${this.#sqlName}(
      doc TEXT NOT NULL, att TEXT NOT NULL, digest TEXT NOT NULL, sha256 TEXT NOT NULL,
      type TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY(doc, att))`);
  }

  apply(changes: AttachmentChanges, bytes: ReadonlyMap<Blob, Uint8Array>): void {
    const put = `INSERT OR REPLACE INTO ${this.#sqlName}(doc,att,digest,sha256,type,data)
      VALUES(?,?,?,?,?,?)`;
    for (const change of [...changes.attachmentsAdd, ...changes.attachmentsUpdate]) {
      const { documentId, attachmentId, digest, attachmentData } = change;
      const data = bytes.get(attachmentData.data) ?? new Uint8Array();
      const { type } = attachmentData;
      this.connection.run(put, documentId, attachmentId, digest, sha256Hex(data), type, data);
    }
    const remove = `DELETE FROM ${this.#sqlName} WHERE doc=? AND att=?`;
    for (const { documentId, attachmentId } of changes.attachmentsRemove) {
      this.connection.run(remove, documentId, attachmentId);
    }
  }

  digestsOf(documentId: string): readonly AttachmentDigest[] {
    const sql = `SELECT att, sha256 FROM ${this.#sqlName} WHERE doc=? ORDER BY att`;
    return this.connection.all<AttachmentDigest>(sql, documentId);
  }

  read(documentId: string, attachmentId: string, digest: string): Blob | undefined {
    const sql = `SELECT digest,type,data FROM ${this.#sqlName} WHERE doc=? AND att=? AND digest=?`;
    const row = this.connection.get<AttachmentRow>(sql, documentId, attachmentId, digest);
    return row && new Blob([row.data], { type: row.type });
  }

  purge(documentIds: readonly string[]): void {
    const sql = `DELETE FROM ${this.#sqlName} WHERE doc IN (SELECT value FROM json_each(?))`;
    this.connection.run(sql, JSON.stringify(documentIds));
  }
}

/** Reads what is to be attached: a Blob gives its bytes only asynchronously, a transaction cannot. */
export async function readBlobs(
  documents: readonly { readonly _attachments: Readonly<Record<string, object>> }[],
): Promise<ReadonlyMap<Blob, Uint8Array>> {
  const attachments = documents.flatMap(({ _attachments }) => Object.values(_attachments));
  const blobs = attachments.flatMap((attachment) =>
    'data' in attachment && attachment.data instanceof Blob ? [attachment.data] : [],
  );
  const read = async (blob: Blob) => [blob, new Uint8Array(await blob.arrayBuffer())] as const;
  return new Map(await Promise.all(blobs.map(read)));
}
