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

const NOTES = 200;
const ROUNDS = 5;

type Kind = 'encrypted' | 'plain' | 'memory';
type AnyStorage = RxStorage<unknown, unknown>;

/**
 * Durable writes one by one of notes of 4 kB, through RxDB with the chain: the encrypted file, the
 * same adapter over an unencrypted one (made here and nowhere in the app), and RxDB's memory
 * storage, in turns within one run.
 */
export async function benchWrites(folder: string): Promise<readonly Figure[]> {
  const times: Record<Kind, number[]> = { encrypted: [], plain: [], memory: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of ['plain', 'encrypted', 'memory'] as const) {
      times[kind].push(await writeNotes(kind, path.join(folder, `${kind}-${round}.db`)));
    }
  }
  const [encrypted, plain, memory] = [times.encrypted, times.plain, times.memory].map(
    (all) => median(all) / NOTES,
  ) as [number, number, number];
  const beside = { encryptedMs: encrypted, plainMs: plain, memoryMs: memory };
  return [
    figure('durable write, encrypted over unencrypted', encrypted / plain, 'ratio', {
      limit: 1.8,
      beside,
    }),
  ];
}

async function writeNotes(kind: Kind, file: string): Promise<number> {
  const { storage, close } = storageOf(kind, file);
  const database = await createRxDatabase({ name: `bench-${file}`, storage, multiInstance: false });
  const { notes } = await database.addCollections({ notes: recordsCollections.notes });
  const elapsed = await timed(() =>
    insertOneByOne(notes as unknown as RxCollection<StoredDocument>),
  );
  await database.close();
  close();
  return elapsed;
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

async function insertOneByOne(notes: RxCollection<StoredDocument>): Promise<void> {
  const text = 'x'.repeat(4000);
  for (let index = 0; index < NOTES; index += 1) {
    await notes.insert({
      id: `note-${index}`,
      memberId: `member-${index % 12}`,
      sessionId: `session-${index}`,
      moduleId: 'module',
      sessionDate: '2026-09-01',
      isSigned: false,
      text,
    });
  }
}
