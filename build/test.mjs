// npm test: everything npm run check does, then the journeys through the real windows.
// Its last line is `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { steps } from './check.mjs';
import { installTools, root, run } from './prepare.mjs';

const counted = { passed: 0, failed: 0 };
mkdirSync(path.join(root, 'out'), { recursive: true });
for (const report of ['jest.json', 'journeys.json'])
  rmSync(path.join(root, 'out', report), { force: true });

for (const [name, command, args] of steps) {
  console.log(`\n— ${name}`);
  const code = run(command, args);
  if (name === 'jest') countJest(code);
  else count(code === 0);
}
console.log('\n— journeys');
if (!installTools()) count(false);
else {
  count(run(process.execPath, ['build/bundle.mjs']) === 0);
  countJourneys(run('playwright', ['test']));
}

console.log(`\n${counted.passed} passed, ${counted.failed} failed`);
process.exit(counted.failed === 0 && counted.passed > 0 ? 0 : 1);

function count(isPassed) {
  counted[isPassed ? 'passed' : 'failed'] += 1;
}

function countJest(code) {
  const report = readReport('jest.json');
  counted.passed += report?.numPassedTests ?? 0;
  counted.failed += (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  if (code !== 0 && !(report?.numFailedTests || report?.numRuntimeErrorTestSuites)) count(false);
}

function countJourneys(code) {
  const stats = readReport('journeys.json')?.stats;
  counted.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  counted.failed += stats?.unexpected ?? 0;
  if (code !== 0 && !stats?.unexpected) count(false);
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(path.join(root, 'out', name), 'utf8'));
  } catch {
    return undefined;
  }
}
