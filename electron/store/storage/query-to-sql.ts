import type { RxQueryPlan } from 'rxdb';
import type { DocumentPaths, PathKind } from './document-paths';
import type { SqlValue } from './driver';

/** A query as RxDB prepares it, without its document type. */
export type MangoQuery = {
  readonly selector: Readonly<Record<string, unknown>>;
  readonly sort: readonly Readonly<Record<string, 'asc' | 'desc'>>[];
  readonly skip?: number;
  readonly limit?: number;
};

export type Condition = { readonly sql: string; readonly params: readonly SqlValue[] };

/** `isExact`: the condition finds the matching rows and no other; if not, it finds them and more. */
export type SqlQuery = Condition & {
  readonly isExact: boolean;
  readonly order: string | undefined;
};

/** What a translation needs to know of a table; `wideText` as DocumentTable reads it. */
export type QueryScope = { readonly paths: DocumentPaths; readonly wideText: ReadonlySet<string> };

const COMPARISONS: Readonly<Record<string, string>> = {
  $eq: '=',
  $gt: '>',
  $gte: '>=',
  $lt: '<',
  $lte: '<=',
};

/** RxDB's marks for "no bound" in a query plan. */
const NO_LOWER_BOUND = Number.MIN_SAFE_INTEGER;
const NO_UPPER_BOUND = '\uffff';

/** Far more than an ulp, far less than a difference anybody stores. */
const FRACTION_SLACK = 1e-12;

export function toSql(query: MangoQuery, plan: RxQueryPlan, scope: QueryScope): SqlQuery {
  const exact = exactConditions(query.selector, scope);
  const conditions = exact ?? planBounds(plan, scope);
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || '1',
    params: conditions.flatMap(({ params }) => params),
    isExact: exact !== undefined,
    order: orderBy(query.sort, scope),
  };
}

/** The selector in SQL, when it is a conjunction of comparisons that SQLite makes as RxDB does. */
function exactConditions(
  selector: MangoQuery['selector'],
  scope: QueryScope,
): readonly Condition[] | undefined {
  const conditions: Condition[] = [];
  for (const [path, matcher] of Object.entries(selector)) {
    // A matcher without operators is no condition but equality to an empty object.
    if (path.startsWith('$') || !isObject(matcher) || isEmpty(matcher)) return undefined;
    for (const [operator, value] of Object.entries(matcher)) {
      const condition = exactCondition(path, operator, value, scope);
      if (!condition) return undefined;
      conditions.push(condition);
    }
  }
  return conditions;
}

function exactCondition(
  path: string,
  operator: string,
  value: unknown,
  scope: QueryScope,
): Condition | undefined {
  const kind = scope.paths.kindOf(path);
  const expression = scope.paths.expression(path);
  if (operator === '$in') return exactMembership(expression, kind, value);
  const comparison = COMPARISONS[operator];
  if (comparison === undefined || kind === 'fraction' || !fits(kind, value)) return undefined;
  const isTrusted =
    operator === '$eq' ? isExactlyEqual(value) : kind !== 'flag' && hasTrustedOrder(path, scope);
  return isTrusted ? { sql: `${expression}${comparison}?`, params: [bind(value)] } : undefined;
}

function exactMembership(expression: string, kind: PathKind, list: unknown): Condition | undefined {
  if (!Array.isArray(list) || (kind !== 'text' && kind !== 'whole')) return undefined;
  const isExact = list.every((value: unknown) =>
    kind === 'text' ? fits(kind, value) && isExactlyEqual(value) : Number.isSafeInteger(value),
  );
  if (!isExact) return undefined;
  const sql = `${expression} IN (SELECT value FROM json_each(?))`;
  return { sql, params: [JSON.stringify(list)] };
}

/** The plan's bounds: equalities from the left of its index, then one range. */
function planBounds(plan: RxQueryPlan, scope: QueryScope): readonly Condition[] {
  const conditions: Condition[] = [];
  for (const [position, path] of plan.index.entries()) {
    const [start, end] = [plan.startKeys[position], plan.endKeys[position]];
    conditions.push(...boundsAt(path, start, end, scope));
    if (start !== end) break;
  }
  return conditions;
}

function boundsAt(
  path: string,
  start: unknown,
  end: unknown,
  scope: QueryScope,
): readonly Condition[] {
  const kind = scope.paths.kindOf(path);
  if (kind === 'text' && !hasTrustedOrder(path, scope)) return [];
  const expression = scope.paths.expression(path);
  const bounds: Condition[] = [];
  if (start !== NO_LOWER_BOUND && start !== NO_UPPER_BOUND && fits(kind, start)) {
    bounds.push({ sql: `${expression}>=?`, params: [bind(widened(kind, start, -1))] });
  }
  if (end !== NO_UPPER_BOUND && end !== NO_LOWER_BOUND && fits(kind, end)) {
    bounds.push({ sql: `${expression}<=?`, params: [bind(widened(kind, end, 1))] });
  }
  const isOnePoint = start === end && bounds.length === 2 && kind !== 'fraction';
  return isOnePoint ? [{ sql: `${expression}=?`, params: [bind(start)] }] : bounds;
}

/** `undefined` when SQLite would sort otherwise than RxDB's comparator. */
function orderBy(sort: MangoQuery['sort'], scope: QueryScope): string | undefined {
  const terms: string[] = [];
  for (const [path, direction] of sort.flatMap((part) => Object.entries(part))) {
    const kind = scope.paths.kindOf(path);
    if (kind === 'other' || kind === 'fraction') return undefined;
    if (kind === 'text' && !hasTrustedOrder(path, scope)) return undefined;
    terms.push(scope.paths.expression(path) + (direction === 'desc' ? ' DESC' : ''));
  }
  return terms.join(',');
}

function hasTrustedOrder(path: string, { paths, wideText }: QueryScope): boolean {
  if (paths.kindOf(path) !== 'text') return true;
  return paths.isIndexed(path) && !wideText.has(path);
}

function fits(kind: PathKind, value: unknown): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'flag':
      return typeof value === 'boolean';
    case 'whole':
    case 'real':
    case 'fraction':
      return typeof value === 'number' && Number.isFinite(value);
    case 'other':
      return false;
  }
}

/** A lone surrogate does not survive the way into SQLite. */
function isExactlyEqual(value: unknown): boolean {
  return typeof value !== 'string' || value.isWellFormed();
}

function widened(kind: PathKind, value: unknown, sign: 1 | -1): unknown {
  if (kind !== 'fraction' || typeof value !== 'number') return value;
  return value + sign * (Math.abs(value) * FRACTION_SLACK + Number.MIN_VALUE);
}

function bind(value: unknown): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`not comparable in SQL: ${typeof value}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}
