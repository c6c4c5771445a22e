import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const host = require('./host.cjs');
const { app } = require('./main/app.cjs');
const dialog = require('./main/dialog.cjs');

let folder: string;

beforeEach(() => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  folder = mkdtempSync(path.join(tmpdir(), 'dialog-'));
  app.setPath('downloads', path.join(folder, 'Downloads'));
  app.setPath('documents', path.join(folder, 'Documents'));
  host.headed = true;
});

afterEach(() => {
  host.headed = false;
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

test('a demonstration saves under a name that is not taken', async () => {
  mkdirSync(path.join(folder, 'Documents'));
  const ask = (): Promise<unknown> => dialog.showSaveDialog({}, { defaultPath: '/x/record.pdf' });
  const first = path.join(folder, 'Documents/record.pdf');
  expect(await ask()).toEqual({ canceled: false, filePath: first });
  writeFileSync(first, 'kept');
  const second = path.join(folder, 'Documents/record (2).pdf');
  expect(await ask()).toEqual({ canceled: false, filePath: second });
  expect(process.stderr.write).toHaveBeenCalledWith(expect.stringContaining('record (2).pdf'));
});

test('a demonstration without Downloads and Documents saves in the current folder', async () => {
  const { filePath } = await dialog.showSaveDialog({ defaultPath: 'no-such-name.pdf' });
  expect(filePath).toBe(path.join(process.cwd(), 'no-such-name.pdf'));
});

test('a demonstration opens what HOST_OPEN_PATH says, or cancels', async () => {
  expect(await dialog.showOpenDialog({})).toEqual({ canceled: true, filePaths: [] });
  process.env['HOST_OPEN_PATH'] = '/a:/b';
  expect(await dialog.showOpenDialog({})).toEqual({ canceled: false, filePaths: ['/a', '/b'] });
  delete process.env['HOST_OPEN_PATH'];
});

test('a message box is answered in the way that cancels', async () => {
  const { response } = await dialog.showMessageBox({ message: 'Sure?', cancelId: 1, defaultId: 0 });
  expect(response).toBe(1);
});
