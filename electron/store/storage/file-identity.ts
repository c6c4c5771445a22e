import type { StoreId } from '../../../shared/domain/store-refusal';
import type { Engine } from './driver';

/** SQLite's application_id, one per store, so that the first page alone tells whose file it is. */
export const APPLICATION_IDS: Readonly<Record<StoreId, number>> = {
  records: 0x416c_5201,
  'group-process': 0x416c_4701,
};

/** Writes whose file this is and its layout, as the first thing in it. */
export function writeIdentity(engine: Engine, store: StoreId, schemaVersion: number): void {
  engine.exec(`BEGIN IMMEDIATE;
    PRAGMA application_id=${APPLICATION_IDS[store]};
    PRAGMA user_version=${Math.trunc(schemaVersion)};
    CREATE TABLE meta(name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO meta(name, value) VALUES('storeId', '${store}');
    COMMIT`);
}

export function readStoreId(engine: Engine): string | undefined {
  const isThere = engine.prepare("SELECT 1 FROM sqlite_schema WHERE name='meta'").get();
  if (!isThere) return undefined;
  const sql = "SELECT value FROM meta WHERE name='storeId'";
  return engine.prepare<[], { readonly value: string }>(sql).get()?.value;
}
