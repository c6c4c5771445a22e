import type { CategorizeBulkWriteRowsOutput, RxStorageInstance } from 'rxdb';
import type { Connection } from './connection';
import type { AttachmentDigest } from './content-digest';
import { sha256Hex } from './content-digest';
import { attachmentTableNameOf } from './document-table';
import { quoteName } from './sql-text';

type AttachmentChanges = Pick<
  CategorizeBulkWriteRowsOutput<unknown>,
  'attachmentsAdd' | 'attachmentsUpdate' | 'attachmentsRemove'
>;
type StoredBytes = {
  readonly digest: string;
  readonly type: string;
  readonly data: Uint8Array<ArrayBuffer>;
};
export type AttachmentRow = AttachmentDigest & {
  readonly doc: string;
  readonly digest: string;
  readonly type: string;
  readonly data: Uint8Array;
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
    this.connection.define(attachmentTableSql(this.#sqlName));
  }

  apply(changes: AttachmentChanges, bytes: ReadonlyMap<Blob, Uint8Array>): void {
    for (const change of [...changes.attachmentsAdd, ...changes.attachmentsUpdate]) {
      const { documentId, attachmentId, digest, attachmentData } = change;
      const data = bytes.get(attachmentData.data) ?? new Uint8Array();
      const { type } = attachmentData;
      const row = {
        doc: documentId,
        att: attachmentId,
        digest,
        sha256: sha256Hex(data),
        type,
        data,
      };
      putAttachment(this.connection, this.#sqlName, row);
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
    const row = this.connection.get<StoredBytes>(sql, documentId, attachmentId, digest);
    return row && new Blob([row.data], { type: row.type });
  }

  purge(documentIds: readonly string[]): void {
    const sql = `DELETE FROM ${this.#sqlName} WHERE doc IN (SELECT value FROM json_each(?))`;
    this.connection.run(sql, JSON.stringify(documentIds));
  }
}

export function attachmentTableSql(sqlName: string): string {
  return `CREATE TABLE IF NOT EXISTS ${sqlName}(
    doc TEXT NOT NULL, att TEXT NOT NULL, digest TEXT NOT NULL, sha256 TEXT NOT NULL,
    type TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY(doc, att))`;
}

export function putAttachment(connection: Connection, sqlName: string, row: AttachmentRow): void {
  const sql = `INSERT OR REPLACE INTO ${sqlName}(doc,att,digest,sha256,type,data)
    VALUES(?,?,?,?,?,?)`;
  connection.run(sql, row.doc, row.att, row.digest, row.sha256, row.type, row.data);
}

/** A document names an attachment of which the file has no bytes: they were lost in a salvage. */
export class AttachmentLost extends Error {
  override readonly name = 'AttachmentLost';

  constructor(documentId: string, attachmentId: string) {
    super(`attachment does not exist: ${documentId}||${attachmentId}`);
  }
}

type Attached = Pick<RxStorageInstance<unknown, unknown, unknown>, 'getAttachmentData'>;

/** The bytes of an attachment, `null` when they were lost. */
export async function attachedBytes(
  instance: Attached,
  documentId: string,
  { id, digest }: { readonly id: string; readonly digest: string },
): Promise<Blob | null> {
  try {
    return await instance.getAttachmentData(documentId, id, digest);
  } catch (thrown) {
    if (thrown instanceof AttachmentLost) return null;
    throw thrown;
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
