import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localDateOf } from '../../shared/lib/dates';
import { answerSaveDialog } from './support/app';
import { told } from './support/bridge';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import { checkForm, textOf } from './support/pdf';
import {
  backUpNow,
  beginNewCode,
  changePassphrase,
  chooseFolder,
  HEAVY,
  openAuditTrail,
  openChapter,
  typeNewCode,
} from './support/settings-steps';
import {
  goTo,
  goToReleases,
  lockByKeys,
  openDemo,
  openMissingNote,
  saved,
  unlock,
} from './support/steps';
import { verifyFromTerminal } from './support/verify';

/** docs/security, Tamper evidence: what was done stands in the trail, in words, and is verified. */

test.use({ caseload: 'demo' });
test.slow();

const NEW_PASSPHRASE = 'seven umbrellas under one fictional roof';

/** A line of the trail. */
function line(win: Page, words: string | RegExp): Locator {
  return win.getByRole('main').getByRole('listitem').filter({ hasText: words });
}

test('wrong secrets are in the trail after the next unlock, a restart in between', async ({
  launch,
}) => {
  const first = await launch();
  const win = await first.firstWindow();
  for (const slip of ['one', 'two']) {
    await unlock(win, `not this one ${slip}`);
    await expect(win.getByText('That is not the passphrase')).toBeVisible(HEAVY);
    await win.getByRole('textbox', { name: 'Passphrase' }).fill('');
    await expect(win.getByText('That is not the passphrase')).toBeVisible();
  }
  await first.close();
  const again = await (await launch()).firstWindow();
  await openDemo(again);
  await openAuditTrail(again);
  await expect(line(again, /2 wrong passphrases between .+ and \d\d:\d\d/)).toHaveCount(1);
  await expect(line(again, 'Vault opened with the passphrase').first()).toBeVisible();
  await lockByKeys(again);
  await unlock(again, 'not this one three');
  await expect(again.getByText('That is not the passphrase')).toBeVisible(HEAVY);
  await openDemo(again);
  await openAuditTrail(again);
  await expect(line(again, /1 wrong passphrase, /)).toHaveCount(1);
  await expect(line(again, /2 wrong passphrases/)).toHaveCount(1);
});

test('a record that is looked at again and again within ten minutes is one view', async ({
  win,
}) => {
  await openDemo(win);
  const name = await openFirstMember(win);
  await goTo(win, 'Today');
  await openFirstMember(win);
  await goTo(win, 'Today');
  await openAuditTrail(win);
  await expect(line(win, `Record of ${name} opened`)).toHaveCount(1);
});

test('what was done is read, filtered and saved in words, and found whole from outside', async ({
  electronApp,
  win,
  userData,
}) => {
  test.setTimeout(300_000);
  const stick = mkdtempSync(path.join(tmpdir(), 'alcove-stick-'));
  await openDemo(win);
  const { name: writtenAbout, text } = await openMissingNote(win);
  await text.fill('A line for the trail.');
  await saved(win);
  const member = await openFirstMember(win);
  await openChapter(win, 'Locking and privacy');
  await win.getByRole('radio', { name: '10 minutes' }).click();
  await expect(win.getByText('Saved', { exact: true })).toBeVisible();
  await chooseFolder(electronApp, win, stick);
  await backUpNow(win);
  await changePassphrase(win, DEMO_PASSPHRASE, NEW_PASSPHRASE);
  await useKeyRing(win);
  const sheet = path.join(userData, 'sheet.pdf');
  await answerSaveDialog(electronApp, sheet);
  await newCode(win, 'Make a new code…', 'Use the new code', 'The new recovery code works');
  const code = await newCode(
    win,
    'Encrypt under a new key…',
    'Encrypt under the new key',
    'The vault is under a new key',
  );
  await openChapter(win, 'Check the vault');
  await win.getByRole('button', { name: 'Verify the vault' }).click();
  await expect(win.getByText('The vault is whole')).toBeVisible(HEAVY);
  await expect(
    win.getByText('The newest entry is the one that this laptop remembers.'),
  ).toHaveCount(2);
  await release(electronApp, win, path.join(userData, 'record.pdf'));

  await openAuditTrail(win);
  const sentences = [
    'Vault opened with the passphrase',
    `Note about `,
    `Record of ${member} opened`,
    'Settings changed: idle minutes before it locks 10',
    'Folder for backups chosen',
    /Backup made and verified: 2 places, [\d,]+ documents/,
    'Passphrase changed',
    'Opening with this laptop’s key ring allowed',
    'Opening with this laptop’s key ring ended',
    'Emergency sheet saved',
    'New recovery code made; the old one opens the vault no more',
    'Vault encrypted under a new key',
    /Vault verified: whole, [\d,]+ links/,
    /Record of .+ released, release \d{4}-0001/,
  ];
  for (const words of sentences) await expect.soft(line(win, words).first()).toBeVisible();
  await expect(win.getByText(/Written by a newer Alcove/)).toHaveCount(0);
  expect(writtenAbout).not.toBe('');

  await filterBy(win, member);
  await saveFiltered(electronApp, win, path.join(userData, 'trail.pdf'));
  await electronApp.close();
  rmSync(stick, { recursive: true });
  const fromOutside = verifyFromTerminal(path.join(userData, 'vault'), code);
  expect(fromOutside).toEqual({ exitCode: 0, text: expect.stringMatching(/whole/i) });
  const withWrong = verifyFromTerminal(path.join(userData, 'vault'), 'not the passphrase of it');
  expect(withWrong.exitCode).toBe(2);
});

/** By topic, by member, by day; "Show all" brings everything back. */
async function filterBy(win: Page, member: string): Promise<void> {
  await choose(win, 'Topic', 'Unlocking and keys');
  await expect(line(win, 'Passphrase changed')).toBeVisible();
  await expect(line(win, /Backup made/)).toHaveCount(0);
  await win.getByRole('button', { name: 'Show all' }).click();

  await choose(win, 'Topic', 'Records that were opened');
  await expect(line(win, `Record of ${member} opened`).first()).toBeVisible();
  await expect(line(win, 'Passphrase changed')).toHaveCount(0);
  await win.getByRole('button', { name: 'Show all' }).click();

  const field = win.getByRole('combobox', { name: 'Member' });
  await field.click();
  await field.fill(member);
  await win
    .getByRole('option', { name: new RegExp(member) })
    .first()
    .click();
  await expect(line(win, `Record of ${member} opened`).first()).toBeVisible();
  await expect(line(win, 'Settings changed')).toHaveCount(0);
  await win.getByRole('button', { name: 'Show all' }).click();

  const timeZone = (await told(win, 'getPractice', {}))?.timeZone ?? 'UTC';
  const day = (fromNow: number) => localDateOf(new Date(Date.now() + fromNow), timeZone);
  await win.getByLabel('First day').fill(day(3 * 86_400_000));
  await expect(win.getByText('Nothing fits')).toBeVisible();
  await win.getByLabel('First day').fill(day(0));
  await expect(line(win, 'Passphrase changed')).toBeVisible();
  await win.getByLabel('First day').fill('');
  await win.getByLabel('Last day').fill(day(-86_400_000));
  await expect(line(win, 'Passphrase changed')).toHaveCount(0);
  await win.getByRole('button', { name: 'Show all' }).click();
}

async function saveFiltered(app: ElectronApplication, win: Page, file: string): Promise<void> {
  await answerSaveDialog(app, null);
  await win.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(win.getByRole('alert')).toHaveCount(0);
  await choose(win, 'Topic', 'Unlocking and keys');
  await expect(line(win, 'Passphrase changed')).toBeVisible();
  await answerSaveDialog(app, file);
  await win.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(win.getByText(/^\d+ lines are saved$/)).toBeVisible(HEAVY);
  const text = textOf(file);
  expect(text).toContain('Passphrase changed');
  expect(text).toContain('Unlocking and keys');
  expect(text).not.toContain('Backup made');
  checkForm(file);
  await win.getByRole('button', { name: 'Show all' }).click();
  await expect(line(win, /Audit trail printed: \d+ lines/)).toBeVisible();
}

async function choose(win: Page, label: string, option: string): Promise<void> {
  await win.getByRole('combobox', { name: label }).click();
  await win.getByRole('option', { name: option, exact: true }).click();
}

async function openFirstMember(win: Page): Promise<string> {
  const [member] = await told(win, 'listMembers', { moduleId: null });
  if (!member) throw new Error('the caseload has members');
  await goTo(win, 'Members');
  await win
    .getByRole('navigation', { name: 'Members' })
    .getByText(member.legalName)
    .first()
    .click();
  await win.getByRole('heading', { name: 'Details' }).waitFor();
  return member.legalName;
}

async function useKeyRing(win: Page): Promise<void> {
  await openChapter(win, 'Keys');
  await win.getByRole('link', { name: 'Allow…' }).click();
  await win.getByRole('textbox', { name: 'Passphrase' }).fill(NEW_PASSPHRASE);
  await win.getByRole('button', { name: 'Allow the key ring' }).click();
  await win.getByRole('button', { name: 'Stop opening with it' }).click(HEAVY);
  await expect(win.getByRole('link', { name: 'Allow…' })).toBeVisible();
}

async function newCode(
  win: Page,
  begin: 'Make a new code…' | 'Encrypt under a new key…',
  submit: string,
  done: string,
): Promise<string> {
  const code = await beginNewCode(win, { begin, passphrase: NEW_PASSPHRASE });
  await win.getByRole('button', { name: 'Save emergency sheet (PDF)…' }).click();
  await expect(win.getByText(/^Saved as /)).toBeVisible(HEAVY);
  await win.getByRole('button', { name: 'I have written it down' }).click();
  await typeNewCode(win, code, submit);
  await expect(win.getByText(done)).toBeVisible(HEAVY);
  return code;
}

async function release(app: ElectronApplication, win: Page, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await goToReleases(win);
  await win.getByRole('button', { name: 'Release record…' }).first().click();
  await win.getByRole('combobox', { name: 'Member' }).click();
  await win.getByRole('option').first().click();
  await win.getByRole('button', { name: /^Save PDF/ }).click();
  await expect(win.getByText(/Release \d{4}-0001 is saved/)).toBeVisible(HEAVY);
}
