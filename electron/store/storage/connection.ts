import { Subject } from 'rxjs';
import type { StoreId } from '../../../shared/domain/store-refusal';
import type { Engine, EngineStatement as Statement, SqlValue } from './driver';
import { asStoreFailure } from './store-failure';

const STATEMENTS_KEPT = 500;

/**
 * The one connection to a store's file, shared by all its collections. Everything here is
 * synchronous; what the engine cannot do is thrown as a StoreFailure and leaves nothing behind.
 */
export class Connection {
  readonly #engine: Engine;
  readonly #statements = new Map<string, Statement>();
  readonly #streams = new Map<string, Subject<unknown>>();

  constructor(
    engine: Engine,
    readonly store: StoreId,
  ) {
    this.#engine = engine;
  }

  get isOpen(): boolean {
    return this.#engine.open;
  }

  run(sql: string, ...params: readonly SqlValue[]): number {
    return this.#guard(() => this.#prepare(sql).run(...params).changes);
  }

  get<Row>(sql: string, ...params: readonly SqlValue[]): Row | undefined {
    return this.#guard(() => this.#prepare(sql).get(...params) as Row | undefined);
  }

  all<Row>(sql: string, ...params: readonly SqlValue[]): readonly Row[] {
    return this.#guard(() => this.#prepare(sql).all(...params) as Row[]);
  }

  /** Rows one at a time. No write is possible on this connection until the loop has ended. */
  *iterate<Row>(sql: string, ...params: readonly SqlValue[]): Generator<Row, void, undefined> {
    const rows = this.#guard(() => this.#idle(sql).iterate(...params));
    try {
      for (;;) {
        const next = this.#guard(() => rows.next());
        if (next.done) return;
        yield next.value as Row;
      }
    } finally {
      rows.return?.();
    }
  }

  /** Statements that change the schema, or a pragma. */
  define(sql: string): void {
    this.#statements.clear();
    this.#guard(() => this.#engine.exec(sql));
  }

  pragma(source: string): unknown {
    return this.#guard(() => this.#engine.pragma(source, { simple: true }));
  }

  /** All or nothing: an error thrown by `work` or by the commit itself rolls everything back. */
  transaction<T>(work: () => T): T {
    this.run('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (thrown) {
      // A full disk may have rolled back by itself.
      if (this.#engine.inTransaction) this.run('ROLLBACK');
      throw thrown;
    }
  }

  /** The events of one table, for every storage instance over it in this process. */
  stream(table: string): Subject<unknown> {
    const stream = this.#streams.get(table) ?? new Subject<unknown>();
    this.#streams.set(table, stream);
    return stream;
  }

  close(): void {
    this.#statements.clear();
    this.#guard(() => this.#engine.close());
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= STATEMENTS_KEPT) this.#statements.clear();
    const statement = this.#fresh(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** A loop within a loop over the same statement needs a second copy of it. */
  #idle(sql: string): Statement {
    const statement = this.#prepare(sql);
    return statement.busy ? this.#fresh(sql) : statement;
  }

  #fresh(sql: string): Statement {
    return this.#engine.prepare<SqlValue[]>(sql);
  }

  #guard<T>(work: () => T): T {
    return asStoreFailure(this.store, work);
  }
}
