import type { Locator, Page } from '@playwright/test';
import { clipboardOf, goIntoRoom, minutesBefore, openLibrary } from './support/around-room-steps';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import { goTo, lockByKeys, unlocked } from './support/steps';
import { DEMO_PASSPHRASE } from './support/demo';

/** The clinician's own texts, from the shelf in the settings to the meeting's chat (M56, M61). */

test.use({ caseload: 'demo' });

const TEXT =
  'We end at {end time}, as ever. {clinician} reads {feedback address}. A {brace} stays.';

/** Two of the postings have this title: the first is that of groups with members. */
function closing(win: Page): Locator {
  return win.getByRole('listitem').filter({ hasText: /^Closing.*Closed module/ });
}

async function changeClosing(win: Page, text: string): Promise<void> {
  await openLibrary(win);
  await closing(win).getByRole('button', { name: 'Change “Closing”' }).click();
  await win.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await win.getByRole('button', { name: 'Save text' }).click();
  await expect(win.getByText('Saved: Closing')).toBeVisible();
}

async function openPostings(win: Page, occasion: string): Promise<void> {
  await goIntoRoom(win);
  await win.getByRole('button', { name: 'Tools', exact: true }).click();
  const shelf = win.locator('details').filter({ has: win.getByText(occasion, { exact: true }) });
  if (!(await shelf.evaluate((details: HTMLDetailsElement) => details.open))) {
    await shelf.locator('summary').click();
  }
}

test('a changed posting is copied in the room with everything filled in (M56, M61)', async ({
  electronApp,
  win,
}) => {
  await minutesBefore(electronApp, win, -60);
  await changeClosing(win, TEXT);
  await win.getByRole('textbox', { name: 'E-mail address or web page' }).fill('us@example.org');
  await win.getByRole('button', { name: 'Save feedback address' }).click();
  await expect(win.getByText('Feedback address saved')).toBeVisible();
  await openPostings(win, 'Closing');
  await win.getByRole('button', { name: 'Copy “Closing”' }).click();
  await expect(win.getByText('Copied: Closing', { exact: true })).toBeVisible();
  const practice = await told(win, 'getPractice', {});
  expect(await clipboardOf(electronApp)).toBe(
    `We end at 20:30 EST, as ever. ${practice?.clinicianName} reads us@example.org. A {brace} stays.`,
  );
});

test('a posting with a gap is not copied, and says what is missing', async ({
  electronApp,
  win,
}) => {
  await minutesBefore(electronApp, win, -60);
  await electronApp.evaluate(({ clipboard }) => clipboard.writeText('as before'));
  await changeClosing(win, TEXT);
  await openPostings(win, 'Closing');
  await win.getByRole('button', { name: 'Copy “Closing”' }).click();
  await expect(win.getByRole('alert')).toContainText('feedback address');
  expect(await clipboardOf(electronApp)).toBe('as before');
});

test('a posting that leads into the meeting is taken off the clipboard by a lock', async ({
  electronApp,
  win,
}) => {
  await minutesBefore(electronApp, win, -60);
  await openPostings(win, 'While it goes on');
  await win.getByRole('button', { name: 'Copy “Meeting ID and passcode”' }).click();
  await expect(win.getByText('It leads into the meeting')).toBeVisible();
  expect(await clipboardOf(electronApp)).toContain('Passcode: alcove');
  await lockByKeys(win);
  expect(await clipboardOf(electronApp)).toBe('');
});

test('a text that came with Alcove comes back as it came, changed or taken away', async ({
  electronApp,
  win,
}) => {
  await minutesBefore(electronApp, win, 60);
  await openLibrary(win);
  const original = (await closing(win).textContent()) ?? '';
  await changeClosing(win, TEXT);
  await expect(closing(win)).toContainText('Changed');
  await closing(win).getByRole('button', { name: 'Bring back “Closing” as it came' }).click();
  await win.getByRole('button', { name: 'Bring it back as it came' }).click();
  await expect(win.getByText('As it came: Closing')).toBeVisible();
  await expect(closing(win)).toHaveText(original);
  await closing(win).getByRole('button', { name: 'Take away “Closing”' }).click();
  await expect(closing(win)).toHaveCount(0);
  await win.getByRole('button', { name: 'Bring back “Closing”' }).click();
  await expect(closing(win)).toHaveCount(1);
  await expect(closing(win)).toHaveText(original);
});

test('a text that is half written survives a lock, and goes to the right entry', async ({
  electronApp,
  win,
}) => {
  await minutesBefore(electronApp, win, 60);
  await openLibrary(win);
  await win.getByRole('button', { name: 'Change “Cameras on”' }).click();
  await win.getByRole('textbox', { name: 'Text', exact: true }).fill('Cameras on, please.');
  const kept = async () =>
    (await told(win, 'getUnfinishedForm', { key: 'library-entry' })) !== null;
  await expect.poll(kept).toBe(true);
  await lockByKeys(win);
  await unlocked(win, DEMO_PASSPHRASE);
  await goTo(win, 'Settings');
  await win.getByRole('link', { name: 'Library' }).click();
  await win.getByRole('heading', { name: 'Change a text', level: 1 }).waitFor();
  await win.getByRole('button', { name: 'Save text' }).click();
  await win.locator('summary', { hasText: 'Cameras on' }).click();
  await expect(win.getByText('Cameras on, please.')).toBeVisible();
});
