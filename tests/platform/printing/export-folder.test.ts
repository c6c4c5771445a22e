import * as real from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportFolder, type FileCalls } from '../../../electron/platform/export-folder';

jest.mock('electron', () => ({ dialog: {} }));

const OLD = 'the older file';
const NEW = new TextEncoder().encode('%PDF the new file');
const never = () => Promise.reject(new Error('not asked'));

let folder = '';
let target = '';
beforeEach(async () => {
  folder = await real.mkdtemp(path.join(tmpdir(), 'alcove-export-'));
  target = path.join(folder, 'Alcove-release-2027-0001.pdf');
});
afterEach(() => real.rm(folder, { recursive: true, force: true }));

/** Node's own calls, of which the given one (counted from 1) fails, after half the work if a write. */
function failingAt(call: number, code: string) {
  let made = 0;
  const log: string[] = [];
  const step = async <T>(name: string, work: () => Promise<T>, half = work): Promise<T> => {
    made += 1;
    log.push(name);
    if (made !== call) return work();
    if (half !== work) await half();
    throw Object.assign(new Error(code), { code });
  };
  const open = async (...given: Parameters<typeof real.open>) => {
    const handle = await step('open', () => real.open(...given));
    const writeHalf = (bytes: Uint8Array) => handle.writeFile(bytes.subarray(0, 5));
    return {
      writeFile: (bytes: Uint8Array) =>
        step(
          'write',
          () => handle.writeFile(bytes),
          () => writeHalf(bytes),
        ),
      sync: () => step('sync', () => handle.sync()),
      close: () =>
        step(
          'close',
          () => handle.close(),
          () => handle.close(),
        ),
    };
  };
  const files = {
    open,
    rename: (from: string, to: string) => step('rename', () => real.rename(from, to)),
    rm: real.rm,
  };
  // Only the methods that writing uses are stood in for.
  return { files: files as unknown as FileCalls, log };
}

test('writes the whole file, for this user alone, and leaves nothing beside it', async () => {
  const { files, log } = failingAt(0, '');
  expect(await exportFolder(never, files).write(target, NEW)).toEqual({ ok: true });
  expect(await real.readFile(target)).toEqual(Buffer.from(NEW));
  expect((await real.stat(target)).mode & 0o777).toBe(0o600);
  expect(await real.readdir(folder)).toEqual([path.basename(target)]);
  expect(log).toEqual(['open', 'write', 'sync', 'close', 'rename', 'open', 'sync', 'close']);
});

test('replaces an older file in one step', async () => {
  await real.writeFile(target, OLD);
  expect(await exportFolder(never).write(target, NEW)).toEqual({ ok: true });
  expect(await real.readFile(target)).toEqual(Buffer.from(NEW));
});

const CODES = [
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['ENOENT', 'vanished'],
  ['ENODEV', 'vanished'],
  ['EIO', 'other'],
] as const;
const FAILURES = CODES.flatMap(([code, reason]) =>
  [1, 2, 3, 4, 5].map((call) => ({ code, reason, call })),
);

test.each(FAILURES)(
  'loses no older file and leaves no part of a new one when call $call fails with $code',
  async ({ code, reason, call }) => {
    const { files } = failingAt(call, code);
    const refusal = { ok: false, error: { code: 'file-not-written', reason } };
    expect(await exportFolder(never, files).write(target, NEW)).toEqual(refusal);
    expect(await real.readdir(folder)).toEqual([]);
    await real.writeFile(target, OLD);
    const again = failingAt(call, code);
    expect(await exportFolder(never, again.files).write(target, NEW)).toEqual(refusal);
    expect(await real.readFile(target, 'utf8')).toBe(OLD);
    expect(await real.readdir(folder)).toEqual([path.basename(target)]);
  },
);

test.each([6, 7, 8])(
  'says the file has left when only call %i, on its folder, fails',
  async (call) => {
    const { files } = failingAt(call, 'EIO');
    expect(await exportFolder(never, files).write(target, NEW)).toEqual({ ok: true });
    expect(await real.readFile(target)).toEqual(Buffer.from(NEW));
  },
);

test('refuses when the folder is gone, or the target is a folder', async () => {
  const gone = path.join(folder, 'gone', 'file.pdf');
  expect(await exportFolder(never).write(gone, NEW)).toMatchObject({
    error: { reason: 'vanished' },
  });
  await real.mkdir(target);
  expect(await exportFolder(never).write(target, NEW)).toMatchObject({ ok: false });
  expect(await real.readdir(folder)).toEqual([path.basename(target)]);
});

test('offers the suggested name and keeps the file out of the recent documents', async () => {
  const ask = jest.fn(async () => ({ canceled: false, filePath: target }));
  const chosen = exportFolder(ask).choosePath({ suggestedName: 'x.pdf', kind: 'pdf' });
  expect(await chosen).toBe(target);
  expect(ask).toHaveBeenCalledWith({
    defaultPath: 'x.pdf',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
});

test.each([
  { canceled: true, filePath: '' },
  { canceled: true, filePath: '/x.pdf' },
  { canceled: false, filePath: '' },
])('gives null when the dialog is cancelled (%j)', async (answer) => {
  const { choosePath } = exportFolder(async () => answer);
  expect(await choosePath({ suggestedName: 'x.pdf', kind: 'pdf' })).toBeNull();
});
