import type { Connection } from './connection';
import { DOCUMENT_TABLE_PREFIX } from './document-table';
import { quoteName } from './sql-text';

/** Whose documents a table holds, as its name says. */
export interface DocumentPlace {
  readonly collection: string;
  readonly schemaVersion: number;
}

/** The names of all tables of documents in a file, RxDB's own included. */
export function documentTables(connection: Connection): readonly string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type='table' AND name LIKE ? ORDER BY name";
  const rows = connection.all<{ readonly name: string }>(sql, `${DOCUMENT_TABLE_PREFIX}%`);
  return rows.map(({ name }) => name);
}

export function documentPlaceOf(table: string): DocumentPlace {
  const slash = table.lastIndexOf('/');
  const collection = table.slice(DOCUMENT_TABLE_PREFIX.length, slash);
  return { collection, schemaVersion: Number(table.slice(slash + 1)) };
}

/** Documents of a file, tombstones and RxDB's own included: as many as a verification looks at. */
export function countDocumentRows(connection: Connection): number {
  const counts = documentTables(connection).map((table) => {
    const sql = `SELECT count(*) AS count FROM ${quoteName(table)}`;
    return connection.get<{ readonly count: number }>(sql)?.count ?? 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
