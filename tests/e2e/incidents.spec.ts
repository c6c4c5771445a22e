import type { Locator, Page } from '@playwright/test';
import path from 'node:path';
import { answerSaveDialog } from './support/app';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import {
  isFocusSeen,
  look,
  lookAtBothSizes,
  lookAtSmallSizes,
  lookAtWhole,
  wear,
  type Scheme,
} from './support/look';
import { checkForm, textOf } from './support/pdf';
import { HEAVY } from './support/settings-steps';
import { goTo, makeVault, openDemo } from './support/steps';

/** The path of a breach from the day it was noticed, its letter, the policies and the log. */

test.use({ caseload: 'demo' });
test.slow();

const TITLE = 'A statement went to the wrong address';
const LONGEST_WAY = 80;

async function openPart(win: Page, part: string) {
  await goTo(win, 'Requests');
  await win.getByRole('link', { name: part, exact: true }).click();
  await win.getByRole('heading', { name: part, level: 1 }).waitFor();
}

/** Written down on the screen; someone who is admitted is affected. */
async function beginIncident(win: Page) {
  await openPart(win, 'Incidents');
  await win.getByRole('button', { name: 'Write down an incident' }).first().click();
  await win.getByLabel('What happened, in one line').fill(TITLE);
  await win.getByRole('button', { name: 'Write it down' }).click();
  await win.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  const members = await told(win, 'listMembers', { moduleId: null });
  const affected = members.find(({ stage }) => stage === 'admitted');
  if (!affected) throw new Error('the caseload has members');
  await win.getByRole('button', { name: 'Add members…' }).click();
  await win.getByRole('checkbox', { name: affected.legalName }).check();
  await win.getByRole('button', { name: 'Add 1 member' }).click();
  await win.getByText('Not told yet').waitFor();
  return { affected, others: members.filter(({ id }) => id !== affected.id) };
}

/** What only the clinician knows, in place of the brackets of the template. */
async function fillGaps(win: Page): Promise<void> {
  const body = win.getByRole('textbox', { name: 'Letter' });
  await body.fill((await body.inputValue()).replaceAll(/\[[^\]]+\]/gu, 'said in full'));
}

test('M113 a letter about a breach is written, saved and logged, and names nobody else', async ({
  electronApp,
  win,
  userData,
}) => {
  await openDemo(win);
  const { affected, others } = await beginIncident(win);
  await win.getByRole('button', { name: `Write a letter… ${affected.legalName}` }).click();
  await fillGaps(win);
  const file = path.join(userData, 'letter.pdf');
  await answerSaveDialog(electronApp, file);
  await win.getByRole('button', { name: 'Save the letter as PDF…' }).click();
  await expect(win.getByText(/Say when it went out/)).toBeVisible(HEAVY);
  const text = textOf(file);
  expect(text).toContain(affected.legalName);
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(`${TITLE}.`);
  for (const { legalName } of others) expect(text).not.toContain(legalName);
  checkForm(file);
  const incidents = await told(win, 'listIncidents', {});
  const incident = incidents.find(({ title }) => title === TITLE);
  expect(incident).toMatchObject({ untold: 1, nextStep: 'contain' });
});

for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
  test(`incidents are accessible in ${scheme}`, async ({ electronApp, win, userData }) => {
    await openDemo(win);
    await wear(win, scheme);
    await openPart(win, 'Incidents');
    await lookAtBothSizes(win, '720-incidents', scheme);
    await lookAtSmallSizes(win, '720-incidents', scheme);
    await win.getByRole('link', { name: /^Two statements went/ }).click();
    await win.getByText('Next: Tell them').waitFor();
    await lookAtWhole(win, '721-incident', scheme);
    await lookAtSmallSizes(win, '721-incident', scheme);
    await win.getByRole('button', { name: /^Told… / }).click();
    await look(win, '722-told', scheme);
    await win.keyboard.press('Escape');
    await win.getByRole('button', { name: /^Write a letter… / }).click();
    await win.getByRole('textbox', { name: 'Letter' }).waitFor();
    await lookAtBothSizes(win, '723-incident-letter', scheme);
    await fillGaps(win);
    await answerSaveDialog(electronApp, path.join(userData, 'letter.pdf'));
    await win.getByRole('button', { name: 'Save the letter as PDF…' }).click();
    await expect(win.getByText(/Say when it went out/)).toBeVisible(HEAVY);
    await lookAtWhole(win, '724-incident-letter-saved', scheme);
    await win.getByRole('link', { name: 'Incidents', exact: true }).click();
    await win.getByRole('button', { name: 'Write down an incident' }).click();
    await lookAtBothSizes(win, '725-incident-new', scheme);
  });

  test(`policies and the log are accessible in ${scheme}`, async ({ win }) => {
    await openDemo(win);
    await wear(win, scheme);
    await openPart(win, 'Policies');
    await lookAtBothSizes(win, '726-policies', scheme);
    await lookAtSmallSizes(win, '726-policies', scheme);
    await win.getByRole('button', { name: 'Change… Fees' }).click();
    await lookAtBothSizes(win, '727-policy', scheme);
    await win.getByRole('button', { name: 'Cancel' }).click();
    await win.getByRole('button', { name: 'Review now… Fees' }).click();
    await look(win, '728-policy-review', scheme);
    await win.keyboard.press('Escape');
    await goTo(win, 'Notes');
    await win.getByRole('link', { name: 'Supervision and consultation' }).click();
    await win.getByRole('link', { name: 'Log of conversations' }).click();
    await win.getByRole('heading', { name: 'Log of conversations' }).waitFor();
    await lookAtBothSizes(win, '729-consultation-log', scheme);
    await lookAtSmallSizes(win, '729-consultation-log', scheme);
  });
}

test.describe('in a new vault', () => {
  test.use({ caseload: 'none' });

  test('the empty register, policies and log say what they are for', async ({ win }) => {
    await makeVault(win);
    await wear(win, 'light');
    await openPart(win, 'Incidents');
    await lookAtBothSizes(win, '730-incidents-empty', 'light');
    await win.getByRole('link', { name: 'Policies', exact: true }).click();
    await lookAtBothSizes(win, '731-policies-empty', 'light');
    await win.getByRole('button', { name: 'Begin with six policies to adapt' }).click();
    await win.getByRole('heading', { name: 'Fees' }).waitFor();
    await goTo(win, 'Notes');
    await win.getByRole('link', { name: 'Supervision and consultation' }).click();
    await win.getByRole('link', { name: 'Log of conversations' }).click();
    await win.getByRole('heading', { name: 'Log of conversations' }).waitFor();
    await lookAtBothSizes(win, '732-consultation-log-empty', 'light');
  });
});

test('M113 by the keyboard alone, the step that is next is written', async ({ win }) => {
  await openDemo(win);
  await openPart(win, 'Incidents');
  await win.keyboard.press('Tab');
  await tabTo(win, win.getByRole('link', { name: /^Two statements went/ }));
  await win.keyboard.press('Enter');
  await win.getByText('Next: Tell them').waitFor();
  await tabTo(win, win.getByRole('button', { name: 'Go to this step' }));
  await win.keyboard.press('Enter');
  await tabTo(win, win.getByRole('button', { name: /^Not told because… / }));
  await win.keyboard.press('Enter');
  await win.keyboard.type('They moved, and no address is known.');
  await win.keyboard.press('Enter');
  await expect(win.getByText(/^Not told, because: They moved/)).toBeVisible();
  await tabTo(win, win.getByRole('textbox', { name: /^What was said/ }));
  await win.keyboard.type('Told on the telephone, and taken calmly.');
  await tabTo(win, win.getByRole('button', { name: 'Add to the record' }));
  await win.keyboard.press('Enter');
  await expect(win.getByText('Told on the telephone, and taken calmly.')).toBeVisible();
  await expect(win.getByText('Not everyone is told or decided about')).toBeVisible();
  await expect(win.getByText('Next: Tell them')).toBeVisible();
});

/** Where the keyboard is can be seen at every stop. */
async function tabTo(win: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < LONGEST_WAY; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await win.keyboard.press('Tab');
    expect(await isFocusSeen(win)).toBe(true);
  }
  throw new Error('the keyboard does not get there');
}
