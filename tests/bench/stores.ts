import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createRxDatabase, type RxDatabase, type RxStorage } from 'rxdb';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { RecordsStore } from '../../electron/application/ports/stores';
import { recordsCollections } from '../../electron/store/collections';
import { recordsStore, type RecordsDatabase } from '../../electron/store/records';
import { ChainTable } from '../../electron/store/storage/chain-table';
import { Connection } from '../../electron/store/storage/connection';
import { Driver } from '../../electron/store/storage/driver';
import { makeDurable } from '../../electron/store/storage/engine';
import { openEncryptedFile } from '../../electron/store/storage/encrypted-file';
import { sqliteStorage } from '../../electron/store/storage/sqlite-storage';
import { chainSealer } from '../../electron/vault/chain';
import { noSearch } from '../support/memory-vault';

/** The app's own storage, the same over an unencrypted file (made here alone), and RxDB's memory. */
export const KINDS = ['plain', 'encrypted', 'memory'] as const;
export type Kind = (typeof KINDS)[number];

export interface BenchStore {
  readonly kind: Kind;
  readonly database: RecordsDatabase;
  readonly records: RecordsStore;
  close(): Promise<void>;
}

/** A place for one file of each kind; opening it again finds what was written. */
export function storesIn(folder: string): (kind: Kind) => Promise<BenchStore> {
  const key = randomBytes(32);
  const created = new Set<Kind>();
  return async (kind) => {
    const file = fileOf(kind, path.join(folder, `${kind}.db`), key, created.has(kind));
    created.add(kind);
    const database = await openRecords(kind, storageOf(file?.connection ?? null));
    const none = async () => {};
    const beside = { recordEvent: none, emptyLog: none, search: noSearch };
    const records = recordsStore(database, beside);
    const close = async (): Promise<void> => {
      await database.close();
      file?.close();
    };
    return { kind, database, records, close };
  };
}

async function openRecords(
  kind: Kind,
  storage: RxStorage<unknown, unknown>,
): Promise<RecordsDatabase> {
  const database: RxDatabase = await createRxDatabase({
    name: `bench-${kind}`,
    storage: wrappedKeyEncryptionCryptoJsStorage({ storage }),
    password: 'a bench needs no secret, only the work',
    multiInstance: false,
    closeDuplicates: true,
  });
  // Notes alone: three stores of eleven collections would be more than RxDB's free edition opens.
  await database.addCollections({ notes: recordsCollections.notes });
  return database as unknown as RecordsDatabase;
}

interface OpenFile {
  readonly connection: Connection;
  close(): void;
}

function fileOf(kind: Kind, file: string, key: Uint8Array, exists: boolean): OpenFile | null {
  if (kind === 'memory') return null;
  if (kind === 'plain') {
    const engine = new Driver(file);
    makeDurable(engine);
    const connection = new Connection(engine, 'records');
    return { connection, close: () => connection.close() };
  }
  const mode = exists ? 'open' : 'create';
  const opened = openEncryptedFile({ path: file, key, storeId: 'records', schemaVersion: 1, mode });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

function storageOf(connection: Connection | null): RxStorage<unknown, unknown> {
  if (!connection) return getRxStorageMemory() as RxStorage<unknown, unknown>;
  const sealer = chainSealer(randomBytes(32), { author: 'bench', now: Date.now });
  const witnesses = [new ChainTable(connection, sealer)];
  return sqliteStorage({ connection, witnesses }) as unknown as RxStorage<unknown, unknown>;
}
