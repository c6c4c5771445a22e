import type { ElectronApplication, Page } from '@playwright/test';
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

const A_DAY_MS = 86_400_000;
const TWELVE_YEARS_MS = 12 * 366 * A_DAY_MS;

async function unlockAfter(app: ElectronApplication, win: Page, ms: number): Promise<void> {
  await lockByKeys(win);
  await setClock(app, win, new Date(Date.now() + ms));
  await unlocked(win, DEMO_PASSPHRASE);
}

async function askToDestroy(win: Page, name: string): Promise<void> {
  await openRetention(win);
  await win.getByRole('link', { name: `Destroy… ${name}` }).click();
  await win.getByRole('table', { name: 'What is removed for good' }).waitFor(HEAVY);
  await win.getByLabel('Type the legal name to say that it is this record').fill(name);
  await win.getByRole('button', { name: `Destroy the record of ${name}` }).press('Enter');
}

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
    await unlockAfter(electronApp, win, TWELVE_YEARS_MS);
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
    await askToDestroy(win, due.name);
    // Twelve years in one leap are more likely a wrong clock.
    await expect(win.getByText('The laptop’s clock may be wrong')).toBeVisible(HEAVY);
    await unlockAfter(electronApp, win, TWELVE_YEARS_MS + A_DAY_MS);
    await askToDestroy(win, due.name);
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
