import type { PreparedQuery, RxDocumentData } from 'rxdb';
import { getQueryMatcher, getSortComparator } from 'rxdb';
import type { DocumentTable } from './document-table';
import type { SqlQuery } from './query-to-sql';
import { toSql } from './query-to-sql';
import { quoteName } from './sql-text';

type Parse<RxDocType> = (text: string) => RxDocumentData<RxDocType>;
type Row = { readonly data: string };

/**
 * Answers a Mango query. SQL finds and sorts as far as it does so exactly as RxDB would; the rest
 * (RxDB's own matcher, its comparator) runs over the rows between the query plan's bounds only.
 */
export function queryDocuments<RxDocType>(
  table: DocumentTable,
  prepared: PreparedQuery<RxDocType>,
  parse: Parse<RxDocType>,
): RxDocumentData<RxDocType>[] {
  const sql = translate(table, prepared);
  if (sql.isExact && sql.order !== undefined) return page(table, prepared, sql, parse);
  const { skip, end } = windowOf(prepared);
  const isSorted = sql.order !== undefined;
  const documents = matching(table, prepared, sql, parse, isSorted ? end : Infinity);
  if (!isSorted) documents.sort(comparator(prepared));
  return documents.slice(skip, end);
}

export function countDocuments<RxDocType>(
  table: DocumentTable,
  prepared: PreparedQuery<RxDocType>,
  parse: Parse<RxDocType>,
): number {
  const sql = { ...translate(table, prepared), order: undefined };
  const { skip, end } = windowOf(prepared);
  const count = sql.isExact
    ? countRows(table, sql)
    : matching(table, prepared, sql, parse, end).length;
  return Math.max(0, Math.min(count, end) - skip);
}

function translate<RxDocType>(table: DocumentTable, prepared: PreparedQuery<RxDocType>): SqlQuery {
  const scope = { paths: table.paths, wideText: table.wideTextPaths() };
  return toSql(prepared.query, prepared.queryPlan, scope);
}

function page<RxDocType>(
  table: DocumentTable,
  prepared: PreparedQuery<RxDocType>,
  sql: SqlQuery,
  parse: Parse<RxDocType>,
): RxDocumentData<RxDocType>[] {
  const { skip, end } = windowOf(prepared);
  const limit = Number.isFinite(end) ? end - skip : -1;
  const text = `${select(table, sql)} LIMIT ? OFFSET ?`;
  const rows = table.connection.all<Row>(text, ...sql.params, limit, skip);
  return rows.map(({ data }) => parse(data));
}

/** Matching documents, in SQL's order; stops reading once there are `enough`. */
function matching<RxDocType>(
  table: DocumentTable,
  prepared: PreparedQuery<RxDocType>,
  sql: SqlQuery,
  parse: Parse<RxDocType>,
  enough: number,
): RxDocumentData<RxDocType>[] {
  const matches = getQueryMatcher<RxDocType>(prepared.query.selector as never, prepared.query);
  const documents: RxDocumentData<RxDocType>[] = [];
  if (enough === 0) return documents;
  for (const { data } of table.connection.iterate<Row>(select(table, sql), ...sql.params)) {
    const document = parse(data);
    if (sql.isExact || matches(document)) documents.push(document);
    if (documents.length >= enough) break;
  }
  return documents;
}

function comparator<RxDocType>(
  prepared: PreparedQuery<RxDocType>,
): (left: RxDocumentData<RxDocType>, right: RxDocumentData<RxDocType>) => number {
  const compare = getSortComparator<RxDocType>(prepared.query.selector as never, prepared.query);
  return (left, right) => compare(left, right);
}

function countRows(table: DocumentTable, sql: SqlQuery): number {
  const text = `SELECT count(*) AS count FROM ${quoteName(table.name)} WHERE ${sql.sql}`;
  return table.connection.get<{ readonly count: number }>(text, ...sql.params)?.count ?? 0;
}

function select(table: DocumentTable, sql: SqlQuery): string {
  const text = `SELECT data FROM ${quoteName(table.name)} WHERE ${sql.sql}`;
  return sql.order ? `${text} ORDER BY ${sql.order}` : text;
}

function windowOf<RxDocType>({ query }: PreparedQuery<RxDocType>): {
  readonly skip: number;
  readonly end: number;
} {
  // A query that did not come through RxDB's normalisation may lack what its type promises.
  const { skip = 0 } = query as Partial<typeof query>;
  return { skip, end: typeof query.limit === 'number' ? skip + query.limit : Infinity };
}
