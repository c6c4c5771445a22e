import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import type { Output } from '../../../shared/contract/contract';
import { told } from './bridge';
import { tabUntil } from './by-keys';
import { setClock } from './clock';
import { DEMO_PASSPHRASE } from './demo';
import { unlocked } from './steps';

/** What a clinician does in a session's room, and what is asked of it from outside. */

/** The Thursday group's next session: twelve members, of whom two are not ready for it. */
export const THURSDAY = {
  opensAt: new Date('2026-11-26T23:26:00.000Z'),
  startsAt: '2026-11-26T23:30:00.000Z',
  link: 'https://us02web.zoom.us/j/81234568001?pwd=Fictional1Token0000.1',
  members: [
    'Ano',
    'Bastien',
    'Cosima',
    'Dashiell',
    'Eulalie',
    'Fintan',
    'Ursule',
    'Viggo',
    'Wilhelmina',
    'Xan',
    'Yusuf',
    'Zel',
  ],
} as const;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** So that the journey itself, which takes its seconds, stays within the minute. */
const INTO_THE_MINUTE_MS = 5 * SECOND_MS;

/** The moment so many minutes after a session began. */
export function minutesInto(startsAt: string, minutes: number): Date {
  return new Date(Date.parse(startsAt) + minutes * MINUTE_MS + INTO_THE_MINUTE_MS);
}

/** The demo vault, open four minutes before the Thursday group begins. */
export async function openBeforeThursday(app: ElectronApplication, win: Page): Promise<void> {
  await setClockOnceLoaded(app, win, THURSDAY.opensAt);
  await unlocked(win, DEMO_PASSPHRASE);
}

/**
 * A page that loads under Playwright's own `Date` takes it for one without hours: the times of every
 * zone but the laptop's would be wrong in it. So the screen comes first, then the clock.
 */
export async function setClockOnceLoaded(
  app: ElectronApplication,
  win: Page,
  to: Date,
): Promise<void> {
  await win.getByRole('heading', { level: 1 }).waitFor();
  await setClock(app, win, to);
}

export async function openRoom(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Open the room' }).click();
  await win.getByRole('button', { name: 'Open meeting' }).waitFor();
}

/** From Today through the room into the session, with the meeting beside it. */
export async function goIntoMeeting(win: Page): Promise<void> {
  await openRoom(win);
  await win.getByRole('button', { name: 'Open meeting' }).click();
  await roster(win).waitFor();
}

export function roster(win: Page): Locator {
  return win.getByRole('region', { name: 'Members' });
}

export function rowOf(win: Page, name: string): Locator {
  const marks = win.getByRole('group', { name: `Attendance of ${name}`, exact: true });
  return roster(win).getByRole('list').first().locator('> li').filter({ has: marks });
}

export function markOf(win: Page, name: string, mark: string): Locator {
  return rowOf(win, name).getByRole('button', { name: new RegExp(`^${mark}(,|$)`) });
}

/** With the keyboard alone, from wherever it is. */
export async function keysToRow(win: Page, name: string): Promise<void> {
  await win.keyboard.press('Alt+1');
  const first = roster(win).locator('[data-home]').first();
  await tabUntil(win, () => isFocused(first));
  const home = markOf(win, name, 'Present');
  for (let step = 0; step < THURSDAY.members.length; step += 1) {
    if (await isFocused(home)) return;
    await win.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows did not come to ${name}`);
}

function isFocused(one: Locator): Promise<boolean> {
  return one.evaluate((element) => element === document.activeElement);
}

type Room = Output<'getRoom'>;
type Member = Room['members'][number];

/** The room that was entered and not ended, as the vault has it. */
export async function openRoomOf(win: Page): Promise<Room> {
  const open = await told(win, 'getOpenRoom', {});
  if (!open) throw new Error('no room is open');
  return told(win, 'getRoom', open);
}

export function memberOf({ members }: Room, name: string): Member {
  const found = members.find(({ preferredFirstName }) => preferredFirstName === name);
  if (!found) throw new Error(`${name} is not on the roster`);
  return found;
}

/** Every mark by first name, and `null` where there is none. */
export function marksOf({ members }: Room): Readonly<Record<string, Member['mark']>> {
  return Object.fromEntries(members.map((member) => [member.preferredFirstName, member.mark]));
}

export async function widthOf(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().width);
}

/** What the timer says is as it should be, once the room has looked at its clock again. */
export async function expectTimer(win: Page, words: string | RegExp): Promise<void> {
  await expect(win.getByRole('timer')).toHaveText(words);
}

export async function endSession(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'End session' }).click();
  await win.getByRole('heading', { name: 'After the session' }).waitFor();
}

type TrailLine = Output<'listAuditTrail'>['lines'][number];

/** The newest lines of the trail, newest first. */
export async function trailOf(win: Page): Promise<readonly TrailLine[]> {
  const filter = { topic: null, memberId: null, from: null, to: null };
  return (await told(win, 'listAuditTrail', { filter, before: null, limit: 100 })).lines;
}
