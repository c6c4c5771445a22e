// npm run check: format, lint, types, unit tests. Exits with 1 when one of them fails.
import { installPackages, run, runUnderSuitableNode } from './prepare.mjs';

installPackages();
runUnderSuitableNode();

export const steps = [
  ['format', 'prettier', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['types', 'tsc', ['-b']],
  ['jest', 'jest', ['--json', '--outputFile', 'out/jest.json']],
];

if (import.meta.filename === process.argv[1]) {
  process.exit(steps.every(([, command, args]) => run(command, args) === 0) ? 0 : 1);
}
