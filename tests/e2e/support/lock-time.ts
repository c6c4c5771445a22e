import type { Page } from '@playwright/test';

/**
 * How long after `request` was given nothing but the locked screen is left, in milliseconds. The
 * window notes its own moment: how busy the one who asks is does not count.
 */
export async function timeToLock(win: Page, request: () => Promise<void>): Promise<number> {
  await win.evaluate(() => {
    Reflect.deleteProperty(window, 'lockedAtForTest');
    const isLocked = () =>
      [...document.querySelectorAll('h1')].some(
        (heading) => heading.textContent === 'Alcove is locked',
      );
    const look = () => {
      if (isLocked()) Object.assign(window, { lockedAtForTest: Date.now() });
      else requestAnimationFrame(look);
    };
    look();
  });
  const began = Date.now();
  await request();
  const lockedAt = await win.waitForFunction(
    () => Reflect.get(window, 'lockedAtForTest') as number | undefined,
    undefined,
    { timeout: 20_000 },
  );
  return ((await lockedAt.jsonValue()) ?? Number.NaN) - began;
}

/** Everything in which a page can keep something, and everything it shows. */
export async function heldByPage(win: Page): Promise<string> {
  return win.evaluate(async () => {
    const inputs = [...document.querySelectorAll('input, textarea')];
    const values = inputs.map((input) => (input as HTMLInputElement).value);
    const databases = await indexedDB.databases();
    return [
      document.documentElement.outerHTML,
      document.title,
      location.href,
      document.cookie,
      ...values,
      ...Object.entries(localStorage).flat(),
      ...Object.entries(sessionStorage).flat(),
      ...databases.map(({ name = '' }) => name),
      ...(await caches.keys().catch(() => [])),
      JSON.stringify(history.state),
    ].join('\n');
  });
}
