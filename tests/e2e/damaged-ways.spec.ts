import type { ElectronApplication, Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { kill } from './support/app';
import { askAnything, told } from './support/bridge';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test, type Launch } from './support/fixture';
import {
  goTo,
  lockByKeys,
  noteText,
  openDemo,
  openMissingNote,
  openNoteOf,
  saved,
  unlock,
  unlocked,
  expectTyped,
} from './support/steps';
import { fileOf, flipThroughout, hashesOf } from './support/vault-files';

/** docs/security, Durability: what a damaged vault offers, and that nothing touches its files. */

test.use({ caseload: 'demo' });

const WRITTEN_BEFORE = 'Written before the disk went bad.';
/** No button beside a damaged vault says any of these. */
const DELETING = /delete|remove|erase|discard|start afresh|make vault/i;

interface Damaged {
  readonly electronApp: ElectronApplication;
  readonly win: Page;
  readonly member: string;
  readonly before: Readonly<Record<string, string>>;
}

/** A note, a verified backup of it, and then a few bits turned in the records. */
async function damagedAfterBackup(launch: Launch, userData: string): Promise<Damaged> {
  const first = await launch();
  const member = await writeAndBackUp(await first.firstWindow());
  await first.close();
  flipThroughout(fileOf(userData, 'records.db'));
  const before = hashesOf(userData);
  const electronApp = await launch();
  const win = await electronApp.firstWindow();
  await unlock(win, DEMO_PASSPHRASE);
  await expect(win.getByRole('alert')).toContainText('A file of the vault is damaged', {
    timeout: 30_000,
  });
  return { electronApp, win, member, before };
}

async function writeAndBackUp(win: Page): Promise<string> {
  await openDemo(win);
  const { name, text } = await openMissingNote(win);
  await text.fill(WRITTEN_BEFORE);
  await saved(win);
  await goTo(win, 'Today');
  await win.getByRole('button', { name: 'Back up now' }).click();
  await expect(win.getByText(/^Made and verified /)).toBeVisible({ timeout: 30_000 });
  return name;
}

async function openForLooking(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Open for looking…' }).click();
  await win.getByRole('textbox', { name: 'Passphrase' }).fill(DEMO_PASSPHRASE);
  await win.getByRole('button', { name: 'Open for looking', exact: true }).click();
  await expect(win.getByText(/^For looking only/)).toBeVisible({ timeout: 60_000 });
}

/** The copies that are being made or looked at. */
function copiesIn(userData: string): readonly string[] {
  return readdirSync(path.join(userData, 'vault')).filter((name) => name.endsWith('.making'));
}

function ofDatabases(hashes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(hashes).filter(([name]) => name.endsWith('.db')));
}

test('a damaged vault is brought back from its newest backup and kept aside whole', async ({
  launch,
  userData,
}) => {
  const { win, member, before } = await damagedAfterBackup(launch, userData);
  await expect(win.getByText(/^Made .*, kept on this laptop/)).toBeVisible();
  expect(await win.locator('button').allTextContents()).not.toContainEqual(
    expect.stringMatching(DELETING),
  );
  await win.getByRole('button', { name: 'Restore this backup…' }).click();
  await win.getByRole('textbox', { name: 'Passphrase' }).fill(DEMO_PASSPHRASE);
  await win.getByRole('button', { name: 'Read the backup' }).click();
  const isWhole = win.getByRole('heading', { name: 'The backup is whole' });
  await expect(isWhole).toBeVisible({ timeout: 30_000 });
  expect(hashesOf(userData)).toEqual(before);
  await win.getByRole('button', { name: 'Put this backup in place' }).click();
  await expect(win.getByText('The backup is in place')).toBeVisible({ timeout: 30_000 });

  await unlocked(win, DEMO_PASSPHRASE);
  await openNoteOf(win, member);
  await expectTyped(noteText(win), WRITTEN_BEFORE);
  expect(hashesOf(userData)).toMatchObject(ofDatabases(before));
  await goTo(win, 'Settings');
  await win.getByRole('link', { name: 'Backups', exact: true }).click();
  await expect(win.getByRole('heading', { name: 'Vaults kept aside' })).toBeVisible();
});

test('what can be read is shown, nothing is written, and the lock takes the copy away', async ({
  launch,
  userData,
}) => {
  const { win, before } = await damagedAfterBackup(launch, userData);
  await openForLooking(win);
  const said = /Members’ records: [\d,]+ entries can be read, [\d,]+ (are|is) lost/;
  await expect(win.getByText(said)).toBeVisible();
  await seeOneNote(win);
  await expectEveryWriteRefused(win);
  await expectTypedTextIsNeverSaved(win);
  expect(copiesIn(userData)).toEqual(['readable.making']);
  await win.keyboard.press('Control+l');
  await win.getByRole('button', { name: 'Lock and lose it' }).click();
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
  await expect.poll(() => copiesIn(userData)).toEqual([]);
  expect(hashesOf(userData)).toEqual(before);
});

test('a kill while looking touches nothing, and the copy goes at the next start', async ({
  launch,
  userData,
}) => {
  const { electronApp, win, before } = await damagedAfterBackup(launch, userData);
  await openForLooking(win);
  await kill(electronApp);
  expect(copiesIn(userData)).toEqual(['readable.making']);
  expect(hashesOf(userData)).toMatchObject(before);
  const again = await (await launch()).firstWindow();
  await unlock(again, DEMO_PASSPHRASE);
  await expect(again.getByRole('alert')).toContainText('is damaged', { timeout: 30_000 });
  await openForLooking(again);
  await lockByKeys(again);
  await expect.poll(() => copiesIn(userData)).toEqual([]);
  expect(hashesOf(userData)).toEqual(before);
});

async function seeOneNote(win: Page): Promise<void> {
  const members = await told(win, 'listMembers', { moduleId: null });
  expect(members.length).toBeGreaterThan(5);
  const notesOf = ({ id }: (typeof members)[number]) =>
    told(win, 'listNotesOfMember', { memberId: id, before: null, limit: 20 });
  const counts = await Promise.all(members.map(async (member) => (await notesOf(member)).length));
  const member = members[counts.findIndex((count) => count > 0)];
  if (!member) throw new Error('no note could be read');
  await goTo(win, 'Members');
  await win.getByRole('link', { name: new RegExp(member.legalName) }).click();
  await expect(win.getByRole('article').first()).toContainText(/\w{4,} \w{2,}/);
}

/** Past the screens too. */
async function expectEveryWriteRefused(win: Page): Promise<void> {
  const [missing] = await told(win, 'listMissingNotes', {});
  const sessionId = missing?.sessionId;
  const key = 'new-group';
  const writes = [
    ['backUpNow', {}],
    ['verifyVault', {}],
    ['chooseBackupFolder', {}],
    ['keepUnfinishedForm', { key, values: '{}' }],
    ['saveGroupAddendumDraft', { sessionId, text: 'Refused.' }],
    ['acceptFinding', { kind: 'clock-went-back' }],
    ['removeKeptAside', { id: 'flat' }],
    ['beginReKey', { passphrase: DEMO_PASSPHRASE }],
  ] as const;
  for (const [operation, input] of writes) {
    const reply = await askAnything(win, operation, input);
    expect(reply, operation).toEqual({ ok: false, error: { code: 'vault-read-only' } });
  }
}

async function expectTypedTextIsNeverSaved(win: Page): Promise<void> {
  const { text } = await openMissingNote(win);
  await text.fill('Typed while looking.');
  await expect(win.getByText('Not saved: This vault is open for looking only')).toBeVisible();
  await expect(win.getByText(/^Saved \d/)).toBeHidden();
  await expectTyped(text, 'Typed while looking.');
}
