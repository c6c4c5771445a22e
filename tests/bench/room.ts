import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { setClock } from '../e2e/support/clock';
import { makeDemoVault } from '../support/demo/make-vault';
import { DEMO_PASSPHRASE } from '../support/demo/passphrase';
import { figure, median, percentile95, type Figure } from './figure';
import { launchApp } from './launch-app';

const RUNS = 7;
/** Two minutes before the demo's next session, in which twelve members are expected. */
const BEFORE_THE_SESSION = new Date('2026-11-24T23:58:00.000Z');
/** The level is drawn with every frame of the screen: below this it moves 30 times a second. */
const FRAME_OF_30_MS = 1000 / 30;
const METER_MS = 2_000;
const ASKS = 40;

/** What nobody waits for in a session: the room, the meeting, the safety panel, the moving level. */
export async function benchRoom(folder: string): Promise<readonly Figure[]> {
  const userData = path.join(folder, 'room');
  mkdirSync(userData);
  await makeDemoVault(userData, { today: '2026-11-20', years: 1 });
  const app = await launchApp(userData);
  try {
    const win = await app.firstWindow();
    await setClock(app, win, BEFORE_THE_SESSION);
    await win.getByRole('textbox', { name: 'Passphrase' }).fill(DEMO_PASSPHRASE);
    await win.getByRole('button', { name: 'Unlock', exact: true }).click();
    const ready = await benchRoomReady(win);
    const meter = await benchMeter(win);
    const opening = await benchOpenMeeting(app, win);
    const panel = await benchPanel(win);
    return [ready, meter, opening, panel];
  } finally {
    await app.close();
  }
}

async function benchRoomReady(win: Page): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const door = win.getByRole('button', { name: /Open the room|Back to the room/ }).first();
    await door.waitFor();
    times.push(await door.evaluate(clickUntilRoom));
    await win.getByRole('button', { name: 'Leave the room' }).click();
    await win.getByRole('heading', { level: 1 }).first().waitFor();
    await win.getByRole('link', { name: 'Today' }).click();
  }
  await win
    .getByRole('button', { name: /Open the room|Back to the room/ })
    .first()
    .click();
  const [first = Number.NaN, ...again] = times;
  return figure('session room ready, twelve members, for the first time', first, 'ms', {
    limit: 500,
    beside: { againMs: median(again) },
  });
}

/** Runs in the page: milliseconds from the click until the room stands there, painted. */
function clickUntilRoom(door: Element): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const isThere = () =>
      [...document.querySelectorAll('main button')].some(
        ({ textContent }) => textContent === 'Open meeting',
      );
    new MutationObserver((_changes, observer) => {
      if (!isThere()) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    }).observe(document.body, { childList: true, subtree: true });
    if (door instanceof HTMLElement) door.click();
  });
}

async function benchMeter(win: Page): Promise<Figure> {
  await win.getByRole('button', { name: 'Check the microphone' }).click();
  const bar = win.getByRole('meter').locator('> *');
  await bar.waitFor({ state: 'attached' });
  const gaps = await win.evaluate(gapsBetweenFrames, METER_MS);
  const lateShare = gaps.filter((gap) => gap > FRAME_OF_30_MS).length / gaps.length;
  return figure('microphone level: 95th percentile between two frames', percentile95(gaps), 'ms', {
    limit: FRAME_OF_30_MS,
    beside: { medianMs: median(gaps), lateShare, slowestMs: Math.max(...gaps) },
  });
}

/** Runs in the page while the level moves: the gaps between the frames in which it is drawn. */
function gapsBetweenFrames(forMs: number): Promise<readonly number[]> {
  return new Promise((resolve) => {
    const gaps: number[] = [];
    const start = new Event('start').timeStamp;
    let last = start;
    const look = () => {
      const now = new Event('now').timeStamp;
      gaps.push(now - last);
      last = now;
      if (now - start < forMs && document.querySelector('[role=meter]'))
        requestAnimationFrame(look);
      else resolve(gaps.slice(1));
    };
    requestAnimationFrame(look);
  });
}

async function benchOpenMeeting(app: ElectronApplication, win: Page): Promise<Figure> {
  const ahead =
    (await aheadOf(() => app.evaluate(mainNow))) - (await aheadOf(() => win.evaluate(pageNow)));
  await app.evaluate(({ shell }) => {
    shell.openExternal = async () => {
      Object.assign(globalThis, { openedForBench: performance.now() });
    };
  });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const button = win.getByRole('button', { name: /Open meeting|Open again/ });
    await button.waitFor();
    await win.waitForTimeout(200);
    const clicked = ahead + (await button.evaluate(clickNow));
    await win.waitForTimeout(400);
    const opened = await app.evaluate(() => Number(Reflect.get(globalThis, 'openedForBench')));
    times.push(opened - clicked);
  }
  return figure('click on "Open meeting" to openExternal', median(times), 'ms', {
    limit: 50,
    beside: { slowestMs: Math.max(...times) },
  });
}

const mainNow = (): number => performance.now();
/** Once the clock is set, the page's own `performance` tells another time. */
const pageNow = (): number => new Event('now').timeStamp;

/** How far another process's clock is ahead of this one's, by the quickest of many answers. */
async function aheadOf(now: () => Promise<number>): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  let ahead = 0;
  for (let ask = 0; ask < ASKS; ask += 1) {
    const asked = performance.now();
    const told = await now();
    const took = performance.now() - asked;
    if (took < quickest) ahead = told - (asked + took / 2);
    quickest = Math.min(quickest, took);
  }
  return ahead;
}

/** Runs in the page: when it was clicked, in milliseconds since the page began. */
function clickNow(button: Element): number {
  const now = new Event('now').timeStamp;
  if (button instanceof HTMLElement) button.click();
  return now;
}

async function benchPanel(win: Page): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await win.evaluate(watchForPanel);
    await win.keyboard.press('F8');
    times.push(
      await win.evaluate(() => Reflect.get(globalThis, 'panelForBench') as Promise<number>),
    );
    await win.keyboard.press('Escape');
    await win.waitForTimeout(100);
  }
  return figure('safety panel, from key to painted', median(times), 'ms', {
    limit: 50,
    beside: { slowestMs: Math.max(...times) },
  });
}

/** Runs in the page: leaves there the milliseconds from the key until the panel's frame. */
function watchForPanel(): void {
  const painted = new Promise<number>((resolve) => {
    let start = 0;
    // Before the app's own listener, which opens the panel at once.
    const options = { once: true, capture: true };
    window.addEventListener('keydown', (event) => (start = event.timeStamp), options);
    new MutationObserver((_changes, observer) => {
      if (start === 0 || !document.querySelector('dialog[open], [role=dialog]')) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(new Event('now').timeStamp - start));
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  Object.assign(globalThis, { panelForBench: painted });
}
