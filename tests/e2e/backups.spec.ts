import type { Page } from '@playwright/test';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerOpenDialog } from './support/app';
import { told } from './support/bridge';
import { setClock } from './support/clock';
import { expect, test as base } from './support/fixture';
import { backUpNow, chooseFolder, HEAVY, openChapter } from './support/settings-steps';
import { goTo, openDemo, openMissingNote, saved } from './support/steps';

/** docs/security, Durability: backups by hand and by themselves, in two places, and never silent. */

const NAME = /^Alcove-\d{4}-\d{2}-\d{2}-\d{6}-[0-9a-f]{8}\.alcove$/;
const DAY_MS = 86_400_000;

const test = base.extend<{ readonly stick: string }>({
  stick: async ({}, use) => {
    const around = mkdtempSync(path.join(tmpdir(), 'alcove-stick-'));
    const stick = path.join(around, 'Fictional stick');
    mkdirSync(stick);
    await use(stick);
    rmSync(around, { recursive: true, force: true });
  },
});

test.use({ caseload: 'demo' });
test.slow();

function onLaptop(userData: string): readonly string[] {
  const folder = path.join(userData, 'backups');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function newestOf(names: readonly string[]): string {
  return names.at(-1) ?? 'no backup';
}

const today = (win: Page) => win.getByRole('main');

test('a backup by hand is verified, and Today and Settings say when it was made', async ({
  win,
  userData,
}) => {
  await openDemo(win);
  await expect(win.getByText('There is no backup yet')).toBeVisible();
  await win.getByRole('button', { name: 'Back up now' }).click();
  await expect(win.getByText(/^Made and verified today at \d\d:\d\d\.$/)).toBeVisible(HEAVY);
  await expect(win.getByText(/^Last verified backup: today at \d\d:\d\d$/)).toBeVisible();
  await expect(win.getByText(/^Only this laptop has it\./)).toBeVisible();
  expect(onLaptop(userData)).toEqual([expect.stringMatching(NAME)]);

  await openChapter(win, 'Backups');
  const row = win.getByRole('row').nth(1);
  await expect(row).toContainText('On this laptop');
  await expect(row).toContainText('Verified');
});

test('a folder that is chosen gets each backup too, and is missed when it is away', async ({
  electronApp,
  win,
  userData,
  stick,
}) => {
  await openDemo(win);
  await answerOpenDialog(electronApp, []);
  await win.getByRole('button', { name: 'Choose a folder outside this laptop…' }).click();
  await expect(win.getByRole('alert')).toHaveCount(0);
  await chooseFolder(electronApp, win, stick);
  await backUpNow(win);
  const made = newestOf(onLaptop(userData));
  expect(readdirSync(stick)).toContain(made);
  const row = win.getByRole('row').nth(1);
  await expect(row).toContainText('On this laptop and in “Fictional stick”');
  await expect(win.getByText(/^In “Fictional stick”: today at/)).toBeVisible();

  const away = `${stick} (out)`;
  renameSync(stick, away);
  await backUpNow(win);
  const lastTry = /^The last try in “Fictional stick” failed: the folder was not there\.$/;
  await expect(win.getByText(lastTry)).toBeVisible();
  await expect(
    win.getByText('Not connected. The next backup goes there once it is.'),
  ).toBeVisible();
  expect(newestOf(onLaptop(userData))).not.toBe(made);
  expect(existsSync(stick)).toBe(false);
  await goTo(win, 'Today');
  await expect(win.getByText(lastTry)).toBeVisible();

  renameSync(away, stick);
  await backUpNow(win);
  await expect(win.getByText(lastTry)).toHaveCount(0);
  expect(readdirSync(stick)).toContain(newestOf(onLaptop(userData)));
  await win.getByRole('button', { name: 'Stop using' }).click();
  await expect(win.getByRole('button', { name: 'Choose a folder…' })).toBeVisible();
  expect(readdirSync(stick).length).toBeGreaterThan(0);
});

test('a folder inside the vault is refused in words', async ({ electronApp, win, userData }) => {
  await openDemo(win);
  const inside = path.join(userData, 'vault/backups');
  mkdirSync(inside);
  await answerOpenDialog(electronApp, [inside]);
  await openChapter(win, 'Backups');
  await win.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(win.getByText('This folder is inside the vault')).toBeVisible();
  expect((await told(win, 'getBackups', {})).places).toHaveLength(1);
});

test('what an earlier run left without a backup gets one soon after the unlock', async ({
  win,
  userData,
}) => {
  await openDemo(win);
  expect(onLaptop(userData)).toEqual([]);
  await expect.poll(() => onLaptop(userData), { timeout: 90_000 }).toHaveLength(1);
  const last = async () => (await told(win, 'getBackups', {})).last;
  await expect.poll(last, HEAVY).toMatchObject({ place: 'laptop' });
  await goTo(win, 'Groups');
  await goTo(win, 'Today');
  await expect(today(win).getByText(/^Last verified backup: today at/)).toBeVisible();
});

test('closing Alcove after work leaves a verified backup of it', async ({ launch, userData }) => {
  const first = await launch();
  const win = await first.firstWindow();
  await openDemo(win);
  const { text } = await openMissingNote(win);
  await text.fill('Written just before closing.');
  await saved(win);
  await first.close();
  expect(onLaptop(userData)).toEqual([expect.stringMatching(NAME)]);
  const again = await (await launch()).firstWindow();
  await openDemo(again);
  const { places } = await told(again, 'getBackups', {});
  expect(places[0]?.backups).toMatchObject([{ isVerified: true }]);
});

test('Today reminds when the last backup is older than was chosen', async ({
  electronApp,
  win,
}) => {
  await openDemo(win);
  await backUpNow(win);
  await openChapter(win, 'Backups');
  await win.getByRole('radio', { name: '2 days' }).click();
  await setClock(electronApp, win, new Date(Date.now() + 1.5 * DAY_MS));
  await goTo(win, 'Today');
  await expect(today(win).getByText(/^Last verified backup: /)).toBeVisible();
  await setClock(electronApp, win, new Date(Date.now() + 3.1 * DAY_MS));
  await goTo(win, 'Groups');
  await goTo(win, 'Today');
  await expect(today(win).getByText('The last verified backup is 3 days old')).toBeVisible();
});
