import { getProperty } from 'rxdb';
import type { Connection } from './connection';
import type { DocumentPaths } from './document-paths';
import { describeIndexes } from './index-statistics';
import { quoteName } from './sql-text';

export type DocumentRow = {
  readonly id: string;
  readonly deleted: number;
  readonly lwt: number;
  readonly data: string;
};

/** From here on SQLite's order of text and JavaScript's part. */
const BEYOND_COMMON_ORDER = /[\ud800-\uffff]/;

export const DOCUMENT_TABLE_PREFIX = 'doc/';
export const ATTACHMENT_TABLE_PREFIX = 'att/';

/** `doc/<collection>/<schema version>`: the slash cannot occur in a collection's name. */
export function tableNameOf(collection: string, schemaVersion: number): string {
  return `${DOCUMENT_TABLE_PREFIX}${collection}/${schemaVersion}`;
}

export function attachmentTableNameOf(tableName: string): string {
  return ATTACHMENT_TABLE_PREFIX + tableName.slice(DOCUMENT_TABLE_PREFIX.length);
}

/** The table itself, and the list of paths at which SQL's order of text is not JavaScript's. */
export function documentTableSql(tableName: string): string {
  // The explicit row number survives VACUUM, so that a full-text index may refer to it.
  return `CREATE TABLE IF NOT EXISTS ${quoteName(tableName)}(
      row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL,
      lwt REAL NOT NULL, data TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS wide_text(tbl TEXT NOT NULL, path TEXT NOT NULL,
      PRIMARY KEY(tbl, path)) WITHOUT ROWID`;
}

/** One collection's documents: canonical JSON text, and an expression index per schema index. */
export class DocumentTable {
  readonly #sqlName: string;

  constructor(
    readonly connection: Connection,
    readonly name: string,
    readonly paths: DocumentPaths,
  ) {
    this.#sqlName = quoteName(name);
  }

  create(indexes: readonly (readonly string[])[]): void {
    const named = indexes.map((paths) => ({ name: `idx/${this.name}/${paths.join(',')}`, paths }));
    const statements = named.map(({ name, paths }) => {
      const columns = paths.map((path) => this.paths.expression(path)).join(',');
      return `CREATE INDEX IF NOT EXISTS ${quoteName(name)} ON ${this.#sqlName}(${columns})`;
    });
    this.connection.define(`${documentTableSql(this.name)};${statements.join(';')}`);
    describeIndexes(this.connection, this.name, this.paths, named);
  }

  readById(ids: readonly string[]): ReadonlyMap<string, string> {
    const rows = ids.length === 1 ? this.#readOne(ids[0]) : this.#readMany(ids);
    return new Map(rows.map(({ id, data }) => [id, data]));
  }

  insert({ id, deleted, lwt, data }: DocumentRow): void {
    const sql = `INSERT INTO ${this.#sqlName}(id,deleted,lwt,data) VALUES(?,?,?,?)`;
    this.connection.run(sql, id, deleted, lwt, data);
  }

  update({ id, deleted, lwt, data }: DocumentRow): void {
    const sql = `UPDATE ${this.#sqlName} SET deleted=?,lwt=?,data=? WHERE id=?`;
    this.connection.run(sql, deleted, lwt, data, id);
  }

  /** Remembers the indexed paths at which SQL's order of text is no longer JavaScript's. */
  noteWideText(document: object): void {
    for (const path of this.paths.watched) {
      const value: unknown = getProperty(document, path);
      if (typeof value === 'string' && BEYOND_COMMON_ORDER.test(value)) {
        const sql = 'INSERT OR IGNORE INTO wide_text(tbl,path) VALUES(?,?)';
        this.connection.run(sql, this.name, path);
      }
    }
  }

  /** Read anew for each query: a rolled-back write must not leave a trace in memory. */
  wideTextPaths(): ReadonlySet<string> {
    const sql = 'SELECT path FROM wide_text WHERE tbl=?';
    const rows = this.connection.all<{ readonly path: string }>(sql, this.name);
    return new Set(rows.map(({ path }) => path));
  }

  /** Removes up to `limit` tombstones last written at or before `until` (ms); their ids. */
  purgeTombstones(until: number, limit: number): readonly string[] {
    const sql = `DELETE FROM ${this.#sqlName} WHERE row IN (
        SELECT row FROM ${this.#sqlName} WHERE deleted=1 AND lwt<=? LIMIT ?) RETURNING id`;
    return this.connection.all<{ readonly id: string }>(sql, until, limit).map(({ id }) => id);
  }

  changedSince(lwt: number, id: string, limit: number): readonly string[] {
    const sql = `SELECT data FROM ${this.#sqlName} WHERE (lwt,id)>(?,?) ORDER BY lwt,id LIMIT ?`;
    return this.connection.all<DocumentRow>(sql, lwt, id, limit).map(({ data }) => data);
  }

  allIds(): readonly string[] {
    const sql = `SELECT id FROM ${this.#sqlName}`;
    return this.connection.all<{ readonly id: string }>(sql).map(({ id }) => id);
  }

  drop(): void {
    const sql = `DROP TABLE IF EXISTS ${this.#sqlName};
      DROP TABLE IF EXISTS ${quoteName(attachmentTableNameOf(this.name))};`;
    this.connection.define(sql);
    this.connection.run('DELETE FROM wide_text WHERE tbl=?', this.name);
    this.connection.run('DELETE FROM sqlite_stat1 WHERE tbl=?', this.name);
  }

  #readOne(id: string | undefined): readonly DocumentRow[] {
    const sql = `SELECT id,data FROM ${this.#sqlName} WHERE id=?`;
    return this.connection.all<DocumentRow>(sql, id ?? '');
  }

  #readMany(ids: readonly string[]): readonly DocumentRow[] {
    const sql = `SELECT id,data FROM ${this.#sqlName} WHERE id IN (SELECT value FROM json_each(?))`;
    return this.connection.all<DocumentRow>(sql, JSON.stringify(ids));
  }
}
