import { contentDigest } from './content-digest';
import { tableNameOf, type DocumentRow } from './document-table';
import type { SearchIndex } from './search-index';
import { mergeAfter, mergeTowardsOne } from './search-tables';
import { quoteName } from './sql-text';

/** How long one piece of the work may keep everything else waiting; its commit comes on top. */
const AT_A_TIME_MS = 5;
/** Written in one piece of the work, lest its commit take long. */
const WRITTEN_AT_A_TIME = 2;

export interface Mended {
  /** Documents that were looked at. */
  readonly documents: number;
  /** Of those, and of what was left over, how many were wrong. */
  readonly mended: number;
}

/** Work that is done piece by piece, each a transaction: it can be stopped between any two. */
export type Pieces<T> = Generator<void, T, undefined>;

/**
 * Holds every document against its rows and puts right what differs. Begun over an empty index it
 * builds it; what is written between two pieces is indexed by the witness.
 */
export function* mend(index: SearchIndex): Pieces<Mended> {
  let documents = 0;
  let mended = 0;
  for (const [collection, { schemaVersion }] of Object.entries(index.rules.collections)) {
    const table = tableNameOf(collection, schemaVersion);
    for (let after: number | null = 0; after !== null;) {
      const piece: Piece = mendPiece(index, { collection, table, after });
      documents += piece.documents;
      mended += piece.mended;
      after = piece.after;
      yield;
    }
  }
  mended += index.connection.transaction(() => {
    const leftOver = removeLeftOver(index);
    index.cover();
    return leftOver;
  });
  return { documents, mended };
}

/** Merges the index until nothing is left in it of what was taken out. */
export function* settle(index: SearchIndex): Pieces<void> {
  while (isMoreToMerge(index)) yield;
}

function isMoreToMerge(index: SearchIndex): boolean {
  return index.connection.transaction(() => {
    const isMore = mergeTowardsOne(index.connection);
    if (!isMore) index.noteFresh();
    return isMore;
  });
}

interface Place {
  readonly collection: string;
  readonly table: string;
  /** The row after which to go on. */
  readonly after: number;
}

interface Piece extends Mended {
  /** `null` at the end of the table. */
  readonly after: number | null;
}

type NumberedRow = DocumentRow & { readonly row: number };

function mendPiece(index: SearchIndex, { collection, table, after }: Place): Piece {
  const until = performance.now() + AT_A_TIME_MS;
  const next = `SELECT * FROM ${quoteName(table)} WHERE row>? ORDER BY row LIMIT 1`;
  const { connection } = index;
  return connection.transaction(() => {
    let piece = { documents: 0, mended: 0, after };
    while (performance.now() < until && piece.mended < WRITTEN_AT_A_TIME) {
      const stored = connection.get<NumberedRow>(next, piece.after);
      if (!stored) return { ...piece, after: null };
      const isMended = mendDocument(index, collection, stored);
      const mended = piece.mended + Number(isMended);
      piece = { documents: piece.documents + 1, mended, after: stored.row };
    }
    if (piece.mended > 0) mergeAfter(connection, piece.mended);
    return piece;
  });
}

/** @returns true when the index was wrong about it */
function mendDocument(
  index: SearchIndex,
  collection: string,
  { id: documentId, deleted, data: content }: NumberedRow,
): boolean {
  const document = { collection, documentId, deleted: deleted === 1, content };
  const digest = contentDigest(content);
  const entries = document.deleted
    ? []
    : index.rowsOf(collection, content).map(({ entry }) => entry);
  const sql = `SELECT entry, digest FROM search_row WHERE collection=? AND doc=?
    AND EXISTS(SELECT 1 FROM search_text_docsize WHERE id=search_row.row)`;
  const held = index.connection.all<{ readonly entry: string; readonly digest: string }>(
    ...[sql, collection, documentId],
  );
  const isRight =
    held.length === entries.length &&
    held.every((row) => row.digest === digest && entries.includes(row.entry));
  if (!isRight) index.index({ ...document, digest });
  return !isRight;
}

type LeftOver = { readonly row: number; readonly doc: string | null };

/** Rows without a document and words without a row. @returns how many documents they were of */
function removeLeftOver(index: SearchIndex): number {
  const { connection, rules } = index;
  const orphans = Object.entries(rules.collections).map(([collection, { schemaVersion }]) => {
    const table = quoteName(tableNameOf(collection, schemaVersion));
    const sql = `SELECT row, doc FROM search_row WHERE collection=? AND NOT EXISTS(
      SELECT 1 FROM ${table} AS held WHERE held.id=search_row.doc AND held.deleted=0)`;
    return connection.all<LeftOver>(sql, collection);
  });
  const unnamed = connection.all<LeftOver>(
    `SELECT id AS row, NULL AS doc FROM search_text_docsize
     WHERE id NOT IN (SELECT row FROM search_row)`,
  );
  const leftOver = [...orphans.flat(), ...unnamed];
  index.remove(leftOver);
  return new Set(leftOver.map(({ row, doc }) => doc ?? row)).size;
}
