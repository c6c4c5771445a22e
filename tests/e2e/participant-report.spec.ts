import type { ElectronApplication, Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SessionId } from '../../shared/domain/ids';
import { answerOpenDialog } from './support/app';
import { endSession, goIntoRoom, minutesBefore, nextSession } from './support/around-room-steps';
import { told } from './support/bridge';
import { Canaries } from './support/canaries';
import { expect, test } from './support/fixture';
import { lockByKeys } from './support/steps';

/** A meeting's own list of who came fills attendance once it was looked over (M39). */

test.use({ caseload: 'demo' });

const MEGABYTE = 1024 * 1024;
const HEADINGS = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)';

function stay(name: string, from: string, to: string): string {
  return `${name},,11/24/2026 ${from}:00 PM,11/24/2026 ${to}:00 PM,60`;
}

/** The evening's session, ended; the page on which its report is chosen. */
async function openReport(app: ElectronApplication, win: Page): Promise<SessionId> {
  await minutesBefore(app, win, -60);
  const sessionId = await nextSession(win);
  await goIntoRoom(win);
  await endSession(win);
  await win.getByRole('link', { name: 'Fill attendance from the meeting’s report…' }).click();
  await win.getByRole('button', { name: 'Choose the report…' }).waitFor();
  return sessionId;
}

async function choose(app: ElectronApplication, win: Page, file: string, content: Uint8Array) {
  writeFileSync(file, content);
  await answerOpenDialog(app, [file]);
  await win.getByRole('button', { name: /^Choose (?:the|another) report…$/ }).click();
}

/** `present`, `late 5`, or nothing, by first name. */
async function marksIn(win: Page, sessionId: SessionId): Promise<ReadonlyMap<string, string>> {
  const { roster } = await told(win, 'getSession', { sessionId });
  return new Map(
    roster.flatMap(({ preferredFirstName, mark }) => {
      if (mark === null) return [];
      const said = mark.kind === 'late' ? `late ${mark.minutes}` : mark.kind;
      return [[preferredFirstName, said] as const];
    }),
  );
}

async function idOf(win: Page, sessionId: SessionId, name: string): Promise<string> {
  const { roster } = await told(win, 'getSession', { sessionId });
  const row = roster.find(({ preferredFirstName }) => preferredFirstName === name);
  if (!row) throw new Error(`${name} is not on the roster`);
  return row.memberId;
}

test('a report is looked over, who could not be told is said, and the marks are there (M39)', async ({
  electronApp,
  win,
  userData,
}) => {
  const sessionId = await openReport(electronApp, win);
  const memberId = await idOf(win, sessionId, 'Jov');
  const lines = [
    stay('Amara', '07:00', '08:30'),
    stay('Bennett', '07:14', '08:30'),
    stay('Tablet in the hall', '07:05', '08:30'),
    stay('A stranger', '07:00', '07:01'),
  ];
  const report = Buffer.from([HEADINGS, ...lines].join('\r\n'));
  await choose(electronApp, win, path.join(userData, 'who-came.csv'), report);
  const table = win.getByRole('region', { name: 'What the report says of each member' });
  await expect(table.getByRole('row').filter({ hasText: 'Amara' })).toContainText('Present');
  const doubts = win.getByRole('combobox', { name: /^Who is Tablet in the hall/ });
  await doubts.selectOption(memberId);
  expect(await marksIn(win, sessionId)).toEqual(new Map());
  for (const name of ['Chiara', 'Lorcan']) {
    await win.getByRole('checkbox', { name: `Take the mark of ${name}` }).check();
  }
  await win.getByRole('button', { name: /^Take \d+ marks?$/ }).click();
  await win.getByLabel('Started at').waitFor();
  const marks = await marksIn(win, sessionId);
  expect(marks.get('Amara')).toBe('present');
  expect(marks.get('Jov')).toBe('late 5');
  expect(marks.get('Bennett')).toBe('late 14');
  expect(marks.get('Chiara')).toBe('absent-with-notice');
  expect(marks.get('Lorcan')).toBe('absent-without-notice');
  expect(marks.has('Keziah')).toBe(false);
});

test('a report that is too large, a picture and another table are refused in words', async ({
  electronApp,
  win,
  userData,
}) => {
  const sessionId = await openReport(electronApp, win);
  const picture = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
    randomBytes(500),
  ]);
  const refused: readonly (readonly [content: Uint8Array, why: string])[] = [
    [Buffer.alloc(12 * MEGABYTE, `${stay('Amara', '07:00', '08:30')}\n`), 'The file is too large'],
    [picture, 'This is not a participant report'],
    [Buffer.from('First name,Telephone\nAmara,416-555-0100'), 'This is not a participant report'],
    [Buffer.from(HEADINGS), 'Nobody is in this report'],
  ];
  for (const [content, why] of refused) {
    await choose(electronApp, win, path.join(userData, 'chosen.csv'), content);
    await expect(win.getByRole('alert')).toContainText(why);
  }
  expect(await marksIn(win, sessionId)).toEqual(new Map());
});

test('nothing is kept of a report: what was not taken is in no file of the app', async ({
  electronApp,
  win,
  userData,
}, testInfo) => {
  const canaries = new Canaries();
  await openReport(electronApp, win);
  const lines = [
    stay('Amara', '07:00', '08:30'),
    stay(canaries.next('a name in the report'), '07:00', '08:30'),
  ];
  const file = testInfo.outputPath(`${canaries.next('name of the file')}.csv`);
  const report = Buffer.from([HEADINGS, ...lines].join('\r\n'));
  await choose(electronApp, win, file, report);
  await win.getByRole('button', { name: /^Take \d+ marks?$/ }).click();
  await win.getByLabel('Started at').waitFor();
  expect(canaries.foundIn([userData]).hits).toEqual([]);
  await lockByKeys(win);
  expect(canaries.foundIn([userData]).hits).toEqual([]);
});
