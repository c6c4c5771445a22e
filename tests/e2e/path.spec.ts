import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, requestsOf } from './support/app';
import { expect, test } from './support/fixture';
import { checkForm, textOf } from './support/pdf';
import { addMembers, fillPractice, goTo, makeVault, planModule, saved } from './support/steps';

const members = [
  { legalName: 'Anabel Fictional', preferredFirstName: 'Ana', goals: 'To say what I feel.' },
  { legalName: 'Beatrix Invented', preferredFirstName: 'Bea' },
];

test('from an empty laptop to a released record', async ({ electronApp, win, userData }) => {
  test.setTimeout(180_000);
  await makeVault(win);
  await fillPractice(win);
  await planModule(win, '2026-09-01', '2026-09-15');
  await addMembers(win, members);

  await goTo(win, 'Groups');
  await win
    .getByRole('link', { name: /2026–27/ })
    .first()
    .click();
  await win
    .getByRole('link', { name: /1 September|Sep 1|1 Sep/ })
    .first()
    .click();
  await win.getByLabel('Started at').fill('19:02');
  await win.getByLabel('Stopped at').fill('20:31');
  await win.getByRole('button', { name: 'Save times' }).click();
  await expect(win.getByText(/Saved: /)).toBeVisible();
  await mark(win, 'Ana', 'Present');
  await mark(win, 'Bea', 'Absent with notice');
  await expect(win.getByText('2 of 2 marked')).toBeVisible();

  await win.getByRole('button', { name: 'Write notes' }).click();
  await writeAndSign(
    win,
    'Ana',
    'Spoke with Beatrix about <b>the week</b> & slept badly.',
    'Ana asked for it to be written down.',
  );
  await win.getByRole('button', { name: 'Write addendum' }).click();
  await win.getByRole('textbox', { name: 'Addendum' }).fill('Added on reading it again.');
  await win.getByRole('button', { name: 'Add addendum' }).click();
  await expect(win.getByText('Added on reading it again.')).toBeVisible();
  await expect(win.getByRole('button', { name: 'Write addendum' })).toBeVisible();
  await win.getByRole('link', { name: /Bea/ }).click();
  await writeAndSign(win, 'Bea', 'Secret of the other member.');
  await win
    .getByRole('link', { name: /Group note/ })
    .first()
    .click();
  await expect(win.getByText('No member may ever read this note')).toBeVisible();
  await win.getByRole('textbox').first().fill('Group canary: the group was quiet.');
  await saved(win);
  await win.getByRole('button', { name: 'Sign note' }).click();
  await expect(win.getByText(/Signed by Dr. Imaginary Clinician/)).toBeVisible();

  const file = path.join(userData, 'record.pdf');
  await answerSaveDialog(electronApp, file);
  await goTo(win, 'Members');
  await win.getByRole('link', { name: /Ana/ }).click();
  await win.getByRole('button', { name: 'Release record…' }).click();
  await expect(win.getByText('1 signed note')).toBeVisible();
  await expect(win.getByText('1 name of another member is hidden')).toBeVisible();
  await win.getByRole('button', { name: /Save PDF for Anabel Fictional/ }).click();
  await expect(win.getByText(/Release \d{4}-0001 is saved/)).toBeVisible({ timeout: 30_000 });

  checkPdf(file);
  await goTo(win, 'Today');
  await expect(win.getByText('Every note is signed')).toBeVisible();
  const foreign = (await requestsOf(electronApp)).filter(
    ({ url }) => !url.startsWith('app://alcove/'),
  );
  expect(foreign.filter(({ url }) => !url.startsWith('data:') && url !== 'about:blank')).toEqual(
    [],
  );
});

async function mark(win: Page, name: string, attendance: string): Promise<void> {
  const marks = win.getByRole('radiogroup', { name: `Attendance of ${name}` });
  await marks.getByRole('radio', { name: attendance, exact: true }).click();
}

/** With the reason why the names in it stay (M109), where there are any. */
async function writeAndSign(win: Page, name: string, text: string, reason: string | null = null) {
  await win
    .getByRole('group', { name: `Note about ${name}` })
    .getByRole('textbox')
    .fill(text);
  await saved(win);
  await win.getByRole('button', { name: 'Sign note' }).click();
  if (reason !== null) {
    await win.getByRole('textbox', { name: 'Why these names must stay' }).fill(reason);
    await win.getByRole('button', { name: 'Sign with these names' }).click();
  }
  await expect(win.getByText(/Signed by Dr. Imaginary Clinician/)).toBeVisible();
}

/** What was handed over: tagged, numbered, fonts inside, and no one else in it (M10, M11, M109). */
function checkPdf(file: string): void {
  const text = textOf(file);
  expect(text).toContain('Anabel Fictional');
  expect(text).toContain('<b>the week</b> &');
  expect(text).toContain('Added on reading it again.');
  expect(text).toMatch(/page 1 of \d/i);
  expect(text).toMatch(/\d{4}-0001/);
  for (const foreign of ['Beatrix', 'Invented', 'Secret of', 'Group canary']) {
    expect(text).not.toContain(foreign);
  }
  checkForm(file);
}
