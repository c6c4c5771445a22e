import type { ElectronApplication, Page } from '@playwright/test';

/** Errors on a window's console, Chromium's own about the policy included, and uncaught ones. */
const heard = new WeakMap<ElectronApplication, string[]>();

/** The pages that are printed run no script at all, and Playwright's own is refused there too. */
function isPlaywrightsOwn(text: string): boolean {
  return /^Blocked script execution in '[^']+\/print\/[0-9a-f]+'/.test(text);
}

export function hearComplaints(app: ElectronApplication): void {
  const complaints: string[] = [];
  heard.set(app, complaints);
  const listen = (page: Page): void => {
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !isPlaywrightsOwn(text)) complaints.push(text);
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  };
  app.windows().forEach(listen);
  app.on('window', listen);
}

export function complaintsOf(app: ElectronApplication): readonly string[] {
  return heard.get(app) ?? [];
}
