import { getSchemaByObjectPath } from 'rxdb';
import type { RxJsonSchema } from 'rxdb';
import { quoteText } from './sql-text';

/**
 * How SQLite and JavaScript compare the values at a document path.
 * - `text`: alike, as long as no stored value has a character from U+D800 on (SQLite orders by
 *   code point, JavaScript by UTF-16 unit; below that the two orders are one).
 * - `whole`, `real`, `flag`: alike. `real` is a column bound as a double.
 * - `fraction`: nearly alike. SQLite reads decimals out of JSON text up to an ulp off (measured:
 *   3.7 % of random doubles), so bounds are widened and never trusted.
 * - `other`: not comparable in SQL.
 */
export type PathKind = 'text' | 'whole' | 'real' | 'flag' | 'fraction' | 'other';

/** Deep generic schemas stop at this door: below it only paths and their types matter. */
export type AnySchema = RxJsonSchema<never>;

const COLUMNS: Readonly<Record<string, { readonly column: string; readonly kind: PathKind }>> = {
  _deleted: { column: 'deleted', kind: 'flag' },
  '_meta.lwt': { column: 'lwt', kind: 'real' },
};

const KINDS: Readonly<Record<string, PathKind>> = {
  string: 'text',
  integer: 'whole',
  number: 'fraction',
  boolean: 'flag',
};

export class DocumentPaths {
  readonly #expressions = new Map<string, string>();
  readonly #kinds = new Map<string, PathKind>();
  readonly #indexed: ReadonlySet<string>;

  constructor(
    readonly schema: AnySchema,
    readonly primaryPath: string,
  ) {
    const indexes = (schema.indexes ?? []).flatMap((index) => index);
    this.#indexed = new Set([primaryPath, ...indexes]);
  }

  /** Text paths whose values are looked at on every write, so that their order can be trusted. */
  get watched(): readonly string[] {
    return [...this.#indexed].filter((path) => this.kindOf(path) === 'text');
  }

  /** Must be the same text in an index and in a query, or SQLite does not use the index. */
  expression(path: string): string {
    return cached(this.#expressions, path, () => {
      if (path === this.primaryPath) return 'id';
      const steps = path.split('.').map((step) => `."${step}"`);
      return COLUMNS[path]?.column ?? `json_extract(data,${quoteText(`$${steps.join('')}`)})`;
    });
  }

  kindOf(path: string): PathKind {
    return cached(this.#kinds, path, () => {
      if (path === this.primaryPath) return 'text';
      return COLUMNS[path]?.kind ?? KINDS[this.#typeAt(path)] ?? 'other';
    });
  }

  isIndexed(path: string): boolean {
    return this.#indexed.has(path);
  }

  #typeAt(path: string): string {
    const part: unknown = getSchemaByObjectPath(this.schema, path);
    if (typeof part !== 'object' || part === null || !('type' in part)) return '';
    const isWhole = 'multipleOf' in part && Number.isInteger(part.multipleOf);
    if (part.type === 'number' && isWhole) return 'integer';
    return typeof part.type === 'string' ? part.type : '';
  }
}

function cached<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
