import { DEMO_PASSPHRASE, copyDemoVault } from './support/demo';
import { mountFailingDisk, type FailingDisk } from './support/failing-disk';
import { expect, test } from './support/fixture';
import {
  lockByKeys,
  noteText,
  openDemo,
  openMissingNote,
  openNoteOf,
  saved,
  unlock,
  unlocked,
  expectTyped,
} from './support/steps';
import { hashesOf } from './support/vault-files';
import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** docs/security, Durability: a disk that turns read-only loses nothing and is never called saved. */

const TYPED = 'Typed after the disk had turned read-only.';

const failing = test.extend<{ readonly failingDisk: FailingDisk }>({
  failingDisk: async ({ userData }, use) => {
    const vault = path.join(userData, 'vault');
    mkdirSync(vault);
    const disk = mountFailingDisk(vault, 64);
    test.skip(disk === null, 'a failing disk can be mounted by root on Linux only');
    if (!disk) return;
    await copyDemoVault(userData);
    await use(disk);
    disk.remove();
  },
});

failing(
  'text typed on a disk that turned read-only stays, and is saved once the disk is repaired',
  async ({ failingDisk, launch }) => {
    const electronApp = await launch();
    const win = await electronApp.firstWindow();
    await openDemo(win);
    const { name, text } = await openMissingNote(win);
    await text.fill('Saved before. ');
    await saved(win);

    failingDisk.fail();
    await text.press('End');
    await text.pressSequentially(TYPED);
    await expect(win.getByText(/^Not saved: /)).toBeVisible();
    await expect(win.getByText('One note is not saved')).toBeVisible();
    await expect(win.getByText(/^Saved \d/)).toBeHidden();
    await expectTyped(text, `Saved before. ${TYPED}`);

    await win.keyboard.press('Control+l');
    await expect(win.getByText('Lock although text is not saved?')).toBeVisible();
    await win.getByRole('button', { name: 'Lock and keep it in memory' }).click();
    await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
    failingDisk.repair();
    await unlocked(win, DEMO_PASSPHRASE);
    await openNoteOf(win, name);
    await expectTyped(noteText(win), `Saved before. ${TYPED}`);
    await saved(win);
    await expect(win.getByText('One note is not saved')).toBeHidden();
    await electronApp.close();

    const again = await (await launch()).firstWindow();
    await openDemo(again);
    await openNoteOf(again, name);
    await expectTyped(noteText(again), `Saved before. ${TYPED}`);
  },
);

failing(
  'a vault on a disk that cannot be written says so, opens for looking, and opens once it can',
  async ({ failingDisk, launch, userData }) => {
    const win = await (await launch()).firstWindow();
    await openDemo(win);
    await lockByKeys(win);
    failingDisk.fail();
    const before = hashesOf(userData);
    await unlock(win, DEMO_PASSPHRASE);
    const alert = win.getByRole('alert');
    await expect(alert).toContainText('cannot be written to', { timeout: 30_000 });
    await expect(alert).not.toContainText(/SQLITE|EROFS|Error:|undefined/);
    await win.getByRole('button', { name: 'Open for looking…' }).click();
    await win.getByRole('textbox', { name: 'Passphrase' }).fill(DEMO_PASSPHRASE);
    await win.getByRole('button', { name: 'Open for looking', exact: true }).click();
    await expect(win.getByText(/^For looking only/)).toBeVisible({ timeout: 60_000 });
    await lockByKeys(win);
    expect(hashesOf(userData)).toEqual(before);
    const copies = () =>
      readdirSync(tmpdir()).filter((name) => name.startsWith('alcove-readable-'));
    await expect.poll(copies).toEqual([]);
    failingDisk.repair();
    await unlocked(win, DEMO_PASSPHRASE);
  },
);
