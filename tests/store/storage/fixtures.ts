import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RxDocumentData, RxJsonSchema, RxStorageInstance } from 'rxdb';
import { fillWithDefaultSettings, normalizeMangoQuery, prepareQuery } from 'rxdb';
import { ChainTable } from '../../../electron/store/storage/chain-table';
import { Connection } from '../../../electron/store/storage/connection';
import { Driver } from '../../../electron/store/storage/driver';
import type { EncryptedFile, OpenRequest } from '../../../electron/store/storage/encrypted-file';
import { openEncryptedFile } from '../../../electron/store/storage/encrypted-file';
import { makeDurable } from '../../../electron/store/storage/engine';
import type { SqliteStorageInstance } from '../../../electron/store/storage/sqlite-instance';
import type { SqliteStorage } from '../../../electron/store/storage/sqlite-storage';
import { sqliteStorage } from '../../../electron/store/storage/sqlite-storage';
import type { RevisionWitness } from '../../../electron/store/storage/witness';
import { chainSealer } from '../../../electron/vault/chain';

const folders: string[] = [];
const files: EncryptedFile[] = [];

/** Closes what a test left open and removes its folders; to be called in `afterEach`. */
export function tidyUp(): void {
  for (const file of files.splice(0)) file.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-store-'));
  folders.push(folder);
  return folder;
}

export function aRequest(overrides: Partial<OpenRequest> = {}): OpenRequest {
  const path = join(aFolder(), 'records.db');
  const key = randomBytes(32);
  return { path, key, storeId: 'records', schemaVersion: 3, mode: 'create', ...overrides };
}

export function opened(request: OpenRequest): EncryptedFile {
  const result = openEncryptedFile(request);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  files.push(result.value);
  return result.value;
}

/** A closed store with `rows` rows of about 3 kB, so that there are pages to damage. */
export function aClosedStore(rows = 200, overrides: Partial<OpenRequest> = {}): OpenRequest {
  const request = aRequest(overrides);
  const file = opened(request);
  fill(file, rows);
  file.close();
  return { ...request, mode: 'open' };
}

export function fill({ connection }: EncryptedFile, rows: number): void {
  connection.define('CREATE TABLE IF NOT EXISTS filler(text TEXT)');
  for (let row = 0; row < rows; row += 1) {
    connection.run('INSERT INTO filler VALUES(?)', `${row} ${'x'.repeat(3000)}`);
  }
}

export const chainKey = createHash('sha256').update('chain').digest();

export function aChain(connection: Connection): ChainTable {
  return new ChainTable(connection, chainSealer(chainKey, { author: 'T', now: Date.now }));
}

/** The store without encryption, for comparison only: the same pragmas, no key. */
export function aPlainConnection(path: string): Connection {
  const engine = new Driver(path, { timeout: 0 });
  makeDurable(engine);
  return new Connection(engine, 'records');
}

export type Note = {
  readonly id: string;
  readonly memberId: string;
  readonly at: string;
  readonly minutes: number;
  readonly score?: number;
  readonly isSigned: boolean;
  readonly body: string;
};

export const noteSchema: RxJsonSchema<RxDocumentData<Note>> = fillWithDefaultSettings<Note>({
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 60 },
    memberId: { type: 'string', maxLength: 60 },
    at: { type: 'string', maxLength: 40 },
    minutes: { type: 'integer', minimum: -1000, maximum: 1000, multipleOf: 1 },
    score: { type: 'number', minimum: -1000, maximum: 1000, multipleOf: 0.001 },
    isSigned: { type: 'boolean' },
    body: { type: 'string' },
  },
  required: ['id', 'memberId', 'at', 'minutes', 'isSigned', 'body'],
  indexes: [['memberId', 'at'], ['minutes'], ['isSigned', 'at']],
  attachments: {},
});

let revisions = 0;

export function aNote(overrides: Partial<RxDocumentData<Note>> = {}): RxDocumentData<Note> {
  revisions += 1;
  return {
    id: `note-${revisions}`,
    memberId: 'mem-1',
    at: '2026-09-14T18:00:00Z',
    minutes: 50,
    isSigned: false,
    body: 'She spoke first today.',
    _deleted: false,
    _attachments: {},
    _meta: { lwt: 1_700_000_000_000 + revisions },
    _rev: `1-${revisions}`,
    ...overrides,
  };
}

/** The next revision of a document as it was written. */
export function revised(
  note: RxDocumentData<Note>,
  change: Partial<RxDocumentData<Note>>,
): RxDocumentData<Note> {
  revisions += 1;
  const height = Number.parseInt(note._rev, 10) + 1;
  const lwt = 1_700_000_000_000 + revisions;
  return { ...note, ...change, _rev: `${height}-${revisions}`, _meta: { lwt } };
}

/** One collection of a storage; ours, unless a test compares it with another. */
export async function anInstance(
  storage: SqliteStorage,
  collectionName = 'notes',
  schema: RxJsonSchema<RxDocumentData<Note>> = noteSchema,
): Promise<SqliteStorageInstance<Note>> {
  const instance = await storage.createStorageInstance<Note>({
    databaseInstanceToken: 'token',
    databaseName: 'records',
    collectionName,
    schema,
    options: {},
    multiInstance: false,
    devMode: false,
  });
  return instance as SqliteStorageInstance<Note>;
}

export type NoteQuery = Parameters<typeof normalizeMangoQuery<Note>>[1];

export function prepared(query: NoteQuery) {
  return prepareQuery<Note>(noteSchema, normalizeMangoQuery<Note>(noteSchema, query));
}

export async function idsOf(
  notes: Pick<RxStorageInstance<Note, unknown, unknown>, 'query'>,
  query: NoteQuery,
): Promise<readonly string[]> {
  const { documents } = await notes.query(prepared(query));
  return documents.map(({ id }) => id);
}

/** A storage over a new encrypted file, with its chain. */
export function aStore(
  witnesses: (chain: ChainTable) => readonly RevisionWitness[] = (it) => [it],
) {
  const request = aRequest();
  const file = opened(request);
  const chain = aChain(file.connection);
  const { connection } = file;
  const storage = sqliteStorage({ connection, witnesses: witnesses(chain) });
  return { request, file, connection, chain, storage };
}

/** SHA-256 of a store's main file and log, where they exist. */
export function fingerprint(path: string): readonly string[] {
  return [path, `${path}-wal`].map((name) =>
    existsSync(name) ? createHash('sha256').update(readFileSync(name)).digest('hex') : 'none',
  );
}
