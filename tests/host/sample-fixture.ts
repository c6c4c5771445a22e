import type { Page } from '@playwright/test';
import path from 'node:path';
import { test as base, type LaunchOptions } from '../e2e/support/fixture';

/** Runs the sample app instead of Alcove. */

interface SampleApi {
  echo(value: unknown): Promise<{ value: unknown; bytes: Uint8Array; at: Date }>;
  protect(text: string): Promise<{ text: string; result: string }>;
  open(url: string): Promise<void>;
  print(): Promise<string>;
  onLock(listener: (reason: string) => void): () => void;
}

declare global {
  interface Window {
    readonly sample: SampleApi;
  }
}

export const sample = path.join(__dirname, 'sample');

export const test = base.extend({
  // The sample is made to be refused things; that it complains of it is no fault.
  expectedComplaints: /(?:)/u,
  launch: async ({ launch }, use) => {
    await use((options: LaunchOptions = {}) => launch({ app: sample, ...options }));
  },
  win: async ({ electronApp }, use) => {
    const win = await electronApp.firstWindow();
    // The heading stands before the deferred script has run, which listens to the menu.
    await win.waitForLoadState('load');
    await win.getByRole('heading', { name: 'Sample' }).waitFor();
    await use(win);
  },
});

/** How `call` ends in the page: 'no error', or the message of its error. */
export const messageOf = (win: Page, call: string): Promise<string> =>
  win.evaluate(`(async () => ${call})().then(() => 'no error', (error) => error.message)`);

export { expect } from '../e2e/support/fixture';
