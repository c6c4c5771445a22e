import type { Page } from '@playwright/test';
import path from 'node:path';
import { answerSaveDialog } from './support/app';
import { told } from './support/bridge';
import { setClock } from './support/clock';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import { lookAtBothSizes, lookAtSmallSizes, lookAtWhole, wear, type Scheme } from './support/look';
import { checkForm, textOf } from './support/pdf';
import { HEAVY } from './support/settings-steps';
import { goTo, lockByKeys, openDemo, unlocked } from './support/steps';

/** A record whose time is over, twelve years from now: destroyed, certified, and gone. */

test.use({ caseload: 'demo' });
test.slow();

const TWELVE_YEARS_MS = 12 * 366 * 86_400_000;

async function openRetention(win: Page): Promise<void> {
  await goTo(win, 'Requests');
  await win.getByRole('link', { name: 'Retention', exact: true }).click();
  await win.getByRole('heading', { name: 'Retention', level: 1 }).waitFor();
}

for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
  test(`M101 a record is destroyed and certified, accessible in ${scheme}`, async ({
    electronApp,
    win,
    userData,
  }) => {
    await openDemo(win);
    await wear(win, scheme);
    await openRetention(win);
    await win.getByRole('table', { name: 'Kept' }).waitFor(HEAVY);
    await lookAtBothSizes(win, '760-retention-kept', scheme);
    await lockByKeys(win);
    await setClock(electronApp, win, new Date(Date.now() + TWELVE_YEARS_MS));
    await unlocked(win, DEMO_PASSPHRASE);
    await openRetention(win);
    await win.getByRole('table', { name: 'Time is over' }).waitFor(HEAVY);
    await lookAtBothSizes(win, '761-retention-due', scheme);
    await lookAtSmallSizes(win, '761-retention-due', scheme);
    const due = (await told(win, 'listRetention', {})).find(({ isDue }) => isDue);
    if (!due) throw new Error('after twelve years something is due');
    await win.getByRole('link', { name: `Destroy… ${due.name}` }).click();
    await win.getByRole('table', { name: 'What is removed for good' }).waitFor(HEAVY);
    await lookAtWhole(win, '762-destroy', scheme);
    await lookAtSmallSizes(win, '762-destroy', scheme);
    await win.getByLabel('Type the legal name to say that it is this record').fill(due.name);
    await win.getByRole('button', { name: `Destroy the record of ${due.name}` }).press('Enter');
    await win.getByRole('heading', { name: 'The record is destroyed' }).waitFor(HEAVY);
    const file = path.join(userData, 'certificate.pdf');
    await answerSaveDialog(electronApp, file);
    await win.getByRole('button', { name: /^Save the certificate/ }).click();
    await expect(win.getByText(/^Saved as /)).toBeVisible(HEAVY);
    await lookAtWhole(win, '763-destroyed', scheme);
    const text = textOf(file).replaceAll(/\s+/gu, ' ');
    expect(text).toContain(due.name);
    expect(text).toContain('Members have no keys of their own');
    checkForm(file);
    const left = await told(win, 'listMembers', { moduleId: null });
    expect(left.map(({ id }) => id)).not.toContain(due.memberId);
    await win.getByRole('link', { name: 'Back to the list' }).click();
    await win.getByRole('table', { name: 'Destroyed' }).waitFor(HEAVY);
    await lookAtBothSizes(win, '764-retention-destroyed', scheme);
  });
}
