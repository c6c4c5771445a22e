import type { ElectronApplication, Page } from '@playwright/test';
import { emitPower } from './support/app';
import { copyDemoVault, DEMO_PASSPHRASE } from './support/demo';
import { expect, test, type Launch } from './support/fixture';
import { mountSmallDisk, type SmallDisk } from './support/small-disk';
import {
  noteText,
  openDemo,
  openMissingNote,
  openNoteOf,
  saved,
  unlocked,
  expectTyped,
  typed,
} from './support/steps';

/** docs/security, Durability: what a full disk does not take is not lost by a lock or a quit. */

const LONG = 'This sentence must not be lost on a full disk. '.repeat(12_000);

const disk = test.extend<{ readonly smallDisk: SmallDisk }>({
  smallDisk: async ({ userData }, use) => {
    const mounted = mountSmallDisk(userData, 32);
    test.skip(mounted === null, 'a small disk can be mounted by root on Linux only');
    if (!mounted) return;
    await copyDemoVault(userData);
    await use(mounted);
    mounted.remove();
  },
});

async function typedOnFullDisk(launch: Launch, smallDisk: SmallDisk) {
  const electronApp = await launch();
  const win = await electronApp.firstWindow();
  await openDemo(win);
  const { name, text } = await openMissingNote(win);
  await text.fill('Saved while there was room. ');
  await saved(win);
  smallDisk.fill();
  await text.press('End');
  await win.keyboard.insertText(LONG);
  await expect(win.getByText('Not saved: The disk is full')).toBeVisible();
  return { electronApp, win, name };
}

function closeWindow(electronApp: ElectronApplication): Promise<void> {
  return electronApp
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    .catch(() => undefined);
}

function ended(electronApp: ElectronApplication): Promise<void> {
  return new Promise((resolve) => {
    electronApp.process().once('exit', () => resolve());
  });
}

const isLongAgain = async (win: Page) =>
  expect.poll(async () => (await typed(noteText(win))).includes(LONG)).toBe(true);

disk('a suspend on a full disk locks, and the text is back', async ({ smallDisk, launch }) => {
  const { electronApp, win, name } = await typedOnFullDisk(launch, smallDisk);
  await emitPower(electronApp, 'suspend');
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
  await emitPower(electronApp, 'resume');
  smallDisk.empty();
  await unlocked(win, DEMO_PASSPHRASE);
  await openNoteOf(win, name);
  await isLongAgain(win);
  await saved(win);
  await expect(win.getByText('One note is not saved')).toBeHidden();
});

disk('a quit on a full disk is asked about, and loses nothing', async ({ smallDisk, launch }) => {
  const { electronApp, win, name } = await typedOnFullDisk(launch, smallDisk);
  await closeWindow(electronApp);
  const question = win.getByRole('dialog', { name: 'Quit although text is not saved?' });
  await expect(question).toBeVisible({ timeout: 20_000 });
  smallDisk.empty();
  const gone = ended(electronApp);
  await question.getByRole('button', { name: 'Stay and try again' }).click();
  await gone;
  const again = await (await launch()).firstWindow();
  await openDemo(again);
  await openNoteOf(again, name);
  await isLongAgain(again);
});

disk('who quits all the same ends Alcove', async ({ smallDisk, launch }) => {
  const { electronApp, win, name } = await typedOnFullDisk(launch, smallDisk);
  await closeWindow(electronApp);
  const gone = ended(electronApp);
  await win.getByRole('button', { name: 'Quit anyway' }).click({ timeout: 20_000 });
  await gone;
  smallDisk.empty();
  const again = await (await launch()).firstWindow();
  await openDemo(again);
  await openNoteOf(again, name);
  await expectTyped(noteText(again), 'Saved while there was room. ');
});
