// Runs a TypeScript command of ours under Node: `node build/script.mjs FILE [arguments]`.
import path from 'node:path';
import { installPackages, root, run, runUnderSuitableNode } from './prepare.mjs';

/** What was to run never ran: no command of ours gives this as its verdict (1 is "damaged"). */
const NOT_RUN = 2;

installPackages(NOT_RUN);
runUnderSuitableNode(NOT_RUN);

const [, , entry, ...args] = process.argv;
const { bundleForNode } = await import('./bundle.mjs');
const stem = path.basename(entry, '.ts');
const name = stem === 'command' ? path.basename(path.dirname(entry)) : stem;
await bundleForNode(name, path.join(root, entry), path.join(root, 'out/scripts')).catch(
  (thrown) => {
    console.error(thrown);
    process.exit(NOT_RUN);
  },
);
const script = ['--expose-gc', `out/scripts/${name}.cjs`, ...args];
process.exit(run(process.execPath, script, { notRun: NOT_RUN }));
