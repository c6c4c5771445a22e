import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { setClock } from './support/clock';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import {
  fillPractice,
  goTo,
  lockByKeys,
  makeVault,
  noteText,
  openDemo,
  openMissingNote,
  openNoteOf,
  planModule,
  saved,
  unlocked,
  expectTyped,
} from './support/steps';

/** docs/security, Durability: order comes from a sequence, not from the laptop's clock. */

test.use({ caseload: 'demo' });

const DAY_MS = 86_400_000;
const NEGATIVE = /(?<![\w–-])[-−]\d+ (?:second|minute|hour|day)|Invalid|NaN/;

async function writeLine(win: Page, name: string, line: string): Promise<void> {
  await openNoteOf(win, name);
  await noteText(win).press('Control+End');
  await noteText(win).pressSequentially(line);
  await saved(win);
}

/** No place says a span that ends before it begins. */
async function expectNoNonsense(win: Page): Promise<void> {
  for (const place of ['Today', 'Groups', 'Members', 'Notes', 'Requests']) {
    await goTo(win, place);
    await expect(win.getByText('Opening…')).toHaveCount(0);
    expect(await win.getByRole('main').innerText(), place).not.toMatch(NEGATIVE);
  }
}

test('a clock set back by two days is pointed out, and the order stays', async ({
  electronApp,
  win,
}) => {
  await openDemo(win);
  const { name } = await openMissingNote(win);
  await writeLine(win, name, 'First.');
  await lockByKeys(win);

  await setClock(electronApp, win, new Date(Date.now() - 2 * DAY_MS));
  await unlocked(win, DEMO_PASSPHRASE);
  await expect(win.getByText('This laptop’s clock is behind')).toBeVisible();
  await expect(
    win.getByText(/It stands 48 hours|It stands 2 days|It stands 47 hours/),
  ).toBeVisible();
  await writeLine(win, name, ' Second.');
  await expectNoNonsense(win);
  await goTo(win, 'Today');
  await win.getByRole('button', { name: 'I know' }).click();
  await expect(win.getByText('This laptop’s clock is behind')).toBeHidden();

  const report = await told(win, 'verifyVault', {});
  expect(report.records).toMatchObject({ faults: [] });
  expect(report.records.clockJumps).toBeGreaterThan(0);
  await goTo(win, 'Settings');
  await win.getByRole('link', { name: 'Check the vault' }).click();
  await win.getByRole('button', { name: 'Verify the vault' }).click();
  await expect(win.getByText('The vault is whole')).toBeVisible({ timeout: 30_000 });
  await expect(win.getByText(/dated before the one (they|it) follow/).first()).toBeVisible();
  const { lines } = await told(win, 'listAuditTrail', {
    filter: { topic: null, memberId: null, from: null, to: null },
    before: null,
    limit: 100,
  });
  expect(JSON.stringify(lines)).toMatch(/clock/);

  await lockByKeys(win);
  await unlocked(win, DEMO_PASSPHRASE);
  await openNoteOf(win, name);
  await expectTyped(noteText(win), 'First. Second.');
});

test('in 2038 and after it nothing is lost, and no span is negative', async ({
  electronApp,
  win,
}) => {
  await openDemo(win);
  const { name } = await openMissingNote(win);
  await writeLine(win, name, 'Before.');
  await lockByKeys(win);
  // A second before the last that 32 bits can count, so that it passes while one works.
  await setClock(electronApp, win, new Date('2038-01-19T03:14:06.000Z'));
  await unlocked(win, DEMO_PASSPHRASE);
  await writeLine(win, name, ' After.');
  await expectNoNonsense(win);
  const report = await told(win, 'verifyVault', {});
  expect(report).toMatchObject({ records: { faults: [], clockJumps: 0 } });
  await told(win, 'backUpNow', {});
  await lockByKeys(win);
  await unlocked(win, DEMO_PASSPHRASE);
  await openNoteOf(win, name);
  await expectTyped(noteText(win), 'Before. After.');
});

test.describe('over the nights on which the clock is set', () => {
  test.use({ caseload: 'none' });

  const nights = [
    { name: 'forward', from: '2026-03-01', to: '2026-03-17', at: '2026-03-08T06:59:30.000Z' },
    { name: 'back', from: '2026-10-25', to: '2026-11-10', at: '2026-11-01T05:59:30.000Z' },
  ] as const;

  for (const { name, from, to, at } of nights) {
    test(`set ${name}, sessions stay in order and none is negative`, async ({ launch }) => {
      const electronApp = await launch({ env: { TZ: 'America/Toronto' } });
      const win = await electronApp.firstWindow();
      await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
      await setClock(electronApp, win, new Date(at));
      await makeVault(win);
      await fillPractice(win);
      await planModule(win, from, to);
      const before = await starts(win);
      expect(before).toEqual([...before].sort());
      // An hour later by the sun, two or none by the clock on the wall.
      await setClock(electronApp, win, new Date(Date.parse(at) + 60 * 60_000));
      await lockByKeys(win);
      await unlocked(win);
      await expectNoNonsense(win);
      expect(await starts(win)).toEqual(before);
      await expect(win.getByText('This laptop’s clock is behind')).toHaveCount(0);
      expect(await told(win, 'verifyVault', {})).toMatchObject({
        records: { faults: [], clockJumps: 0 },
      });
    });
  }
});

async function starts(win: Page): Promise<readonly string[]> {
  const groups = await told(win, 'listGroups', {});
  const moduleId = groups[0]?.modules[0]?.id;
  if (!moduleId) throw new Error('no module');
  const sessions = await told(win, 'listSessions', { moduleId });
  return sessions.map(({ session }) => session.date);
}
