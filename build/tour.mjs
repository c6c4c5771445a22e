// npm run tour: walks the whole path on a fictional caseload through the real windows, with a
// display or without, and leaves pictures and the released PDF in out/tour.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { installPackages, installTools, root, run, runUnderSuitableNode } from './prepare.mjs';

installPackages();
runUnderSuitableNode();
if (!installTools()) process.exit(1);
rmSync(path.join(root, 'out/tour'), { recursive: true, force: true });
rmSync(path.join(root, 'out/tour-caseload'), { recursive: true, force: true });
if (run(process.execPath, ['build/bundle.mjs']) !== 0) process.exit(1);
const demo = ['build/script.mjs', 'tests/support/demo/command.ts', '--out', 'out/tour-caseload'];
if (run(process.execPath, demo) !== 0) process.exit(1);
const env = process.env.DISPLAY ? { HOST_HEADED: '1' } : {};
const code = run('playwright', ['test', '-c', 'tests/tour/playwright.config.ts'], { env });
if (code === 0) console.log('\nPictures and the released record are in out/tour.');
process.exit(code);
