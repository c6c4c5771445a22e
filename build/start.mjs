// npm start: installs and builds what is missing, then opens Alcove in Electron. Where Electron's
// binary cannot be had it opens the demonstration: the same app in a Chromium window.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  electronBinary,
  installPackages,
  installTools,
  root,
  run,
  runUnderSuitableNode,
} from './prepare.mjs';

installPackages();
runUnderSuitableNode();
if (run(process.execPath, ['build/bundle.mjs']) !== 0) process.exit(1);

if (electronBinary() || downloadElectron()) process.exit(run(electronBinary(), [root]));

console.log(
  'Electron’s program could not be downloaded here. Opening the demonstration in Chromium instead:\n' +
    'the same app and the same encrypted store, without the protection of Electron.\n' +
    'Demonstration, not for real records.',
);
if (!installTools()) process.exit(1);
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error('There is no screen here to open a window on. `npm run tour` needs none.');
  process.exit(1);
}
// A folder of its own: what is tried out here must never be taken for the real vault.
const ALCOVE_USER_DATA = process.env.ALCOVE_USER_DATA ?? path.join(root, 'out/demonstration');
const host = path.join(root, 'tests/host/electron');
process.exit(run(host, [root], { env: { HOST_HEADED: '1', ALCOVE_USER_DATA } }));

/** Electron's own installer; a machine that may not download answers within its time. */
function downloadElectron() {
  console.log('Fetching Electron’s program (once) …');
  const installer = path.join(root, 'node_modules/electron/install.js');
  spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: 300_000 });
  return electronBinary() !== null;
}
