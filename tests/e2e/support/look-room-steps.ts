import { type ElectronApplication, type Page } from '@playwright/test';
import { setClock } from './clock';
import { DEMO_PASSPHRASE } from './demo';
import { test as base } from './fixture';
import { look, lookAtBothSizes, wear, type Scheme } from './look';
import { unlocked } from './steps';

/** As on the clinician's laptop: the window's clock is told in the zone of its sessions. */
export const test = base.extend({
  electronApp: async ({ launch }, use) => {
    await use(await launch({ env: { TZ: 'America/Toronto' } }));
  },
});

export const schemes: readonly Scheme[] = ['light', 'dark'];

/** The demo's next session: 2026-11-24, 19:00 in Toronto. */
export const hours = {
  anHourBefore: new Date('2026-11-24T23:20:00.000Z'),
  fourMinutesBefore: new Date('2026-11-24T23:56:30.000Z'),
  underway: new Date('2026-11-25T00:20:10.000Z'),
  ending: new Date('2026-11-25T01:24:10.000Z'),
  beforeTheLongDay: new Date('2026-11-25T13:56:00.000Z'),
} as const;

export const press = (win: Page, name: string | RegExp) =>
  win.getByRole('button', { name }).click();

/** Beside the meeting: on a laptop, and on the height of a larger screen. */
export async function lookSlim(win: Page, screen: string, scheme: Scheme): Promise<void> {
  for (const height of [700, 1080]) {
    await win.setViewportSize({ width: 420, height });
    await look(win, `${screen}-420x${height}`, scheme);
  }
}

export async function lookWide(win: Page, screen: string, scheme: Scheme): Promise<void> {
  await lookAtBothSizes(win, `${screen}-wide`, scheme);
  await win.setViewportSize({ width: 420, height: 1080 });
}

export async function begin(
  app: ElectronApplication,
  win: Page,
  at: Date,
  scheme: Scheme,
): Promise<void> {
  await setClock(app, win, at);
  await wear(win, scheme);
  await unlocked(win, DEMO_PASSPHRASE);
}

export async function openTheRoom(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Open the room' }).first().click();
  await win.getByRole('timer', { name: 'Time until the session starts' }).waitFor();
}

export async function openMeeting(win: Page): Promise<void> {
  await press(win, 'Open meeting');
  await win.getByRole('timer', { name: 'Time left' }).waitFor();
}

export const part = (win: Page, name: string) =>
  win.getByRole('navigation', { name: 'Parts of the room' }).getByRole('button', { name }).click();

export const chooseTool = (win: Page, name: string) =>
  win.getByRole('radio', { name, exact: true }).check({ force: true });

export async function pastThePrompts(win: Page): Promise<void> {
  const onward = win.getByRole('button', { name: /^(Next prompt|Done)$/ });
  while (await onward.isVisible()) await onward.click();
}

export async function openPalettePlace(win: Page, typed: string, heading: string): Promise<void> {
  await win.keyboard.press('Control+k');
  await win.keyboard.type(typed);
  await win.keyboard.press('Enter');
  await win.getByRole('heading', { name: heading, level: 1 }).waitFor();
}
