import type { Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerSaveDialog, emitPower, kill } from './support/app';
import { told } from './support/bridge';
import { Canaries } from './support/canaries';
import { expect, test } from './support/fixture';
import { joinWithCanaries } from './support/joining-canaries';
import { begunAnew, openMember } from './support/joining-steps';
import type { Written } from './support/signing-canaries';
import {
  goTo,
  lockByKeys,
  makeVault,
  newGroup,
  noteText,
  openNoteOf,
  openSession,
  PASSPHRASE,
  recordTimes,
  saved,
  signNote,
  unlock,
  unlocked,
} from './support/steps';
import { fileOf, flipInTheMiddle } from './support/vault-files';

/** docs/security, Keys: canaries over all files of the app after use, none of them in plain. */

const MEMBERS = 6;

const roomy = test.extend<{ readonly outside: string }>({
  outside: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alcove-outside-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

roomy(
  'of more than a hundred words typed into every field none is in any file of the app',
  async ({ launch, userData, outside }) => {
    test.setTimeout(300_000);
    const temp = path.join(outside, 'tmp');
    const exports = path.join(outside, 'exports');
    for (const folder of [temp, exports]) mkdirSync(folder, { recursive: true });
    const env = { TMPDIR: temp };
    const electronApp = await launch({ env });
    const win = await electronApp.firstWindow();
    const canaries = new Canaries();
    const written = { electronApp, win, canaries, exports };
    await fillVault(written);
    await useEverything(written);
    expect(canaries.count).toBeGreaterThanOrEqual(120);
    const look = () => canaries.foundIn([userData, temp]);
    expect(look().hits, 'while it is open').toEqual([]);
    await lockByKeys(win);
    expect(look().hits, 'locked').toEqual([]);
    await unlocked(win);
    await kill(electronApp);
    expect(look().hits, 'killed').toEqual([]);

    flipInTheMiddle(fileOf(userData, 'records.db'));
    const again = await launch({ env });
    await lookAtTheDamaged(await again.firstWindow());
    expect(look().hits, 'open for looking').toEqual([]);
    await kill(again);
    const { files, hits } = look();
    process.stdout.write(`${canaries.count} canaries, ${files} files, ${hits.length} hits\n`);
    expect(hits, 'killed while looking').toEqual([]);
    expect(files).toBeGreaterThan(5);

    writeFileSync(path.join(temp, 'control'), Buffer.from(canaries.next('control'), 'utf16le'));
    expect(look().hits).toEqual([expect.stringMatching(/^control in /)]);
  },
);

async function fillVault(written: Written): Promise<void> {
  const { win, canaries } = written;
  const code = await makeVault(win);
  canaries.add(code, 'recovery code');
  canaries.add(code.replaceAll('-', ''), 'recovery code without hyphens');
  canaries.add(PASSPHRASE, 'passphrase');
  await goTo(win, 'Settings');
  for (const field of [
    'Your name',
    'Credentials',
    'Practice name',
    'Address',
    'Telephone',
    'E-mail',
  ]) {
    await win.getByRole('textbox', { name: field }).fill(canaries.next(field));
  }
  await win.getByRole('button', { name: 'Save practice profile' }).click();
  await expect(win.getByText('Practice profile saved')).toBeVisible();
  await newGroup(win, canaries.next('group'));
  await win.getByRole('textbox', { name: 'Module name' }).fill(canaries.next('module'));
  await win.getByLabel('First day').fill('2026-09-01');
  await win.getByLabel('Last day').fill('2026-09-15');
  await win.getByRole('button', { name: 'Plan module' }).click();
  await win
    .getByText(/1 September|Sep 1|1 Sep/)
    .first()
    .waitFor();
  await addMembers(win, canaries);
  await joinWithCanaries(written);
  await holdSession(win);
}

async function addMembers(win: Page, canaries: Canaries): Promise<void> {
  const [group] = await told(win, 'listGroups', {});
  const moduleId = group?.modules[0]?.id;
  if (!moduleId) throw new Error('no module');
  for (let count = 0; count < MEMBERS; count += 1) {
    const profile = {
      legalName: canaries.next('legal name'),
      preferredFirstName: canaries.next('preferred first name'),
      otherNames: [canaries.next('other name')],
      contact: {
        telephone: canaries.next('telephone'),
        email: canaries.next('e-mail'),
        address: canaries.next('address'),
      },
      referringPhysician: canaries.next('referring physician'),
      goals: canaries.next('goals'),
    };
    const { memberId } = await told(win, 'addMember', { profile, interestedIn: moduleId });
    const overrideReason = canaries.next('override reason');
    await told(win, 'admitMember', { memberId, moduleId, from: '2026-09-01', overrideReason });
  }
  await begunAnew(win);
}

async function holdSession(win: Page): Promise<void> {
  await goTo(win, 'Groups');
  await win
    .getByRole('link', { name: /canary/ })
    .first()
    .click();
  await openSession(win, /1 September|Sep 1|1 Sep/);
  await recordTimes(win, '19:02', '20:31');
  await expect(win.getByText(/Saved: /)).toBeVisible();
}

async function useEverything(written: Written): Promise<void> {
  const { electronApp, win, canaries, exports } = written;
  const members = await told(win, 'listMembers', { moduleId: null });
  const member = members.find(({ moduleIds }) => moduleIds.length > 0);
  if (!member) throw new Error('no member');
  await openNoteOf(win, member.preferredFirstName);
  await noteText(win).fill(canaries.next('signed note'));
  await saved(win);
  await signNote(win);
  await win.getByRole('button', { name: 'Write addendum' }).click();
  await win.getByRole('textbox', { name: 'Addendum' }).fill(canaries.next('addendum'));
  await win.getByRole('button', { name: 'Add addendum' }).click();
  await writeDrafts(win, canaries);
  await told(win, 'backUpNow', {});
  await answerSaveDialog(electronApp, path.join(exports, 'record.pdf'));
  await openMember(win, member.preferredFirstName);
  await win.getByRole('button', { name: 'Release record…' }).click();
  await win.getByRole('button', { name: /^Save PDF/ }).click();
  await expect(win.getByText(/Release \d{4}-0001 is saved/)).toBeVisible({ timeout: 30_000 });
  await answerSaveDialog(electronApp, path.join(exports, 'trail.pdf'));
  const filter = { topic: null, memberId: null, from: null, to: null };
  await told(win, 'saveAuditTrail', { filter });
  await told(win, 'verifyVault', {});
  await beginForm(win, canaries);
  await emitPower(electronApp, 'suspend');
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
  await emitPower(electronApp, 'resume');
  await unlocked(win);
}

/** One about a member, one about the group. */
async function writeDrafts(win: Page, canaries: Canaries): Promise<void> {
  const missing = await told(win, 'listMissingNotes', {});
  const other = missing.find((note) => note.preferredFirstName !== null);
  const ofGroup = missing.find((note) => note.preferredFirstName === null);
  if (!other?.preferredFirstName || !ofGroup) throw new Error('no note is missing');
  await openNoteOf(win, other.preferredFirstName);
  await noteText(win).pressSequentially(canaries.next('draft'));
  await saved(win);
  await goTo(win, 'Notes');
  await win
    .getByRole('link', { name: /^Group note/ })
    .first()
    .click();
  await win.getByRole('textbox').first().fill(canaries.next('group note'));
  await saved(win);
}

/** A lock comes in between. */
async function beginForm(win: Page, canaries: Canaries): Promise<void> {
  await goTo(win, 'Groups');
  await win.getByRole('button', { name: 'New group' }).first().click();
  await win.getByRole('textbox', { name: 'Group name' }).fill(canaries.next('unfinished form'));
  const kept = async () => (await told(win, 'getUnfinishedForm', { key: 'new-group' })) !== null;
  await expect.poll(kept).toBe(true);
}

async function lookAtTheDamaged(win: Page): Promise<void> {
  await unlock(win);
  await win.getByRole('button', { name: 'Open for looking…' }).click({ timeout: 30_000 });
  await win.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await win.getByRole('button', { name: 'Open for looking', exact: true }).click();
  await expect(win.getByText(/^For looking only/)).toBeVisible({ timeout: 60_000 });
  await told(win, 'listMembers', { moduleId: null });
}
