import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { PAGE, aKilledStore, exchanged, flipped, refusal, refusalOfDamaged } from './damage';
import { aClosedStore, aFolder, opened, tidyUp } from './fixtures';

afterEach(tidyUp);

test.each<[string, string, (bytes: Buffer) => Buffer]>([
  ['an empty file', 'store-damaged', () => Buffer.alloc(0)],
  ['a file cut within its first page', 'store-wrong-key', (it) => it.subarray(0, 3000)],
  ['a file cut short', 'store-damaged', (it) => it.subarray(0, 60 * PAGE + 17)],
  ['a flipped bit in the salt', 'store-wrong-key', (it) => flipped(it, 3)],
  ['a flipped bit in the first page', 'store-wrong-key', (it) => flipped(it, 100)],
  ['a flipped bit deep inside', 'store-damaged', (it) => flipped(it, 50 * PAGE + 100)],
  ['two pages exchanged', 'store-damaged', (it) => exchanged(it, 50, 60)],
  ['noise', 'store-wrong-key', () => randomBytes(2 * PAGE)],
])('refuses %s and leaves it as it is', (_name, code, damage) => {
  const { answer, isUntouched } = refusalOfDamaged(aClosedStore(), damage);
  expect(answer).toMatchObject({ code });
  expect(isUntouched).toBe(true);
});

test('refuses damage under a log that is still to be merged, and merges nothing', () => {
  const request = aClosedStore();
  const file = opened(request);
  file.connection.run('INSERT INTO filler VALUES(?)', 'last');
  const path = join(aFolder(), 'records.db');
  copyFileSync(request.path, path);
  copyFileSync(`${request.path}-wal`, `${path}-wal`);
  const copy = { ...request, path };
  const { answer, isUntouched } = refusalOfDamaged(copy, (it) => flipped(it, 50 * PAGE + 100));
  expect(answer).toMatchObject({ code: 'store-damaged' });
  expect(isUntouched).toBe(true);
  expect(readdirSync(dirname(path)).toSorted()).toEqual(['records.db', 'records.db-wal']);
});

test('opens when a power cut tore the first page but the log has it', () => {
  const request = aKilledStore(40);
  writeFileSync(request.path, flipped(readFileSync(request.path), 2000));
  const file = opened(request);
  expect(file.connection.all('SELECT * FROM filler')).toHaveLength(40);
});

test('finds 500 flips of one bit each, every one', () => {
  const request = aClosedStore(60);
  const sound = readFileSync(request.path);
  for (let flip = 0; flip < 500; flip += 1) {
    writeFileSync(request.path, flipped(sound, Math.floor((sound.length * flip) / 500)));
    expect(refusal(request)).toMatchObject({ code: expect.stringMatching(/damaged|wrong-key/) });
  }
});

test('a log cut anywhere opens with a beginning of what was written', () => {
  const request = aKilledStore(30);
  const [main, wal] = [readFileSync(request.path), readFileSync(`${request.path}-wal`)];
  let last = -1;
  for (let part = 1; part <= 12; part += 1) {
    const path = join(mkdtempSync(join(dirname(request.path), 'cut-')), 'records.db');
    writeFileSync(path, main);
    writeFileSync(`${path}-wal`, wal);
    truncateSync(`${path}-wal`, Math.floor((wal.length * part) / 12));
    const file = opened({ ...request, path });
    const rows = rowsIn(file.connection);
    expect(rows).toBeGreaterThanOrEqual(last);
    last = rows;
    file.close();
  }
  expect(last).toBe(30);
});

function rowsIn(connection: ReturnType<typeof opened>['connection']): number {
  const isThere = connection.get("SELECT 1 FROM sqlite_schema WHERE name='filler'");
  return isThere ? connection.all('SELECT 1 FROM filler').length : 0;
}
