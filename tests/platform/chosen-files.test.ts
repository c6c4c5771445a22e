import type { OpenDialogOptions } from 'electron';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chosenFiles, electronChosenFiles } from '../../electron/platform/chosen-files';
import { err, ok } from '../../shared/lib/result';
import { temporaryFolder } from '../support/temp-vault';

jest.mock('electron', () => ({ dialog: jest.requireActual('../host/main/dialog.cjs') }));

const folder = temporaryFolder();
const MB = 1024 * 1024;
const request = { kind: 'signed-copy', maxBytes: 10 * MB } as const;

function choosing(...filePaths: readonly string[]) {
  const asked: OpenDialogOptions[] = [];
  const files = chosenFiles(async (options) => {
    asked.push(options);
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] };
  });
  return { asked, files };
}

function aFile(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

test('the file that was chosen is read under its own name, without its folder', async () => {
  const { files } = choosing(aFile('signed paper.pdf', 'fictional bytes'));
  expect(await files.choose(request)).toEqual(
    ok({ name: 'signed paper.pdf', bytes: Buffer.from('fictional bytes') }),
  );
});

test('a dialog that was cancelled gives nothing', async () => {
  expect(await choosing().files.choose(request)).toEqual(ok(null));
});

test('the dialog offers what is asked for, lets other names through and leaves no trace', async () => {
  const { asked, files } = choosing();
  await files.choose(request);
  await files.choose({ kind: 'roster', maxBytes: MB });
  expect(asked.map(({ filters }) => filters?.map(({ extensions }) => extensions))).toEqual([
    [['pdf', 'png', 'jpg', 'jpeg'], ['*']],
    [['csv', 'tsv', 'txt'], ['*']],
  ]);
  expect(asked.map(({ properties }) => properties)).toEqual(
    Array.from({ length: 2 }, () => ['openFile', 'dontAddToRecent']),
  );
});

test('a 50 MB attachment is refused by its size, before it is read', async () => {
  const file = aFile('large.pdf', '');
  truncateSync(file, 50 * MB);
  const before = process.memoryUsage().arrayBuffers;
  expect(await choosing(file).files.choose(request)).toEqual(
    err({ code: 'file-too-large', bytes: 50 * MB, maxBytes: 10 * MB }),
  );
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MB);
});

test('the largest file that is allowed is read whole, one byte more is not', async () => {
  const file = aFile('exact.pdf', '');
  truncateSync(file, 10 * MB);
  const read = await choosing(file).files.choose(request);
  expect(read.ok && read.value?.bytes.byteLength).toBe(10 * MB);
  truncateSync(file, 10 * MB + 1);
  expect(await choosing(file).files.choose(request)).toMatchObject({
    error: { code: 'file-too-large' },
  });
});

test('a file that is gone, or a folder, is not read', async () => {
  const missing = path.join(folder, 'missing.pdf');
  mkdirSync(path.join(folder, 'a-folder.pdf'));
  for (const file of [missing, path.join(folder, 'a-folder.pdf')]) {
    expect(await choosing(file).files.choose(request)).toEqual(err({ code: 'file-not-read' }));
  }
});

test('a pipe, a device and links to them are refused without waiting for them', async () => {
  if (process.platform === 'win32') return;
  const pipe = path.join(folder, 'pipe.pdf');
  execFileSync('mkfifo', [pipe]);
  const links = ['/dev/zero', pipe].map((target, index) => {
    const link = path.join(folder, `link-${index}.pdf`);
    symlinkSync(target, link);
    return link;
  });
  for (const file of [pipe, '/dev/zero', ...links]) {
    expect(await choosing(file).files.choose(request)).toEqual(err({ code: 'file-not-read' }));
  }
});

test('in the app the system’s own dialog asks', async () => {
  expect(await electronChosenFiles(() => null).choose(request)).toEqual(ok(null));
  process.env['HOST_OPEN_PATH'] = aFile('shown.pdf', 'from the dialog');
  const host = jest.requireActual<{ headed: boolean }>('../host/host.cjs');
  host.headed = true;
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const chosen = await electronChosenFiles(() => null).choose(request);
  delete process.env['HOST_OPEN_PATH'];
  host.headed = false;
  jest.restoreAllMocks();
  expect(chosen).toMatchObject({ value: { name: 'shown.pdf' } });
});
