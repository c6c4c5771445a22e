import type { ChainEntry, ChainEvent, ChainHead, ChainSealer } from '../../../shared/domain/chain';
import { canonicalJson } from '../../../shared/lib/canonical-json';
import { createChainIndexes } from './chain-indexes';
import type { Connection } from './connection';
import type { PurgedDocument, RevisionWitness, WrittenRevision } from './witness';

export type ChainRow = {
  readonly sequence: number;
  readonly previous: string;
  readonly at: number;
  readonly author: string;
  readonly entry: string;
  readonly mac: string;
};

/** A link as it lies in the file: `verifyChain` parses it and says whether it is genuine. */
export type StoredLink = Omit<ChainRow, 'entry'> & { readonly entry: unknown };

export const CHAIN_TABLE_SQL = `CREATE TABLE IF NOT EXISTS chain(
  sequence INTEGER PRIMARY KEY, previous TEXT NOT NULL, at INTEGER NOT NULL,
  author TEXT NOT NULL, entry TEXT NOT NULL, mac TEXT NOT NULL)`;

/**
 * The one chain of a file (docs/security, Tamper evidence). As a witness it appends a link for
 * each written revision in the write's own transaction: neither can be there without the other.
 */
export class ChainTable implements RevisionWitness {
  constructor(
    readonly connection: Connection,
    readonly sealer: ChainSealer,
  ) {
    connection.define(CHAIN_TABLE_SQL);
    createChainIndexes(connection);
  }

  written(_connection: Connection, revisions: readonly WrittenRevision[]): void {
    this.#append(revisions.map(revisionEntry));
  }

  purged(_connection: Connection, documents: readonly PurgedDocument[]): void {
    this.#append(documents.map((document) => ({ kind: 'purge', ...document })));
  }

  /** Chains an audit event, durably, by the same road as a write. Throws StoreFailure. */
  appendEvent(event: ChainEvent): ChainHead | null {
    this.connection.transaction(() => this.#append([event]));
    return this.head();
  }

  /** The newest link's place and MAC; `null` before the first. */
  head(): ChainHead | null {
    const sql = 'SELECT sequence, mac FROM chain ORDER BY sequence DESC LIMIT 1';
    return this.connection.get<ChainHead>(sql) ?? null;
  }

  /** The MAC of one link, `undefined` when there is none of this sequence. */
  macAt(sequence: number): string | undefined {
    const sql = 'SELECT mac FROM chain WHERE sequence=?';
    return this.connection.get<ChainHead>(sql, sequence)?.mac;
  }

  /** All links from a sequence on, oldest first. Nothing can be written while they are read. */
  readLinks(from = 1): Iterable<StoredLink> {
    return readLinks(this.connection, from);
  }

  #append(entries: readonly ChainEntry[]): void {
    let head = this.head();
    for (const entry of entries) {
      const link = this.sealer.seal(head, entry);
      insertLink(this.connection, { ...link, entry: canonicalJson(link.entry) });
      head = link;
    }
  }
}

/** Puts a sealed link in its place as it is. */
export function insertLink(connection: Connection, link: ChainRow): void {
  const { sequence, previous, at, author, entry, mac } = link;
  const sql = 'INSERT INTO chain(sequence,previous,at,author,entry,mac) VALUES(?,?,?,?,?,?)';
  connection.run(sql, sequence, previous, at, author, entry, mac);
}

/** Reads a file's chain without being able to add to it. */
export function* readLinks(connection: Connection, from = 1): Iterable<StoredLink> {
  const sql = 'SELECT * FROM chain WHERE sequence>=? ORDER BY sequence';
  for (const row of connection.iterate<ChainRow>(sql, from)) yield storedLink(row);
}

export function storedLink(row: ChainRow): StoredLink {
  return { ...row, entry: parsedText(row.entry) };
}

function revisionEntry(written: WrittenRevision): ChainEntry {
  const { collection, schemaVersion, documentId, revision, deleted, digest } = written;
  return { kind: 'revision', collection, schemaVersion, documentId, revision, deleted, digest };
}

/** What is no JSON stays text, which no entry and no document is: the verification finds it. */
export function parsedText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
