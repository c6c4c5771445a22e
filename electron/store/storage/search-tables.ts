import type { SearchKind } from '../../../shared/domain/search';
import { wordsIn } from '../../../shared/domain/search-terms';
import type { Connection } from './connection';

/** One thing that can be found: a document, or an entry of one. */
export interface SearchRow {
  readonly kind: SearchKind;
  /** The entry's id, the document's own where the document is one thing. */
  readonly entry: string;
  readonly memberId: string | null;
  readonly moduleIds: readonly string[];
  readonly sessionId: string | null;
  /** `yyyy-mm-dd`; `null` for what has no day. */
  readonly date: string | null;
  readonly isSigned: boolean | null;
  readonly texts: readonly string[];
}

/** Which documents of a file become which rows. */
export interface SearchRules {
  /** Another one than the file's: the index is made anew. */
  readonly version: string;
  /** By collection; none of them has attachments, which the digest would have to cover. */
  readonly collections: Readonly<
    Record<
      string,
      {
        readonly schemaVersion: number;
        /** What does not fit its term gives no row: an index must never keep a text from being saved. */
        readonly rowsOf: (document: unknown) => readonly SearchRow[];
      }
    >
  >;
}

/** How the tables are made; part of the version by which an older index is known. */
const LAYOUT = 1;

export function versionOf(rules: SearchRules): string {
  // Another engine may know letters that this one does not.
  return `${LAYOUT} ${rules.version} ${process.versions['unicode']}`;
}

/**
 * The full-text index keeps no text (`content=''`), only where which word stands, and forgets a row
 * without being told its text. Its words are folded before they get there: the tokenizer only
 * parts them at blanks. Merging is done by hand, in pieces, so that no save ever waits for a large
 * one. Beside it stand the rows, with what is filtered and sorted by, and one line that says up to
 * which link of the chain the index is right (`sequence`, null while it is being made).
 */
const TABLES_SQL = `
  CREATE TABLE search_state(id INTEGER PRIMARY KEY, version TEXT NOT NULL,
    sequence INTEGER DEFAULT 0, mac TEXT, isStale INTEGER NOT NULL DEFAULT 0, mustForget INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE search_row(row INTEGER PRIMARY KEY, collection TEXT NOT NULL, doc TEXT NOT NULL,
    entry TEXT NOT NULL, digest TEXT NOT NULL, kind TEXT NOT NULL, memberId TEXT,
    moduleIds TEXT NOT NULL, sessionId TEXT, date TEXT, isSigned INTEGER);
  CREATE INDEX search_row_doc ON search_row(collection, doc);
  CREATE VIRTUAL TABLE search_text USING fts5(words, content='', contentless_delete=1,
    tokenize='ascii');
  INSERT INTO search_text(search_text,rank) VALUES('automerge',0);`;

const DROP_SQL = `DROP TABLE IF EXISTS search_text; DROP TABLE IF EXISTS search_row;
  DROP TABLE IF EXISTS search_state;`;

export function createSearchTables(connection: Connection, version: string): void {
  connection.define(DROP_SQL);
  connection.define(TABLES_SQL);
  connection.run('INSERT INTO search_state(id,version) VALUES(1,?)', version);
}

export function dropSearchTables(connection: Connection): void {
  connection.define(DROP_SQL);
}

/** Pages of the index that are merged with each document written: enough to keep up with it. */
const PAGES_PER_DOCUMENT = 8;
/** Some 15 ms. */
const MOST_PAGES = 24;

export function mergeAfter(connection: Connection, documents: number): void {
  const pages = Math.min(documents * PAGES_PER_DOCUMENT, MOST_PAGES);
  connection.run("INSERT INTO search_text(search_text,rank) VALUES('merge',?)", pages);
}

/** A step towards one part without leavings. @returns false when there was nothing to do */
export function mergeTowardsOne(connection: Connection): boolean {
  const changes = () =>
    connection.get<{ readonly changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0;
  const before = changes();
  connection.run("INSERT INTO search_text(search_text,rank) VALUES('merge',?)", -MOST_PAGES);
  // By FTS5's own rule: fewer than two changed rows say that nothing was left to merge.
  return changes() - before >= 2;
}

/** Everything that was taken out is gone from the file's pages afterwards. */
export function mergeIntoOne(connection: Connection): void {
  connection.run("INSERT INTO search_text(search_text) VALUES('optimize')");
}

/** No word holds this sign, so that no phrase runs from one text into the next. */
const BETWEEN_TEXTS = ' ¶ ';

/** True when there is a word in it. */
export function isFindable({ texts }: SearchRow): boolean {
  return texts.some((text) => !wordsIn(text).next().done);
}

export function wordsOf({ texts }: SearchRow): string {
  const lines = texts.map((text) => Array.from(wordsIn(text), ({ word }) => word).join(' '));
  return lines.filter((line) => line !== '').join(BETWEEN_TEXTS);
}
