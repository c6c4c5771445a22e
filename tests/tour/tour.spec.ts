import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerSaveDialog } from '../e2e/support/app';
import { told } from '../e2e/support/bridge';
import { setClock } from '../e2e/support/clock';
import { expect, test } from '../e2e/support/fixture';
import { HEAVY, openAuditTrail, openChapter } from '../e2e/support/settings-steps';
import {
  anEnquiry,
  openMember,
  openSigning,
  openTab,
  signTheRest,
} from '../e2e/support/joining-steps';
import {
  fillPractice,
  goTo,
  lockByKeys,
  makeVault,
  planModule,
  saved,
  unlocked,
} from '../e2e/support/steps';
import { DEMO_PASSPHRASE } from '../support/demo/passphrase';

/** The path a clinician walks, with a picture of each place, in light and in dark. */

const out = path.resolve(__dirname, '../../out');
const pictures = path.join(out, 'tour');

async function picture(app: ElectronApplication, win: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, scheme);
    await win.emulateMedia({ colorScheme: scheme });
    await win.screenshot({
      path: path.join(pictures, `${name}-${scheme}.png`),
      animations: 'disabled',
    });
  }
}

test('first start, from an empty laptop to a planned module', async ({ electronApp, win }) => {
  await win.getByRole('heading', { name: 'Make your vault' }).waitFor();
  await picture(electronApp, win, '01-first-start');
  await makeVault(win);
  await picture(electronApp, win, '02-set-up');
  await fillPractice(win);
  await planModule(win, '2026-09-01', '2027-06-30');
  await picture(electronApp, win, '03-new-module');
});

test('an evening with the fictional caseload, to a released record', async ({
  launch,
  userData,
}) => {
  cpSync(path.join(out, 'tour-caseload'), userData, { recursive: true });
  const app = await launch();
  const win = await app.firstWindow();
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
  await picture(app, win, '04-locked');
  await unlocked(win, DEMO_PASSPHRASE);
  await win.getByRole('button', { name: 'Write notes' }).first().waitFor();
  await picture(app, win, '05-today');
  await walkThroughModule(app, win);
  await writeNotes(app, win);
  await release(app, win);
  await beforeJoining(app, win);
  await lookAfterTheVault(app, win);
});

async function beforeJoining(app: ElectronApplication, win: Page): Promise<void> {
  const memberId = await anEnquiry(win);
  await openMember(win, 'Thirza');
  await openTab(win, 'Intake');
  await win.getByRole('heading', { name: 'Admission' }).waitFor();
  await picture(app, win, '18-enquiry');
  await openSigning(win, 'No recording');
  await picture(app, win, '19-read-and-sign');
  await signTheRest(win, memberId);
  await goTo(win, 'Agreements');
  await win.getByRole('link', { name: /Confidentiality/ }).click();
  await win.getByRole('heading', { name: 'Confidentiality', level: 1 }).waitFor();
  await picture(app, win, '20-agreement');
  await openMember(win, 'Amara');
  await openTab(win, 'Safety plan');
  await win.getByRole('heading', { name: 'Whom to call' }).waitFor();
  await picture(app, win, '21-safety-plan');
}

async function lookAfterTheVault(app: ElectronApplication, win: Page): Promise<void> {
  await openChapter(win, 'Backups');
  await win.getByRole('button', { name: 'Back up now' }).click();
  await expect(win.getByText(/^Made and verified /)).toBeVisible(HEAVY);
  await picture(app, win, '15-backups');
  await openChapter(win, 'Check the vault');
  await win.getByRole('button', { name: 'Verify the vault' }).click();
  await expect(win.getByText('The vault is whole')).toBeVisible(HEAVY);
  await picture(app, win, '16-verified');
  await openAuditTrail(win);
  await picture(app, win, '17-audit-trail');
}

async function walkThroughModule(app: ElectronApplication, win: Page): Promise<void> {
  await goTo(win, 'Groups');
  const tuesday = win
    .getByRole('listitem')
    .filter({ has: win.getByRole('heading', { name: 'Tuesday physicians' }) });
  await tuesday.getByRole('link', { name: /2026–27/ }).click();
  await win.getByRole('heading', { name: 'Tuesday physicians', level: 1 }).waitFor();
  await picture(app, win, '06-module');
  await win.getByRole('table').getByRole('link').first().click();
  await win.getByRole('radiogroup').first().waitFor();
  await picture(app, win, '07-session');
}

async function writeNotes(app: ElectronApplication, win: Page): Promise<void> {
  await goTo(win, 'Notes');
  await win.getByText('Not started').first().waitFor();
  await picture(app, win, '08-unwritten-notes');
  await win
    .getByRole('main')
    .getByRole('link', { name: /Not started/ })
    .first()
    .click();
  const text = win
    .getByRole('group', { name: /Note about/ })
    .getByRole('textbox')
    .first();
  await text.fill('Spoke early tonight, and stayed with the silence that followed.');
  await saved(win);
  await picture(app, win, '09-note');
  await win.getByRole('button', { name: 'Sign note' }).click();
  await win
    .getByText(/^Signed by/)
    .first()
    .waitFor();
  await picture(app, win, '10-signed-note');
  await win
    .getByRole('link', { name: /Group note/ })
    .first()
    .click();
  await win.getByText('No member may ever read this note').waitFor();
  await picture(app, win, '11-group-note');
}

async function release(app: ElectronApplication, win: Page): Promise<void> {
  const file = path.join(pictures, 'record.pdf');
  await answerSaveDialog(app, file);
  await goTo(win, 'Members');
  await win
    .getByRole('link', { name: /Amara Fictionworth/ })
    .first()
    .click();
  await win.getByRole('button', { name: 'Release record…' }).waitFor();
  await picture(app, win, '12-member');
  await win.getByRole('button', { name: 'Release record…' }).click();
  await win.getByText(/\d+ signed notes/).waitFor({ timeout: 30_000 });
  await picture(app, win, '13-release');
  await win.getByRole('button', { name: /Save PDF for/ }).click();
  await expect(win.getByText(/Release \d{4}-0001 is saved/)).toBeVisible({ timeout: 60_000 });
  await picture(app, win, '14-released');
  execFileSync('pdftoppm', [
    '-png',
    '-r',
    '60',
    '-l',
    '3',
    file,
    path.join(pictures, 'record-page'),
  ]);
}

test('an evening in the session room, from five minutes before it', async ({
  launch,
  userData,
}) => {
  cpSync(path.join(out, 'tour-caseload'), userData, { recursive: true });
  const app = await launch();
  const win = await app.firstWindow();
  await unlocked(win, DEMO_PASSPHRASE);
  const { next } = await told(win, 'getToday', {});
  await setClock(app, win, new Date(Date.parse(next?.session.startsAt ?? '') - 4 * 60_000));
  await lockByKeys(win);
  await unlocked(win, DEMO_PASSPHRASE);
  await win.getByRole('button', { name: 'Open the room' }).first().click();
  await win.getByRole('button', { name: 'Open meeting' }).waitFor();
  await picture(app, win, '22-before-the-session');
  await win.getByRole('button', { name: 'Open meeting' }).click();
  const members = win.getByRole('region', { name: 'Members' });
  await members
    .getByRole('button', { name: /Present/ })
    .first()
    .focus();
  for (const key of ['p', 'ArrowDown', 'p', 'ArrowDown', 'n', 'ArrowDown', 'p']) {
    await win.keyboard.press(key);
  }
  await expect(members.getByText('3 of 12 let in')).toBeVisible();
  await picture(app, win, '23-beside-the-meeting');
  await win.keyboard.press('F8');
  await win.keyboard.type('am');
  await win.getByText('Whom to call').waitFor();
  await picture(app, win, '24-safety-panel');
});
