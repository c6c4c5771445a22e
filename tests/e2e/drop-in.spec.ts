import type { ElectronApplication, Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Output } from '../../shared/contract/contract';
import { aMeetingAccess } from '../support/a-meeting';
import { kill, openedBy } from './support/app';
import { told } from './support/bridge';
import { Canaries } from './support/canaries';
import { setClock } from './support/clock';
import { expect, test } from './support/fixture';
import { begunAnew } from './support/joining-steps';
import { look, wear, type Scheme } from './support/look';
import { goTo, lockByKeys, makeVault, unlocked } from './support/steps';

/** docs/adr/0015: a whole drop-in meeting, and nothing that was typed in it is anywhere. */

const GROUP = 'Open door on Thursdays';
const MOST_STOPS = 70;

const button = (win: Page, name: string | RegExp) => win.getByRole('button', { name });
/** The control is drawn over its radio button. */
const choose = (win: Page, name: string | RegExp) =>
  win.getByRole('radio', { name, exact: true }).check({ force: true });

async function makeDropInGroup(win: Page): Promise<void> {
  await makeVault(win);
  await goTo(win, 'Groups');
  await button(win, 'New group').first().click();
  await win.getByRole('textbox', { name: 'Group name' }).fill(GROUP);
  await win.getByRole('radio', { name: 'Drop-in peer support' }).check();
  await button(win, 'Make group').click();
  await win.getByRole('link', { name: 'Open the room' }).waitFor();
  const [group] = await told(win, 'listGroups', {});
  if (!group) throw new Error('the group was not made');
  await told(win, 'saveMeeting', { groupId: group.id, access: aMeetingAccess() });
  await begunAnew(win);
}

async function openRoom(win: Page): Promise<void> {
  await goTo(win, 'Groups');
  await win.getByRole('link', { name: 'Open the room' }).click();
  await win.getByRole('heading', { name: GROUP, level: 1 }).waitFor();
}

interface Typing {
  readonly win: Page;
  readonly canaries: Canaries;
}

/** At every stop of the keyboard a word of its own: typed key by key, and put in as a paste is. */
async function typeEverywhere({ win, canaries }: Typing, stage: string): Promise<void> {
  await win.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await win.keyboard.press('Tab');
    const isPastTheLast = await win.evaluate(() => document.activeElement === document.body);
    if (isPastTheLast && stop > 0) return;
    await win.keyboard.type(canaries.next(`typed: ${stage}, stop ${stop}`));
    await win.keyboard.insertText(canaries.next(`put in: ${stage}, stop ${stop}`));
  }
}

/** From the plan to the debrief, with everything that there is to press. */
async function holdMeeting(typing: Typing): Promise<void> {
  const { win } = typing;
  await choose(win, '45 min');
  await button(win, '5 minutes longer').click();
  await button(win, 'Check your own room').click();
  await typeEverywhere(typing, 'before');
  await button(win, 'Open meeting').click();
  await expect(win.getByRole('timer', { name: 'Time left' })).toHaveText(/^(50|49) min left$/);
  for (const tool of ['Postings', 'Cue cards', 'Back-up', 'Polls']) {
    await choose(win, tool);
    await typeEverywhere(typing, tool);
  }
  await button(win, 'Count one for “4 well”').click();
  await button(win, 'Copy result').click();
  await expect(win.getByText('The result is copied, as numbers.')).toBeVisible();
  await choose(win, 'Postings');
  await button(win, /^Copy “/)
    .first()
    .click();
  await expect(win.getByText(/^Copied: /)).toBeVisible();
  await button(win, 'End the meeting').click();
  await win.getByRole('timer', { name: 'Time left for the debrief' }).waitFor();
  await typeEverywhere(typing, 'debrief');
}

/** What the page keeps by itself: not every host writes that into a file at once. */
function storedIn(win: Page): Promise<string> {
  return win.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}

type Line = Output<'listAuditTrail'>['lines'][number];

async function linesOf(win: Page): Promise<readonly Line[]> {
  const filter = { topic: null, memberId: null, from: null, to: null };
  return (await told(win, 'listAuditTrail', { filter, before: null, limit: 200 })).lines;
}

const roomy = test.extend<{ readonly temp: string }>({
  temp: async ({}, use) => {
    const outside = mkdtempSync(path.join(tmpdir(), 'alcove-outside-'));
    const temp = path.join(outside, 'tmp');
    mkdirSync(temp);
    await use(temp);
    rmSync(outside, { recursive: true, force: true });
  },
});

roomy(
  'of words typed all through a drop-in meeting no document, draft, link, log or file holds one',
  async ({ launch, userData, temp }) => {
    test.setTimeout(240_000);
    const env = { TMPDIR: temp };
    const electronApp = await launch({ env });
    const win = await electronApp.firstWindow();
    const canaries = new Canaries();
    await makeDropInGroup(win);
    const before = await told(win, 'verifyVault', {});
    const linesBefore = await linesOf(win);
    await openRoom(win);
    await holdMeeting({ win, canaries });
    expect(await openedBy(electronApp)).toHaveLength(1);
    expect(canaries.count).toBeGreaterThan(100);
    const look = () => canaries.foundIn([userData, temp]);
    expect(look().hits, 'in the room').toEqual([]);
    expect(await storedIn(win)).not.toContain('canary');
    await button(win, 'Leave the room').click();
    await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor();

    const after = await told(win, 'verifyVault', {});
    expect(after.records.documents).toBe(before.records.documents);
    expect(after.groupProcess).toEqual(before.groupProcess);
    const linesAfter = await linesOf(win);
    const made = linesAfter.slice(0, linesAfter.length - linesBefore.length);
    expect(made.map(({ what }) => what).toSorted()).toEqual(['meeting-opened', 'vault-verified']);
    expect(await told(win, 'listMembers', { moduleId: null })).toEqual([]);
    expect(await told(win, 'listMissingNotes', {})).toEqual([]);

    await lockByKeys(win);
    expect(look().hits, 'locked').toEqual([]);
    await kill(electronApp);
    const { files, hits } = look();
    process.stdout.write(`${canaries.count} canaries, ${files} files, ${hits.length} hits\n`);
    expect(hits, 'killed').toEqual([]);
    expect(readdirSync(path.join(userData, 'vault'))).toContain('vault.json');
    writeFileSync(path.join(temp, 'control'), canaries.next('control'));
    expect(look().hits).toEqual([expect.stringMatching(/^control in /)]);
  },
);

test('after a lock nothing of the meeting is left, and the vault opens at Today', async ({
  win,
}) => {
  await makeDropInGroup(win);
  await openRoom(win);
  await button(win, 'Open meeting').click();
  await choose(win, 'Polls');
  await button(win, 'Count one for “4 well”').click();
  await lockByKeys(win);
  await unlocked(win);
  await openRoom(win);
  await button(win, 'Go on without opening it here').click();
  await choose(win, 'Polls');
  await expect(win.getByText('0 answers')).toBeVisible();
});

async function widthOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().width ?? 0,
  );
}

test('M55 the window is slim beside the meeting, and the timer warns before the end', async ({
  electronApp,
  win,
}) => {
  await makeDropInGroup(win);
  const usual = await widthOf(electronApp);
  await openRoom(win);
  await button(win, 'Open meeting').click();
  await expect.poll(() => widthOf(electronApp)).toBeLessThan(usual);
  await setClock(electronApp, win, new Date(Date.now() + 50 * 60_000));
  await expect(win.getByText('Ten minutes: time to come to a close')).toBeVisible();
  await button(win, 'Leave the room').click();
  await expect.poll(() => widthOf(electronApp)).toBe(usual);
});

const sizes = [
  { width: 1280, height: 800 },
  { width: 420, height: 700 },
] as const;

for (const scheme of ['light', 'dark'] satisfies readonly Scheme[]) {
  test(`a drop-in room is accessible in ${scheme}, beside a meeting as well`, async ({ win }) => {
    test.slow();
    await makeDropInGroup(win);
    await wear(win, scheme);
    await goTo(win, 'Groups');
    await look(win, 'drop-in-group', scheme);
    await openRoom(win);
    await win.getByRole('radio').nth(6).check({ force: true });
    await lookSlimAndWide(win, 'drop-in-before', scheme);
    await button(win, 'Go on without opening it here').click();
    await lookSlimAndWide(win, 'drop-in-postings', scheme);
    await choose(win, 'Polls');
    await button(win, 'Count one for “4 well”').click();
    await lookSlimAndWide(win, 'drop-in-polls', scheme);
    await button(win, 'End the meeting').click();
    await lookSlimAndWide(win, 'drop-in-debrief', scheme);
  });
}

async function lookSlimAndWide(win: Page, screen: string, scheme: Scheme): Promise<void> {
  for (const size of sizes) {
    await win.setViewportSize(size);
    await look(win, `${screen}-${size.width}`, scheme);
  }
}
