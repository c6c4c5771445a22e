/// <reference path="./multiple-ciphers.d.ts" />
import type BetterSqlite3 from 'better-sqlite3';
import driver from 'better-sqlite3-multiple-ciphers';

export type Engine = BetterSqlite3.Database & {
  readonly key: (key: Uint8Array) => number;
  readonly rekey: (key: Uint8Array) => number;
};
type EngineClass = new (path: string, options?: BetterSqlite3.Options) => Engine;

/** SQLite with SQLCipher's page format. Needs Node 22.14 or newer: on Node 20 it kills the process. */
export const Driver: EngineClass = driver;
export type EngineStatement = BetterSqlite3.Statement<SqlValue[]>;
export type SqlValue = string | number | Uint8Array | null;
