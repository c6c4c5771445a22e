import type { DocumentFault } from '../../../shared/domain/chain';
import { chainEntrySchema } from '../../../shared/domain/chain';
import type { Result } from '../../../shared/lib/result';
import { err, ok } from '../../../shared/lib/result';
import type { AttachmentRow } from './attachments';
import { contentDigest, sha256Hex } from './content-digest';
import type { StoredLink } from './chain-table';
import { readLinks } from './chain-table';
import type { Connection } from './connection';
import type { DocumentRow } from './document-table';
import { attachmentTableNameOf } from './document-table';
import { documentPlaceOf, documentTables } from './document-tables';
import { quoteName } from './sql-text';

/** A document as it lies in a file, with what is attached to it in the order of the ids. */
export type HeldDocument = DocumentRow & {
  readonly table: string;
  readonly attachments: readonly AttachmentRow[];
};

export interface DocumentReport {
  /** Documents looked at, tombstones included. */
  readonly documents: number;
  readonly faults: readonly DocumentFault[];
}

/**
 * Holds every document in the file, attachments included, against the last link that names it:
 * finds what was altered, removed, put in from outside, swapped between documents, or rolled back
 * page by page. The links themselves are `verifyChain`'s to judge, which needs the key.
 * @returns the number of documents, tombstones included, or every fault found
 */
export function verifyDocuments(
  connection: Connection,
): Result<{ readonly documents: number }, readonly DocumentFault[]> {
  const last = lastLinks(readLinks(connection));
  const { documents, faults } = compareDocuments(last, readDocuments(connection));
  return faults.length === 0 ? ok({ documents }) : err(faults);
}

/** What the chain says last of a document; without a digest, that it was removed for good. */
export type LastLink = Omit<DocumentFault, 'code'> & { readonly digest: string | null };

export function lastLinks(links: Iterable<StoredLink>): Map<string, LastLink> {
  const last = new Map<string, LastLink>();
  for (const { entry } of links) {
    const parsed = chainEntrySchema.safeParse(entry);
    if (!parsed.success || parsed.data.kind === 'event') continue;
    const { collection, schemaVersion, documentId } = parsed.data;
    const document = { collection, schemaVersion, documentId };
    const digest = parsed.data.kind === 'purge' ? null : parsed.data.digest;
    last.set(keyOf(document), { ...document, digest });
  }
  return last;
}

/** Every document against its link, and every link against its document. */
export function compareDocuments(
  last: ReadonlyMap<string, LastLink>,
  held: Iterable<HeldDocument>,
): DocumentReport {
  const missing = new Map(last);
  const faults: DocumentFault[] = [];
  let documents = 0;
  for (const document of held) {
    const named = { ...documentPlaceOf(document.table), documentId: document.id };
    const digest = last.get(keyOf(named))?.digest ?? null;
    missing.delete(keyOf(named));
    documents += 1;
    if (digest === null) faults.push({ code: 'document-unlinked', ...named });
    else if (!isAsLinked(document, digest)) faults.push({ code: 'document-altered', ...named });
  }
  for (const { digest, ...named } of missing.values()) {
    if (digest !== null) faults.push({ code: 'document-missing', ...named });
  }
  return { documents, faults };
}

export function keyOf({
  collection,
  schemaVersion,
  documentId,
}: Omit<DocumentFault, 'code'>): string {
  return `${collection}/${schemaVersion}/${documentId}`;
}

/** Every document of a file, table by table. */
export function* readDocuments(connection: Connection): Iterable<HeldDocument> {
  for (const table of documentTables(connection)) {
    const attachments = attachmentReader(connection, table);
    for (const row of connection.iterate<DocumentRow>(`SELECT * FROM ${quoteName(table)}`)) {
      yield { ...row, table, attachments: attachments(row.id) };
    }
  }
}

function attachmentReader(
  connection: Connection,
  table: string,
): (documentId: string) => readonly AttachmentRow[] {
  const name = attachmentTableNameOf(table);
  if (!connection.get('SELECT 1 FROM sqlite_schema WHERE name=?', name)) return () => [];
  const sql = `SELECT * FROM ${quoteName(name)} WHERE doc=? ORDER BY att`;
  return (documentId) => connection.all<AttachmentRow>(sql, documentId);
}

function isAsLinked({ attachments, ...row }: HeldDocument, digest: string): boolean {
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
