import { chainEntrySchema } from '../../../shared/domain/chain';
import { sha256Hex } from '../storage/content-digest';
import { storedLink, type ChainRow } from '../storage/chain-table';
import {
  ATTACHMENT_TABLE_PREFIX,
  attachmentTableNameOf,
  DOCUMENT_TABLE_PREFIX,
  tableNameOf,
  type DocumentRow,
} from '../storage/document-table';
import type { AttachmentRow } from '../storage/attachments';
import type { Pages } from './pages';
import type { Row } from './table-page';
import { findRows, type FoundRows } from './tables';

export type FoundDocument = DocumentRow & { readonly table: string };
export type FoundAttachment = AttachmentRow & { readonly table: string };

/** What can be read of a damaged file. */
export interface Recovered {
  /** In order, without those that could not be read. */
  readonly chain: readonly ChainRow[];
  readonly documents: readonly FoundDocument[];
  readonly attachments: readonly FoundAttachment[];
}

/**
 * Reads every row that is left. A document on a page that has lost its table is put where the chain
 * says that a document of this digest, or else of this id, belongs; without a link it is left out.
 */
export function recover(pages: Pages): Recovered {
  const found = findRows(pages);
  const chain = chainOf(found);
  const documents = newest([...documentsInTables(found), ...strayDocuments(found, chain)]);
  return {
    chain,
    documents,
    attachments: [...attachmentsInTables(found), ...strayAttachments(found, documents)],
  };
}

function chainOf({ byTable, strays }: FoundRows): readonly ChainRow[] {
  const rows = [...(byTable.get('chain') ?? []), ...strays].flatMap(chainRowOf);
  const bySequence = new Map(rows.map((row) => [row.sequence, row]));
  return [...bySequence.values()].sort((one, other) => one.sequence - other.sequence);
}

function chainRowOf({ rowNumber: sequence, columns }: Row): readonly ChainRow[] {
  const [own, previous, at, author, entry, mac] = columns;
  const isLink =
    columns.length === 6 &&
    own === null &&
    typeof previous === 'string' &&
    typeof at === 'number' &&
    typeof author === 'string' &&
    typeof entry === 'string' &&
    typeof mac === 'string';
  return isLink ? [{ sequence, previous, at, author, entry, mac }] : [];
}

function documentsInTables({ byTable }: FoundRows): readonly FoundDocument[] {
  const tables = [...byTable].filter(([table]) => table.startsWith(DOCUMENT_TABLE_PREFIX));
  return tables.flatMap(([table, rows]) => rows.flatMap((row) => documentOf(row, () => table)));
}

function strayDocuments(
  { strays }: FoundRows,
  chain: readonly ChainRow[],
): readonly FoundDocument[] {
  const tableOf = tablesByLinks(chain);
  return strays.flatMap((row) => documentOf(row, tableOf));
}

type TableOf = (row: DocumentRow) => string | undefined;

function documentOf({ columns }: Row, tableOf: TableOf): readonly FoundDocument[] {
  const [own, id, deleted, lwt, data] = columns;
  const isDocument =
    columns.length === 5 &&
    own === null &&
    typeof id === 'string' &&
    typeof deleted === 'number' &&
    typeof lwt === 'number' &&
    typeof data === 'string';
  if (!isDocument) return [];
  const document = { id, deleted, lwt, data };
  const table = tableOf(document);
  return table === undefined ? [] : [{ table, ...document }];
}

function tablesByLinks(chain: readonly ChainRow[]): TableOf {
  const byDigest = new Map<string, string>();
  const byId = new Map<string, string>();
  for (const row of chain) {
    const entry = chainEntrySchema.safeParse(storedLink(row).entry);
    if (!entry.success || entry.data.kind !== 'revision') continue;
    const { collection, schemaVersion, documentId, digest } = entry.data;
    const table = tableNameOf(collection, schemaVersion);
    byDigest.set(`${documentId} ${digest}`, table);
    byId.set(documentId, table);
  }
  return ({ id, data }) => byDigest.get(`${id} ${sha256Hex(data)}`) ?? byId.get(id);
}

/** A log and its file may both have a page with the same document: the later revision counts. */
function newest(documents: readonly FoundDocument[]): readonly FoundDocument[] {
  const byId = new Map<string, FoundDocument>();
  for (const document of documents) {
    const key = `${document.table} ${document.id}`;
    const other = byId.get(key);
    if (!other || other.lwt < document.lwt) byId.set(key, document);
  }
  return [...byId.values()];
}

function attachmentsInTables({ byTable }: FoundRows): readonly FoundAttachment[] {
  const tables = [...byTable].filter(([table]) => table.startsWith(ATTACHMENT_TABLE_PREFIX));
  return tables.flatMap(([table, rows]) => rows.flatMap((row) => attachmentOf(row, () => table)));
}

/** One that has lost its table belongs to the document that it names. */
function strayAttachments(
  { strays }: FoundRows,
  documents: readonly FoundDocument[],
): readonly FoundAttachment[] {
  const tables = new Map(documents.map(({ id, table }) => [id, attachmentTableNameOf(table)]));
  return strays.flatMap((row) => attachmentOf(row, ({ doc }) => tables.get(doc)));
}

function attachmentOf(
  { columns }: Row,
  tableOf: (row: AttachmentRow) => string | undefined,
): readonly FoundAttachment[] {
  const [doc, att, digest, sha256, type, data] = columns;
  const isWhole =
    columns.length === 6 &&
    typeof doc === 'string' &&
    typeof att === 'string' &&
    typeof digest === 'string' &&
    typeof sha256 === 'string' &&
    typeof type === 'string' &&
    data instanceof Uint8Array;
  // A page of an earlier state may lead to bytes that are another's by now.
  if (!isWhole || sha256Hex(data) !== sha256) return [];
  const attachment = { doc, att, digest, sha256, type, data };
  const table = tableOf(attachment);
  return table === undefined ? [] : [{ table, ...attachment }];
}
