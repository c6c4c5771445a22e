import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createRxDatabase, type RxCollection, type RxStorage } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { chainSealer } from '../../electron/vault/chain';
import { recordsCollections, type StoredDocument } from '../../electron/store/collections';
import { ChainTable } from '../../electron/store/storage/chain-table';
import { Connection } from '../../electron/store/storage/connection';
import { Driver } from '../../electron/store/storage/driver';
import { makeDurable } from '../../electron/store/storage/engine';
import { openEncryptedFile } from '../../electron/store/storage/encrypted-file';
import { sqliteStorage } from '../../electron/store/storage/sqlite-storage';
import { figure, median, timed, type Figure } from './figure';

const NOTES = 600;

const KINDS = ['plain', 'encrypted', 'memory'] as const;
type Kind = (typeof KINDS)[number];
type AnyStorage = RxStorage<unknown, unknown>;

/**
 * Durable writes one by one of notes of 4 kB, through RxDB with the chain: the encrypted file, the
 * same adapter over an unencrypted one (made here and nowhere in the app), and RxDB's memory
 * storage, in turns within one run.
 */
export async function benchWrites(folder: string): Promise<readonly Figure[]> {
  const opened = await Promise.all(KINDS.map((kind) => openNotes(kind, folder)));
  const times: Record<Kind, number[]> = { encrypted: [], plain: [], memory: [] };
  for (let index = 0; index < NOTES; index += 1) {
    // One note to each in turn: what else this machine is doing falls on all alike.
    for (const { kind, notes } of opened) {
      times[kind].push(await timed(() => notes.insert(aNote(index))));
    }
  }
  for (const { close } of opened) await close();
  const [encrypted, plain, memory] = [times.encrypted, times.plain, times.memory].map(median) as [
    number,
    number,
    number,
  ];
  const beside = { encryptedMs: encrypted, plainMs: plain, memoryMs: memory };
  const ratio = encrypted / plain;
  return [
    figure('durable write, encrypted over unencrypted', ratio, 'ratio', { limit: 1.8, beside }),
  ];
}

async function openNotes(kind: Kind, folder: string) {
  const file = path.join(folder, `${kind}.db`);
  const { storage, close } = storageOf(kind, file);
  const database = await createRxDatabase({ name: `bench-${kind}`, storage, multiInstance: false });
  const { notes } = await database.addCollections({ notes: recordsCollections.notes });
  const closeAll = async (): Promise<void> => {
    await database.close();
    close();
  };
  return { kind, notes: notes as unknown as RxCollection<StoredDocument>, close: closeAll };
}

function storageOf(kind: Kind, file: string): { storage: AnyStorage; close: () => void } {
  if (kind === 'memory') return { storage: getRxStorageMemory() as AnyStorage, close: () => {} };
  const connection = kind === 'plain' ? plainConnection(file) : encryptedConnection(file);
  const sealer = chainSealer(randomBytes(32), { author: 'bench', now: Date.now });
  const storage = sqliteStorage({ connection, witnesses: [new ChainTable(connection, sealer)] });
  return { storage: storage as unknown as AnyStorage, close: () => connection.close() };
}

function plainConnection(file: string): Connection {
  const engine = new Driver(file);
  makeDurable(engine);
  return new Connection(engine, 'records');
}

function encryptedConnection(file: string): Connection {
  const key = randomBytes(32);
  const request = {
    path: file,
    key,
    storeId: 'records',
    schemaVersion: 1,
    mode: 'create',
  } as const;
  const opened = openEncryptedFile(request);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.connection;
}

const TEXT = 'x'.repeat(4000);

function aNote(index: number): StoredDocument {
  return {
    id: `note-${index}`,
    memberId: `member-${index % 12}`,
    sessionId: `session-${index}`,
    moduleId: 'module',
    sessionDate: '2026-09-01',
    isSigned: false,
    text: TEXT,
  };
}
