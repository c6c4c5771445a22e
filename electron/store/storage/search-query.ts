import type { SearchTerms } from '../../../shared/domain/search';
import type { FoundRow, FoundRows, WantedRows } from '../../application/ports/stores';
import type { Connection } from './connection';

type Condition = readonly [sql: string, ...params: readonly (string | number)[]];

type StoredRow = Omit<FoundRow, 'isSigned'> & {
  readonly isSigned: number | null;
  readonly count: number;
};

/**
 * The rows in which everything that is looked for stands. What has no day comes first, then the
 * newest; a page is the same whatever is written on others. Throws StoreFailure.
 */
export function findRows(connection: Connection, wanted: WantedRows): FoundRows {
  if (wanted.terms.phrases.length === 0) return { rows: [], count: 0 };
  const found = select(connection, wanted);
  if (found.length > 0) return { rows: found.map(asRow), count: found[0]?.count ?? 0 };
  if (wanted.offset === 0) return { rows: [], count: 0 };
  return { rows: [], count: select(connection, { ...wanted, offset: 0, limit: 1 })[0]?.count ?? 0 };
}

const NEWEST_FIRST = 'date IS NULL DESC, date DESC, row DESC';

function select(connection: Connection, wanted: WantedRows): readonly StoredRow[] {
  const conditions = conditionsOf(wanted);
  // Counted and sorted by what is short; the page alone is read whole.
  const sql = `SELECT kind, doc AS id, entry, memberId, sessionId, date, isSigned, count
    FROM (SELECT row AS found, count(*) OVER () AS count
      FROM search_text CROSS JOIN search_row ON row=search_text.rowid
      WHERE ${conditions.map(([condition]) => condition).join(' AND ')}
      ORDER BY ${NEWEST_FIRST} LIMIT ? OFFSET ?)
    CROSS JOIN search_row ON row=found ORDER BY ${NEWEST_FIRST}`;
  const params = conditions.flatMap(([, ...values]) => values);
  return connection.all<StoredRow>(sql, ...params, wanted.limit, wanted.offset);
}

function asRow({ count: _count, isSigned, ...row }: StoredRow): FoundRow {
  return { ...row, isSigned: isSigned === null ? null : isSigned === 1 };
}

function conditionsOf({ terms, filter, sessionIds }: WantedRows): readonly Condition[] {
  const { memberId, moduleId, from, to, kinds, isSigned } = filter;
  const all: readonly (Condition | null)[] = [
    ['search_text MATCH ?', matchExpression(terms)],
    memberId === null ? null : ['memberId=?', memberId],
    moduleId === null
      ? null
      : [
          '(instr(moduleIds,?)>0 OR sessionId IN (SELECT value FROM json_each(?)))',
          moduleId,
          JSON.stringify(sessionIds),
        ],
    from === null ? null : ['date>=?', from],
    to === null ? null : ['date<=?', to],
    kinds.length > 0 ? ['kind IN (SELECT value FROM json_each(?))', JSON.stringify(kinds)] : null,
    isSigned === null ? null : ['isSigned=?', Number(isSigned)],
  ];
  return all.filter((condition) => condition !== null);
}

/** Folded words hold letters and digits alone: within quotation marks none of them is a command. */
function matchExpression({ phrases, isLastOpen }: SearchTerms): string {
  const quoted = phrases.map((words) => `"${words.join(' ')}"`);
  return `${quoted.join(' AND ')}${isLastOpen ? ' *' : ''}`;
}
