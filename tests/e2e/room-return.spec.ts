import type { ElectronApplication, Page } from '@playwright/test';
import { emitPower, kill, openedBy, setIdleSeconds } from './support/app';
import { told } from './support/bridge';
import { setClock } from './support/clock';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import {
  endSession,
  expectTimer,
  goIntoMeeting,
  keysToRow,
  markOf,
  memberOf,
  minutesInto,
  openBeforeThursday,
  openRoomOf,
  roster,
  rowOf,
  setClockOnceLoaded,
  THURSDAY,
  widthOf,
} from './support/room-steps';
import { expectTyped, unlock } from './support/steps';

/** The room comes back as it was: docs/adr/0014. */

test.use({ caseload: 'demo' });
test.slow();

const REASON = 'Signed on paper this afternoon.';
const JOTTING = 'spoke first today';

test('killed in the middle, the room comes back with its marks, places and reasons, and slim (M25, M28, M100)', async ({
  electronApp,
  win,
  launch,
}) => {
  await openBeforeThursday(electronApp, win);
  await goIntoMeeting(win);
  await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 9));
  await doSomeOfEverything(win);
  const before = await openRoomOf(win);
  await kill(electronApp);

  const again = await launch();
  const page = await again.firstWindow();
  await setClockOnceLoaded(again, page, minutesInto(THURSDAY.startsAt, 14));
  await unlock(page, DEMO_PASSPHRASE);
  await roster(page).waitFor({ timeout: 30_000 });
  await expect.poll(() => widthOf(again)).toBe(420);
  await expectAsItWas(page, /^asked [456] min ago$/);
  await expectTimer(page, /^1 h 1[56] min left$/);
  expect(await openRoomOf(page)).toEqual(before);
  expect(await openedBy(again)).toEqual([]);
  await endSession(page);
  const { held } = (await told(page, 'getSession', { sessionId: before.session.id })).session;
  expect(held).toMatchObject({ startedAt: THURSDAY.startsAt });
  expect(held?.endedAt).toMatch(/^2026-11-26T23:4[45]/);
});

test('a laptop that slept in the middle asks for the passphrase and leads back, with what was typed (M28)', async ({
  electronApp,
  win,
}) => {
  await openBeforeThursday(electronApp, win);
  await goIntoMeeting(win);
  await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 9));
  await doSomeOfEverything(win);
  await keysToRow(win, 'Viggo');
  await win.keyboard.press('j');
  const field = win.getByRole('textbox', { name: 'Jottings about Viggo' });
  await field.pressSequentially(JOTTING);
  const before = await openRoomOf(win);

  await emitPower(electronApp, 'suspend');
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
  await expect.poll(() => widthOf(electronApp)).toBeGreaterThan(420);
  await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 29));
  await emitPower(electronApp, 'resume');
  await unlock(win, DEMO_PASSPHRASE);
  await roster(win).waitFor({ timeout: 30_000 });
  await expect.poll(() => widthOf(electronApp)).toBe(420);
  await expectAsItWas(win, /^asked (19|20|21) min ago$/);
  await expectTimer(win, /^1 h( 1 min)? left$/);
  expect((await openRoomOf(win)).room).toEqual(before.room);
  await keysToRow(win, 'Viggo');
  await win.keyboard.press('j');
  await expectTyped(field, new RegExp(`^18:(39|40) ${JOTTING}`));
});

test('a meeting closed by mistake is opened again, and the session began when it first was (M79)', async ({
  electronApp,
  win,
}) => {
  await openBeforeThursday(electronApp, win);
  await goIntoMeeting(win);
  const { room } = await openRoomOf(win);
  await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 9));
  await expectTimer(win, '1 h 21 min left');
  await win.getByRole('button', { name: /^Open (again|meeting)$/ }).click();
  await expect.poll(() => openedBy(electronApp)).toEqual([THURSDAY.link, THURSDAY.link]);
  expect((await openRoomOf(win)).room).toEqual(room);
  await expect(roster(win)).toBeVisible();
});

test('twenty minutes without a key lock no open room, and lock as soon as it is left', async ({
  electronApp,
  win,
}) => {
  await openBeforeThursday(electronApp, win);
  await goIntoMeeting(win);
  await setIdleSeconds(electronApp, 20 * 60);
  await looksOfTheLock(electronApp, 3);
  await expect(roster(win)).toBeVisible();
  expect((await told(win, 'getVaultStatus', {})).state).toBe('unlocked');
  await win.getByRole('button', { name: 'Leave the room' }).click();
  await expect(win.getByRole('heading', { name: 'Alcove is locked' })).toBeVisible();
});

test('an ended session locks for want of typing as ever', async ({ electronApp, win }) => {
  await openBeforeThursday(electronApp, win);
  await goIntoMeeting(win);
  await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 90));
  await endSession(win);
  await setIdleSeconds(electronApp, 5 * 60);
  await expect(win.getByRole('heading', { name: 'Alcove is locked' })).toBeVisible();
  await setIdleSeconds(electronApp, 0);
  await unlock(win, DEMO_PASSPHRASE);
  await expect(win.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({
    timeout: 30_000,
  });
});

/** A mark, a late one, an absent one, a place, and someone let in with a reason. */
async function doSomeOfEverything(win: Page): Promise<void> {
  await markOf(win, 'Ano', 'Present').click();
  await markOf(win, 'Bastien', 'Late').click();
  await markOf(win, 'Cosima', 'Absent with notice').click();
  await markOf(win, 'Dashiell', 'Present').click();
  const form = win.getByRole('form', { name: 'Let Dashiell in all the same' });
  await form.getByRole('textbox').fill(REASON);
  await form.getByRole('button', { name: 'Let in all the same' }).click();
  await rowOf(win, 'Ano').getByRole('button', { name: 'Where Ano is' }).click();
  await win
    .getByRole('group', { name: 'Where Ano is' })
    .getByRole('button', { name: /^Home/ })
    .click();
  await expect(win.getByText('3 of 12 let in')).toBeVisible();
  await expect(rowOf(win, 'Ano').getByText(/^asked/)).toBeVisible();
}

async function expectAsItWas(win: Page, age: RegExp): Promise<void> {
  await expect(win.getByText('3 of 12 let in')).toBeVisible();
  await expect(markOf(win, 'Ano', 'Present')).toHaveAttribute('aria-pressed', 'true');
  await expect(rowOf(win, 'Ano').getByText(age)).toBeVisible();
  await expect(rowOf(win, 'Bastien').getByText('9 min late')).toBeVisible();
  await expect(markOf(win, 'Cosima', 'Absent with notice')).toHaveAttribute('aria-pressed', 'true');
  await expect(
    rowOf(win, 'Dashiell').getByText(/^In since 18:(39|40), with a reason$/),
  ).toBeVisible();
  const view = await openRoomOf(win);
  const { memberId } = memberOf(view, 'Dashiell');
  const entry = view.room.letIn.find((one) => one.memberId === memberId);
  expect(entry).toMatchObject({ overrideReason: REASON, missing: ['emergency-contact'] });
}

/** Until the lock has looked so many times whether it is time. */
async function looksOfTheLock(app: ElectronApplication, times: number): Promise<void> {
  await app.evaluate(
    ({ powerMonitor }, wanted) =>
      new Promise<void>((resolve) => {
        const look = powerMonitor.getSystemIdleState.bind(powerMonitor);
        let seen = 0;
        powerMonitor.getSystemIdleState = (threshold) => {
          seen += 1;
          if (seen === wanted) resolve();
          return look(threshold);
        };
      }),
    times,
  );
}
