import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { argon2id, KDF_POLICY } from '../../electron/vault/argon2id';
import { makeDemoVault } from '../support/demo/make-vault';
import { DEMO_PASSPHRASE } from '../support/demo/passphrase';
import { figure, median, timed, type Figure } from './figure';
import { launchApp } from './launch-app';
import { benchRelease } from './release';

const UNLOCKS = 5;
const PAUSES = 12;

/**
 * What the person at the window waits for, on the ten-year caseload: the built app in its window
 * (real Electron where it is, else the test host), timed inside the page.
 */
export async function benchApp(folder: string): Promise<readonly Figure[]> {
  const userData = path.join(folder, 'app');
  mkdirSync(userData);
  const plan = { today: '2026-11-20', years: 10, namesOthers: true };
  const { oldestMember } = await makeDemoVault(userData, plan);
  const app = await launchApp(userData);
  try {
    const win = await app.firstWindow();
    const unlocking = await benchUnlock(win);
    const rss = await app.evaluate(() => process.memoryUsage.rss());
    const saving = await benchPauseToSaved(win);
    const release = await benchRelease(app, win, oldestMember, folder);
    const rssAfter = await app.evaluate(() => process.memoryUsage.rss());
    return [
      ...unlocking,
      saving,
      release,
      figure('main process, vault open', rss / 1e6, 'MB', {
        limit: 300,
        beside: { afterTenYearReleaseMB: rssAfter / 1e6 },
      }),
    ];
  } finally {
    await app.close();
  }
}

async function benchUnlock(win: Page): Promise<readonly Figure[]> {
  const whole: number[] = [];
  const kdfs: number[] = [];
  const locks: number[] = [];
  for (let run = 0; run < UNLOCKS; run += 1) {
    // In turns, so that what else this machine is doing falls on both alike.
    kdfs.push(await timed(deriveOnce));
    await win.getByRole('textbox', { name: 'Passphrase' }).fill(DEMO_PASSPHRASE);
    whole.push(await win.evaluate(clickUnlockUntilToday));
    if (run < UNLOCKS - 1) locks.push(await win.evaluate(clickLockUntilShut));
  }
  const kdf = median(kdfs);
  const beside = { wholeMs: median(whole), kdfMs: kdf };
  return [
    figure('unlock to first screen, apart from the KDF', median(whole) - kdf, 'ms', {
      limit: 1000,
      beside,
    }),
    figure('lock to nothing on screen', median(locks), 'ms', {
      limit: 1000,
      beside: { slowestMs: Math.max(...locks) },
    }),
  ];
}

function deriveOnce(): Promise<Uint8Array> {
  const cost = KDF_POLICY.forNewSlots;
  return argon2id.derive(Buffer.from(DEMO_PASSPHRASE), randomBytes(16), cost);
}

/** Runs in the page: milliseconds from the click until the first screen shows what is next. */
function clickUnlockUntilToday(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('main article')) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    }).observe(document.body, { childList: true, subtree: true });
    document.querySelector<HTMLButtonElement>('form button[type=submit]')?.click();
  });
}

/** Runs in the page: milliseconds from the click on Lock until the lock screen stands alone. */
function clickLockUntilShut(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('input[type=password]') || document.querySelector('nav')) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    }).observe(document.body, { childList: true, subtree: true });
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('nav button')];
    buttons.find(({ textContent }) => textContent === 'Lock')?.click();
  });
}

async function benchPauseToSaved(win: Page): Promise<Figure> {
  await win.getByRole('navigation').getByRole('link', { name: 'Notes' }).click();
  await win
    .getByRole('main')
    .getByRole('link', { name: /Not started/ })
    .first()
    .click();
  const text = win
    .getByRole('group', { name: /Note about/ })
    .getByRole('textbox')
    .first();
  await text.fill('A draft of an ordinary note. '.repeat(140));
  await win.locator('[data-kind=saved]').waitFor();
  const times: number[] = [];
  for (let pause = 0; pause < PAUSES; pause += 1) {
    const waited = win.evaluate(timeFromSavingToSaved);
    await text.press('End');
    await text.pressSequentially('x');
    times.push(await waited);
  }
  return figure('keystroke pause to "Saved" on screen', median(times), 'ms', { limit: 30 });
}

/** Runs in the page: milliseconds from the end of the pause until the mark says that it is saved. */
function timeFromSavingToSaved(): Promise<number> {
  return new Promise((resolve) => {
    let start = 0;
    new MutationObserver((_changes, observer) => {
      const kind = document.querySelector('[role=status][data-kind]')?.getAttribute('data-kind');
      if (kind === 'saving' && start === 0) start = performance.now();
      if (kind !== 'saved' || start === 0) return;
      observer.disconnect();
      resolve(performance.now() - start);
    }).observe(document.body, { attributes: true, subtree: true, attributeFilter: ['data-kind'] });
  });
}
