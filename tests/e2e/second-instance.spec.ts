import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './support/fixture';
import {
  noteText,
  openDemo,
  openMissingNote,
  openNoteOf,
  saved,
  expectTyped,
} from './support/steps';
import { hashesOf } from './support/vault-files';

/** docs/security, Durability: one instance only. */

test.use({ caseload: 'demo' });

function isShown(electronApp: ElectronApplication): Promise<readonly boolean[]> {
  return electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  );
}

/** From here on; the window may be asked more than once to come to the front. */
async function watchFocus(electronApp: ElectronApplication): Promise<() => Promise<boolean>> {
  await electronApp.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const focus = window?.focus.bind(window);
    if (!window) return;
    window.focus = () => {
      Object.assign(globalThis, { isFocusedForTest: true });
      focus?.();
    };
  });
  return () => electronApp.evaluate(() => Reflect.get(globalThis, 'isFocusedForTest') === true);
}

test('a second start shows the first window and ends, while the first goes on writing', async ({
  electronApp,
  win,
  userData,
  launch,
}) => {
  await openDemo(win);
  const { name, text } = await openMissingNote(win);
  await text.fill('Before the second start.');
  await saved(win);
  const isFocused = await watchFocus(electronApp);
  await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const before = hashesOf(userData);
  await expect(launch()).rejects.toThrow();
  await expect.poll(() => isShown(electronApp)).toEqual([true]);
  expect(await isFocused()).toBe(true);
  expect(hashesOf(userData)).toEqual(before);

  await text.press('End');
  await text.pressSequentially(' And after it.');
  await expect(win.getByText('Not saved')).toHaveCount(0);
  await saved(win);
  await electronApp.close();
  const again = await (await launch()).firstWindow();
  await openDemo(again);
  await openNoteOf(again, name);
  await expectTyped(noteText(again), 'Before the second start. And after it.');
});
