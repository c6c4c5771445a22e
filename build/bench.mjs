// npm run bench: builds the app, measures it and the store, prints JSON.
import { installPackages, installTools, run, runUnderSuitableNode } from './prepare.mjs';

installPackages();
runUnderSuitableNode();
if (!installTools() || run(process.execPath, ['build/bundle.mjs']) !== 0) process.exit(1);
process.exit(run(process.execPath, ['build/script.mjs', 'tests/bench/command.ts']));
