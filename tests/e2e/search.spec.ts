import type { Locator, Page } from '@playwright/test';
import { told } from './support/bridge';
import { tabTo } from './support/by-keys';
import { expect, test } from './support/fixture';
import { look, lookAtBothSizes, lookAtSmallSizes, wear, type Scheme } from './support/look';
import { openChapter } from './support/settings-steps';
import { lockByKeys, openDemo } from './support/steps';

/** M11: what is about the group is found by the clinician alone, and never among the records. */

test.use({ caseload: 'demo' });
test.slow();

const OWN = 'Quenched lanterns by the harbour';
const OF_GROUP = 'Quenched together, a word about the group alone';

/** A draft of one member's note, and one about the group, with a word that nothing else has. */
async function writeTwoDrafts(win: Page): Promise<void> {
  const missing = await told(win, 'listMissingNotes', {});
  const one = missing.find(({ state, memberId }) => state === 'not-started' && memberId !== null);
  const ofGroup = missing.find(({ memberId }) => memberId === null);
  if (!one?.memberId || !ofGroup) throw new Error('the caseload has notes to write');
  const body = (text: string) => ({ template: 'free', sections: { text } }) as const;
  const { sessionId, memberId } = one;
  await told(win, 'saveDraft', { sessionId, memberId, body: body(OWN), basedOn: null });
  const about = { sessionId: ofGroup.sessionId, basedOn: null };
  await told(win, 'saveGroupDraft', { ...about, body: body(OF_GROUP) });
}

const field = (win: Page) => win.getByRole('textbox', { name: 'Search everything you may read' });
const side = (win: Page, name: string): Locator => win.getByRole('region', { name });

async function searchFor(win: Page, text: string): Promise<void> {
  await win.keyboard.press('Control+f');
  await expect(field(win)).toBeFocused();
  await win.keyboard.type(text);
}

test('searching as one types, apart, filtered, opened and come back to by keyboard alone', async ({
  win,
}) => {
  await openDemo(win);
  await writeTwoDrafts(win);
  await searchFor(win, 'quenc');
  const records = side(win, 'Records');
  const process = side(win, 'Group process');
  await expect(records.getByRole('link')).toHaveCount(1);
  await expect(process.getByRole('link')).toHaveCount(1);
  await expect(records.locator('mark')).toHaveText('Quenched');
  await expect(records).not.toContainText('about the group alone');
  await expect(process).toContainText('No member may ever read this');
  await expect(process).not.toContainText('harbour');

  await tabTo(win, 'Notes');
  await win.keyboard.press('Space');
  await expect(process).toHaveCount(0);
  await expect(records.getByRole('link')).toHaveCount(1);
  await win.keyboard.press('Control+f');
  await expect(field(win)).toBeFocused();
  await win.keyboard.press('ArrowDown');
  await expect(records.getByRole('link')).toBeFocused();
  await win.keyboard.press('Enter');
  await expect(win.getByRole('group', { name: /^Note about / })).toContainText(OWN);

  await win.keyboard.press('Control+f');
  await expect(field(win)).toHaveValue('quenc');
  await expect(win.getByRole('checkbox', { name: 'Notes', exact: true })).toBeChecked();
  await expect(records.getByRole('link')).toHaveCount(1);
  await win.keyboard.type('"harbour quenched"');
  await expect(win.getByText('Nothing found')).toBeVisible();
});

test('what was looked for is gone after a lock', async ({ win }) => {
  await openDemo(win);
  await writeTwoDrafts(win);
  await searchFor(win, 'quenched');
  await expect(side(win, 'Records').getByRole('link')).toHaveCount(1);
  await lockByKeys(win);
  await expect(win.locator('body')).not.toContainText(/quenched/i);
  await openDemo(win);
  await win.keyboard.press('Control+f');
  await expect(field(win)).toBeFocused();
  await expect(field(win)).toHaveValue('');
});

test('the index is checked on demand, and found right', async ({ win }) => {
  await openDemo(win);
  await openChapter(win, 'Check the vault');
  await win.getByRole('button', { name: 'Check the search index' }).click();
  await expect(win.getByText(/The search index is right: it holds [\d,]+ documents/)).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
  test(`the search is accessible in ${scheme}`, async ({ win }) => {
    await openDemo(win);
    await wear(win, scheme);
    await writeTwoDrafts(win);
    await win.keyboard.press('Control+f');
    await lookAtBothSizes(win, '600-search-empty', scheme);
    await field(win).fill('the');
    await expect(side(win, 'Records')).toBeVisible();
    await lookAtBothSizes(win, '601-search', scheme);
    await field(win).fill('quenched');
    await expect(side(win, 'Records').getByRole('link')).toHaveCount(1);
    await lookAtBothSizes(win, '602-search-apart', scheme);
    await lookAtSmallSizes(win, '602-search-apart', scheme);
    await field(win).fill('zzzz');
    await expect(win.getByText('Nothing found')).toBeVisible();
    await look(win, '603-search-nothing', scheme);
  });
}
