import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { SessionId } from '../../../shared/domain/ids';
import { told } from './bridge';
import { setClock } from './clock';
import { goTo, openDemo } from './steps';

/** What is done around a session: its link, the calendar, the library, and who came. */

/** The demo's next Tuesday session starts at this moment: 19:00 in Toronto. */
const START = Date.parse('2026-11-25T00:00:00.000Z');
const DAY = 24 * 60;

/** The demo caseload so many minutes before that session, or after its start when they are negative. */
export async function minutesBefore(
  app: ElectronApplication,
  win: Page,
  minutes: number,
): Promise<void> {
  await setClock(app, win, new Date(START - minutes * 60_000));
  await knowEveryDate(app);
  await openDemo(win);
}

/** A library that took hold of `Date` before the clock was set makes dates all the same. */
async function knowEveryDate(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const isDate = (value: unknown) => Object.prototype.toString.call(value) === '[object Date]';
    Object.defineProperty(Date, Symbol.hasInstance, { value: isDate });
  });
}

/** On the Sunday before that session: nothing of the week has begun. */
export function twoDaysBefore(app: ElectronApplication, win: Page): Promise<void> {
  return minutesBefore(app, win, 2 * DAY);
}

/** The session that comes next, or is on, by the clock that was set. */
export async function nextSession(win: Page): Promise<SessionId> {
  const { next } = await told(win, 'getToday', {});
  if (!next) throw new Error('no session is planned');
  return next.session.id;
}

/** Of how the Tuesday group meets. */
export async function openMeetingPage(win: Page): Promise<void> {
  await goTo(win, 'Groups');
  await win
    .getByRole('navigation', { name: 'Groups' })
    .getByRole('listitem')
    .filter({ has: win.getByRole('heading', { name: 'Tuesday physicians' }) })
    .getByRole('link', { name: 'Online meeting' })
    .click();
  await win.getByText('Tuesday physicians', { exact: true }).last().waitFor();
}

export function pasteBox(win: Page): Locator {
  return win.getByRole('textbox', { name: 'Link or invitation' });
}

export function clipboardOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

export async function openCalendar(win: Page): Promise<void> {
  await goTo(win, 'Groups');
  await win.getByRole('link', { name: 'Calendar', exact: true }).click();
  await win.getByRole('heading', { name: 'Calendar', level: 1 }).waitFor();
}

/** One line of the calendar's list: a session, a vacation or what somebody announced. */
export function calendarLine(win: Page, words: string | RegExp): Locator {
  return win.getByRole('main').getByRole('listitem').filter({ hasText: words });
}

export async function openLibrary(win: Page): Promise<void> {
  await goTo(win, 'Settings');
  await win.getByRole('link', { name: 'Library' }).click();
  await win.getByRole('heading', { name: 'Library', level: 1 }).waitFor();
}

/** Past the screen before the session, unless the room was in use already. */
export async function goIntoRoom(win: Page): Promise<void> {
  const end = win.getByRole('button', { name: 'End session' });
  const open = win.getByRole('button', { name: 'Open meeting' });
  await goTo(win, 'Today');
  await win.getByRole('button', { name: 'Open the room' }).click();
  await end.or(open).first().waitFor();
  if (!(await end.isVisible())) await open.click();
  await end.waitFor();
}

/** The window's clock stands where it was set until it is moved on. */
export async function endSession(win: Page): Promise<void> {
  await win.clock.fastForward('20:00');
  await win.getByRole('button', { name: 'End session' }).click();
  await win.getByRole('heading', { name: 'After the session', level: 1 }).waitFor();
}
