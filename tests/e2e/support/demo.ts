import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PASSPHRASE } from '../../support/demo/passphrase';

export { DEMO_PASSPHRASE };

const root = path.resolve(__dirname, '../../..');
const shelf = path.join(root, 'out/demo-for-journeys');

/** The day on which the demo caseload is looked at: its last sessions lie just before it. */
const TODAY = '2026-11-20';
const LONGEST_WAIT_MS = 60_000;

/**
 * Puts a demo vault of one year into `userData`. It is made once for all journeys of a run: the
 * workers of a run have the same parent.
 */
export async function copyDemoVault(userData: string): Promise<void> {
  const made = path.join(shelf, String(process.ppid));
  await makeOnce(made);
  cpSync(path.join(made, 'vault'), path.join(userData, 'vault'), { recursive: true });
}

async function makeOnce(folder: string): Promise<void> {
  const ready = path.join(folder, 'ready');
  if (existsSync(ready)) return;
  sweep();
  mkdirSync(shelf, { recursive: true });
  if (isFirst(folder)) {
    writeDemoVault(folder);
    writeFileSync(ready, '');
    return;
  }
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (!existsSync(ready)) {
    if (Date.now() > deadline) throw new Error(`no demo vault came into ${folder}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Bundled and run by itself: build/script.mjs installs packages when the lock file is newer, which
 * must not happen under a run of journeys.
 */
function writeDemoVault(folder: string): void {
  const bundle = `
    import { bundleForNode } from './build/bundle.mjs';
    await bundleForNode('demo', 'tests/support/demo/command.ts', ${JSON.stringify(folder)});
  `;
  const node = (args: readonly string[]) => execFileSync(process.execPath, args, { cwd: root });
  node(['--input-type=module', '--eval', bundle]);
  node([path.join(folder, 'demo.cjs'), '--out', folder, '--years', '1', '--today', TODAY]);
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Removes what earlier runs left. */
function sweep(): void {
  if (!existsSync(shelf)) return;
  for (const name of readdirSync(shelf)) {
    if (!isRunning(Number(name))) rmSync(path.join(shelf, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
