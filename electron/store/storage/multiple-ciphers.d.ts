/** The package ships declarations its own `exports` hide; its API is better-sqlite3's and keys. */
declare module 'better-sqlite3-multiple-ciphers' {
  import type BetterSqlite3 from 'better-sqlite3';

  type Keyed = BetterSqlite3.Database & {
    readonly key: (key: Uint8Array) => number;
    /** Rewrites every page of the file under another key. */
    readonly rekey: (key: Uint8Array) => number;
  };
  const driver: new (path: string, options?: BetterSqlite3.Options) => Keyed;
  export default driver;
}
