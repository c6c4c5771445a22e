// Packs the built app for one system around a program, or around a dummy of Electron's program where
// that cannot be had: `node build/pack.mjs linux|mac <output folder>` packs around the dummy.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './prepare.mjs';

/** Where electron-builder leaves what it packed, below its output folder. */
export const UNPACKED = { linux: 'linux-unpacked', mac: 'mac', win: 'win-unpacked' };

/** Packs into `output` without making an installer. Answers the exit code. */
export function packAroundDummy(system, output) {
  const dist = path.join(output, 'dummy');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const made = run(process.execPath, ['build/fake-electron-dist.mjs', dist], { stdio: 'ignore' });
  if (made !== 0) return made;
  return packAround(path.join(dist, system), system, output, ['--dir', '--x64']);
}

/** @param dist an unpacked Electron for that system: nothing is downloaded for it */
export function packAround(dist, system, output, flags) {
  const config = [`-c.electronDist=${dist}`, `-c.directories.output=${output}`];
  return run('electron-builder', [`--${system}`, '--publish', 'never', ...flags, ...config], {
    // A certificate is used only if it was named; the keychain of whoever packs is not searched.
    env: { CSC_IDENTITY_AUTO_DISCOVERY: process.env.CSC_NAME ? 'true' : 'false' },
    cwd: root,
  });
}

if (import.meta.filename === process.argv[1]) {
  const [system, output] = process.argv.slice(2);
  if (!UNPACKED[system] || !output)
    throw new Error('usage: node build/pack.mjs linux|mac <folder>');
  process.exit(packAroundDummy(system, path.resolve(output)));
}
