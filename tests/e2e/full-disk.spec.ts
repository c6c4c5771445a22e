import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerOpenDialog, setIdleSeconds } from './support/app';
import { copyDemoVault, DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import {
  goTo,
  noteText,
  openDemo,
  openMissingNote,
  openNoteOf,
  saved,
  unlocked,
  typed,
} from './support/steps';
import { mountSmallDisk, type SmallDisk } from './support/small-disk';

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

disk(
  'a full disk is named, the text stays and is saved once there is room',
  async ({ smallDisk, launch }) => {
    const electronApp = await launch();
    const win = await electronApp.firstWindow();
    await openDemo(win);
    const { name, text } = await openMissingNote(win);
    await text.fill('Saved while there was room.');
    await saved(win);

    smallDisk.fill();
    await text.focus();
    await win.keyboard.insertText(LONG);
    await expect(win.getByText('Not saved: The disk is full')).toBeVisible();
    await expect(win.getByText(/^Saved \d/)).toBeHidden();
    await expect(win.getByText('One note is not saved')).toBeVisible();
    expect(await typed(text)).toContain(LONG);

    await win.keyboard.press('Control+1');
    await expect(win.getByText('One note is not saved')).toBeVisible();
    await win.keyboard.press('Control+l');
    await expect(win.getByText('Lock although text is not saved?')).toBeVisible();
    await win.getByRole('button', { name: 'Stay and try again' }).click();
    await expect(win.getByText('Lock although text is not saved?')).toBeVisible();
    await win.keyboard.press('Escape');
    await win.getByRole('button', { name: 'Open this note' }).click();
    expect(await typed(text)).toContain(LONG);

    smallDisk.empty();
    await saved(win);
    await expect(win.getByText('One note is not saved')).toBeHidden();
    await electronApp.close();

    const again = await (await launch()).firstWindow();
    await openDemo(again);
    await openNoteOf(again, name);
    expect(await typed(noteText(again))).toContain(LONG);
  },
);

disk(
  'an idle lock on a full disk keeps the text sealed; the record opens all the same, and is saved once there is room',
  async ({ smallDisk, launch }) => {
    const electronApp = await launch();
    const win = await electronApp.firstWindow();
    await openDemo(win);
    const { name, text } = await openMissingNote(win);
    smallDisk.fill();
    await text.focus();
    await win.keyboard.insertText(LONG);
    await expect(win.getByText('Not saved: The disk is full')).toBeVisible();
    await setIdleSeconds(electronApp, 5 * 60);
    await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
    await setIdleSeconds(electronApp, 0);

    await unlocked(win, DEMO_PASSPHRASE);
    await openNoteOf(win, name);
    expect(await typed(noteText(win))).toContain(LONG);
    await expect(win.getByText('One note is not saved')).toBeVisible();
    await expect(win.getByText(/^Saved \d/)).toBeHidden();
    smallDisk.empty();
    await saved(win);
    await expect(win.getByText('One note is not saved')).toBeHidden();
    await electronApp.close();

    const again = await (await launch()).firstWindow();
    await openDemo(again);
    await openNoteOf(again, name);
    expect(await typed(noteText(again))).toContain(LONG);
  },
);

disk(
  'a backup for which there is no room is refused in words and leaves no half of a file',
  async ({ smallDisk, launch, userData }) => {
    const backups = path.join(userData, 'backups');
    const win = await (await launch()).firstWindow();
    await openDemo(win);
    await backUp(win);
    await expect(win.getByText(/^Made and verified /)).toBeVisible({ timeout: 30_000 });
    const before = contentOf(backups);
    expect(Object.keys(before)).toHaveLength(1);

    smallDisk.fill();
    await backUp(win);
    await expect(win.getByText('The backup was not made')).toBeVisible({ timeout: 30_000 });
    await expect(win.getByText('The disk is full.')).toBeVisible();
    await expect(win.getByText(/earlier backups/)).toBeVisible();
    expect(contentOf(backups)).toEqual(before);
    expect(readdirSync(path.join(userData, 'vault')).filter(isMaking)).toEqual([]);

    smallDisk.empty();
    await backUp(win);
    await expect(win.getByText(/^Made and verified /)).toBeVisible({ timeout: 30_000 });
    expect(Object.keys(contentOf(backups))).not.toEqual(Object.keys(before));
  },
);

disk(
  'a full stick is named, keeps its older backup, and does not hinder the one on this laptop',
  async ({ smallDisk: _laptop, launch, userData }) => {
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'alcove-stick-')), 'stick');
    mkdirSync(folder);
    const stick = mountSmallDisk(folder, 24);
    if (!stick) throw new Error('the first disk could be mounted');
    try {
      const electronApp = await launch();
      const win = await electronApp.firstWindow();
      await openDemo(win);
      await answerOpenDialog(electronApp, [folder]);
      await win.getByRole('button', { name: 'Choose a folder outside this laptop…' }).click();
      await win.getByRole('link', { name: 'All backups' }).waitFor();
      await backUp(win);
      await expect(win.getByText(/^Made and verified /)).toBeVisible({ timeout: 30_000 });
      const before = contentOf(folder);
      expect(Object.keys(before)).toHaveLength(1);

      stick.fill();
      const { text } = await openMissingNote(win);
      await text.fill('Written after the first backup.');
      await saved(win);
      await backUp(win);
      await expect(win.getByText(/The last try in “stick” failed/)).toBeVisible({
        timeout: 30_000,
      });
      const { filler, ...left } = contentOf(folder);
      expect(filler).toBeDefined();
      expect(left).toEqual(before);
      const onLaptop = Object.keys(contentOf(path.join(userData, 'backups')));
      expect(onLaptop).toHaveLength(1);
      expect(Object.keys(before)).not.toEqual(onLaptop);
    } finally {
      stick.remove();
      rmSync(path.dirname(folder), { recursive: true, force: true });
    }
  },
);

async function backUp(win: Page): Promise<void> {
  await goTo(win, 'Today');
  await win.getByRole('button', { name: 'Back up now' }).click();
}

/** Each file with the hash of its bytes. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, hash(name)]));
}

function isMaking(name: string): boolean {
  return name.endsWith('.making');
}
