import type { DocumentFault } from '../../../shared/domain/chain';
import { chainEntrySchema } from '../../../shared/domain/chain';
import type { Result } from '../../../shared/lib/result';
import { err, ok } from '../../../shared/lib/result';
import type { AttachmentDigest } from './content-digest';
import { contentDigest, sha256Hex } from './content-digest';
import type { StoredLink } from './chain-table';
import { readLinks } from './chain-table';
import type { Connection } from './connection';
import type { DocumentRow } from './document-table';
import { DOCUMENT_TABLE_PREFIX, attachmentTableNameOf } from './document-table';
import { quoteName } from './sql-text';

type Expected = Omit<DocumentFault, 'code'> & { readonly digest: string };
type AttachmentRow = AttachmentDigest & { readonly data: Uint8Array };

/**
 * Holds every document in the file, attachments included, against the last link that names it:
 * finds what was altered, removed, put in from outside, swapped between documents, or rolled back
 * page by page. The links themselves are `verifyChain`'s to judge, which needs the key.
 * @returns the number of documents, tombstones included, or every fault found
 */
export function verifyDocuments(
  connection: Connection,
): Result<{ readonly documents: number }, readonly DocumentFault[]> {
  const expected = lastDigests(readLinks(connection));
  const faults: DocumentFault[] = [];
  let documents = 0;
  for (const table of documentTables(connection)) {
    const place = placeOf(table);
    for (const row of connection.iterate<DocumentRow>(`SELECT * FROM ${quoteName(table)}`)) {
      const document = { ...place, documentId: row.id };
      const link = expected.get(keyOf(document));
      expected.delete(keyOf(document));
      documents += 1;
      if (!link) faults.push({ code: 'document-unlinked', ...document });
      else if (!isAsLinked(connection, table, row, link.digest)) {
        faults.push({ code: 'document-altered', ...document });
      }
    }
  }
  for (const { digest: _digest, ...document } of expected.values()) {
    faults.push({ code: 'document-missing', ...document });
  }
  return faults.length === 0 ? ok({ documents }) : err(faults);
}

function lastDigests(links: Iterable<StoredLink>): Map<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const { entry } of links) {
    const parsed = chainEntrySchema.safeParse(entry);
    if (!parsed.success || parsed.data.kind === 'event') continue;
    const { collection, schemaVersion, documentId } = parsed.data;
    const document = { collection, schemaVersion, documentId };
    if (parsed.data.kind === 'purge') expected.delete(keyOf(document));
    else expected.set(keyOf(document), { ...document, digest: parsed.data.digest });
  }
  return expected;
}

function keyOf({ collection, schemaVersion, documentId }: Omit<DocumentFault, 'code'>): string {
  return `${collection}/${schemaVersion}/${documentId}`;
}

function documentTables(connection: Connection): readonly string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type='table' AND name LIKE ? ORDER BY name";
  const rows = connection.all<{ readonly name: string }>(sql, `${DOCUMENT_TABLE_PREFIX}%`);
  return rows.map(({ name }) => name);
}

function placeOf(table: string): { readonly collection: string; readonly schemaVersion: number } {
  const slash = table.lastIndexOf('/');
  const collection = table.slice(DOCUMENT_TABLE_PREFIX.length, slash);
  return { collection, schemaVersion: Number(table.slice(slash + 1)) };
}

function isAsLinked(
  connection: Connection,
  table: string,
  row: DocumentRow,
  digest: string,
): boolean {
  const attachments = attachmentsOf(connection, table, row.id);
  const areGenuine = attachments.every(({ sha256, data }) => sha256Hex(data) === sha256);
  // The digest first: only a genuine text is certain to be JSON.
  return areGenuine && contentDigest(row.data, attachments) === digest && areColumnsTrue(row);
}

/** The columns repeat what the text says; a query trusts them. */
function areColumnsTrue({ deleted, lwt, data }: DocumentRow): boolean {
  const document: unknown = JSON.parse(data);
  if (typeof document !== 'object' || document === null) return false;
  const { _deleted, _meta } = document as { readonly _deleted?: unknown; readonly _meta?: unknown };
  const isDeleted = deleted === 1;
  const hasLwt = typeof _meta === 'object' && _meta !== null && 'lwt' in _meta && _meta.lwt === lwt;
  return _deleted === isDeleted && hasLwt;
}

function attachmentsOf(
  connection: Connection,
  table: string,
  documentId: string,
): readonly AttachmentRow[] {
  const name = attachmentTableNameOf(table);
  const isThere = connection.get('SELECT 1 FROM sqlite_schema WHERE name=?', name);
  if (!isThere) return [];
  const sql = `SELECT att, sha256, data FROM ${quoteName(name)} WHERE doc=? ORDER BY att`;
  return connection.all<AttachmentRow>(sql, documentId);
}
