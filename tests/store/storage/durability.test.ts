import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreFailure } from '../../../electron/store/storage/store-failure';
import { openEncryptedFile } from '../../../electron/store/storage/encrypted-file';
import type { OpenRequest } from '../../../electron/store/storage/encrypted-file';
import { verifyDocuments } from '../../../electron/store/storage/verify-documents';
import { sqliteStorage } from '../../../electron/store/storage/sqlite-storage';
import { verifyChain } from '../../../electron/vault/chain';
import { aChain, aNote, aRequest, aStore, anInstance, chainKey, opened, tidyUp } from './fixtures';

afterEach(tidyUp);

const KILLS = 10;

function childArguments(request: OpenRequest, prefix: string): readonly string[] {
  const key = Buffer.from(request.key).toString('hex');
  const register = join(__dirname, 'swc-register.cjs');
  return ['-r', register, join(__dirname, 'writing-child.ts'), request.path, key, prefix];
}

/** Starts a writer, kills it with SIGKILL in the middle, and returns the ids it was told of. */
function killedWhileWriting(request: OpenRequest, prefix: string, after: number) {
  return new Promise<readonly string[]>((resolve, reject) => {
    const child = spawn(process.execPath, childArguments(request, prefix));
    let [output, errors] = ['', ''];
    child.stdout.on('data', (data) => {
      output += String(data);
      if (output.split('\n').length > after) child.kill('SIGKILL');
    });
    child.stderr.on('data', (data) => (errors += String(data)));
    child.on('close', () => {
      const [first, ...ids] = output.split('\n').slice(0, -1);
      if (first === 'open') resolve(ids);
      else reject(new Error(errors + output));
    });
  });
}

test('a killed writer loses nothing it was told is saved, and the chain stays whole', async () => {
  const request: OpenRequest = { ...aRequest(), mode: 'open' };
  opened({ ...request, mode: 'create' }).close();
  const told: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    told.push(...(await killedWhileWriting(request, `k${kill}`, 3 + 7 * kill)));
  }
  const { connection } = opened(request);
  const chain = aChain(connection);
  const notes = await anInstance(sqliteStorage({ connection, witnesses: [chain] }));
  const found = await notes.findDocumentsById(told, true);
  expect(told.length).toBeGreaterThan(KILLS * 10);
  expect(found).toHaveLength(told.length);
  expect(verifyDocuments(connection).ok).toBe(true);
  expect(verifyChain(chain.readLinks(), chainKey).ok).toBe(true);
}, 60_000);

test('a disk that refuses a write loses nothing that was told saved', async () => {
  // Windows has no such limit.
  if (process.platform === 'win32') return;
  const request: OpenRequest = { ...aRequest(), mode: 'open' };
  opened({ ...request, mode: 'create' }).close();
  // The limit is on the size of a file, in blocks of 512 or 1,024 bytes; the log meets it first.
  const shell = 'ulimit -f 700; trap "" XFSZ; exec "$0" "$@"';
  const child = spawnSync('bash', ['-c', shell, process.execPath, ...childArguments(request, 'n')]);
  const [start, ...told] = String(child.stdout).trim().split('\n');
  expect(start).toBe('open');
  const refusal: unknown = JSON.parse(told.pop() ?? '');
  expect(refusal).toMatchObject({ code: 'store-io-failed', store: 'records' });
  const { connection } = opened(request);
  const notes = await anInstance(sqliteStorage({ connection, witnesses: [aChain(connection)] }));
  expect(told.length).toBeGreaterThan(5);
  expect(await notes.findDocumentsById(told, true)).toHaveLength(told.length);
  expect(verifyDocuments(connection)).toEqual({ ok: true, value: { documents: told.length } });
}, 20_000);

test('a file that another process has open is refused', async () => {
  const request: OpenRequest = { ...aRequest(), mode: 'open' };
  opened({ ...request, mode: 'create' }).close();
  const child = spawn(process.execPath, childArguments(request, 'hold'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const answer = openEncryptedFile(request);
  expect(answer).toEqual({ ok: false, error: { code: 'store-in-use', store: 'records' } });
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  expect(openEncryptedFile(request).ok).toBe(true);
}, 20_000);

test('another process is refused while the file is open here', () => {
  const request = aRequest();
  opened(request);
  const child = spawnSync(process.execPath, childArguments(request, 'hold'), { timeout: 20_000 });
  expect(String(child.stdout)).toContain('store-in-use');
}, 20_000);

test('no word of a document, its ids or its chain is in any file', async () => {
  const { request, storage, chain, file } = aStore();
  const notes = await anInstance(storage);
  const canary = 'Mockingbird';
  const body = `${canary} `.repeat(400);
  const rows = Array.from({ length: 300 }, (_, index) => ({
    document: aNote({ id: `${canary}-${index}`, memberId: canary, body }),
  }));
  await notes.bulkWrite(rows, 'test');
  chain.appendEvent({ kind: 'event', name: canary });
  // A sort too big for memory is where a plaintext temporary file would come from.
  file.connection.define('CREATE INDEX big ON "doc/notes/0"(data)');
  file.connection.all('SELECT data FROM "doc/notes/0" ORDER BY random(), data');
  expect(filesWith(canary, dirname(request.path))).toEqual([]);
  await notes.close();
  file.connection.define('VACUUM');
  expect(filesWith(canary, dirname(request.path))).toEqual([]);
  file.close();
  expect(filesWith(canary, dirname(request.path))).toEqual([]);
});

function filesWith(word: string, folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(word));
}

test('a full disk is a typed failure and leaves no document and no link', async () => {
  const { storage, connection, chain } = aStore();
  const notes = await anInstance(storage);
  const first = aNote();
  await notes.bulkWrite([{ document: first }], 'test');
  const head = chain.head();
  connection.pragma(`max_page_count=${Number(connection.pragma('page_count')) + 2}`);
  const big = [
    { document: aNote({ id: 'small' }) },
    { document: aNote({ id: 'big', body: 'x'.repeat(1e5) }) },
  ];
  const failure = await notes.bulkWrite(big, 'test').catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(StoreFailure);
  expect(failure).toMatchObject({ refusal: { code: 'store-disk-full', store: 'records' } });
  expect(await notes.findDocumentsById(['small', 'big'], true)).toEqual([]);
  expect(chain.head()).toEqual(head);
  connection.pragma('max_page_count=1000000');
  expect(await notes.bulkWrite(big, 'test')).toEqual({ error: [] });
});

test('a file that turned read-only is a typed failure', async () => {
  const { storage, connection } = aStore();
  const notes = await anInstance(storage);
  connection.pragma('query_only=ON');
  await expect(notes.bulkWrite([{ document: aNote() }], 'test')).rejects.toMatchObject({
    refusal: { code: 'store-read-only', store: 'records' },
  });
});

test('a note of 1 MB is kept whole', async () => {
  const { storage, file, request } = aStore();
  const notes = await anInstance(storage);
  const body = 'Zoë said: “naïve” 𝄞 \u202e '.repeat(40_000);
  const note = aNote({ body });
  await notes.bulkWrite([{ document: note }], 'test');
  file.close();
  const { connection } = opened({ ...request, mode: 'open' });
  const again = await anInstance(sqliteStorage({ connection, witnesses: [] }));
  expect(await again.findDocumentsById([note.id], false)).toEqual([note]);
});
