import * as fs from 'node:fs';
import { join } from 'node:path';
import {
  beginMaking,
  finishGeneration,
  folderOf,
  forgetStaleAside,
  makingFolder,
  newGeneration,
  obsoleteLeft,
  removeObsolete,
  sweepMaking,
} from '../../electron/vault/generations';
import { headerBytes, type VaultHeader } from '../../electron/vault/header';
import { systemRandom } from '../../electron/vault/keys';
import { replaceHeaderAt } from '../../electron/vault/vault-folder';
import { aUserData, removeFolders } from './support/a-vault';
import { faultyFiles } from './support/faulty-files';

// docs/security, Durability: whole new files are put in place by one rename; deleting is never the default.

afterEach(removeFolders);

function aHeader(given: Partial<VaultHeader>): VaultHeader {
  return {
    vaultId: '00112233445566778899aabbccddeeff',
    createdAt: '2026-09-07T18:00:00.000Z',
    serial: 1,
    generation: null,
    obsolete: [],
    slots: [],
    unusable: [],
    portable: null,
    content: null,
    ...given,
  };
}

/** Made of folders, and of files where a name ends in `.db` or `.json`. */
function aFolderWith(...names: string[]): string {
  const folder = aUserData();
  for (const name of names) {
    const isFile = /\.(db|json|db-wal|new)$/.test(name);
    if (isFile) fs.writeFileSync(join(folder, name), 'x');
    else {
      fs.mkdirSync(join(folder, name));
      fs.writeFileSync(join(folder, name, 'records.db'), 'x');
    }
  }
  return folder;
}

const [A, B, C] = ['g-aaaaaaaaaaaaaaaa', 'g-bbbbbbbbbbbbbbbb', 'g-cccccccccccccccc'] as const;

test('a generation is made under another name and finished by one rename', () => {
  const folder = aUserData();
  const generation = newGeneration(systemRandom);
  expect(generation).toMatch(/^g-[0-9a-f]{16}$/);
  const making = beginMaking(fs, folder, generation);
  expect(fs.statSync(making).mode & 0o777).toBe(0o700);
  fs.writeFileSync(join(making, 'records.db'), 'x');
  finishGeneration(fs, folder, generation);
  expect(fs.readdirSync(folder)).toEqual([generation]);
  expect(fs.readdirSync(folderOf(folder, generation))).toEqual(['records.db']);
  expect(folderOf(folder, null)).toBe(folder);
});

test('what was left of an earlier try is not built upon', () => {
  const folder = aFolderWith(`${A}.making`);
  expect(fs.readdirSync(beginMaking(fs, folder, A))).toEqual([]);
});

test('a finished generation is never renamed onto another', () => {
  const folder = aFolderWith(A);
  beginMaking(fs, folder, A);
  expect(() => finishGeneration(fs, folder, A)).toThrow('ENOTEMPTY');
  expect(fs.readdirSync(join(folder, A))).toEqual(['records.db']);
});

test('the sweep takes what was being made, and nothing else', () => {
  const kept = [A, 'aside', 'notes', 'records.db', 'vault.json', 'making'];
  const folder = aFolderWith(...kept, `${B}.making`, 'check.making', '.vault.json.new');
  sweepMaking(fs, folder);
  expect(fs.readdirSync(folder).sort()).toEqual([...kept].sort());
});

test('only generations named obsolete are removed, and never the one in use', () => {
  const folder = aFolderWith(A, B, C, 'aside', 'vault.json', 'records.db');
  removeObsolete(fs, folder, aHeader({ generation: B, obsolete: [A, B] }));
  expect(fs.readdirSync(folder).sort()).toEqual(['aside', B, C, 'records.db', 'vault.json']);
});

test('files beside the header are removed by name, and never while they are in use', () => {
  const all = ['records.db', 'records.db-wal', 'group-process.db', 'vault.json', 'notes.db', A];
  const folder = aFolderWith(...all);
  removeObsolete(fs, folder, aHeader({ generation: null, obsolete: ['flat'] }));
  expect(fs.readdirSync(folder)).toHaveLength(all.length);
  removeObsolete(fs, folder, aHeader({ generation: A, obsolete: ['flat'] }));
  expect(fs.readdirSync(folder).sort()).toEqual([A, 'notes.db', 'vault.json']);
});

test('a header that might not survive a power cut removes nothing yet', () => {
  const folder = aFolderWith(A, B);
  const files = faultyFiles();
  files.fsyncSync = () => {
    throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fsync' });
  };
  removeObsolete(files, folder, aHeader({ generation: B, obsolete: [A] }));
  expect(fs.readdirSync(folder).sort()).toEqual([A, B]);
});

test.each(['EIO', 'ENOSPC', 'EROFS'])(
  '%s at each call of replacing a header: refused is the old one, done is the new one',
  (code) => {
    const [before, after] = [aHeader({ serial: 1 }), aHeader({ serial: 2 })];
    const replacedOn = (at: number) => {
      const folder = aFolderWith('vault.json');
      fs.writeFileSync(join(folder, 'vault.json'), headerBytes(before));
      const files = faultyFiles({ at, code, forever: false });
      const { ok: isDone } = replaceHeaderAt(files, folder, after);
      const bytes = fs.readFileSync(join(folder, 'vault.json'));
      expect(bytes).toEqual(Buffer.from(headerBytes(isDone ? after : before)));
      return { isDone, calls: files.calls.length };
    };
    const { calls } = replacedOn(Number.MAX_SAFE_INTEGER);
    const refused = Array.from({ length: calls }, (_none, at) => replacedOn(at + 1)).filter(
      ({ isDone }) => !isDone,
    );
    expect(refused.length).toBeGreaterThan(6);
  },
);

test('a new header names those obsolete generations of which something is left', () => {
  const folder = aFolderWith(A, 'group-process.db');
  const header = aHeader({ generation: B, obsolete: [A, C, 'flat', B] });
  expect(obsoleteLeft(fs, folder, header)).toEqual([A, 'flat']);
  expect(makingFolder(folder, A)).toBe(join(folder, `${A}.making`));
});

test('of notes on vaults kept aside only those of a vault in use or obsolete are dropped', () => {
  const folder = aFolderWith(A, C, 'vault.json');
  const aside = join(folder, 'aside');
  const header = aHeader({ generation: A, obsolete: [B] });
  forgetStaleAside(fs, folder, header);
  expect(fs.existsSync(aside)).toBe(false);
  fs.mkdirSync(aside);
  for (const id of [A, B, C]) fs.writeFileSync(join(aside, `${id}.json`), 'x');
  forgetStaleAside(faultyFiles({ at: 2, code: 'EIO', forever: true }), folder, header);
  expect(fs.readdirSync(aside)).toHaveLength(3);
  forgetStaleAside(fs, folder, header);
  expect(fs.readdirSync(aside)).toEqual([`${C}.json`]);
});
