import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { componentsIn } from '../support/read-icalendar';
import { answerSaveDialog } from './support/app';
import {
  calendarLine,
  minutesBefore,
  openCalendar,
  twoDaysBefore,
} from './support/around-room-steps';
import { told } from './support/bridge';
import { pressOn, tabTo, typeInto } from './support/by-keys';
import { expect, test } from './support/fixture';
import { openMember, openTab } from './support/joining-steps';
import { allNames, goTo } from './support/steps';

/** Vacations, moves and announced absences in one calendar, and what of it leaves (M43, M44, M84). */

test.use({ caseload: 'demo' });

const CONFLICT = 'You are away from 1 December 2026 to 3 December 2026.';
const TUESDAY = 'Tuesday 1 December 2026, Tuesday physicians';
const THURSDAY = 'Thursday 3 December 2026, Thursday physicians';

function byDay(win: Page, title: string): Locator {
  const session = win.getByRole('button', { name: title });
  return win.getByRole('listitem').filter({ has: session });
}

async function enterVacation(win: Page, from: string, to: string, note: string): Promise<void> {
  await win.getByLabel('First day').fill(from);
  await win.getByLabel('Last day').fill(to);
  await win.getByRole('textbox', { name: 'Note', exact: true }).fill(note);
  await win.getByRole('button', { name: 'Enter vacation' }).click();
  await expect(win.getByText('Entered', { exact: true })).toBeVisible();
}

async function announce(win: Page, name: string, day: string, reason: string): Promise<void> {
  await openMember(win, name);
  await openTab(win, 'Between sessions');
  const form = win.getByRole('form', { name: 'Write down what they announced' });
  await form.getByLabel('First day').fill(day);
  await form.getByLabel('Last day').fill(day);
  await form.getByRole('textbox', { name: 'Reason they gave' }).fill(reason);
  await form.getByRole('button', { name: 'Write down announcement' }).click();
  await expect(win.getByText('Written down', { exact: true })).toBeVisible();
}

test('a vacation over two sessions says so: one is moved, one called off and held after all (M84)', async ({
  electronApp,
  win,
}) => {
  await twoDaysBefore(electronApp, win);
  await openCalendar(win);
  await enterVacation(win, '2026-12-01', '2026-12-03', 'The lake');
  await expect(win.getByText(CONFLICT)).toHaveCount(2);

  await win.getByRole('button', { name: `Move or call off: ${TUESDAY}` }).click();
  await win.getByLabel('New day').fill('2026-12-04');
  await win.getByRole('textbox', { name: 'Reason' }).fill('The lake is far');
  await win.getByRole('button', { name: 'Move session' }).click();
  const moved = calendarLine(win, 'Moved from 1 December 2026, 19:00: The lake is far');
  await expect(moved).toBeVisible();
  await expect(win.getByText(CONFLICT)).toHaveCount(1);

  await win.getByRole('button', { name: `Move or call off: ${THURSDAY}` }).click();
  await win.getByRole('radio', { name: 'Call it off' }).check({ force: true });
  await win.getByRole('textbox', { name: 'Reason' }).fill('No other day');
  await win.getByRole('button', { name: 'Call off session' }).click();
  const calledOff = byDay(win, `Hold it after all: ${THURSDAY}`);
  await expect(calledOff).toContainText('Called off: No other day');
  await expect(win.getByText(CONFLICT)).toHaveCount(0);
  await calledOff.getByRole('link').first().click();
  await expect(win.getByText('This session was called off')).toBeVisible();
  await expect(win.getByRole('button', { name: 'Rehearse' })).toHaveCount(0);

  await openCalendar(win);
  await win.getByRole('button', { name: `Hold it after all: ${THURSDAY}` }).click();
  await expect(win.getByRole('button', { name: `Move or call off: ${THURSDAY}` })).toBeVisible();
  await expect(win.getByText(CONFLICT)).toHaveCount(1);
});

test('a session is not moved onto another of the same group', async ({ electronApp, win }) => {
  await twoDaysBefore(electronApp, win);
  await openCalendar(win);
  await win.getByRole('button', { name: `Move or call off: ${TUESDAY}` }).click();
  await win.getByLabel('New day').fill('2026-12-08');
  await win.getByRole('textbox', { name: 'Reason' }).fill('A week later');
  await win.getByRole('button', { name: 'Move session' }).click();
  await expect(win.getByRole('dialog').getByRole('alert')).toContainText('8 December 2026');
  await expect(win.getByRole('textbox', { name: 'Reason' })).toHaveValue('A week later');
});

test('what a member announced stands in the calendar and is said at the opening (M40, M41, M43)', async ({
  electronApp,
  win,
}) => {
  await minutesBefore(electronApp, win, 4);
  await announce(win, 'Amara', '2026-11-24', 'A conference');
  await openCalendar(win);
  await expect(calendarLine(win, 'away on 24 November 2026A conference')).toContainText('Amara');
  await expect(calendarLine(win, '2 of 12 will be away')).toContainText('Tuesday physicians');
  await goTo(win, 'Today');
  await win.getByRole('button', { name: 'Open the room' }).click();
  const card = win.getByRole('listitem').filter({ hasText: 'A conference' });
  await expect(card).toHaveText(/^Amara\s*Will be away\s*A conference$/);
});

test('the exported calendar says when, and neither who nor where nor why (M44)', async ({
  electronApp,
  win,
  userData,
}) => {
  await twoDaysBefore(electronApp, win);
  await announce(win, 'Amara', '2026-11-24', 'A conference');
  await openCalendar(win);
  await enterVacation(win, '2026-12-21', '2026-12-22', 'The lake');
  await win.getByRole('button', { name: `Move or call off: ${TUESDAY}` }).click();
  await win.getByLabel('New day').fill('2026-12-04');
  await win.getByRole('textbox', { name: 'Reason' }).fill('The lake is far');
  await win.getByRole('button', { name: 'Move session' }).click();
  const file = path.join(userData, 'calendar.ics');
  await answerSaveDialog(electronApp, file);
  await win.getByRole('button', { name: 'Save as a calendar file…' }).click();
  await win.getByRole('button', { name: 'Save calendar file…' }).click();
  await expect(win.getByText(/^Saved \d+ entries as /)).toBeVisible();

  const text = readFileSync(file, 'utf8');
  const events = componentsIn(text, 'VEVENT');
  const summaries = new Set(events.map(({ properties }) => properties.get('SUMMARY')));
  expect(summaries).toEqual(new Set(['Appointment', 'Away', 'Absence announced']));
  const secrets = await secretsOf(win);
  const words = [...secrets, 'lake', 'conference', 'physicians', 'zoom', 'http', 'grp_', 'ses_'];
  expect(words.filter((word) => unfolded(text).includes(word))).toEqual([]);
  expect(text).toContain('20261204T190000');
  expect(text).not.toContain('20261201T190000');
});

/** Long lines are folded in the file: what is looked for may be cut in two. */
function unfolded(text: string): string {
  return text.replaceAll('\r\n ', '');
}

async function secretsOf(win: Page): Promise<readonly string[]> {
  const [, tuesday] = await told(win, 'listGroups', {});
  if (!tuesday) throw new Error('the demo has two groups');
  const { access, url } = await told(win, 'getMeeting', { groupId: tuesday.id });
  if (!access?.passcode || !access.meetingId || !url) throw new Error('no meeting is kept');
  return [...(await allNames(win)), access.passcode, access.meetingId, url];
}

test('a vacation is entered and a session moved with the keyboard alone', async ({
  electronApp,
  win,
}) => {
  await twoDaysBefore(electronApp, win);
  await win.keyboard.press('Control+k');
  await win.keyboard.type('calendar');
  await win.keyboard.press('Enter');
  await win.getByRole('heading', { name: 'Calendar', level: 1 }).waitFor();
  await pressOn(win, 'Save as a calendar file…');
  await win.getByRole('dialog').waitFor();
  await win.keyboard.press('Escape');
  await expect(win.getByRole('button', { name: 'Save as a calendar file…' })).toBeFocused();

  await pressOn(win, `Move or call off: Tuesday 24 November 2026, Tuesday physicians`);
  await win.getByRole('dialog').waitFor();
  await typeInto(win, 'New day', '11252026');
  await typeInto(win, 'Reason', 'Snow');
  await pressOn(win, 'Move session');
  await expect(calendarLine(win, 'Moved from 24 November 2026, 19:00: Snow')).toBeVisible();
  await win.getByLabel('First day').focus();
  await typeInto(win, 'First day', '12012026');
  await typeInto(win, 'Last day', '12012026');
  await tabTo(win, 'Note');
  await pressOn(win, 'Enter vacation');
  await expect(win.getByText('You are away on 1 December 2026. Move the session')).toBeVisible();
});
