import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

export interface Verified {
  readonly exitCode: number | null;
  readonly text: string;
}

/**
 * What `npm run verify -- VAULT` says. Bundled and run by itself: build/script.mjs installs packages
 * when the lock file is newer, which must not happen under a run of journeys.
 */
export function verifyFromTerminal(vault: string, secret: string): Verified {
  const folder = mkdtempSync(path.join(root, 'out/verify-for-journeys-'));
  try {
    const bundle = `
      import { bundleForNode } from './build/bundle.mjs';
      await bundleForNode('verify', 'electron/verify-command.ts', ${JSON.stringify(folder)});
    `;
    execFileSync(process.execPath, ['--input-type=module', '--eval', bundle], { cwd: root });
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(folder, 'verify.cjs'), vault],
      { encoding: 'utf8', env: { ...process.env, ALCOVE_PASSPHRASE: secret } },
    );
    return { exitCode: status, text: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
