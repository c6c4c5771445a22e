import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { nameOfFocused, pressOn, tabTo } from './support/by-keys';
import { expect, test } from './support/fixture';
import { look, wear } from './support/look';
import { expectTyped, openDemo, openMissingNote } from './support/steps';

/** Signing with names of others, and corrections, in the real window. */

test.use({ caseload: 'demo' });

/** The legal name of a member other than the one who goes by `name`. */
async function someoneElse(win: Page, name: string): Promise<string> {
  const members = await told(win, 'listMembers', { moduleId: null });
  const other = members.find(({ preferredFirstName }) => preferredFirstName !== name);
  if (!other) throw new Error('the caseload has members');
  return other.legalName;
}

const dialog = (win: Page) => win.getByRole('dialog', { name: 'Names stand in this text' });

test('a name is found at signing, replaced and signed by keys alone (M109)', async ({ win }) => {
  await openDemo(win);
  const { name, text } = await openMissingNote(win);
  const other = await someoneElse(win, name);
  await text.click();
  await win.keyboard.type(`Spoke with ${other} today.`);
  await win.keyboard.press('Control+Enter');
  await dialog(win).waitFor();
  await expect.poll(() => nameOfFocused(win)).toBe(`Replace with “another member”: ${other}`);
  await win.keyboard.press('Escape');
  await expect(dialog(win)).toHaveCount(0);
  await expect(text).toBeFocused();
  expect(await win.evaluate(() => getSelection()?.toString())).toBe(other);
  await expectTyped(text, `Spoke with ${other} today.`);
  await win.keyboard.press('Control+Enter');
  await dialog(win).waitFor();
  await win.keyboard.press('Enter');
  await expect.poll(() => nameOfFocused(win)).toBe('Sign note');
  await win.keyboard.press('Enter');
  await expect(dialog(win)).toHaveCount(0);
  await expect(win.getByRole('heading', { name, level: 1 })).toHaveCount(0);
  const members = await told(win, 'listMembers', { moduleId: null });
  const memberId = members.find(({ preferredFirstName }) => preferredFirstName === name)?.id;
  if (!memberId) throw new Error('the member is listed');
  const [note] = await told(win, 'listNotesOfMember', { memberId, before: null, limit: 1 });
  expect(note?.text.signature).not.toBeNull();
  expect(note?.text.body.sections.text).toBe('Spoke with another member today.');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`names, a written reason and a correction are accessible in ${scheme}`, async ({ win }) => {
    test.slow();
    await wear(win, scheme);
    await openDemo(win);
    const { name, text } = await openMissingNote(win);
    const other = await someoneElse(win, name);
    await text.click();
    await win.keyboard.type(`It was ${other} on Tuesday.`);
    await win.getByRole('button', { name: 'Sign note' }).click();
    await dialog(win).waitFor();
    await look(win, '61-names-at-signing', scheme);
    const reason = dialog(win).getByRole('textbox', { name: 'Why these names must stay' });
    await reason.fill('It was asked for.');
    await dialog(win).getByRole('button', { name: 'Sign with these names' }).click();
    await expect(win.getByText('It was asked for.')).toBeVisible();
    await win.getByRole('button', { name: 'Correct a passage' }).click();
    await expect(win.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
    await win.keyboard.press('Control+End');
    for (let step = 0; step < 4; step += 1) await win.keyboard.press('Shift+ArrowLeft');
    await expect(win.locator('q')).toHaveText('Tuesday.');
    await tabTo(win, 'What is right instead');
    await win.keyboard.type('On Wednesday.');
    await tabTo(win, 'Reason for the correction');
    await win.keyboard.type('Looked it up.');
    await look(win, '62-correcting', scheme);
    await pressOn(win, 'Add correction');
    const article = win.getByRole('article');
    await expect(article.locator('del')).toContainText('Tuesday.');
    await look(win, '63-corrected', scheme);
    await article.getByRole('button', { name: 'see correction 1' }).click();
    await expect.poll(() => nameOfFocused(win)).toBe('Correction 1');
  });
}
