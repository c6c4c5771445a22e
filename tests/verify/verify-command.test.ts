import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { openKeyed } from '../../electron/store/storage/engine';
import type { StoreKeys } from '../../electron/application/ports/vault';
import { auditEvent } from '../../shared/domain/audit-event';
import type { ChainHead } from '../../shared/domain/chain';
import { aBackup, aFolder, aVault, openAgain, PASSPHRASE, remove, type AVault } from './a-vault';

/** The command as it is run: bundled, in a process of its own, on real vaults (docs/security). */

jest.setTimeout(120_000);

const root = path.resolve(__dirname, '../..');
const bundle = path.join(root, 'out/scripts/verify-command.cjs');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

interface Wish {
  /** What the environment holds; the recovery code, which costs no derivation, when not said. */
  readonly passphrase?: string | null;
  readonly typed?: string;
  readonly asNobody?: boolean;
}

function verify(args: readonly string[], wish: Wish = {}): Run {
  const { passphrase = whole.recoveryCode, typed = '', asNobody = false } = wish;
  const { ALCOVE_PASSPHRASE: _mine, INIT_CWD: _npm, ...others } = process.env;
  const env = passphrase === null ? others : { ...others, ALCOVE_PASSPHRASE: passphrase };
  const nobody = asNobody ? { uid: 65_534, gid: 65_534 } : {};
  const ran = spawnSync(process.execPath, [bundle, ...args], {
    ...{ cwd: root, env, input: typed, encoding: 'utf8' },
    ...nobody,
  });
  return { code: ran.status, out: ran.stdout, error: ran.stderr };
}

/** Every name and byte under a folder. */
function stateOf(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return `${name}/`;
    return `${name} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
  });
}

let whole: AVault;
let backup: string;
const folders: string[] = [];

/** A copy of the whole vault, to be damaged. */
function aCopy(): { readonly vault: AVault; readonly records: string } {
  const folder = aFolder();
  folders.push(folder);
  cpSync(whole.folder, folder, { recursive: true });
  const files = path.join(folder, path.basename(whole.files));
  return { vault: { ...whole, folder, files }, records: path.join(files, 'records.db') };
}

/** Changes rows as one could who has the key and not the app. */
function tamper(
  file: string,
  { page }: StoreKeys,
  sql: (tables: readonly string[]) => string,
): void {
  const engine = openKeyed(file, page, false);
  const tables = engine.prepare("SELECT name FROM sqlite_master WHERE type='table'").all();
  engine.exec(sql((tables as { name: string }[]).map(({ name }) => name)));
  engine.pragma('wal_checkpoint(TRUNCATE)');
  engine.close();
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

const notesTable = (tables: readonly string[]): string => {
  const table = tables.find((name) => /notes/u.test(name) && !/idx|group/iu.test(name));
  if (!table) throw new Error(`no notes among ${tables.join(', ')}`);
  return `"${table}"`;
};

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['build/script.mjs', 'electron/verify-command.ts'], {
    ...{ cwd: root, encoding: 'utf8' },
  });
  if (!/Usage: npm run verify/u.test(built.stderr)) throw new Error(built.stderr);
  whole = await aVault();
  backup = await aBackup(whole);
  folders.push(whole.folder);
});
afterAll(() => folders.forEach(remove));

test('finds a whole vault whole, says what it looked at, and changes no byte of it', () => {
  const before = stateOf(whole.folder);
  const { code, out } = verify([whole.folder], { passphrase: PASSPHRASE });
  expect(out).toMatch(/^\/.+\nOpened with the passphrase\.\nrecords\.db\n/u);
  expect(out).toContain('Pages: every page is authentic.');
  expect(out).toMatch(/Chain: \d+ links, none altered, none missing\./u);
  expect(out).toMatch(/Documents: \d+ documents, each as its last link says\./u);
  expect(out).toContain(`Head: records:${whole.heads.records.sequence}:${whole.heads.records.mac}`);
  expect(out).toContain('group-process.db');
  expect(out).toContain('No head was given: links cut off the end, or an older copy put back');
  expect(out).toMatch(/\nWhole: no damage was found\.\n$/u);
  expect(code).toBe(0);
  expect(stateOf(whole.folder)).toEqual(before);
});

/** Runs the command on a vault to which whoever runs it may not write. */
function verifyReadOnly(vault: AVault, args: readonly string[] = []): Run {
  for (const file of readdirSync(vault.files)) chmodSync(path.join(vault.files, file), 0o444);
  chmodSync(path.join(vault.folder, 'vault.json'), 0o444);
  for (const folder of [vault.files, vault.folder]) chmodSync(folder, 0o555);
  const ran = verify([vault.folder, ...args], { asNobody: process.getuid?.() === 0 });
  for (const folder of [vault.folder, vault.files]) chmodSync(folder, 0o755);
  return ran;
}

test('looks also where nothing may be written, and leaves nothing behind', () => {
  const { vault } = aCopy();
  const temporary = () =>
    readdirSync(path.dirname(vault.folder)).filter((name) => /^alcove-verify-(?!test)/u.test(name));
  const earlier = temporary();
  const { code, out } = verifyReadOnly(vault);
  expect([code, out]).toEqual([0, expect.stringContaining('Whole: no damage was found.')]);
  expect(temporary()).toEqual(earlier);
});

test('takes the head as it is printed on a release, with its comma and its blanks', () => {
  const { sequence, mac } = whole.heads.records;
  const printed = `records:${sequence.toLocaleString('en-CA')}:${mac.match(/.{4}/gu)?.join(' ')}`;
  const { code, out } = verify([
    whole.folder,
    '--head',
    printed.toUpperCase().replace('RECORDS', 'records'),
  ]);
  expect(code).toBe(0);
  expect(out.match(/The head that was given is in this chain\./gu)).toHaveLength(1);
  expect(out.match(/No head was given/gu)).toHaveLength(1);
});

test('finds an earlier head in the chain, too: a release is older than the vault', async () => {
  const { vault } = aCopy();
  const stores = await openAgain(vault);
  await stores.records.recordEvent(auditEvent('vault-unlocked'));
  await stores.close();
  const { code, out } = verify([vault.folder, ...headOptions(whole.heads.records)]);
  expect([code, out]).toEqual([0, expect.stringContaining('The head that was given is in')]);
});

function headOptions({ sequence, mac }: ChainHead, store = 'records'): readonly string[] {
  return ['--head', `${store}:${sequence}:${mac}`];
}

test('finds a flipped byte in any page', () => {
  const size = statSync(path.join(whole.files, 'records.db')).size;
  for (const at of [4096 * 3 + 100, Math.floor(size / 2), size - 10]) {
    const { vault, records } = aCopy();
    flip(records, at);
    const { code, out } = verify([vault.folder]);
    expect(out).toContain('Damaged: pages of the file were altered or cannot be read.');
    expect(out).not.toContain('Pages: every page is authentic.\n  Chain: 0');
    expect(out).toMatch(/\nDamaged: see the lines that say so above\. Nothing was changed\.\n$/u);
    expect(code).toBe(1);
  }
});

test('finds a flipped byte in the first page, where the key is proved', () => {
  const { vault, records } = aCopy();
  flip(records, 500);
  const { code, out } = verify([vault.folder]);
  expect([code, out]).toEqual([1, expect.stringContaining('records.db does not open under')]);
});

test('finds a document that was removed by whoever has the key and not the app', () => {
  const { vault, records } = aCopy();
  tamper(records, whole.keys.records, (tables) => {
    const table = notesTable(tables);
    return `DELETE FROM ${table} WHERE rowid=(SELECT min(rowid) FROM ${table})`;
  });
  const { code, out } = verify([vault.folder]);
  expect(out).toMatch(/Damaged: document ses_\d+:mem_\d+ \(notes\) is missing\./u);
  expect(out).toContain('Pages: every page is authentic.');
  expect(code).toBe(1);
});

test('finds an altered and a removed link, and says which', () => {
  const altered = aCopy();
  tamper(altered.records, whole.keys.records, () => 'UPDATE chain SET at=at+1 WHERE sequence=20');
  expect(verify([altered.vault.folder])).toMatchObject({
    code: 1,
    out: expect.stringContaining('Damaged: link 20 was altered.'),
  });
  const removed = aCopy();
  tamper(removed.records, whole.keys.records, () => 'DELETE FROM chain WHERE sequence IN (20,21)');
  expect(verify([removed.vault.folder])).toMatchObject({
    code: 1,
    out: expect.stringContaining('Damaged: links 20 to 21 are missing.'),
  });
});

test('finds an end that was cut off when it is given the head, and says that it could not without', async () => {
  const { vault, records } = aCopy();
  const stores = await openAgain(vault);
  await stores.records.recordEvent(auditEvent('record-viewed'));
  const { records: head } = stores.heads();
  await stores.close();
  tamper(records, whole.keys.records, () => `DELETE FROM chain WHERE sequence=${head.sequence}`);
  const unseen = verify([vault.folder]);
  expect([unseen.code, unseen.out]).toEqual([0, expect.stringContaining('would not be seen')]);
  const seen = verify([vault.folder, ...headOptions(head)]);
  expect(seen.out).toMatch(/the chain ends at link \d+, before the head from outside, link \d+/u);
  expect(seen.code).toBe(1);
});

test('finds another history under the same numbers when it is given the head', async () => {
  const { vault } = aCopy();
  const other = { ...whole.heads.records, mac: 'ab'.repeat(32) };
  const { code, out } = verify([vault.folder, ...headOptions(other)]);
  expect([code, out]).toEqual([1, expect.stringContaining('another history was put in its place')]);
  const group = { ...whole.heads.groupProcess, mac: 'ab'.repeat(32) };
  expect(verify([vault.folder, ...headOptions(group, 'group-process')]).code).toBe(1);
});

test('finds a file that is missing, exchanged or no encrypted one', () => {
  const missing = aCopy();
  rmSync(missing.records);
  expect(verify([missing.vault.folder])).toMatchObject({
    code: 1,
    out: expect.stringContaining('records.db is not there.'),
  });
  const exchanged = aCopy();
  cpSync(path.join(exchanged.vault.files, 'group-process.db'), exchanged.records);
  expect(verify([exchanged.vault.folder])).toMatchObject({
    code: 1,
    out: expect.stringContaining('does not open under the vault’s key'),
  });
  const plain = aCopy();
  writeFileSync(
    plain.records,
    Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8_000)]),
  );
  expect(verify([plain.vault.folder])).toMatchObject({
    code: 1,
    out: expect.stringContaining('is not encrypted'),
  });
});

test('cannot open with a wrong passphrase, an empty one or none', () => {
  for (const [wish, words] of [
    [{ passphrase: 'seven loud lamps beside the harbour' }, 'Wrong passphrase or recovery code.'],
    [{ passphrase: null, typed: '\n' }, 'No passphrase was given.'],
    [{ passphrase: null, typed: '' }, 'No passphrase was given.'],
  ] as const) {
    const { code, out } = verify([whole.folder], wish);
    expect([code, out]).toEqual([2, expect.stringContaining(words)]);
  }
});

test('takes the passphrase or the recovery code from a pipe, and shows neither', () => {
  const passphrase = verify([whole.folder], { passphrase: null, typed: `${PASSPHRASE}\r\nmore` });
  expect(passphrase).toMatchObject({ code: 0, out: expect.stringContaining('the passphrase.') });
  const typed = `${whole.recoveryCode.toLowerCase().replaceAll('-', ' ')}\n`;
  const code = verify([whole.folder], { passphrase: null, typed });
  expect(code).toMatchObject({ code: 0, out: expect.stringContaining('the recovery code.') });
  for (const { out, error } of [passphrase, code]) {
    expect(error).toContain('Passphrase or recovery code: ');
    expect(out + error).not.toMatch(/lamps|more/u);
    expect(out + error).not.toContain(typed.trim());
  }
});

test('asks in a terminal without showing what is typed', async () => {
  const { ALCOVE_PASSPHRASE: _mine, ...env } = process.env;
  const command = `${process.execPath} ${bundle} ${whole.folder}`;
  const ran = spawn('script', ['-qec', command, '/dev/null'], { cwd: root, env });
  let shown = '';
  ran.stdout.on('data', (bytes: Buffer) => {
    const isAsked = shown.includes('recovery code: ');
    shown += bytes.toString();
    if (!isAsked && shown.includes('recovery code: ')) {
      ran.stdin.write(`sevenX\u007f${PASSPHRASE.slice('seven'.length)}\r`);
    }
  });
  const [code] = (await once(ran, 'close')) as [number];
  expect(shown).toContain('Whole: no damage was found.');
  expect(shown).not.toMatch(/seven|lamps/u);
  expect(code).toBe(0);
});

test('asks for the recovery code where the laptop is part of the passphrase', async () => {
  const bound = await aVault({ isLaptopBound: true });
  folders.push(bound.folder);
  const refused = verify([bound.folder], { passphrase: PASSPHRASE });
  expect(refused.error).toMatch(/works in Alcove on its own laptop only[^]*Recovery code: /u);
  expect(refused.code).toBe(2);
  const typed = verify([bound.folder], { passphrase: null, typed: PASSPHRASE });
  expect([typed.code, typed.out]).toEqual([2, expect.stringContaining('recovery code is needed')]);
  const answered = verify([bound.folder], {
    passphrase: PASSPHRASE,
    typed: bound.recoveryCode,
  });
  expect([answered.code, answered.out]).toEqual([
    0,
    expect.stringContaining('Opened with the recovery code.'),
  ]);
  expect(verify([bound.folder], { passphrase: bound.recoveryCode }).code).toBe(0);
});

test('opens a vault after a re-key, whose chain is under the first key', async () => {
  const reKeyed = await aVault({ isReKeyed: true });
  folders.push(reKeyed.folder);
  expect(verify([reKeyed.folder], { passphrase: PASSPHRASE })).toMatchObject({ code: 0 });
});

test('verifies a vault as Alcove 0.1 left it, and migrates nothing', () => {
  const old = aFolder();
  folders.push(old);
  cpSync(path.join(root, 'tests/fixtures/vault-0.1'), old, { recursive: true });
  const secrets = JSON.parse(readFileSync(path.join(old, 'secrets.json'), 'utf8')) as {
    readonly recoveryCode: string;
  };
  const before = stateOf(old);
  const { code, out } = verify([old], { passphrase: secrets.recoveryCode });
  expect([code, out]).toEqual([0, expect.stringContaining('Whole: no damage was found.')]);
  expect(stateOf(old)).toEqual(before);
});

test('does not look while the vault is open, and disturbs nothing', async () => {
  const { vault } = aCopy();
  const stores = await openAgain(vault);
  const { code, out } = verify([vault.folder]);
  expect([code, out]).toEqual([2, expect.stringContaining('Alcove has this vault open.')]);
  await stores.records.recordEvent(auditEvent('vault-unlocked'));
  await stores.close();
  expect(verify([vault.folder]).code).toBe(0);
});

test('reads a log that was never merged, as a power cut leaves it', async () => {
  const { vault, records } = aCopy();
  const stores = await openAgain(vault);
  await stores.records.recordEvent(auditEvent('vault-unlocked'));
  const cut = aCopy();
  // Another process copies: this one must not open a file whose lock it holds.
  for (const suffix of ['', '-wal'])
    expect(spawnSync('cp', [`${records}${suffix}`, `${cut.records}${suffix}`]).status).toBe(0);
  const { records: head } = stores.heads();
  await stores.close();
  expect(statSync(`${cut.records}-wal`).size).toBeGreaterThan(0);
  const before = stateOf(cut.vault.folder);
  const inPlace = verify([cut.vault.folder, ...headOptions(head)]);
  for (const { code, out } of [inPlace, verifyReadOnly(cut.vault, headOptions(head))]) {
    expect([code, out]).toEqual([0, expect.stringContaining('The head that was given is in')]);
  }
  expect(stateOf(cut.vault.folder)).toEqual(before);
});

test('says what stands in the way where there is no vault to open', () => {
  const empty = aFolder();
  folders.push(empty);
  expect(verify([path.join(empty, 'nowhere')])).toMatchObject({
    code: 2,
    out: expect.stringContaining('There is nothing here.'),
  });
  expect(verify([empty])).toMatchObject({
    code: 2,
    out: expect.stringContaining('There is no vault in this folder.'),
  });
  const newer = aCopy();
  const header = path.join(newer.vault.folder, 'vault.json');
  const json = JSON.parse(readFileSync(header, 'utf8')) as object;
  writeFileSync(header, JSON.stringify({ ...json, version: 99 }));
  expect(verify([newer.vault.folder])).toMatchObject({
    code: 2,
    out: expect.stringContaining('A newer Alcove made it'),
  });
  writeFileSync(header, '{"format":"alcove-vault"');
  expect(verify([newer.vault.folder])).toMatchObject({
    code: 1,
    out: expect.stringContaining('Damaged: vault.json is not whole'),
  });
});

test.each([
  [[]],
  [['one', 'two']],
  [['one', '--heads', 'x']],
  [['one', '--head', 'records']],
  [['one', '--head', `records:one:${'a'.repeat(64)}`]],
  [['one', '--head', `records:1:${'a'.repeat(63)}`]],
  [['one', '--head', `members:1:${'a'.repeat(64)}`]],
  [['one', '--head', `records:1:${'a'.repeat(64)}:1`]],
])('says how it is used when it is asked with %j', (args) => {
  const { code, out, error } = verify(args);
  expect([code, out]).toEqual([2, '']);
  expect(error).toMatch(/^\S.+\n\nUsage: npm run verify -- VAULT/u);
});

describe('of a backup', () => {
  test('finds it whole, says when it was made and how much is in it', () => {
    const { code, out } = verify([backup]);
    expect(out).toContain('A backup of 2026-11-21T14:30:05.000Z, made by Alcove 0.2.0.');
    expect(out).toMatch(/It is complete: \d+ documents/u);
    expect(out.match(/The head that the backup was made with is in this chain\./gu)).toHaveLength(
      2,
    );
    expect(out).toMatch(/\nWhole: no damage was found\.\n$/u);
    expect(code).toBe(0);
  });

  const altered = (name: string, change: (bytes: Buffer) => Buffer): string => {
    const file = path.join(whole.folder, name);
    writeFileSync(file, change(readFileSync(backup)));
    return file;
  };

  test('finds a flipped byte, a torn end and a foreign file', () => {
    const flipped = altered('flipped.alcove', (bytes) => {
      const at = bytes.length - 5_000;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    });
    const torn = altered('torn.alcove', (bytes) => bytes.subarray(0, bytes.length - 1));
    for (const file of [flipped, torn]) {
      const { code, out } = verify([file]);
      expect([code, out]).toEqual([1, expect.stringContaining('Damaged: the backup was altered')]);
    }
    const foreign = altered('foreign.alcove', () => Buffer.from('%PDF-1.7 something else'));
    expect(verify([foreign])).toMatchObject({
      code: 2,
      out: expect.stringContaining('This file is no backup of Alcove.'),
    });
  });

  test('compares it with a head from paper, and cannot open it with a wrong passphrase', () => {
    expect(verify([backup, ...headOptions(whole.heads.records)])).toMatchObject({ code: 0 });
    const later = { sequence: whole.heads.records.sequence + 1, mac: 'cd'.repeat(32) };
    const older = verify([backup, ...headOptions(later)]);
    expect([older.code, older.out]).toEqual([1, expect.stringContaining('before the head')]);
    expect(verify([backup], { passphrase: 'wrong' }).code).toBe(2);
  });
});
