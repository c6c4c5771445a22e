import type { Locator, Page } from '@playwright/test';

/** A way through a screen that takes no mouse. */

const MOST_STOPS = 80;

export async function tabTo(win: Page, name: string): Promise<void> {
  await tabUntil(win, async () => (await nameOfFocused(win)).startsWith(name));
}

export async function tabUntil(win: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await isThere()) return;
    await win.keyboard.press('Tab');
  }
  throw new Error('the keyboard did not come there');
}

/** Goes to a field by its label and types into it what it is to hold. */
export async function typeInto(win: Page, label: string, text: string): Promise<void> {
  await tabTo(win, label);
  await win.keyboard.type(text);
}

export async function pressOn(win: Page, name: string): Promise<void> {
  await tabTo(win, name);
  await win.keyboard.press('Enter');
}

/** Into this: a field, a button, or a choice of several. */
export async function tabInto(win: Page, wanted: Locator): Promise<void> {
  await tabUntil(win, () => wanted.evaluate((one) => one.contains(document.activeElement)));
}

/** What has the keyboard is called as its label says, or else as its text does. */
export function nameOfFocused(win: Page): Promise<string> {
  return win.evaluate(() => {
    const focused = document.activeElement;
    const labels = focused && 'labels' in focused ? (focused as HTMLInputElement).labels : null;
    const named = focused?.getAttribute('aria-label') ?? labels?.[0]?.textContent;
    return (named ?? focused?.textContent ?? '').trim();
  });
}
