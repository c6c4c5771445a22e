import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * The boundaries of docs/architecture.md are kept by the compiler's projects and by lint. Here each
 * is crossed on purpose, in a copy of the source, and both must object.
 */

const root = path.resolve(__dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'alcove-fences-'));

interface Planted {
  readonly file: string;
  readonly code: string;
  readonly fences: readonly ('lint' | 'types')[];
}

const plant = (file: string, code: string, ...fences: Planted['fences']): Planted => ({
  file,
  code,
  fences,
});

const planted: readonly Planted[] = [
  plant('shared/domain/a.ts', `import { app } from 'electron'; export const x = app;`, 'lint'),
  plant(
    'shared/domain/b.ts',
    `import { readFileSync } from 'node:fs'; export const x = readFileSync;`,
    'lint',
  ),
  plant('shared/domain/c.ts', `export const x = document.title;`, 'types'),
  plant('shared/lib/d.ts', `export const x = process.env;`, 'types'),
  plant(
    'shared/domain/e.ts',
    `import type { Refusal } from '../contract/refusal'; export type X = Refusal;`,
    'lint',
    'types',
  ),
  plant(
    'shared/domain/f.ts',
    `import type { RxCollection } from 'rxdb'; export type X = RxCollection;`,
    'lint',
  ),
  plant(
    'shared/domain/g.ts',
    `import { useState } from 'react'; export const x = useState;`,
    'lint',
  ),
  plant(
    'electron/application/a.ts',
    `import { storeOpener } from '../store/open-stores'; export const x = storeOpener;`,
    'lint',
    'types',
  ),
  plant(
    'electron/application/b.ts',
    `import { app } from 'electron'; export const x = app;`,
    'lint',
  ),
  plant(
    'electron/application/c.ts',
    `import type { FolderVault } from '../vault/vault'; export type X = FolderVault;`,
    'lint',
    'types',
  ),
  plant(
    'electron/store/a.ts',
    `import { chainSealer } from '../vault/chain'; export const x = chainSealer;`,
    'lint',
    'types',
  ),
  plant('electron/store/b.ts', `import { app } from 'electron'; export const x = app;`, 'lint'),
  plant(
    'electron/vault/a.ts',
    `import { storeOpener } from '../store/open-stores'; export const x = storeOpener;`,
    'lint',
    'types',
  ),
  plant(
    'electron/vault/b.ts',
    `import { createRxDatabase } from 'rxdb'; export const x = createRxDatabase;`,
    'lint',
  ),
  plant(
    'electron/release/a.ts',
    `import { groupProcessStore } from '../store/group-process'; export const x = groupProcessStore;`,
    'lint',
    'types',
  ),
  plant(
    'electron/release/b.ts',
    `import type { GroupNote } from '../../shared/domain/group-note'; export type X = GroupNote;`,
    'lint',
  ),
  plant(
    'electron/release/decided.ts',
    `import type { Decision } from '../../shared/domain/decision'; export type X = Decision;`,
    'lint',
  ),
  plant(
    'electron/release/c.ts',
    `import { groupNoteOperations } from '../../shared/contract/group-notes'; export const x = groupNoteOperations;`,
    'lint',
  ),
  plant(
    'electron/platform/a.ts',
    `import { storeOpener } from '../store/open-stores'; export const x = storeOpener;`,
    'lint',
    'types',
  ),
  plant(
    'renderer/a.ts',
    `import { ipcRenderer } from 'electron'; export const x = ipcRenderer;`,
    'lint',
  ),
  plant(
    'renderer/b.ts',
    `import { realWorld } from '../electron/platform/world'; export const x = realWorld;`,
    'lint',
    'types',
  ),
  plant('renderer/today/c.ts', `import { join } from 'node:path'; export const x = join;`, 'lint'),
];

function run(command: string, ...args: readonly string[]): string {
  const bin = path.join(root, 'node_modules/.bin', command);
  const { stdout, stderr } = spawnSync(bin, args, { cwd: copy, encoding: 'utf8', maxBuffer: 1e8 });
  return stdout + stderr;
}

let lint = '';
let types = '';

beforeAll(() => {
  for (const folder of ['shared', 'electron', 'renderer']) {
    cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
  }
  for (const file of ['tsconfig.json', 'tsconfig.base.json', '.oxlintrc.json']) {
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  for (const { file, code } of planted) {
    mkdirSync(path.dirname(path.join(copy, plantedPath(file))), { recursive: true });
    writeFileSync(path.join(copy, plantedPath(file)), `${code}\n`);
  }
  lint = run('oxlint', '--format', 'unix');
  types = run('tsc', '-b', 'electron', 'renderer', '--pretty', 'false');
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const plantedPath = (file: string): string =>
  path.join(path.dirname(file), `planted-${path.basename(file)}`);

test.each(planted.filter(({ fences }) => fences.includes('lint')))(
  'lint refuses $code',
  ({ file }) => {
    expect(lint).toMatch(new RegExp(`${plantedPath(file)}.*restricted`, 'u'));
  },
);

test.each(planted.filter(({ fences }) => fences.includes('types')))(
  'the compiler refuses $code',
  ({ file }) => {
    expect(types).toContain(plantedPath(file));
  },
);

test('lint objects to nothing that is not planted (the compiler’s own run is a step of npm test)', () => {
  const refused = lint.split('\n').filter((line) => line.includes('restricted'));
  expect(refused.length).toBeGreaterThan(10);
  expect(refused.filter((line) => !line.includes('planted-'))).toEqual([]);
});

test('the top level holds what the architecture names and nothing else', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !['node_modules', 'out', 'release'].includes(name));
  expect(folders.sort()).toEqual([
    'assets',
    'build',
    'docs',
    'electron',
    'renderer',
    'shared',
    'tests',
  ]);
});

test('every source file is small enough to be a room and not a hall', () => {
  const sources = ['shared', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file))
      .map((file) => path.join(root, folder, file)),
  );
  const long = sources.filter((file) => readFileSync(file, 'utf8').split('\n').length > 300);
  expect(long.map((file) => path.relative(root, file))).toEqual([]);
});
