import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { SessionId } from '../../../shared/domain/ids';
import { told } from './bridge';
import { setClock } from './clock';
import { DEMO_PASSPHRASE } from './demo';

/** The evening after a session of the demo caseload in which twelve members were expected. */
const AFTER_THE_SESSION = new Date('2026-11-25T02:30:00.000Z');
const SESSION_DATE = '2026-11-24';

/** Notes that name nobody, each in words of its own. */
export const TWELVE_TEXTS = [
  'Came in first and left the camera on all evening; the week had been kinder than feared.',
  'Asked for time early. Stayed with the sadness about the move and did not explain it away.',
  'Listened with folded arms, then said in one sentence that the topic was too close.',
  'Told of a quarrel in the clinic corridor and tried a softer version of it aloud.',
  'Laughed for the first time since autumn and was startled by it.',
  'Returned from leave with little to report and much to feel, as it turned out.',
  'Disagreed openly, twice, and saw that nobody left because of it.',
  'Was tired, said so, and let that be enough for today.',
  'Spoke of a brother after long hesitation; relief came late in the hour.',
  'Noticed giving advice again, stopped midway and asked a question in its place.',
  'Brought good news almost as an aside; the pause afterwards let it be heard.',
  'Named the coming farewell before anyone else had to.',
] as const;
export const GROUP_TEXT = 'About arriving, and about what it costs to be seen arriving.';

export interface Twelve {
  readonly sessionId: SessionId;
  readonly names: readonly string[];
}

/** Unlocked at Today after that session, whose times were recorded and of which no note is begun. */
export async function afterTheSession(app: ElectronApplication, win: Page): Promise<Twelve> {
  await setClock(app, win, AFTER_THE_SESSION);
  await win.getByRole('textbox', { name: 'Passphrase' }).fill(DEMO_PASSPHRASE);
  await win.getByRole('button', { name: 'Unlock', exact: true }).click();
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 });
  const groups = await told(win, 'listGroups', {});
  for (const { id: moduleId } of groups.flatMap(({ modules }) => modules)) {
    const sessions = await told(win, 'listSessions', { moduleId });
    const held = sessions.find(({ session }) => session.date === SESSION_DATE);
    if (held) return record(win, held.session.id);
  }
  throw new Error(`no session on ${SESSION_DATE}`);
}

async function record(win: Page, sessionId: SessionId): Promise<Twelve> {
  const times = { startTime: '19:00', endTime: '20:30', endsNextDay: false };
  await told(win, 'recordSessionTimes', { sessionId, ...times });
  const { roster } = await told(win, 'getSession', { sessionId });
  // The window begins anew, for it was not told.
  await win.reload();
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  return { sessionId, names: roster.map(({ preferredFirstName }) => preferredFirstName) };
}

export interface Written {
  /** Keys that are no text: to find the session, and from then on for all notes together. */
  readonly keysToBegin: number;
  readonly keysForNotes: number;
  /** From the first note on screen to the end of the way. */
  readonly seconds: number;
  /** From each key that signs to the next note's text having the keyboard, in milliseconds. */
  readonly turns: readonly number[];
}

/** From Today to the end of the notes with the keyboard alone, as fast as the window takes it. */
export async function writeTwelveNotes(win: Page, { names }: Twelve): Promise<Written> {
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await win.keyboard.press(key);
  };
  await goToNotes(win, press);
  const keysToBegin = keys;
  const began = performance.now();
  const turns: number[] = [];
  for (const [index, name] of names.entries()) {
    await inItsText(win, `Note about ${name}`);
    await win.keyboard.insertText(TWELVE_TEXTS[index % TWELVE_TEXTS.length] ?? '');
    const signed = performance.now();
    await press('Control+Enter');
    await inItsText(win, names[index + 1] ? `Note about ${names[index + 1]}` : 'Group note');
    turns.push(performance.now() - signed);
  }
  await win.keyboard.insertText(GROUP_TEXT);
  await press('Control+Enter');
  await win
    .getByRole('heading', { name: 'All notes of this session are signed', level: 1 })
    .waitFor();
  const seconds = (performance.now() - began) / 1000;
  return { keysToBegin, keysForNotes: keys - keysToBegin, seconds, turns };
}

const MOST_STOPS = 80;

/** By the last "Write notes" of the first screen: the newest session stands at the end. */
async function goToNotes(win: Page, press: (key: string) => Promise<void>): Promise<void> {
  const newest = writeNotes(win);
  await newest.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await press('Tab');
    if (!(await newest.evaluate((button) => button === document.activeElement))) continue;
    return press('Enter');
  }
  throw new Error('the keyboard did not come to the notes');
}

/** The button of the newest session on the first screen. */
export function writeNotes(win: Page): Locator {
  return win.getByRole('main').getByRole('button', { name: 'Write notes' }).last();
}

/** The keyboard is in the text of this note. */
async function inItsText(win: Page, label: string): Promise<void> {
  await win.waitForFunction(
    (wanted) => {
      const focused = document.activeElement;
      const group = focused?.closest('[role=group]')?.getAttribute('aria-label');
      return focused?.getAttribute('role') === 'textbox' && group === wanted;
    },
    label,
    { polling: 'raf' },
  );
}
