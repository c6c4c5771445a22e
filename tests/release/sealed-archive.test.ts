import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealedArchive } from '../../electron/release/sealed-archive';
import { readAe2 } from '../support/ae2';
import { temporaryFolder } from '../support/temp-vault';

const { seal, open, bytesOf, textOf } = sealedArchive();
const PASSPHRASE = 'k3f9-2mxp-0q7r-h5tz-8wbn';
const MADE_AT = new Date('2026-08-20T15:00:00.000Z');
const folder = temporaryFolder();

const file = (name: string, text: string) => ({ name, bytes: bytesOf(text) });
const files = [
  file('README.txt', 'How to open it'),
  file('members/0001/record.json', `{"text":"${'a canary about nobody '.repeat(2000)}"}`),
  file('manifest.json', '{}'),
];

async function sealed(of = files): Promise<Buffer> {
  const made = await seal(of, PASSPHRASE, MADE_AT);
  if (!made.ok) throw new Error(made.error.code);
  return Buffer.from(made.value);
}

test('an independent reader of AES archives opens it and finds every byte', async () => {
  const read = readAe2(await sealed(), PASSPHRASE);
  expect([...read.keys()]).toEqual(files.map(({ name }) => name));
  for (const { name, bytes } of files) expect(read.get(name)).toEqual(Buffer.from(bytes));
});

test('without the passphrase how to open it can be read, and nothing else', async () => {
  const path = join(folder, 'closed.zip');
  const archive = await sealed();
  writeFileSync(path, archive);
  expect(execFileSync('unzip', ['-p', path, 'README.txt'], { encoding: 'utf8' })).toBe(
    'How to open it',
  );
  expect(archive.includes('canary')).toBe(false);
  expect(() => readAe2(archive, 'another')).toThrow('wrong passphrase');
});

test('a program that lists archives sees neutral names alone', async () => {
  const path = join(folder, 'sealed.zip');
  writeFileSync(path, await sealed());
  const listed = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' });
  expect(listed.trim().split('\n')).toEqual(files.map(({ name }) => name));
});

test('opens what it sealed, and tells a wrong passphrase from damage', async () => {
  const archive = await sealed();
  const opened = await open(archive, PASSPHRASE);
  expect(opened.ok && opened.value.map(({ name, bytes }) => [name, textOf(bytes)])).toEqual(
    files.map(({ name, bytes }) => [name, textOf(bytes)]),
  );
  expect(await open(archive, 'another')).toEqual({
    ok: false,
    error: { code: 'sealed-wrong-passphrase' },
  });
  const torn = archive.subarray(0, archive.length - 40);
  expect(await open(torn, PASSPHRASE)).toEqual({ ok: false, error: { code: 'sealed-damaged' } });
  expect(await open(bytesOf('no archive'), PASSPHRASE)).toEqual({
    ok: false,
    error: { code: 'sealed-not-ours' },
  });
});

const hostileNames = [
  '../record.json',
  '/etc/passwd',
  'C:\\record.json',
  'members/0001/../../x.json',
  'members\\0001\\record.json',
  'members/0001/record.json/',
  'README.txt ',
  'readme.txt',
  'manifest.json\u0000.pdf',
  'members/0001/signed-copy-01.exe',
  '.',
  '..',
  'con',
  'members/١٢٣٤/record.json',
];

/** 500 names from hostile pieces, always the same. */
const manyNames = Array.from({ length: 500 }, (_none, index) => {
  const pieces = [
    '..',
    '/',
    '\\',
    '\u202e',
    '%2e',
    '~',
    'members',
    '0001',
    '.json',
    ' ',
    '\n',
    ':',
  ];
  const picked = [1, 7, 31, 127].map((step) => pieces[(index * step + step) % pieces.length]);
  return `${picked.join('')}${index}`;
});

test('514 hostile names are refused before anything is unpacked', async () => {
  for (const name of [...hostileNames, ...manyNames]) {
    const made = await seal([...files, file(name, 'x')], PASSPHRASE, MADE_AT).catch(() => null);
    if (!made?.ok) continue;
    const opened = await open(made.value, PASSPHRASE);
    expect([name, opened]).toEqual([name, { ok: false, error: { code: 'sealed-damaged' } }]);
  }
}, 120_000);

test('a bomb is refused by what it claims, and cut off by what it is when it lies', async () => {
  const bomb = { name: 'members/0001/record.json', bytes: new Uint8Array(30 * 1024 * 1024) };
  const [readme, , manifest] = files;
  if (!readme || !manifest) throw new Error('files');
  const archive = await sealed([readme, bomb, manifest]);
  expect(archive.length).toBeLessThan(200_000);
  expect(await open(archive, PASSPHRASE)).toEqual({ ok: false, error: { code: 'sealed-damaged' } });
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at + 24) !== bomb.bytes.length) {
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30);
  }
  archive.writeUInt32LE(1000, at + 24);
  const before = process.memoryUsage().arrayBuffers;
  expect(await open(archive, PASSPHRASE)).toEqual({ ok: false, error: { code: 'sealed-damaged' } });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(25 * 1024 * 1024);
});

test('one name twice, and a file that is not encrypted, are refused', async () => {
  const archive = await sealed([...files, file('members/0002/record.json', '{}')]);
  const doubled = Buffer.from(
    archive.toString('latin1').replaceAll('members/0002', 'members/0001'),
    'latin1',
  );
  expect(await open(doubled, PASSPHRASE)).toEqual({ ok: false, error: { code: 'sealed-damaged' } });
  const [readme, record, manifest] = files;
  if (!readme || !record || !manifest) throw new Error('files');
  const unsealed = await sealed([manifest, readme, record]);
  expect(await open(unsealed, PASSPHRASE)).toEqual({
    ok: false,
    error: { code: 'sealed-damaged' },
  });
});
