import { z } from 'zod';
import type { Readable } from '../../../shared/contract/integrity';
import { groupProcessCollections, recordsCollections } from '../collections';
import type { StorePlace } from '../store-files';
import { attachmentTableSql, putAttachment } from '../storage/attachments';
import { CHAIN_TABLE_SQL, insertLink, parsedText, storedLink } from '../storage/chain-table';
import type { Connection } from '../storage/connection';
import { documentTableSql, tableNameOf } from '../storage/document-table';
import { documentPlaceOf } from '../storage/document-tables';
import { openEncryptedFile } from '../storage/encrypted-file';
import { quoteName } from '../storage/sql-text';
import { StoreFailure } from '../storage/store-failure';
import { keyOf, lastLinks, type LastLink } from '../storage/verify-documents';
import type { FoundDocument, Recovered } from './recover';

/** As of this layout every later one can be reached, whatever was found. */
const EARLIEST_LAYOUT = 1;

/**
 * Writes what was recovered into a new file of the earliest layout. A document that the chain says
 * was removed for good stays out. Throws StoreFailure.
 */
export function writeRecovered(
  { storeId, path, keys }: StorePlace,
  recovered: Recovered,
): Readable {
  const last = lastLinks(recovered.chain.map(storedLink));
  const documents = recovered.documents.filter((found) => linkOf(last, found)?.digest !== null);
  const schemaVersion = EARLIEST_LAYOUT;
  const request = { storeId, path, key: keys.page, schemaVersion, mode: 'create' as const };
  const file = openEncryptedFile(request);
  if (!file.ok) throw new StoreFailure(file.error);
  try {
    write(file.value.connection, { ...recovered, documents });
  } finally {
    file.value.close();
  }
  const readable = recovered.chain.length + documents.length;
  return { readable, lost: lostIn(recovered, last, documents) };
}

function linkOf(last: ReadonlyMap<string, LastLink>, { table, id }: FoundDocument) {
  return last.get(keyOf({ ...documentPlaceOf(table), documentId: id }));
}

/**
 * Gaps in the chain, documents that it names and that are not there, and files that are attached to
 * documents that are.
 */
function lostIn(
  { chain, attachments }: Recovered,
  last: ReadonlyMap<string, LastLink>,
  documents: readonly FoundDocument[],
): number {
  const links = (chain.at(-1)?.sequence ?? 0) - chain.length;
  const found = new Set(documents.map((document) => linkOf(last, document)));
  const named = [...last.values()].filter((link) => link.digest !== null && !found.has(link));
  const held = new Set(attachments.map(({ doc, att, digest }) => `${doc} ${att} ${digest}`));
  const files = documents.flatMap(attachedTo).filter((file) => !held.has(file));
  return links + named.length + files.length;
}

const withAttachmentsSchema = z.object({
  _attachments: z.record(z.string(), z.object({ digest: z.string() })),
});

function attachedTo({ id, data }: FoundDocument): readonly string[] {
  const read = withAttachmentsSchema.safeParse(parsedText(data));
  if (!read.success) return [];
  const attached = Object.entries(read.data._attachments);
  return attached.map(([att, { digest }]) => `${id} ${att} ${digest}`);
}

function write(connection: Connection, { chain, documents, attachments }: Recovered): void {
  connection.transaction(() => {
    connection.define(CHAIN_TABLE_SQL);
    for (const link of chain) insertLink(connection, link);
    for (const table of new Set(documents.map((document) => document.table))) {
      connection.define(documentTableSql(table));
    }
    for (const document of documents) insertDocument(connection, document);
    for (const attachment of attachments) {
      const name = quoteName(attachment.table);
      connection.define(attachmentTableSql(name));
      putAttachment(connection, name, attachment);
    }
    if (documents.length > 0) distrustTextOrder(connection);
  });
}

function insertDocument(connection: Connection, found: FoundDocument): void {
  const sql = `INSERT INTO ${quoteName(found.table)}(id,deleted,lwt,data) VALUES(?,?,?,?)`;
  connection.run(sql, found.id, found.deleted, found.lwt, found.data);
}

/** What the damaged file knew of text that sorts otherwise may be lost: nothing is left to SQL. */
function distrustTextOrder(connection: Connection): void {
  const all = Object.entries({ ...recordsCollections, ...groupProcessCollections });
  for (const [name, { schema }] of all) {
    const table = tableNameOf(name, schema.version);
    for (const path of new Set(['id', ...(schema.indexes ?? []).flat()])) {
      const sql = 'INSERT OR IGNORE INTO wide_text(tbl,path) VALUES(?,?)';
      connection.run(sql, table, String(path));
    }
  }
}
