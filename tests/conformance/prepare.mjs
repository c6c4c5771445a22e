import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import { adapt } from './adaptations.mjs';

/** What RxDB's tests need beside the project's own packages; never part of its package.json. */
const testPackages = {
  'async-test-util': '2.5.0',
  'broadcast-channel': '7.1.0',
  clone: '2.1.2',
  'fake-indexeddb': '6.0.0',
  'get-port': '5.1.1',
  mocha: '11.1.0',
  'mocha.parallel': '0.15.6',
};

/** What RxDB's test files register between them when they all run in one process. */
const plugins = {
  attachments: 'RxDBAttachmentsPlugin',
  cleanup: 'RxDBCleanupPlugin',
  'dev-mode': 'RxDBDevModePlugin',
  'json-dump': 'RxDBJsonDumpPlugin',
  'leader-election': 'RxDBLeaderElectionPlugin',
  'local-documents': 'RxDBLocalDocumentsPlugin',
  'migration-schema': 'RxDBMigrationSchemaPlugin',
  pipeline: 'RxDBPipelinePlugin',
  'query-builder': 'RxDBQueryBuilderPlugin',
  state: 'RxDBStatePlugin',
  update: 'RxDBUpdatePlugin',
};

/** In the place of RxDB's own init file, which also starts servers. */
const initSource = [
  "import { addRxPlugin } from '../../plugins/core/index.mjs';",
  "import './config.js';",
  ...Object.entries(plugins).flatMap(([folder, name]) => [
    `import { ${name} } from '../../plugins/${folder}/index.mjs';`,
    `addRxPlugin(${name});`,
  ]),
].join('\n');

/**
 * Lays out `out/conformance`: the installed rxdb package, the given tests beside it, our storage
 * compiled into it (so that both import the same copy of RxDB).
 * @returns the folder of the transpiled tests and what was adapted
 */
export function prepare({ root, out, rxdb }) {
  const copy = join(out, 'rxdb');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(join(root, 'node_modules/rxdb'), copy, { recursive: true });
  installTestPackages(out);
  compileStorage(root, copy);
  const tests = join(copy, 'test_tmp');
  const applied = transpileTests(join(rxdb, 'test'), tests);
  writeFileSync(join(tests, 'package.json'), '{"type":"module"}');
  write(join(tests, 'unit/init.test.js'), initSource);
  const storage = "export * from '../../alcove/tests/conformance/custom-storage.mjs';\n";
  write(join(tests, 'unit/custom-storage.js'), storage);
  return { tests, applied };
}

function installTestPackages(out) {
  const wanted = { name: 'conformance', private: true, dependencies: testPackages };
  writeFileSync(join(out, 'package.json'), JSON.stringify(wanted, null, 2));
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const { status } = spawnSync('npm', flags, {
    cwd: out,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm could not install what the tests need');
}

function compileStorage(root, copy) {
  const sources = globSync(
    [
      'electron/store/storage/*.ts',
      'electron/vault/chain.ts',
      'shared/{lib,domain}/*.ts',
      'tests/conformance/custom-storage.ts',
    ],
    { cwd: root, exclude: (name) => name.endsWith('.d.ts') },
  );
  for (const source of sources) {
    const code = compile(readFileSync(join(root, source), 'utf8'), source);
    const target = join(copy, 'alcove', source.replace(/\.ts$/, '.mjs'));
    write(target, code.replaceAll(/(from |import )(["'])(\.[^"']+)\2/g, '$1$2$3.mjs$2'));
  }
}

function transpileTests(from, to) {
  const applied = new Map();
  for (const source of globSync('**/*.ts', { cwd: from })) {
    const adapted = adapt(source, readFileSync(join(from, source), 'utf8'));
    for (const why of adapted.applied) applied.set(`${source}: ${why}`, true);
    const code = compile(adapted.text, source).replaceAll(/(["']\.[^"']*)\.ts(["'])/g, '$1.js$2');
    write(join(to, source.replace(/\.ts$/, '.js')), code);
  }
  return [...applied.keys()];
}

function compile(source, filename) {
  return transformSync(source, {
    filename,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  }).code;
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
