import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { setClock } from './support/clock';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import { lookAtSmallSizes, lookAtWhole, wear } from './support/look';
import { goTo, unlocked } from './support/steps';

/** What is unwritten, by session and by member, with its age (M9). */

test.use({ caseload: 'demo' });

const DAY_MS = 24 * 60 * 60_000;

async function newestMissing(win: Page) {
  const newest = (await told(win, 'listMissingNotes', {})).at(-1);
  if (!newest) throw new Error('no note is missing');
  return newest;
}

test('by member a row leads to the oldest unwritten note, and the choice stays (M9)', async ({
  win,
}) => {
  await unlocked(win, DEMO_PASSPHRASE);
  await win.getByRole('radio', { name: 'By member' }).check();
  const [row] = (await told(win, 'getToday', {})).missingByMember;
  if (!row) throw new Error('no member lacks a note');
  const name = `Write note about ${row.preferredFirstName}`;
  await win.getByRole('button', { name }).first().click();
  await win.getByRole('heading', { name: row.preferredFirstName, level: 1 }).waitFor();
  const path = `/notes/${row.oldest.sessionId}/${row.memberId}`;
  await expect(win.locator(`a[href="${path}"][aria-current="page"]`)).toBeVisible();
  await goTo(win, 'Notes');
  await expect(win.getByRole('radio', { name: 'By member' })).toBeChecked();
  await expect(win.getByRole('heading', { name: 'Members' })).toBeVisible();
});

test('notes grow overdue with the clock, and not when it is set back (M9)', async ({
  electronApp,
  win,
}) => {
  await unlocked(win, DEMO_PASSPHRASE);
  const { endedAt, sessionId } = await newestMissing(win);
  const at = async (ms: number) => {
    await setClock(electronApp, win, new Date(Date.parse(endedAt) + ms));
    const missing = await told(win, 'listMissingNotes', {});
    return missing.find((note) => note.sessionId === sessionId)?.isOverdue;
  };
  expect(await at(3 * DAY_MS - 60_000)).toBe(false);
  expect(await at(3 * DAY_MS + 60_000)).toBe(true);
  expect(await at(-100 * DAY_MS)).toBe(false);
});

test('Today says how many notes are too old and leads to them; nothing is blocked (M9)', async ({
  electronApp,
  win,
}) => {
  await unlocked(win, DEMO_PASSPHRASE);
  const { endedAt } = await newestMissing(win);
  await setClock(electronApp, win, new Date(Date.parse(endedAt) + 6 * DAY_MS));
  await goTo(win, 'Notes');
  await goTo(win, 'Today');
  const { all } = (await told(win, 'getToday', {})).wanted;
  await expect(win.getByText(`${all} notes are older than 3 days`)).toBeVisible();
  await expect(win.getByText('6 days').first()).toBeVisible();
  await win.getByRole('link', { name: `${all} notes to write, ${all} overdue` }).click();
  await win.getByRole('heading', { name: 'Notes', level: 1 }).waitFor();
  await expect(win.getByText('Overdue').first()).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`unwritten notes look as they should in both ways, ${scheme}`, async ({
    electronApp,
    win,
  }) => {
    test.setTimeout(180_000);
    await wear(win, scheme);
    await unlocked(win, DEMO_PASSPHRASE);
    const { endedAt } = await newestMissing(win);
    await setClock(electronApp, win, new Date(Date.parse(endedAt) + 6 * DAY_MS));
    for (const by of ['By session', 'By member']) {
      const name = by.toLowerCase().replace(' ', '-');
      await goTo(win, 'Notes');
      await win.getByRole('radio', { name: by }).check();
      await lookAtWhole(win, `notes-${name}`, scheme);
      await lookAtSmallSizes(win, `notes-${name}`, scheme);
      await goTo(win, 'Today');
      await lookAtWhole(win, `today-${name}`, scheme);
      await lookAtSmallSizes(win, `today-${name}`, scheme);
    }
  });
}
