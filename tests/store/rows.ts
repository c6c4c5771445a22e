import { createHash } from 'node:crypto';
import type { StoreKeys } from '../../electron/application/ports/vault';
import { openKeyed } from '../../electron/store/storage/engine';

/**
 * A digest of every row of every table of a closed file, made without any code of the store. The
 * full-text index keeps what it knows in tables of its own, which are among them.
 */
export function rowDigests(path: string, { page }: StoreKeys): ReadonlyMap<string, string> {
  const engine = openKeyed(path, page, true);
  try {
    const tables = engine
      .prepare<[], { readonly name: string }>(
        `SELECT name FROM sqlite_schema WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%'
         ORDER BY name`,
      )
      .all();
    const digest = ({ name }: { readonly name: string }) => {
      const hash = createHash('sha256');
      const rows = engine.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).raw().all();
      for (const row of rows) hash.update(JSON.stringify(row));
      return [name, `${rows.length} ${hash.digest('hex')}`] as const;
    };
    return new Map(tables.map(digest));
  } finally {
    engine.close();
  }
}

/** Every row of the tables whose name holds `part`, as text: what stands beside the sealed fields. */
export function rowTexts(path: string, { page }: StoreKeys, part: string): readonly string[] {
  const engine = openKeyed(path, page, true);
  try {
    const tables = engine
      .prepare<[string], { readonly name: string }>(
        "SELECT name FROM sqlite_schema WHERE type='table' AND name LIKE ?",
      )
      .all(`%${part}%`);
    return tables.flatMap(({ name }) =>
      engine.prepare(`SELECT * FROM "${name}"`).raw().all().map(textOf),
    );
  } finally {
    engine.close();
  }
}

function textOf(row: unknown): string {
  return JSON.stringify(row);
}
