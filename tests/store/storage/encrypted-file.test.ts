import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Driver } from '../../../electron/store/storage/driver';
import { proveFirstPage } from '../../../electron/store/storage/page-proof';
import { aClosedStore, aFolder, aRequest, fill, fingerprint, opened, tidyUp } from './fixtures';
import { PAGE, aKilledStore, refusal } from './damage';

afterEach(tidyUp);

test('what is created is encrypted under the key, and nothing else lies beside it', () => {
  const request = aClosedStore(3);
  const start = readFileSync(request.path).subarray(0, 16).toString('latin1');
  expect(start).not.toBe('SQLite format 3\0');
  expect(proveFirstPage(request.path, request.key)).toMatchObject({ userVersion: 3 });
  expect(proveFirstPage(request.path, randomBytes(32))).toEqual({ kind: 'unauthentic' });
  expect(readdirSync(dirname(request.path))).toEqual(['records.db']);
});

test('opens what it created and finds every row', () => {
  const file = opened(aClosedStore(7));
  expect(file.connection.all('SELECT * FROM filler')).toHaveLength(7);
  expect(file.schemaVersion).toBe(3);
});

test('takes up what a kill left in the log', () => {
  const file = opened(aKilledStore(40));
  expect(file.connection.all('SELECT * FROM filler')).toHaveLength(40);
});

test('refuses to create over an existing file', () => {
  const request = aClosedStore(3);
  const before = fingerprint(request.path);
  const answer = refusal({ ...request, mode: 'create' });
  expect(answer).toEqual({ code: 'store-exists', store: 'records' });
  expect(fingerprint(request.path)).toEqual(before);
});

test('refuses a missing file and does not make one', () => {
  const request = aRequest({ mode: 'open' });
  expect(refusal(request)).toEqual({ code: 'store-missing', store: 'records' });
  expect(existsSync(request.path)).toBe(false);
});

test('refuses to create in a folder that is not there', () => {
  const path = join(aFolder(), 'gone', 'records.db');
  expect(refusal(aRequest({ path }))).toMatchObject({ code: 'store-missing' });
});

test('refuses a folder in the place of the file', () => {
  const path = join(aFolder(), 'records.db');
  mkdirSync(path);
  expect(refusal(aRequest({ path, mode: 'open' }))).toMatchObject({ code: 'store-damaged' });
});

test('refuses a wrong key and leaves the file and its log as they were', () => {
  for (const request of [aClosedStore(), aKilledStore()]) {
    const before = fingerprint(request.path);
    const answer = refusal({ ...request, key: randomBytes(32) });
    expect(answer).toEqual({ code: 'store-wrong-key', store: 'records' });
    expect(fingerprint(request.path)).toEqual(before);
  }
});

test('refuses an unencrypted file', () => {
  const request = aRequest({ mode: 'open' });
  const plain = new Driver(request.path);
  plain.exec('CREATE TABLE notes(body TEXT)');
  plain.close();
  const before = fingerprint(request.path);
  expect(refusal(request)).toEqual({ code: 'store-not-encrypted', store: 'records' });
  expect(fingerprint(request.path)).toEqual(before);
});

test('refuses the other store under the same key', () => {
  const request = aClosedStore(3);
  const before = fingerprint(request.path);
  const answer = refusal({ ...request, storeId: 'group-process' });
  expect(answer).toEqual({ code: 'store-foreign', store: 'group-process' });
  expect(fingerprint(request.path)).toEqual(before);
});

test('refuses a file of a newer program, also when only the log knows', () => {
  const request = aRequest({ schemaVersion: 9 });
  const file = opened(request);
  file.raiseSchemaVersion(10);
  const path = join(aFolder(), 'records.db');
  copyFileSync(request.path, path);
  copyFileSync(`${request.path}-wal`, `${path}-wal`);
  const before = fingerprint(path);
  const answer = refusal({ ...request, path, mode: 'open' });
  expect(answer).toEqual({ code: 'store-newer', store: 'records', found: 10, supported: 9 });
  expect(fingerprint(path)).toEqual(before);
});

test('tells the caller of an older layout', () => {
  const request = aClosedStore(1);
  expect(opened({ ...request, schemaVersion: 5 }).schemaVersion).toBe(3);
});

test('a second connection in this process is refused, by whatever path', () => {
  const request = aRequest();
  opened(request);
  const other = join(dirname(request.path), '.', '..', request.path.split('/').at(-2) ?? '');
  for (const path of [request.path, join(other, 'records.db')]) {
    expect(refusal({ ...request, path, mode: 'open' })).toMatchObject({ code: 'store-in-use' });
  }
});

test('may be opened again once it is closed, and closed twice', () => {
  const request = aClosedStore(1);
  for (let turn = 0; turn < 3; turn += 1) {
    const file = opened(request);
    file.close();
    file.close();
  }
});

test('a reading handle reads and cannot write', () => {
  const request = aClosedStore(5);
  const before = fingerprint(request.path);
  const file = opened({ ...request, readonly: true });
  expect(file.connection.all('SELECT * FROM filler')).toHaveLength(5);
  expect(() => file.connection.run('DELETE FROM filler')).toThrow('store-read-only');
  file.close();
  expect(fingerprint(request.path)).toEqual(before);
  expect(readdirSync(dirname(request.path))).toEqual(['records.db']);
});

test('a checkpoint empties the log', () => {
  const request = aRequest();
  const file = opened(request);
  fill(file, 20);
  file.checkpoint();
  expect(readFileSync(`${request.path}-wal`)).toHaveLength(0);
});

test('what a killed creation left behind is no store and does no harm', () => {
  const request = aRequest();
  writeFileSync(`${request.path}.new`, randomBytes(PAGE));
  expect(refusal({ ...request, mode: 'open' })).toMatchObject({ code: 'store-missing' });
  opened(request);
});

test('a key of another length is a mistake of the program', () => {
  expect(() => refusal(aRequest({ key: randomBytes(16) }))).toThrow('32 bytes');
});
