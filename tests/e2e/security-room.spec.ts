import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GroupId } from '../../shared/domain/ids';
import { answerOpenDialog, answerSaveDialog, openedBy, requestsOf } from './support/app';
import {
  endSession,
  goIntoRoom,
  minutesBefore,
  openCalendar,
  openLibrary,
  openMeetingPage,
  nextSession,
  pasteBox,
} from './support/around-room-steps';
import { ask, told } from './support/bridge';
import { Canaries } from './support/canaries';
import { expect, test } from './support/fixture';
import { begunAnew, openMember, openTab } from './support/joining-steps';
import { writeAroundRoom } from './support/room-canaries';
import { socketsOf, watchSockets } from './support/sockets';
import { goTo, lockByKeys } from './support/steps';

/** docs/security, Network and Keys: what the room and the screens around it leave on the laptop. */

test.use({ caseload: 'demo' });

const HOST = 'us02web.zoom.us';
const HOSTILE = '<img src="https://evil.example/x.png"> ![y](https://evil.example/y.png)';

/** Every connection is noted, and ends at once as on a laptop that is on no network. */
async function cutOff(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { Socket } = process.getBuiltinModule('node:net');
    Socket.prototype.connect = function () {
      const error = Object.assign(new Error('no network'), { code: 'ENETUNREACH' });
      return this.destroy(error);
    };
  });
  await watchSockets(app);
}

async function foreignTo(app: ElectronApplication): Promise<readonly string[]> {
  const urls = (await requestsOf(app)).map(({ url }) => url);
  expect(urls).toContain('app://alcove/index.html');
  return urls.filter((url) => !/^(app:\/\/alcove\/|data:|about:blank)/.test(url));
}

async function seeMeetingAndCalendar(app: ElectronApplication, win: Page, ics: string) {
  await openMeetingPage(win);
  await win.getByRole('button', { name: 'Copy for an e-mail' }).click();
  await expect(win.getByText('Copied for an e-mail.')).toBeVisible();
  await win.getByRole('button', { name: 'Change the meeting' }).click();
  await pasteBox(win).fill(`${HOSTILE} https://zoom.us.evil.example/j/81234567890`);
  await expect(win.getByRole('alert')).toBeVisible();
  await win.getByRole('button', { name: 'Keep the meeting as it was' }).click();
  await openCalendar(win);
  await answerSaveDialog(app, ics);
  await win.getByRole('button', { name: 'Save as a calendar file…' }).click();
  await win.getByRole('button', { name: 'Save calendar file…' }).click();
  await expect(win.getByText(/^Saved \d+ entries as /)).toBeVisible();
  await win.keyboard.press('Escape');
}

async function writeHostilePosting(win: Page): Promise<void> {
  await openLibrary(win);
  await win.getByRole('button', { name: 'Write a text' }).click();
  await win.getByRole('textbox', { name: 'Title' }).fill(HOSTILE);
  await win.getByRole('textbox', { name: 'Text', exact: true }).fill(HOSTILE);
  await win.getByRole('button', { name: 'Save text' }).click();
  await win.locator('summary', { hasText: 'evil.example' }).click();
}

async function useRoom(win: Page): Promise<void> {
  await goIntoRoom(win);
  await win.getByRole('button', { name: 'Tools', exact: true }).click();
  await win.locator('summary', { hasText: /^Opening$/ }).click();
  await expect(win.getByText(HOSTILE).last()).toBeVisible();
  for (const tool of ['Cue cards', 'Back-up']) {
    await win.getByRole('radio', { name: tool }).check({ force: true });
  }
  await win.getByRole('button', { name: 'People', exact: true }).click();
  await win.getByRole('button', { name: 'Safety of Amara' }).click();
  await win.getByRole('button', { name: 'Start an emergency record' }).click();
  await win.getByRole('textbox', { name: 'What was done' }).fill(HOSTILE);
  await win.getByRole('button', { name: 'Add to the record' }).click();
  await win.getByRole('button', { name: 'Back to the room' }).click();
  await endSession(win);
}

async function seeReport(app: ElectronApplication, win: Page, csv: string): Promise<void> {
  const row = `"${HOSTILE.replaceAll('"', '""')}",11/24/2026 07:00 PM,11/24/2026 08:00 PM`;
  writeFileSync(csv, `Name,Join Time,Leave Time\n${row}\n`);
  await answerOpenDialog(app, [csv]);
  await win.getByRole('link', { name: 'Fill attendance from the meeting’s report…' }).click();
  await win.getByRole('button', { name: 'Choose the report…' }).click();
  await expect(win.getByText(HOSTILE)).toBeVisible();
}

test('link, calendar, library, room, safety and report ask for nothing but the app’s own files', async ({
  electronApp,
  win,
  userData,
}) => {
  test.setTimeout(240_000);
  await cutOff(electronApp);
  await minutesBefore(electronApp, win, -60);
  await seeMeetingAndCalendar(electronApp, win, path.join(userData, 'calendar.ics'));
  await writeHostilePosting(win);
  await useRoom(win);
  await seeReport(electronApp, win, path.join(userData, 'who-came.csv'));
  await openMember(win, 'Amara');
  await openTab(win, 'Safety plan');
  await told(win, 'createGroup', { name: 'Open door', kind: 'drop-in' });
  await begunAnew(win);
  await goTo(win, 'Groups');
  await win.getByRole('link', { name: 'Open the room' }).click();
  await expect(win.getByText('Nothing about anyone can be written down here.')).toBeVisible();

  expect(await foreignTo(electronApp)).toEqual([]);
  expect(await socketsOf(electronApp)).toEqual([]);
  const opened = await openedBy(electronApp);
  expect(opened.map((url) => new URL(url).host)).toEqual([HOST]);
});

test('the network check asks the meeting’s host alone, and only once it is told to (M23)', async ({
  electronApp,
  win,
}) => {
  await cutOff(electronApp);
  await minutesBefore(electronApp, win, 4);
  await win.evaluate(() => Object.defineProperty(navigator, 'onLine', { get: () => true }));
  await goTo(win, 'Today');
  await win.getByRole('button', { name: 'Open the room' }).click();
  await win.getByRole('button', { name: 'Check the network' }).click();
  await expect(win.getByText('This is the only call that Alcove makes')).toBeVisible();
  expect(await socketsOf(electronApp)).toEqual([]);
  await win.getByRole('button', { name: `Call ${HOST} now` }).click();
  await win.getByRole('button', { name: 'Check the network again' }).waitFor();
  expect(await socketsOf(electronApp)).toEqual([`${HOST}:443`]);
  expect(await foreignTo(electronApp)).toEqual([]);
});

const roomy = test.extend<{ readonly temp: string }>({
  temp: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alcove-temp-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Of every window, and of the page in it. */
async function titlesOf(app: ElectronApplication, win: Page): Promise<readonly string[]> {
  const ofWindows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getTitle()),
  );
  return [...ofWindows, await win.title()];
}

/** A bug whose message quotes what was being copied. */
async function copyBadly(app: ElectronApplication, win: Page, groupId: GroupId): Promise<string> {
  await app.evaluate(({ clipboard }) => {
    clipboard.write = async (items) => {
      const text = await (await items[0]?.getType('text/plain'))?.text();
      throw new Error(`could not copy ${text}`);
    };
  });
  const form = { groupId, sessionId: null, form: 'e-mail' } as const;
  const reply = await ask(win, 'copyInvitation', form);
  return reply.ok ? 'copied' : reply.error.code;
}

roomy(
  'of what is written around a session and in its room no word is in any file, log or title',
  async ({ launch, userData, temp }) => {
    test.setTimeout(240_000);
    const electronApp = await launch({ env: { TMPDIR: temp } });
    const win = await electronApp.firstWindow();
    await minutesBefore(electronApp, win, 4);
    const sessionId = await nextSession(win);
    const { session } = await told(win, 'getSession', { sessionId });
    const { groupId, moduleId } = session;
    const canaries = new Canaries();
    await writeAroundRoom({ electronApp, win, canaries, groupId, moduleId, sessionId });
    expect(await copyBadly(electronApp, win, groupId)).toBe('unexpected');
    expect(new Set(await titlesOf(electronApp, win))).toEqual(new Set(['Alcove']));

    const look = () => canaries.foundIn([userData, temp]);
    expect(look().hits, 'in the room').toEqual([]);
    await lockByKeys(win);
    const { files, hits } = look();
    expect(hits, 'locked').toEqual([]);
    expect(files).toBeGreaterThan(5);
    expect(canaries.count).toBeGreaterThanOrEqual(33);
    expect(readFileSync(path.join(userData, 'logs/incidents.log'), 'utf8')).toContain('Error');
    writeFileSync(path.join(temp, 'control'), Buffer.from(canaries.next('control'), 'utf16le'));
    expect(look().hits).toEqual([expect.stringMatching(/^control in /)]);
  },
);
