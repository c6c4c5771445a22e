import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';

/** The built app over a folder of its own, in real Electron where it is, else in the test host. */
export function launchApp(userData: string): Promise<ElectronApplication> {
  const root = process.cwd();
  return _electron.launch({
    executablePath: path.join(root, 'tests/host/electron'),
    args: ['--use-fake-device-for-media-stream', root],
    env: { ...(process.env as Record<string, string>), ALCOVE_USER_DATA: userData },
  });
}
