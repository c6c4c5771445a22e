import type { Pages } from './pages';
import { childrenOf, kindOf, rowsOf, type Row } from './table-page';

const SCHEMA_ROOT = 1;

/** Rows of the tables that could be told apart, and rows of which only the shape is known. */
export interface FoundRows {
  readonly byTable: ReadonlyMap<string, readonly Row[]>;
  /** From pages that nothing sound leads to any more. */
  readonly strays: readonly Row[];
}

/**
 * Every row on a sound page. A table is followed from its root as far as it is sound; leaf pages
 * below a damaged page are found all the same, since every page is looked at, and only lose the
 * name of their table. Nothing deleted comes back: freed pages are zeroed (`secure_delete`).
 */
export function findRows(pages: Pages): FoundRows {
  const tree = treeOf(pages);
  const schema = take(tree, SCHEMA_ROOT);
  const strayLines = [...tree.leaves.values()].flat().filter((row) => rootOf(row) !== undefined);
  const byTable = new Map<string, readonly Row[]>();
  for (const row of [...schema, ...strayLines]) {
    const root = rootOf(row);
    if (root) byTable.set(root.table, take(tree, root.page));
  }
  return { byTable, strays: [...tree.leaves.values()].flat() };
}

/** The pages of all tables by number; a leaf goes once its table is known. */
interface Tree {
  readonly leaves: Map<number, readonly Row[]>;
  readonly children: ReadonlyMap<number, readonly number[]>;
}

function treeOf(pages: Pages): Tree {
  const leaves = new Map<number, readonly Row[]>();
  const children = new Map<number, readonly number[]>();
  for (let number = 1; number <= pages.count; number += 1) {
    const page = pages.page(number);
    if (!page) continue;
    const kind = kindOf(page, number);
    if (kind === 'interior') children.set(number, childrenOf(page, number));
    if (kind === 'leaf') leaves.set(number, rowsOf(pages, page, number).filter(isWhole));
  }
  return { leaves, children };
}

function isWhole(row: Row | null): row is Row {
  return row !== null;
}

/** The rows that can be reached from a root. */
function take({ leaves, children }: Tree, root: number): readonly Row[] {
  const reached = new Set<number>();
  const rows: Row[] = [];
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (reached.has(number)) continue;
    reached.add(number);
    waiting.push(...(children.get(number) ?? []));
    rows.push(...(leaves.get(number) ?? []));
    leaves.delete(number);
  }
  return rows;
}

/** A line of SQLite's own schema table: type, name, table, root page, SQL. */
function rootOf({ columns }: Row): { readonly table: string; readonly page: number } | undefined {
  const [type, name, table, page, sql] = columns;
  const isTable = columns.length === 5 && type === 'table' && name === table;
  if (!isTable || typeof name !== 'string' || typeof page !== 'number') return undefined;
  const hasRowNumbers = typeof sql !== 'string' || !sql.includes('WITHOUT ROWID');
  return hasRowNumbers ? { table: name, page } : undefined;
}
