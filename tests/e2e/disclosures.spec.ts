import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pdfUaFindings } from '../support/pdf-ua';
import { answerSaveDialog } from './support/app';
import { told } from './support/bridge';
import { pressOn, tabTo, typeInto } from './support/by-keys';
import { expect, test } from './support/fixture';
import { lookAtSmallSizes, lookAtWhole, wear, type Scheme } from './support/look';
import { checkForm, textOf } from './support/pdf';
import { HEAVY } from './support/settings-steps';
import { goTo, openDemo } from './support/steps';

/** What was told, to whom and on what ground, and the account that is given of it (M12, M96, M104). */

test.use({ caseload: 'demo' });
test.slow();

const FORMULA = '=HYPERLINK("https://evil.example","Mutual")';
const MARKUP = '<b>Mutual</b> of Fiction';

async function goToDisclosures(win: Page): Promise<void> {
  await goTo(win, 'Requests');
  await win.getByRole('link', { name: 'Disclosures', exact: true }).click();
  await win.getByRole('heading', { name: 'Disclosures', level: 1 }).waitFor();
}

/** The choice that has the keyboard, turned to an option. */
async function turnTo(win: Page, option: string): Promise<void> {
  await win.keyboard.press('ArrowDown');
  const chosen = win.locator('[role=option][data-combobox-selected]');
  for (let step = 0; (await chosen.innerText().catch(() => '')) !== option; step += 1) {
    if (step > 20) throw new Error(`${option} is no option`);
    await win.keyboard.press('ArrowDown');
  }
  await win.keyboard.press('Enter');
}

/** By keyboard alone: an insurer is told no more than the minimum. */
async function tellInsurer(win: Page, about: string, insurer: string): Promise<void> {
  await pressOn(win, 'Write down a disclosure…');
  await typeInto(win, 'About', about);
  await win.keyboard.press('ArrowDown');
  await win.keyboard.press('Enter');
  await tabTo(win, 'A consent of the member');
  await win.keyboard.press('ArrowDown');
  await win.keyboard.press('ArrowDown');
  await typeInto(win, 'The order', 'Their claim form of 2 November');
  await tabTo(win, 'Who it is');
  await turnTo(win, 'Insurer');
  await typeInto(win, 'Name', insurer);
  await pressOn(win, 'Begin with the minimum');
  await tabTo(win, 'Write it down');
  await expect(win.getByRole('textbox', { name: 'What was told' })).toHaveValue(
    'Dates of sessions, start and stop times, number present.',
  );
  await win.keyboard.press('Enter');
  await win.getByRole('row').filter({ hasText: insurer }).waitFor();
}

async function choose(win: Page, field: string, option: string): Promise<void> {
  await win.getByRole('combobox', { name: field }).click();
  await win.getByRole('option', { name: option }).first().click();
}

test('M96 M104 an insurer is told the minimum, and the account of a period leaves as PDF and as CSV', async ({
  electronApp,
  win,
  userData,
}) => {
  await openDemo(win);
  const [member, other] = await told(win, 'listMembers', { moduleId: null });
  if (!member || !other) throw new Error('the caseload has members');
  await goToDisclosures(win);
  await tellInsurer(win, member.legalName, MARKUP);
  await tellInsurer(win, other.legalName, FORMULA);

  await choose(win, 'Told to', 'Insurer');
  await win.getByLabel('First day').fill('2026-01-01');
  await expect(win.getByRole('status').filter({ hasText: '2 disclosures' })).toBeVisible();
  const paper = path.join(userData, 'accounting.pdf');
  await answerSaveDialog(electronApp, paper);
  await win.getByRole('button', { name: 'Save PDF for yourself…' }).click();
  await expect(win.getByText(`Saved as ${paper}`)).toBeVisible(HEAVY);
  const said = textOf(paper).replace(/\s+/gu, ' ');
  expect(said).toContain('Accounting of disclosures');
  // What stands in a cell goes over several lines; the first of each is enough.
  expect(said).toContain('<b>Mutual</b> of');
  expect(said).toContain('=HYPERLINK("https://e');
  expect(said).toContain('Their claim form of 2');
  checkForm(paper);
  expect(await pdfUaFindings(readFileSync(paper))).toEqual([]);

  const table = path.join(userData, 'accounting.csv');
  await answerSaveDialog(electronApp, table);
  await win.getByRole('button', { name: 'Save CSV for yourself…' }).click();
  await expect(win.getByText(`Saved as ${table}`)).toBeVisible(HEAVY);
  const cells = readFileSync(table, 'utf8');
  expect(cells).toContain(`"'=HYPERLINK(""https://evil.example"",""Mutual"")"`);
  expect(cells).not.toMatch(/(?:^|,)"?=/mu);
});

test('M96 what is handed over about one member names no other, and is itself accounted for', async ({
  electronApp,
  win,
  userData,
}) => {
  await openDemo(win);
  const [member, ...others] = await told(win, 'listMembers', { moduleId: null });
  if (!member) throw new Error('the caseload has members');
  await goToDisclosures(win);
  await tellInsurer(win, member.legalName, 'Fictional Mutual Insurance');
  await choose(win, 'About', member.legalName);
  await win.getByRole('button', { name: 'Hand it over…' }).click();
  const file = path.join(userData, 'handed-over.pdf');
  await answerSaveDialog(electronApp, file);
  await win.getByRole('button', { name: 'Save PDF to hand over…' }).click();
  await expect(win.getByText(`Saved as ${file}`)).toBeVisible(HEAVY);
  const said = textOf(file).replace(/\s+/gu, ' ');
  expect(said).toContain(member.legalName);
  for (const { legalName } of others) expect(said).not.toContain(legalName);
  await expect(
    win.getByRole('row').filter({ hasText: 'An accounting of disclosures' }),
  ).toContainText(member.legalName);
});

for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
  test(`disclosures are accessible in ${scheme}`, async ({ electronApp, win, userData }) => {
    await openDemo(win);
    await wear(win, scheme);
    const [member] = await told(win, 'listMembers', { moduleId: null });
    await goToDisclosures(win);
    await lookAtWhole(win, '710-disclosures', scheme);
    await win.getByRole('button', { name: 'Write down a disclosure…' }).click();
    await lookAtWhole(win, '711-disclosure-whose', scheme);
    await choose(win, 'About', member?.legalName ?? '');
    await win.getByRole('radio', { name: /^A law or an order/ }).check();
    await choose(win, 'Who it is', 'Insurer');
    await win.getByRole('button', { name: 'Write it down' }).click();
    await lookAtWhole(win, '712-disclosure-insurer', scheme);
    await lookAtSmallSizes(win, '712-disclosure-insurer', scheme);
    await goToDisclosures(win);
    await choose(win, 'About', member?.legalName ?? '');
    await win.getByRole('button', { name: 'Hand it over…' }).click();
    await answerSaveDialog(electronApp, path.join(userData, 'accounting.pdf'));
    await win.getByRole('button', { name: 'Save PDF to hand over…' }).click();
    await expect(win.getByText(/^Saved as /)).toBeVisible(HEAVY);
    await lookAtWhole(win, '713-accounting', scheme);
    await lookAtSmallSizes(win, '713-accounting', scheme);
  });
}
