import type { ChainTable } from './chain-table';
import { COLLECTION, EVENT_NAME } from './chain-indexes';
import type { Connection } from './connection';
import {
  createSearchTables,
  dropSearchTables,
  isFindable,
  mergeAfter,
  mergeIntoOne,
  versionOf,
  wordsOf,
  type SearchRow,
  type SearchRules,
} from './search-tables';
import { StoreFailure } from './store-failure';
import type { PurgedDocument, RevisionWitness, WrittenRevision } from './witness';

/** What the index needs to know of a document to have its rows. */
export type IndexedDocument = Pick<
  WrittenRevision,
  'collection' | 'documentId' | 'deleted' | 'content' | 'digest'
>;

type State = {
  readonly version: string;
  readonly sequence: number | null;
  readonly mac: string | null;
  readonly isStale: number;
  readonly mustForget: number;
};

/**
 * The full-text index of one file. As a witness it has the rows of a document in the transaction
 * that writes the document, so that neither a kill nor a cut of power parts them, and the index
 * never outlives what it was made from. A fault of the index never refuses a write: then it goes,
 * and is made anew.
 */
export class SearchIndex implements RevisionWitness {
  readonly #chain: Pick<ChainTable, 'head' | 'macAt'>;
  #isPrepared = false;

  constructor(
    readonly connection: Connection,
    chain: Pick<ChainTable, 'head' | 'macAt'>,
    readonly rules: SearchRules,
  ) {
    this.#chain = chain;
  }

  /**
   * Has the tables there, and knows afterwards whether the index covers the file: another program
   * may have written to it, or the file may have been put together anew. Until then nothing is
   * indexed. Throws StoreFailure.
   */
  prepare(): void {
    this.connection.transaction(() => {
      const version = versionOf(this.rules);
      if (this.state()?.version !== version) createSearchTables(this.connection, version);
      if (!this.#isCovering()) this.#uncover();
    });
    this.#isPrepared = true;
  }

  /** True when every document of the file can be found. */
  get isWhole(): boolean {
    const { sequence = null } = this.state() ?? {};
    return this.#isPrepared && sequence !== null;
  }

  /** True while words of texts that are gone may still lie in the index, unfound. */
  get isStale(): boolean {
    return this.state()?.isStale === 1;
  }

  /** `undefined` when there is no index, or the one there is was made by other rules. */
  state(): State | undefined {
    const exists = "SELECT 1 FROM sqlite_schema WHERE name='search_state'";
    if (this.connection.get(exists) === undefined) return undefined;
    return this.connection.get<State>('SELECT * FROM search_state');
  }

  written(_connection: Connection, revisions: readonly WrittenRevision[]): void {
    this.#witness(() => {
      const indexed = revisions.filter((revision) => this.#rulesFor(revision));
      for (const revision of indexed) this.index(revision);
      if (indexed.length > 0) mergeAfter(this.connection, indexed.length);
    });
  }

  purged(_connection: Connection, documents: readonly PurgedDocument[]): void {
    this.#witness(() => {
      const indexed = documents.filter((document) => this.#rulesFor(document));
      for (const { collection, documentId } of indexed) {
        if (this.#takeOut(collection, documentId) > 0) this.#mark('mustForget');
      }
      if (indexed.length > 0 && this.state()?.mustForget === 1) this.#forget();
    });
  }

  /** Puts a document's rows in place of those it had. To be called inside a transaction. */
  index({ collection, documentId, deleted, content, digest }: IndexedDocument): void {
    const taken = this.#takeOut(collection, documentId);
    if (taken > 0) this.#mark(deleted ? 'mustForget' : 'isStale');
    if (deleted) return;
    for (const row of this.rowsOf(collection, content)) {
      this.#insert(row, { collection, documentId, digest });
    }
  }

  rowsOf(collection: string, content: string): readonly SearchRow[] {
    const rows = this.rules.collections[collection]?.rowsOf(JSON.parse(content)) ?? [];
    return rows.filter(isFindable);
  }

  /** Takes out rows without a document, and words without a row. @returns how many documents. */
  remove(rows: readonly { readonly row: number }[]): void {
    for (const { row } of rows) {
      this.connection.run('DELETE FROM search_text WHERE rowid=?', row);
      this.connection.run('DELETE FROM search_row WHERE row=?', row);
    }
    if (rows.length > 0) this.#mark('isStale');
  }

  /** From here on the index is right up to the newest link, and stays so with every write. */
  cover(): void {
    const { sequence, mac } = this.#chain.head() ?? { sequence: 0, mac: '' };
    this.connection.run('UPDATE search_state SET sequence=?,mac=?', sequence, mac);
  }

  /** Nothing of what was taken out is left in the file. */
  noteFresh(): void {
    this.connection.run('UPDATE search_state SET isStale=0,mustForget=0');
  }

  /** False when the words do not fit each other: the engine's own look over the whole index. */
  isReadable(): boolean {
    if (!this.state()) return true;
    try {
      this.connection.run("INSERT INTO search_text(search_text) VALUES('integrity-check')");
      return true;
    } catch (thrown) {
      if (!isUnreadable(thrown)) throw thrown;
      return false;
    }
  }

  /** Puts an end to an index that cannot be read; the documents are all that is needed. */
  drop(): void {
    dropSearchTables(this.connection);
  }

  /** True when no document that can be found was written after the link that it speaks of. */
  #isCovering(): boolean {
    const { sequence = null, mac } = this.state() ?? {};
    if (sequence === null) return false;
    if (sequence > 0 && this.#chain.macAt(sequence) !== mac) return false;
    const later = `SELECT 1 FROM chain WHERE sequence>? AND ${EVENT_NAME} IS NULL
      AND ${COLLECTION} IN (SELECT value FROM json_each(?)) LIMIT 1`;
    const indexed = JSON.stringify(Object.keys(this.rules.collections));
    return this.connection.get(later, sequence, indexed) === undefined;
  }

  #uncover(): void {
    this.connection.run('UPDATE search_state SET sequence=NULL,mac=NULL');
  }

  #witness(work: () => void): void {
    try {
      const state = this.#isPrepared ? this.state() : undefined;
      if (!state) return;
      work();
      if (state.sequence !== null) this.cover();
    } catch (thrown) {
      if (!isUnreadable(thrown)) throw thrown;
      this.drop();
    }
  }

  /** A document of an earlier schema is on its way out (migrate.ts). */
  #rulesFor({ collection, schemaVersion }: PurgedDocument): boolean {
    return this.rules.collections[collection]?.schemaVersion === schemaVersion;
  }

  #takeOut(collection: string, documentId: string): number {
    const sql = 'SELECT row FROM search_row WHERE collection=? AND doc=?';
    const rows = this.connection.all<{ readonly row: number }>(sql, collection, documentId);
    this.remove(rows);
    return rows.length;
  }

  #insert(
    row: SearchRow,
    { collection, documentId, digest }: Omit<IndexedDocument, 'deleted' | 'content'>,
  ): void {
    const { kind, entry, memberId, moduleIds, sessionId, date, isSigned } = row;
    const signed = isSigned === null ? null : Number(isSigned);
    const inserted = this.connection.get<{ readonly row: number }>(
      `INSERT INTO search_row(collection,doc,entry,digest,kind,memberId,moduleIds,sessionId,date,
         isSigned) VALUES(?,?,?,?,?,?,?,?,?,?) RETURNING row`,
      ...[collection, documentId, entry, digest, kind, memberId, moduleIds.join(' ')],
      ...[sessionId, date, signed],
    );
    if (!inserted) throw new Error('a row has no number');
    const sql = 'INSERT INTO search_text(rowid,words) VALUES(?,?)';
    this.connection.run(sql, inserted.row, wordsOf(row));
  }

  #mark(what: 'isStale' | 'mustForget'): void {
    this.connection.run(`UPDATE search_state SET ${what}=1 WHERE ${what}=0`);
  }

  /** A document was destroyed: its words go with it, and not some day. */
  #forget(): void {
    mergeIntoOne(this.connection);
    this.noteFresh();
  }
}

/** What the engine says of an index whose parts do not fit each other. */
export function isUnreadable(thrown: unknown): boolean {
  return thrown instanceof StoreFailure && thrown.refusal.code === 'store-damaged';
}
