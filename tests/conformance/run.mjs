import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';

/**
 * Runs RxDB's own unit tests over this project's storage: `npm run conformance -- --rxdb DIR`,
 * where DIR is a checkout of RxDB that has its `test/` folder. Two files must pass whole; every
 * other one must end, test by test, as over RxDB's memory storage in the same run.
 */
const whole = ['rx-storage-implementations', 'rx-storage-query-correctness'];

/** Tests of other storages, of servers this run does not start, or of RxDB's own packaging. */
const leftOut = new Map([
  ['init', 'set-up, replaced'],
  ['last', 'looks back on a run in one process'],
  ['migration-storage', 'needs an older RxDB beside the new one'],
  ['replication-graphql', 'needs a server'],
  ['replication-webrtc', 'needs a server'],
  ['replication-websocket', 'needs a server'],
  ['rx-storage-dexie', 'another storage'],
  ['rx-storage-lokijs', 'another storage'],
  ['rx-storage-remote', 'another storage, needs a server'],
]);

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const out = join(root, 'out/conformance');

const { values } = parseArgs({
  options: { rxdb: { type: 'string' }, only: { type: 'string' } },
});

process.exitCode = main();

function main() {
  if (Number.parseInt(process.versions.node, 10) < 22) {
    console.error('the store needs Node 22.14 or newer: npm run conformance brings its own');
    return 2;
  }
  if (!values.rxdb || !existsSync(join(values.rxdb, 'test/unit'))) {
    console.error('usage: npm run conformance -- --rxdb DIR   (DIR holds the test/ of RxDB)');
    return 2;
  }
  const { tests, applied } = prepare({ root, out, rxdb: resolve(values.rxdb) });
  console.log(`tests of ${versionOf(values.rxdb)} on rxdb ${versionOf(join(out, 'rxdb'))}`);
  for (const line of applied) console.log(`adapted  ${line}`);
  for (const [name, why] of leftOut) console.log(`left out ${name}: ${why}`);
  const rows = testFiles(tests).map((name) => compareFile(tests, name));
  return report(rows);
}

function testFiles(tests) {
  const names = readdirSync(join(tests, 'unit'))
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => name.slice(0, -'.test.js'.length))
    .filter((name) => !leftOut.has(name))
    .filter((name) => !values.only || new RegExp(values.only).test(name));
  const rank = (name) => (whole.includes(name) ? 0 : 1);
  return names.sort((left, right) => rank(left) - rank(right) || left.localeCompare(right));
}

function compareFile(tests, name) {
  const ours = runFile(tests, name, 'custom');
  const memory = runFile(tests, name, 'memory');
  const differences = whole.includes(name)
    ? failures(ours)
    : [...new Set([...ours.keys(), ...memory.keys()])].filter(
        (title) => ours.get(title)?.state !== memory.get(title)?.state,
      );
  const row = { name, ours, memory, differences };
  printRow(row);
  return row;
}

/** Each test's outcome by its full title. A file that does not even load is one failed test. */
function runFile(tests, name, storage) {
  const report = join(out, 'reports', `${name}-${storage}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const mocha = join(out, 'node_modules/mocha/bin/mocha.js');
  const files = ['init', name].map((file) => `unit/${file}.test.js`);
  const reporter = ['--reporter', 'json', '--reporter-option', `output=${report}`];
  const flags = ['--exit', '--timeout', '10000', ...reporter, ...files];
  const run = spawnSync(process.execPath, ['--expose-gc', mocha, ...flags], {
    cwd: tests,
    env: { ...process.env, DEFAULT_STORAGE: storage, NODE_ENV: 'test' },
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 1 << 28,
  });
  if (!existsSync(report)) {
    const said = run.error?.message || run.stderr || run.stdout || 'it ended without a word';
    const message = said.trim().split('\n').slice(-12).join('\n');
    return new Map([['(the file loads)', { state: 'failed', message }]]);
  }
  return outcomes(JSON.parse(readFileSync(report, 'utf8')));
}

function outcomes({ passes, failures: failed, pending }) {
  const all = new Map();
  const add = (state) => (test) => {
    let title = test.fullTitle.replaceAll('alcove-sqlite', 'memory');
    while (all.has(title)) title += ' (again)';
    all.set(title, { state, message: test.err?.message ?? '' });
  };
  passes.forEach(add('passed'));
  pending.forEach(add('pending'));
  failed.forEach(add('failed'));
  return all;
}

function failures(results) {
  return [...results].filter(([, { state }]) => state === 'failed').map(([title]) => title);
}

function tally(results) {
  const passed = [...results.values()].filter(({ state }) => state === 'passed').length;
  return { passed, failed: failures(results).length };
}

function printRow({ name, ours, memory, differences }) {
  const [a, b] = [tally(ours), tally(memory)];
  const cell = ({ passed, failed }) => `${passed}/${failed}`.padStart(9);
  const verdict = differences.length === 0 ? 'same' : `${differences.length} differ`;
  const isWhole = whole.includes(name);
  const mark = isWhole && differences.length === 0 ? 'whole' : verdict;
  console.log(`${name.padEnd(34)} ours ${cell(a)}   memory ${cell(b)}   ${mark}`);
  const titles = new Set([...differences, ...failures(ours)]);
  for (const title of titles) {
    const [left, right] = [ours.get(title), memory.get(title)];
    console.log(`    ours ${left?.state}, memory ${right?.state}: ${title}`);
    const message = left?.message || right?.message || '';
    console.log(`      ${message.split('\n').slice(0, 3).join('\n      ')}`);
  }
}

function report(rows) {
  const total = (side) => rows.reduce((sum, row) => sum + tally(row[side]).passed, 0);
  const failed = (side) => rows.reduce((sum, row) => sum + tally(row[side]).failed, 0);
  const differing = rows.filter(({ differences }) => differences.length > 0);
  const empty = rows.filter(({ ours }) => ours.size === 0);
  console.log(
    `conformance: ${rows.length} files; ours ${total('ours')} passed, ${failed('ours')} failed; ` +
      `memory ${total('memory')} passed, ${failed('memory')} failed; ` +
      (differing.length === 0 ? 'no difference' : `${differing.length} files differ`),
  );
  for (const { name } of empty) console.log(`no test ran in ${name}`);
  return differing.length === 0 && rows.length > 0 ? 0 : 1;
}

function versionOf(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return 'an unknown version';
  const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
  return `${name} ${version}`;
}
