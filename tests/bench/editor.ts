import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { openDemo, openMissingNote, typed } from '../e2e/support/steps';
import { makeDemoVault } from '../support/demo/make-vault';
import { figure, median, percentile95, type Figure } from './figure';
import { launchApp } from './launch-app';

const KEYS = 240;
const KEYS_IN_HUGE = 40;
const BETWEEN_KEYS_MS = 35;
/** A sentence with a name of the demo's roster, one with a word that may be one, and plain ones. */
const SENTENCES =
  'Spoke early tonight, and stayed with the silence that followed. Thanked Viggo for waiting.\n' +
  'It may be that the week was long; said so, and was heard. Came back to it before the end.\n';
const NOTE = SENTENCES.repeat(Math.ceil(20_000 / SENTENCES.length));
const HUGE = 5_000_000;
const HUGE_LINES = SENTENCES.repeat(Math.floor(HUGE / SENTENCES.length));
const HUGE_LINE = HUGE_LINES.replaceAll('\n', ' ');
const PAINTED_MS = 16;
const LONGEST_FRAME_MS = 200;

/**
 * Typing in a note, timed inside the page: what a key costs until its frame is painted, without the
 * wait for the screen's next turn, which no program shortens. Guard and autosave are at work.
 */
export async function benchEditor(folder: string): Promise<readonly Figure[]> {
  const userData = path.join(folder, 'editor');
  mkdirSync(userData);
  await makeDemoVault(userData, { today: '2026-11-20', years: 1 });
  const app = await launchApp(userData);
  try {
    const win = await app.firstWindow();
    await openDemo(win);
    const { text } = await openMissingNote(win);
    const usual = await benchNote(win, text);
    const lines = await benchHuge(win, text, HUGE_LINES, 'many lines');
    const line = await benchHuge(win, text, HUGE_LINE, 'one line');
    return [...usual, lines, line];
  } finally {
    await app.close();
  }
}

async function benchNote(win: Page, text: Locator): Promise<readonly Figure[]> {
  await put(text, NOTE);
  await win.locator('[data-name=sure]').first().waitFor();
  const inNote = await typeIn(win, text, KEYS);
  const bare = await win.evaluateHandle(openBareField, NOTE);
  const field = win.locator('#bare-for-bench');
  const inField = await typeIn(win, field, KEYS);
  await bare.evaluate((element) => element.remove());
  const value = percentile95(inNote.work);
  return [
    figure('key to painted, 95th percentile, 20 kB with the guard on', value, 'ms', {
      limit: PAINTED_MS,
      beside: { medianMs: median(inNote.work), slowestMs: Math.max(...inNote.work) },
    }),
    figure(
      'key to painted beside the same text in a bare field',
      value / percentile95(inField.work),
      'ratio',
      { beside: { bareFieldMs: percentile95(inField.work) } },
    ),
  ];
}

async function benchHuge(win: Page, text: Locator, huge: string, how: string): Promise<Figure> {
  await put(text, huge);
  await win.locator(':is([data-kind=typing], [data-kind=saving])').waitFor();
  await win.locator('[data-kind=saved]').waitFor({ timeout: 120_000 });
  await text.press('Control+Home');
  const { work, longestGap } = await typeIn(win, text, KEYS_IN_HUGE);
  const length = (await typed(text)).length;
  return figure(`5 MB in ${how}: longest a key takes to be painted`, Math.max(...work), 'ms', {
    limit: LONGEST_FRAME_MS,
    beside: { medianMs: median(work), longestFrameMs: longestGap, characters: length },
  });
}

/** In place of all that stands there, as it comes from the clipboard. */
async function put(text: Locator, words: string): Promise<void> {
  await text.press('Control+a');
  await text.evaluate((content, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const options = { clipboardData, bubbles: true, cancelable: true };
    content.dispatchEvent(new ClipboardEvent('paste', options));
  }, words);
}

interface Typing {
  /** Milliseconds for each key. */
  readonly work: readonly number[];
  /** Milliseconds between two frames, at most: with what else was done beside the typing. */
  readonly longestGap: number;
}

async function typeIn(win: Page, field: Locator, keys: number): Promise<Typing> {
  await field.focus();
  await win.evaluate(watchKeys);
  for (let key = 0; key < keys; key += 1) {
    await win.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
    await win.waitForTimeout(BETWEEN_KEYS_MS);
  }
  return win.evaluate(() => {
    const watched: unknown = Reflect.get(globalThis, 'keysForBench');
    return (watched as () => Typing)();
  });
}

/** Runs in the page: leaves there what tells how long each key took since. */
function watchKeys(): void {
  const work: number[] = [];
  let longestGap = 0;
  let last = performance.now();
  let isOver = false;
  const afterTask = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', then);
    port1.start();
    port2.postMessage(null);
  };
  const onKey = () => {
    const start = performance.now();
    let taken = 0;
    afterTask(() => (taken = performance.now() - start));
    requestAnimationFrame(() => {
      const frame = performance.now();
      afterTask(() => work.push(taken + performance.now() - frame));
    });
  };
  const onFrame = () => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(onFrame);
  };
  // Before the editor's own listener.
  window.addEventListener('keydown', onKey, { capture: true });
  requestAnimationFrame(onFrame);
  const keysForBench = () => {
    isOver = true;
    window.removeEventListener('keydown', onKey, { capture: true });
    return { work, longestGap };
  };
  Object.assign(globalThis, { keysForBench });
}

/** Runs in the page: what a browser does by itself with the same text. */
function openBareField(text: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.id = 'bare-for-bench';
  field.spellcheck = false;
  field.value = text;
  document.querySelector('main')?.prepend(field);
  return field;
}
