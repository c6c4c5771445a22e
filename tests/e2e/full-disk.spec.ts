import { copyDemoVault } from './support/demo';
import { expect, test } from './support/fixture';
import { noteText, openDemo, openMissingNote, openNoteOf, saved } from './support/steps';
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
    expect(await text.inputValue()).toContain(LONG);

    await win.keyboard.press('Control+1');
    await expect(win.getByText('One note is not saved')).toBeVisible();
    await win.keyboard.press('Control+l');
    await expect(win.getByText('Lock although text is not saved?')).toBeVisible();
    await win.getByRole('button', { name: 'Stay and try again' }).click();
    await expect(win.getByText('Lock although text is not saved?')).toBeVisible();
    await win.keyboard.press('Escape');
    await win.getByRole('button', { name: 'Open this note' }).click();
    expect(await text.inputValue()).toContain(LONG);

    smallDisk.empty();
    await saved(win);
    await expect(win.getByText('One note is not saved')).toBeHidden();
    await electronApp.close();

    const again = await (await launch()).firstWindow();
    await openDemo(again);
    await openNoteOf(again, name);
    expect(await noteText(again).inputValue()).toContain(LONG);
  },
);
