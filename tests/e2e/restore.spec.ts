import type { ElectronApplication, Page } from '@playwright/test';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerOpenDialog } from './support/app';
import { told } from './support/bridge';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test as base } from './support/fixture';
import {
  backUpNow,
  generationsIn,
  headerOf,
  HEAVY,
  openChapter,
  putInPlace,
  readBackup,
  unlockedByCode,
} from './support/settings-steps';
import {
  fillPractice,
  lockByKeys,
  makeVault,
  noteText,
  openDemo,
  openMissingNote,
  openNoteOf,
  PASSPHRASE,
  saved,
  unlocked,
  expectTyped,
} from './support/steps';
import { flipInTheMiddle, hashesOf } from './support/vault-files';

/** docs/security, Durability: a restore is all or nothing, here and on another laptop. */

const BEFORE = 'Written before the backup.';
const AFTER = 'Written after the backup.';

const test = base.extend<{ readonly otherLaptop: string }>({
  /** A folder where another laptop keeps its data and its key ring. */
  otherLaptop: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alcove-other-laptop-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

test.slow();

function newestBackup(userData: string): string {
  const folder = path.join(userData, 'backups');
  const newest = readdirSync(folder).sort().at(-1);
  if (!newest) throw new Error('there is no backup');
  return path.join(folder, newest);
}

/** What a restore reads into, until it is put in place or left. */
function leftovers(userData: string): readonly string[] {
  const names = [...readdirSync(userData), ...readdirSync(path.join(userData, 'vault'))];
  return names.filter((name) => /restoring|making/.test(name));
}

const lockedTitle = (win: Page) => win.getByRole('heading', { name: 'Alcove is locked' });

test.describe('on the same laptop', () => {
  test.use({ caseload: 'demo' });

  test('an older backup is put in place, the present vault kept, put back, and then removed', async ({
    win,
    userData,
  }) => {
    await openDemo(win);
    const { name, text } = await openMissingNote(win);
    await text.fill(BEFORE);
    await saved(win);
    await backUpNow(win);
    await openNoteOf(win, name);
    await noteText(win).fill(AFTER);
    await expectTyped(noteText(win), AFTER);
    await saved(win);
    const written = headerOf(userData).generation;

    await openChapter(win, 'Backups');
    await win.getByRole('link', { name: 'Restore a backup…' }).click();
    await win
      .getByRole('list', { name: 'Backups this laptop knows of' })
      .getByRole('button')
      .click();
    await readBackup(win, 'Passphrase', DEMO_PASSPHRASE);
    await expect(win.getByText(/^The backup is older\./)).toBeVisible(HEAVY);
    await putInPlace(win);
    await expect(win.getByText(/^The vault that was here before is kept aside/)).toBeVisible();
    await openDemo(win);
    await expect(win.getByText('An older copy of the vault is in its place')).toHaveCount(0);
    await openNoteOf(win, name);
    await expectTyped(noteText(win), BEFORE);
    const restored = headerOf(userData).generation;
    expect(restored).not.toBe(written);
    expect(generationsIn(userData)).toEqual(expect.arrayContaining([written, restored]));

    await putBack(win);
    await openDemo(win);
    await expect(win.getByText('An older copy of the vault is in its place')).toHaveCount(0);
    await openNoteOf(win, name);
    await expectTyped(noteText(win), AFTER);
    expect(headerOf(userData).generation).toBe(written);

    await removeForGood(win);
    expect(generationsIn(userData)).toEqual([written]);
    expect(readdirSync(path.join(userData, 'vault/aside'))).toEqual([]);
    await openNoteOf(win, name);
    await expectTyped(noteText(win), AFTER);
  });

  test('leaving at any step changes nothing and leaves nothing', async ({
    electronApp,
    win,
    userData,
  }) => {
    await openDemo(win);
    await backUpNow(win);
    await lockedAndClosed(win, userData);
    const before = hashesOf(userData);
    const cancel = win.getByRole('button', { name: 'Cancel' });
    const open = async () => {
      await win.getByRole('button', { name: 'Restore a backup…' }).click();
      await win.getByRole('heading', { name: 'Restore a backup' }).waitFor();
    };
    const choose = () =>
      win.getByRole('list', { name: 'Backups this laptop knows of' }).getByRole('button').click();

    await open();
    await answerOpenDialog(electronApp, []);
    await win.getByRole('button', { name: 'Choose a file…' }).click();
    await expect(win.getByRole('heading', { name: 'Restore a backup' })).toBeVisible();
    await cancel.click();
    await lockedTitle(win).waitFor();

    await open();
    await choose();
    await win.getByRole('heading', { name: 'Open the backup' }).waitFor();
    await cancel.click();
    await win.getByRole('heading', { name: 'Restore a backup' }).waitFor();
    await choose();
    await readBackup(win, 'Passphrase', 'not the passphrase of this backup');
    await expect(win.getByText('That is not the passphrase')).toBeVisible(HEAVY);
    await readBackup(win, 'Passphrase', DEMO_PASSPHRASE);
    await expect(win.getByRole('heading', { name: 'The backup is whole' })).toBeVisible(HEAVY);
    expect(leftovers(userData)).toHaveLength(1);
    await cancel.click();
    await lockedTitle(win).waitFor();

    await expect.poll(() => leftovers(userData)).toEqual([]);
    expect(hashesOf(userData)).toEqual(before);
    await openDemo(win);
  });

  test('the backup of another vault is told apart, and the one that was here comes back', async ({
    launch,
    otherLaptop,
  }) => {
    const elsewhere = path.join(otherLaptop, 'data');
    const keychain = path.join(otherLaptop, 'key');
    const other = await launch({ env: { ALCOVE_USER_DATA: elsewhere, HOST_KEYCHAIN: keychain } });
    const away = await other.firstWindow();
    await makeVault(away);
    await backUpNow(away);
    await other.close();

    const app = await launch();
    const win = await app.firstWindow();
    await chooseFile(app, win, newestBackup(elsewhere));
    await readBackup(win, 'Passphrase', PASSPHRASE);
    await expect(win.getByText(/^It is the backup of another vault, /)).toBeVisible(HEAVY);
    await putInPlace(win);
    await unlocked(win, PASSPHRASE);
    expect(await told(win, 'listMembers', { moduleId: null })).toEqual([]);
    await putBack(win);
    await openDemo(win);
    expect((await told(win, 'listMembers', { moduleId: null })).length).toBeGreaterThan(0);
    expect(await alarms(win)).toEqual([]);
  });

  test('a backup that was altered, cut off, or is none is refused and the vault left alone', async ({
    electronApp,
    win,
    userData,
  }) => {
    await openDemo(win);
    await backUpNow(win);
    await lockedAndClosed(win, userData);
    const before = hashesOf(userData);
    const good = newestBackup(userData);
    const copies = mkdtempSync(path.join(tmpdir(), 'alcove-altered-'));
    const copy = (name: string, change: (file: string) => void): string => {
      const file = path.join(copies, name);
      cpSync(good, file);
      change(file);
      return file;
    };
    const cancel = win.getByRole('button', { name: 'Cancel' });
    await chooseFile(electronApp, win, copy('altered.alcove', flipInTheMiddle));
    await readBackup(win, 'Passphrase', DEMO_PASSPHRASE);
    await expect(win.getByText('This backup is damaged')).toBeVisible(HEAVY);
    await cancel.click();
    await win.getByRole('heading', { name: 'Restore a backup' }).waitFor();
    await cancel.click();
    const none = path.join(copies, 'none.alcove');
    writeFileSync(none, 'a letter to a fictional friend');
    const refusedAtOnce = [
      [copy('cut.alcove', (file) => truncateSync(file, 90_000)), 'This backup is damaged'],
      [copy('longer.alcove', (file) => appendFileSync(file, 'more')), 'This backup is damaged'],
      [none, 'This file is not an Alcove backup'],
    ] as const;
    for (const [file, words] of refusedAtOnce) {
      await chooseFile(electronApp, win, file);
      await expect(win.getByText(words), file).toBeVisible(HEAVY);
      await cancel.click();
      await lockedTitle(win).waitFor();
    }
    expect(hashesOf(userData)).toEqual(before);
    rmSync(copies, { recursive: true });
    await openDemo(win);
  });
});

for (const secret of ['Passphrase', 'Recovery code'] as const) {
  test(`on another laptop the ${secret.toLowerCase()} opens the backup, and the vault after it`, async ({
    launch,
    userData,
    otherLaptop,
  }) => {
    const here = await launch();
    const first = await here.firstWindow();
    const code = await makeVault(first);
    await fillPractice(first);
    await backUpNow(first);
    await here.close();

    const there = path.join(otherLaptop, 'data');
    const keychain = path.join(otherLaptop, 'key');
    const app = await launch({ env: { ALCOVE_USER_DATA: there, HOST_KEYCHAIN: keychain } });
    const win = await app.firstWindow();
    await win.getByRole('button', { name: 'Restore a backup from another laptop…' }).click();
    await expect(win.getByText(/^This laptop knows of no backup yet\./)).toBeVisible();
    await answerOpenDialog(app, [newestBackup(userData)]);
    await win.getByRole('button', { name: 'Choose a file…' }).click();
    await readBackup(win, 'Passphrase', 'not the passphrase of this backup');
    await expect(win.getByText('That is not the passphrase')).toBeVisible(HEAVY);
    expect(existsSync(path.join(there, 'vault/vault.json'))).toBe(false);
    await readBackup(win, secret, secret === 'Passphrase' ? PASSPHRASE : code);
    await expect(win.getByText('There is no vault on this laptop yet.')).toBeVisible(HEAVY);
    await putInPlace(win);
    await expect(win.getByText(/kept aside/)).toHaveCount(0);
    if (secret === 'Passphrase') await unlocked(win);
    else await unlockedByCode(win, code);
    expect(await told(win, 'getPractice', {})).toMatchObject({
      clinicianName: 'Dr. Imaginary Clinician',
    });
    expect(await alarms(win)).toEqual([]);
    expect(await told(win, 'verifyVault', {})).toMatchObject({
      records: { faults: [] },
      groupProcess: { faults: [] },
    });
  });
}

/** The window is empty at once; the files are closed, and their logs gone, a moment later. */
async function lockedAndClosed(win: Page, userData: string): Promise<void> {
  await lockByKeys(win);
  const logs = () => {
    const names = readdirSync(path.join(userData, 'vault'), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('-wal'));
  };
  await expect.poll(logs).toEqual([]);
}

/** From the locked screen, by the system's own window. */
async function chooseFile(app: ElectronApplication, win: Page, file: string): Promise<void> {
  await answerOpenDialog(app, [file]);
  await win.getByRole('button', { name: 'Restore a backup…' }).click();
  await win.getByRole('button', { name: 'Choose a file…' }).click();
}

async function putBack(win: Page): Promise<void> {
  await openChapter(win, 'Backups');
  await win.getByRole('button', { name: 'Put back…' }).click();
  const question = win.getByRole('dialog', { name: 'Put this vault back?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await win.getByRole('button', { name: 'Put back…' }).click();
  await question.getByRole('button', { name: 'Put it back and lock' }).click();
  await lockedTitle(win).waitFor(HEAVY);
}

async function removeForGood(win: Page): Promise<void> {
  await openChapter(win, 'Backups');
  await win.getByRole('button', { name: 'Remove for good…' }).click();
  const question = win.getByRole('dialog', { name: 'Remove this vault for good?' });
  await question.getByRole('button', { name: 'Remove for good', exact: true }).click();
  await expect(win.getByRole('heading', { name: 'Vaults kept aside' })).toBeHidden(HEAVY);
}

/** What this laptop says of the vault. That its key ring could do more for a passphrase is none. */
async function alarms(win: Page): Promise<readonly string[]> {
  const { findings } = await told(win, 'getVaultStatus', {});
  return findings.map(({ kind }) => kind).filter((kind) => kind !== 'passphrase-unmixed');
}
