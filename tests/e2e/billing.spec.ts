import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, answerSaveDialog } from './support/app';
import { told } from './support/bridge';
import { pressOn } from './support/by-keys';
import { expect, test } from './support/fixture';
import { lookAtBothSizes, lookAtSmallSizes, lookAtWhole, wear, type Scheme } from './support/look';
import { textOf } from './support/pdf';
import { HEAVY } from './support/settings-steps';
import { goTo, openDemo } from './support/steps';

/** From rates to the billing agent's file: what is owed, and by whom (M34 to M37, M79, M104). */

test.use({ caseload: 'demo' });
test.slow();

/** The demo's last whole month. */
const MONTH = '2026-10';

async function openLedger(win: Page): Promise<void> {
  await openDemo(win);
  await goTo(win, 'Ledger');
  await turnToOctober(win);
}

async function turnToOctober(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Previous month' }).click();
  await expect(win.getByText(/October 2026/).first()).toBeVisible();
}

const tab = (win: Page, name: string) =>
  win.getByRole('navigation', { name: 'Ledger' }).getByRole('link', { name, exact: true }).click();

async function makeCharges(win: Page): Promise<number> {
  const make = win.getByRole('button', { name: /^Make \d+ charges$/ });
  const count = Number(/\d+/u.exec((await make.textContent()) ?? '')?.[0]);
  await make.click();
  await expect(win.getByText(`${count} charges were made.`)).toBeVisible(HEAVY);
  return count;
}

test('M34 M35 M37: rates are checked, charges made, a payment recorded and reversed, and all of it handed over', async ({
  electronApp,
  win,
  userData,
}) => {
  await openLedger(win);
  await win.getByRole('button', { name: 'Check the rates' }).click();
  await win.getByRole('button', { name: 'I have checked these figures' }).click();
  await expect(win.getByText('Hold every figure against the payer’s own list.')).toBeVisible();
  await tab(win, 'Charges');
  await turnToOctober(win);
  const { sessions } = await told(win, 'proposeCharges', { month: MONTH });
  const count = await makeCharges(win);
  expect(count).toBeGreaterThan(10);

  const owing = (await told(win, 'listBalances', {})).rows.find((row) => row.balanceCents > 0);
  if (!owing) throw new Error('someone missed a session in October');
  await win
    .getByRole('list', { name: 'Members and their balances' })
    .getByRole('link', { name: new RegExp(owing.name) })
    .click();
  await pressOn(win, 'Record payment…');
  const dialog = win.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('20,00');
  await win.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(win.getByRole('row', { name: /Payment: E-transfer/ }).last()).toBeVisible();
  await win
    .getByRole('button', { name: /^Reverse: Payment/ })
    .last()
    .click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Another member’s money');
  await win.keyboard.press('Enter');
  await expect(win.getByRole('row', { name: /Reversed: payment of/ })).toBeVisible();

  const folder = path.join(userData, 'statements');
  mkdirSync(folder);
  await answerOpenDialog(electronApp, [folder]);
  await tab(win, 'Statements');
  await turnToOctober(win);
  const save = win.getByRole('button', { name: /^Save \d+ statements…$/ });
  const wanted = Number(/\d+/u.exec((await save.textContent()) ?? '')?.[0]);
  await save.click();
  await expect(win.getByText(`${wanted} statements are saved`)).toBeVisible(HEAVY);
  const files = readdirSync(folder);
  expect(files).toHaveLength(wanted);
  const names = (await told(win, 'listBalances', {})).rows.map(({ name }) => name);
  for (const file of files) {
    const text = textOf(path.join(folder, file));
    expect(names.filter((name) => text.includes(name))).toHaveLength(1);
    expect(text).not.toContain('Another member’s money');
    for (const name of names) expect(file).not.toContain(name.split(' ')[0]);
  }

  const { next } = await told(win, 'listBillingFiles', { month: MONTH });
  const csv = path.join(userData, 'billing.csv');
  await answerSaveDialog(electronApp, csv);
  await win.getByRole('textbox', { name: 'Who gets it' }).fill('Imaginary Billing');
  await win.getByRole('textbox', { name: 'On what ground' }).fill('Contract of 2026');
  await win.getByRole('button', { name: 'Save billing file (CSV)…' }).click();
  await expect(win.getByText(/sessions of \d+ members saved/)).toBeVisible(HEAVY);
  const insured = sessions
    .flatMap(({ rows }) => rows)
    .filter(
      ({ proposal }) => proposal.state === 'ready' && proposal.charge.kind === 'insured-session',
    );
  expect(next.sessions - next.late).toBe(insured.length);
  const rows = readFileSync(csv, 'utf8').trim().split('\r\n');
  expect(rows).toHaveLength(next.sessions + 1);
  await expect(win.getByText(/^Nothing up to the end of/)).toBeVisible(HEAVY);
});

for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
  test(`the ledger is accessible in ${scheme}`, async ({ electronApp, win, userData }) => {
    await wear(win, scheme);
    await openLedger(win);
    await lookAtWhole(win, '700-charges', scheme);
    await lookAtSmallSizes(win, '700-charges', scheme);
    await makeCharges(win);
    await lookAtBothSizes(win, '701-charged', scheme);
    const owing = (await told(win, 'listBalances', {})).rows.find((row) => row.balanceCents > 0);
    await win
      .getByRole('list', { name: 'Members and their balances' })
      .getByRole('link', { name: new RegExp(owing?.name ?? '') })
      .click();
    await win.getByRole('table').first().waitFor();
    await lookAtBothSizes(win, '702-member-ledger', scheme);
    await lookAtSmallSizes(win, '702-member-ledger', scheme);
    await win
      .getByRole('button', { name: /^Waive: / })
      .first()
      .click();
    await lookAtBothSizes(win, '703-waive', scheme);
    await win.keyboard.press('Escape');
    await win.getByRole('button', { name: 'Record payment…' }).click();
    await lookAtBothSizes(win, '704-payment', scheme);
    await win.keyboard.press('Escape');
    await tab(win, 'Statements');
    await turnToOctober(win);
    await lookAtWhole(win, '705-statements', scheme);
    await lookAtSmallSizes(win, '705-statements', scheme);
    const folder = path.join(userData, 'statements');
    mkdirSync(folder);
    await answerOpenDialog(electronApp, [folder]);
    await win.getByRole('button', { name: /^Save \d+ statements…$/ }).click();
    await win.getByText(/statements are saved/).waitFor(HEAVY);
    await lookAtBothSizes(win, '706-statements-saved', scheme);
    await tab(win, 'Rates');
    await lookAtWhole(win, '707-rates', scheme);
    await lookAtSmallSizes(win, '707-rates', scheme);
  });
}
