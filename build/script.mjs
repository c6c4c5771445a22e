// Runs a TypeScript command of ours under Node: `node build/script.mjs FILE [arguments]`.
import path from 'node:path';
import { installPackages, root, run, runUnderSuitableNode } from './prepare.mjs';

installPackages();
runUnderSuitableNode();

const [, , entry, ...args] = process.argv;
const { bundleForNode } = await import('./bundle.mjs');
const stem = path.basename(entry, '.ts');
const name = stem === 'command' ? path.basename(path.dirname(entry)) : stem;
await bundleForNode(name, path.join(root, entry), path.join(root, 'out/scripts'));
process.exit(run(process.execPath, ['--expose-gc', `out/scripts/${name}.cjs`, ...args]));
