import type { ElectronApplication, Page } from '@playwright/test';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerSaveDialog } from './support/app';
import { DEMO_PASSPHRASE } from './support/demo';
import { test } from './support/fixture';
import { lookAtBothSizes, wear, type Scheme } from './support/look';
import {
  backUpNow,
  beginNewCode,
  changePassphrase,
  chooseFolder,
  HEAVY,
  openAuditTrail,
  openChapter,
  putInPlace,
  readBackup,
  typeNewCode,
  unlockByCode,
  unlockedByCode,
} from './support/settings-steps';
import { goTo, lockByKeys, makeVault, openDemo, PASSPHRASE, unlock } from './support/steps';
import { fileOf, flipInTheMiddle } from './support/vault-files';

/** The screens of keys, backups, restore, damage and audit: seen, and held against axe. */

const schemes: readonly Scheme[] = ['light', 'dark'];
const NEW_PASSPHRASE = 'seven umbrellas under one fictional roof';

for (const scheme of schemes) {
  const see = (win: Page, screen: string) => lookAtBothSizes(win, screen, scheme);

  test(`first start, a lost key ring and damage are accessible in ${scheme}`, async ({
    launch,
    userData,
    keychain,
  }) => {
    test.setTimeout(400_000);
    const first = await launch();
    const win = await first.firstWindow();
    await wear(win, scheme);
    await win.getByRole('button', { name: 'Restore a backup from another laptop…' }).click();
    await win.getByText(/^This laptop knows of no backup/).waitFor();
    await see(win, '50-restore-first-start');
    await win.getByRole('button', { name: 'Cancel' }).click();
    const code = await makeVault(win);
    await openChapter(win, 'Backups');
    await win.getByText('There is no backup yet').waitFor();
    await see(win, '51-backups-none');
    await openAuditTrail(win);
    await win.getByText('Vault made and opened').waitFor();
    await see(win, '52-audit-first');
    await openChapter(win, 'Keys');
    await win.getByRole('link', { name: 'Allow…' }).click();
    await win.getByRole('textbox', { name: 'Passphrase' }).waitFor();
    await see(win, '53-key-ring');
    await win.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
    await win.getByRole('button', { name: 'Allow the key ring' }).click();
    await win.getByRole('button', { name: 'Stop opening with it' }).waitFor(HEAVY);
    await lockByKeys(win);
    await win.getByRole('button', { name: 'Open with this laptop’s key ring' }).waitFor();
    await see(win, '53-locked-key-ring');
    await first.close();

    rmSync(keychain);
    const second = await launch();
    const changed = await second.firstWindow();
    await wear(changed, scheme);
    await unlock(changed);
    await changed.getByText('This laptop’s key ring is not the one it was').waitFor(HEAVY);
    await see(changed, '54-key-ring-changed');
    await unlockedByCode(changed, code);
    await changed.getByText('The passphrase does not open the vault on this laptop').waitFor();
    await see(changed, '55-today-finding');
    await changed.getByRole('button', { name: 'Set the passphrase…' }).click();
    await changed.getByRole('textbox', { name: 'Recovery code' }).waitFor();
    await see(changed, '56-set-passphrase');
    await second.close();

    flipInTheMiddle(fileOf(userData, 'records.db'));
    const damaged = await (await launch()).firstWindow();
    await wear(damaged, scheme);
    await unlockByCode(damaged, code);
    await damaged.getByText('The vault cannot be opened as it is').waitFor(HEAVY);
    await see(damaged, '57-damaged');
    await damaged.getByRole('button', { name: 'Open for looking…' }).click();
    await damaged.getByRole('button', { name: 'Use the recovery code' }).click();
    await damaged.getByRole('textbox', { name: 'Recovery code' }).fill(code);
    await see(damaged, '58-look-only');
    await damaged.getByRole('button', { name: 'Open for looking', exact: true }).click();
    await damaged.getByText(/^For looking only/).waitFor(HEAVY);
    await see(damaged, '59-looking');
  });

  test.describe('with the demo caseload', () => {
    test.use({ caseload: 'demo' });

    test(`keys, privacy, check and audit trail are accessible in ${scheme}`, async ({
      electronApp,
      win,
      userData,
    }) => {
      test.setTimeout(400_000);
      await wear(win, scheme);
      await openDemo(win);
      await openChapter(win, 'Locking and privacy');
      await see(win, '60-privacy');
      await openChapter(win, 'Keys');
      await win.getByRole('link', { name: 'Allow…' }).waitFor();
      await see(win, '61-keys');
      await win.getByRole('link', { name: 'Change passphrase…' }).click();
      await win.getByRole('textbox', { name: 'Present passphrase' }).fill('not this one at all');
      await win.getByRole('textbox', { name: 'New passphrase' }).fill(NEW_PASSPHRASE);
      await win.getByRole('textbox', { name: 'Passphrase again' }).fill(NEW_PASSPHRASE);
      await win.getByRole('button', { name: 'Change passphrase' }).click();
      await win.getByText('That is not the passphrase').waitFor(HEAVY);
      await see(win, '62-passphrase-refused');
      await changePassphrase(win, DEMO_PASSPHRASE, NEW_PASSPHRASE);
      await see(win, '63-passphrase-changed');
      await seeNewCode(electronApp, win, userData, see);
      await openChapter(win, 'Keys');
      await win.getByRole('link', { name: 'Encrypt under a new key…' }).click();
      await win.getByRole('textbox', { name: 'Passphrase' }).waitFor();
      await see(win, '68-re-key');
      await openChapter(win, 'Check the vault');
      await win.getByRole('button', { name: 'Verify the vault' }).click();
      await win.getByText('The vault is whole').waitFor(HEAVY);
      await see(win, '69-check-whole');
      await seeAuditTrail(electronApp, win, userData, see);
    });

    test(`backups, restore and vaults kept aside are accessible in ${scheme}`, async ({
      electronApp,
      win,
    }) => {
      test.setTimeout(400_000);
      const around = mkdtempSync(path.join(tmpdir(), 'alcove-stick-'));
      const stick = path.join(around, 'Fictional stick');
      mkdirSync(stick);
      await wear(win, scheme);
      await openDemo(win);
      await win.getByText('There is no backup yet').waitFor();
      await see(win, '80-today-no-backup');
      await backUpNow(win);
      await see(win, '81-backups-laptop-only');
      await chooseFolder(electronApp, win, stick);
      await backUpNow(win);
      addOlderBackups(stick);
      await goTo(win, 'Today');
      await openChapter(win, 'Backups');
      await win.getByRole('button', { name: /^Show \d+ older backups$/ }).waitFor();
      await see(win, '82-backups-many');
      renameSync(stick, `${stick}-out`);
      await backUpNow(win);
      await see(win, '83-backups-away');
      await goTo(win, 'Today');
      await win.getByText(/^The last try in/).waitFor();
      await see(win, '84-today-backup-failed');
      await seeRestore(win, see);
      rmSync(around, { recursive: true });
    });
  });
}

type See = (win: Page, screen: string) => Promise<void>;

async function seeNewCode(
  app: ElectronApplication,
  win: Page,
  userData: string,
  see: See,
): Promise<void> {
  const code = await beginNewCode(win, {
    begin: 'Make a new code…',
    passphrase: NEW_PASSPHRASE,
  });
  await see(win, '64-new-code');
  await answerSaveDialog(app, path.join(userData, 'sheet.pdf'));
  await win.getByRole('button', { name: 'Save emergency sheet (PDF)…' }).click();
  await win.getByText(/^Saved as /).waitFor(HEAVY);
  await see(win, '65-sheet-saved');
  keep(path.join(userData, 'sheet.pdf'));
  await win.getByRole('button', { name: 'I have written it down' }).click();
  await typeNewCode(win, code.slice(0, -1), 'Use the new code');
  await win.getByText(/were typed/).waitFor();
  await see(win, '66-code-slip');
  await typeNewCode(win, code, 'Use the new code');
  await win.getByText('The new recovery code works').waitFor(HEAVY);
  await see(win, '67-new-code-done');
}

async function seeAuditTrail(
  app: ElectronApplication,
  win: Page,
  userData: string,
  see: See,
): Promise<void> {
  await openAuditTrail(win);
  await win.getByText('Passphrase changed').waitFor();
  await see(win, '70-audit');
  await win.getByRole('combobox', { name: 'Topic' }).click();
  await win.getByRole('option', { name: 'Settings' }).waitFor();
  await see(win, '71-audit-topics');
  await win.getByRole('option', { name: 'Unlocking and keys' }).click();
  await answerSaveDialog(app, path.join(userData, 'trail.pdf'));
  await win.getByRole('button', { name: 'Save as PDF…' }).click();
  await win.getByText(/lines are saved$/).waitFor(HEAVY);
  await see(win, '72-audit-saved');
  keep(path.join(userData, 'trail.pdf'));
  await win.getByLabel('First day').fill('2031-01-01');
  await win.getByText('Nothing fits').waitFor();
  await see(win, '73-audit-nothing-fits');
}

async function seeRestore(win: Page, see: See): Promise<void> {
  await openChapter(win, 'Backups');
  await win.getByRole('link', { name: 'Restore a backup…' }).click();
  const known = win.getByRole('list', { name: 'Backups this laptop knows of' });
  await known.waitFor();
  await see(win, '85-restore-choose');
  await known.getByRole('button').last().click();
  await win.getByRole('textbox', { name: 'Passphrase' }).waitFor();
  await see(win, '86-restore-secret');
  await readBackup(win, 'Passphrase', DEMO_PASSPHRASE);
  await win.getByRole('heading', { name: 'The backup is whole' }).waitFor(HEAVY);
  await see(win, '87-restore-found');
  await putInPlace(win);
  await see(win, '88-restored-locked');
  await openDemo(win);
  await openChapter(win, 'Backups');
  const title = win.getByRole('heading', { name: 'Vaults kept aside' });
  await title.scrollIntoViewIfNeeded();
  await see(win, '89-kept-aside');
  await win.getByRole('button', { name: 'Put back…' }).click();
  await see(win, '90-put-back');
  await win.getByRole('button', { name: 'Cancel' }).click();
  await win.getByRole('button', { name: 'Remove for good…' }).click();
  await see(win, '91-remove');
  await win.getByRole('button', { name: 'Cancel' }).click();
  await lockByKeys(win);
}

/** A folder with the backups of some months: copies of one, as their names tell them apart. */
function addOlderBackups(folder: string): void {
  const [made] = readdirSync(folder);
  if (!made) throw new Error('there is no backup to copy');
  const older = ['09-30', '10-31', '11-08', '11-15', '11-16', '11-17', '11-18', '11-19'];
  for (const day of older) {
    const name = made.replace(/^Alcove-(\d{4})-\d{2}-\d{2}/, `Alcove-$1-${day}`);
    cpSync(path.join(folder, made), path.join(folder, name));
  }
}

/** For looking at it after the run. */
function keep(file: string): void {
  const pictures = path.resolve(__dirname, '../../out/pictures');
  mkdirSync(pictures, { recursive: true });
  cpSync(file, path.join(pictures, path.basename(file)));
}
