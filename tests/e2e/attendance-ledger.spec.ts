import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog } from './support/app';
import { told } from './support/bridge';
import { pressOn, tabTo } from './support/by-keys';
import { expect, test } from './support/fixture';
import { lookAtBothSizes, lookAtSmallSizes, lookAtWhole, wear, type Scheme } from './support/look';
import { checkForm, textOf } from './support/pdf';
import { HEAVY } from './support/settings-steps';
import { allNames, goTo, openDemo } from './support/steps';

/** Who came and how it can end, and a module on one page, on screen and on paper (M42, M96). */

test.use({ caseload: 'demo' });
test.slow();

async function openTab(win: Page, name: string): Promise<void> {
  await goTo(win, 'Ledger');
  await win
    .getByRole('navigation', { name: 'Ledger' })
    .getByRole('link', { name, exact: true })
    .click();
  await win.getByRole('table').first().waitFor(HEAVY);
}

test('M42: from everyone’s standing to the sessions of one member, by keyboard', async ({
  win,
}) => {
  await openDemo(win);
  await openTab(win, 'Attendance');
  const rows = win.getByRole('table').getByRole('row');
  expect(await rows.count()).toBeGreaterThan(5);
  await expect(win.getByRole('img', { name: /^Forecast to the end/ }).first()).toBeVisible();
  const name = (await rows.nth(1).getByRole('link').textContent()) ?? '';
  await tabTo(win, name);
  await pressOn(win, name);
  await expect(win.getByRole('button', { name: 'Attendance of everyone' })).toBeVisible();
  await expect(win.getByRole('cell', { name: 'Attended' }).first()).toBeVisible();
});

test('M96: an overview in numbers names nobody, and one with names is logged for each member', async ({
  electronApp,
  win,
  userData,
}) => {
  await openDemo(win);
  await openTab(win, 'Overview');
  const files = ['numbers.pdf', 'names.pdf'].map((file) => path.join(userData, file));
  const [numbers = '', names = ''] = files;
  const before = (await accounting(win)).length;
  await answerSaveDialog(electronApp, numbers);
  await win.getByRole('button', { name: 'Save PDF in numbers…' }).click();
  await expect(win.getByText('The overview is saved in numbers')).toBeVisible(HEAVY);
  checkForm(numbers);
  const text = textOf(numbers);
  for (const name of await allNames(win))
    expect(text).not.toMatch(new RegExp(`\\b${name}\\b`, 'u'));
  expect(text).toContain('Attendance by session');
  expect(await accounting(win)).toHaveLength(before);

  await answerSaveDialog(electronApp, names);
  await win.getByRole('button', { name: 'Save PDF with names for yourself…' }).click();
  await expect(win.getByText(/The overview is saved, and \d+ disclosures logged/)).toBeVisible(
    HEAVY,
  );
  expect(existsSync(names)).toBe(true);
  checkForm(names);
  const logged = (await accounting(win)).slice(0, (await accounting(win)).length - before);
  const named = textOf(names).replace(/\s+/gu, ' ');
  expect(logged.length).toBeGreaterThan(5);
  for (const { memberName } of logged) {
    for (const part of (memberName ?? '').split(' ')) expect(named).toContain(part);
  }
});

const accounting = (win: Page) =>
  told(win, 'getAccounting', {
    filter: { memberId: null, from: null, to: null, kinds: [], withOwnUse: true },
  });

for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
  test(`the attendance ledger and the overview are accessible in ${scheme}`, async ({ win }) => {
    await wear(win, scheme);
    await openDemo(win);
    await openTab(win, 'Attendance');
    await lookAtWhole(win, '720-attendance', scheme);
    await lookAtSmallSizes(win, '720-attendance', scheme);
    await win.getByRole('table').getByRole('link').first().click();
    await win.getByRole('button', { name: 'Attendance of everyone' }).waitFor();
    await lookAtWhole(win, '721-member-attendance', scheme);
    await lookAtSmallSizes(win, '721-member-attendance', scheme);
    await openTab(win, 'Overview');
    await lookAtWhole(win, '722-overview', scheme);
    await lookAtSmallSizes(win, '722-overview', scheme);
    await win.getByText(/^Every session in numbers/).click();
    await lookAtBothSizes(win, '723-overview-sessions', scheme);
    await lookAtSmallSizes(win, '723-overview-sessions', scheme);
    await win.getByRole('button', { name: 'Hand over with names…' }).click();
    await win.getByRole('textbox', { name: 'The order, or the section of the law' }).focus();
    await lookAtBothSizes(win, '724-hand-over-overview', scheme);
  });
}
