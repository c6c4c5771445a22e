import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watchApp } from './app';
import { complaintsOf, hearComplaints } from './complaints';
import { copyDemoVault } from './demo';

const root = path.resolve(__dirname, '../../..');
const standIn = path.join(root, 'tests/host/electron');

/**
 * Whether Electron's own program is installed. Its package is never loaded to find out: that would
 * try to download it.
 */
export function hasRealElectron(): boolean {
  if (process.env['E2E_HOST'] === 'stand-in') return false;
  const folder = path.join(root, 'node_modules/electron');
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return false;
  return existsSync(path.join(folder, 'dist', readFileSync(pathFile, 'utf8')));
}

export interface LaunchOptions {
  /** switches for Chromium, before the app's folder */
  readonly flags?: readonly string[];
  /** the app's own arguments, after its folder */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** the folder of the app to start: the checkout unless told otherwise */
  readonly app?: string;
}

export type Launch = (options?: LaunchOptions) => Promise<ElectronApplication>;

export interface Options {
  /** what the vault holds at the start: there is none, or it is the demo caseload's */
  readonly caseload: 'none' | 'demo';
  /** what a journey provokes on purpose; anything else that a window complains about fails it */
  readonly expectedComplaints: RegExp | null;
}

export interface Fixtures {
  /** the app's data folder at the start of each test */
  readonly userData: string;
  /** the file of the key that the stand-in's key store keeps: remove it to lose the keychain */
  readonly keychain: string;
  readonly launch: Launch;
  readonly electronApp: ElectronApplication;
  /** the first window */
  readonly win: Page;
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  const set = Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]);
  return Object.fromEntries(set);
}

async function start(
  options: LaunchOptions,
  env: Readonly<Record<string, string>>,
): Promise<ElectronApplication> {
  const { flags = [], args = [], app = root } = options;
  const electronApp = await _electron.launch({
    ...(hasRealElectron() ? {} : { executablePath: standIn }),
    args: ['--use-fake-device-for-media-stream', ...flags, app, ...args],
    env: { ...withoutUndefined(process.env), ...env, ...options.env },
    colorScheme: null, // what the app asks for shows
  });
  await watchApp(electronApp, hasRealElectron());
  return electronApp;
}

export const test = base.extend<Fixtures & Options>({
  caseload: ['none', { option: true }],
  expectedComplaints: [null, { option: true }],
  userData: async ({ caseload }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alcove-user-data-'));
    if (caseload === 'demo') await copyDemoVault(folder);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  keychain: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alcove-keychain-'));
    await use(path.join(folder, 'key'));
    rmSync(folder, { recursive: true, force: true });
  },
  launch: async ({ userData, keychain, expectedComplaints }, use) => {
    const started: ElectronApplication[] = [];
    await use(async (options = {}) => {
      const env = { ALCOVE_USER_DATA: userData, HOST_KEYCHAIN: keychain };
      const electronApp = await start(options, env);
      started.push(electronApp);
      hearComplaints(electronApp);
      return electronApp;
    });
    await Promise.all(started.map((electronApp) => electronApp.close().catch(() => {})));
    const complaints = started.flatMap(complaintsOf);
    const unexpected = complaints.filter((text) => !expectedComplaints?.test(text));
    expect(unexpected, 'what the windows complained about').toEqual([]);
  },
  electronApp: async ({ launch }, use) => {
    await use(await launch());
  },
  win: async ({ electronApp }, use) => {
    await use(await electronApp.firstWindow());
  },
});

export { expect };
