import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pdfUaFindings } from '../support/pdf-ua';
import { answerSaveDialog } from './support/app';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import { lookAtSmallSizes, lookAtWhole, wear, type Scheme } from './support/look';
import { checkForm, textOf } from './support/pdf';
import { HEAVY } from './support/settings-steps';
import { goTo, openDemo } from './support/steps';

/** A request for a record, from the day it comes in to the letter that answers it (M10, M96). */

test.use({ caseload: 'demo' });
test.slow();

async function choose(win: Page, field: string, option: string): Promise<void> {
  await win.getByRole('combobox', { name: field }).click();
  await win.getByRole('option', { name: option }).first().click();
}

async function writeDown(win: Page): Promise<string> {
  const [member] = await told(win, 'listAskable', {});
  if (!member) throw new Error('the caseload has members');
  await goTo(win, 'Requests');
  await win.getByRole('button', { name: 'Write down a request…' }).click();
  await choose(win, 'Whose record', member.name);
  await win.getByRole('button', { name: 'Write down the request' }).click();
  await expect(win.getByRole('heading', { level: 1 })).toContainText(member.name);
  return member.name;
}

test('M10 a request is extended and refused by letters that are logged, tagged and name no one outside', async ({
  electronApp,
  win,
  userData,
}) => {
  await openDemo(win);
  const name = await writeDown(win);
  const notice = path.join(userData, 'notice.pdf');
  await answerSaveDialog(electronApp, notice);
  await win.getByRole('button', { name: 'Extend by 30 days…' }).click();
  await win.getByRole('textbox', { name: 'Why more time is needed' }).fill('<b>Ten</b> years');
  await win.keyboard.press('Enter');
  await win.getByRole('button', { name: 'Save the notice and extend…' }).click();
  await expect(win.getByText('Extension decided')).toBeVisible(HEAVY);
  const said = textOf(notice).replace(/\s+/gu, ' ');
  expect(said).toContain('The reason is: <b>Ten</b> years');
  expect(said).toContain(`Dear ${name},`);
  expect(said).toContain('Yours sincerely,');
  checkForm(notice);
  expect(await pdfUaFindings(readFileSync(notice))).toEqual([]);

  const refusal = path.join(userData, 'refusal.pdf');
  await answerSaveDialog(electronApp, refusal);
  await choose(win, 'The answer', 'Refused');
  await win.getByRole('button', { name: 'Add something that is refused' }).click();
  await win.getByRole('textbox', { name: 'What is refused (1)' }).fill('The record');
  await choose(win, 'Ground (1)', 'Who asks could not be established');
  await win.getByRole('button', { name: 'Write the letter…' }).click();
  await win.getByRole('button', { name: 'Save the letter and answer…' }).click();
  await expect(win.getByText(/^Refused, on /)).toBeVisible(HEAVY);
  expect(textOf(refusal)).toContain('(IPC)');
  const rows = await told(win, 'listRecordRequests', {});
  const answered = rows.find(({ request }) => request.outcome !== null);
  expect(answered?.request.letters.map(({ kind }) => kind)).toEqual(['extension', 'refusal']);
});

for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
  test(`requests are accessible in ${scheme}`, async ({ win }) => {
    await openDemo(win);
    await wear(win, scheme);
    await goTo(win, 'Requests');
    await lookAtWhole(win, '700-requests', scheme);
    await win.getByRole('button', { name: 'Write down a request…' }).click();
    await lookAtWhole(win, '701-request-new', scheme);
    await writeDown(win);
    await lookAtWhole(win, '702-request', scheme);
    await lookAtSmallSizes(win, '702-request', scheme);
    await win.getByRole('button', { name: 'Extend by 30 days…' }).click();
    await win.getByRole('textbox', { name: 'Why more time is needed' }).fill('Ten years');
    await win.keyboard.press('Enter');
    await lookAtWhole(win, '703-request-letter', scheme);
    await goTo(win, 'Requests');
    await lookAtWhole(win, '704-requests', scheme);
    await lookAtSmallSizes(win, '704-requests', scheme);
  });
}
