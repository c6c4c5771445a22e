// npm run durability: what power cuts, kills and failing disks leave of a vault, in full.
// With `bundle` it only makes the programs that tests/durability starts.
import path from 'node:path';
import { installPackages, installTools, root, run, runUnderSuitableNode } from './prepare.mjs';

installPackages();
runUnderSuitableNode();
if (process.platform === 'linux') installTools(['strace']);

const { bundleForNode } = await import('./bundle.mjs');
const folder = path.join(root, 'out/durability');
const tests = path.join(root, 'tests/durability');
await bundleForNode('workload', path.join(tests, 'workload/command.ts'), folder);
await bundleForNode('inspector', path.join(root, 'electron/inspector.ts'), folder);
if (process.argv[2] !== 'bundle') {
  await bundleForNode('durability', path.join(tests, 'command.ts'), folder);
  const command = [path.join(folder, 'durability.cjs'), ...process.argv.slice(2)];
  process.exit(run(process.execPath, command));
}
