import type { Locator, Page } from '@playwright/test';
import { openedBy } from './support/app';
import { told } from './support/bridge';
import { pressOn } from './support/by-keys';
import { setClock } from './support/clock';
import { expect, test } from './support/fixture';
import {
  endSession,
  expectTimer,
  goIntoMeeting,
  keysToRow,
  markOf,
  marksOf,
  memberOf,
  minutesInto,
  openBeforeThursday,
  openRoom,
  openRoomOf,
  rowOf,
  THURSDAY,
  trailOf,
  widthOf,
} from './support/room-steps';

/** From Today through a session into its notes: docs/adr/0014. */

test.use({ caseload: 'demo' });
test.slow();

const REASON = 'They signed on paper this afternoon; the page is on its way.';

test.beforeEach(({ electronApp, win }) => openBeforeThursday(electronApp, win));

test('before the session stand what is to be said, who lacks what and one button (M24, M40, M41, M100, M108)', async ({
  electronApp,
  win,
}) => {
  await openRoom(win);
  await expectTimer(win, /^Starts in [23]:\d\d$/);
  const lines = win.getByRole('listitem');
  await expect(lines.filter({ hasText: /^Bastien\s*Will be late: 15 min/ })).toBeVisible();
  await expect(lines.filter({ hasText: /^Cosima\s*Will be away/ })).toBeVisible();
  await expect(win.getByRole('link', { name: /\(Dashiell\)$/ })).toHaveCount(2);
  await expect(win.getByRole('link', { name: 'No safety plan (Dashiell)' })).toBeVisible();
  await expect(win.getByRole('link', { name: /Group guidelines.* \(Eulalie\)$/ })).toBeVisible();
  await win.getByRole('button', { name: 'Said', exact: true }).click();
  await expect(win.getByText(/^Said at 18:2\d$/)).toBeVisible();
  expect(await openedBy(electronApp)).toEqual([]);

  await win.getByRole('button', { name: 'Open meeting' }).click();
  await expect(win.getByText('0 of 12 let in')).toBeVisible();
  expect(await openedBy(electronApp)).toEqual([THURSDAY.link]);
  await expect.poll(() => widthOf(electronApp)).toBe(420);
  const { room } = await openRoomOf(win);
  expect(room.confidentialitySaidAt).toMatch(/^2026-11-26T23:2\d/);
  expect(room.meetingOpenedAt).toMatch(/^2026-11-26T23:2\d/);
});

test('twelve members are marked by keyboard alone, late by the clock (M25, M39)', async ({
  electronApp,
  win,
}) => {
  await pressOn(win, 'Open the room');
  await win.getByRole('button', { name: 'Open meeting' }).waitFor();
  await pressOn(win, 'Open meeting');
  await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 7));
  await expectTimer(win, '1 h 23 min left');

  await keysToRow(win, 'Ano');
  for (const key of ['p', 'l', 'n']) await markAndGoOn(win, key);
  for (const name of ['Dashiell', 'Eulalie']) {
    await win.keyboard.press('p');
    await expect(reasonField(win)).toBeFocused();
    await win.keyboard.type(REASON);
    await pressOn(win, 'Let in all the same');
    await expect(markOf(win, name, 'Present')).toBeFocused();
    await win.keyboard.press('ArrowDown');
  }
  for (const key of ['a', 'p', 'p', 'l', 'p', 'p', 'p']) await markAndGoOn(win, key);
  await expect(win.getByText('10 of 12 let in')).toBeVisible();

  const present = { kind: 'present' };
  const late = { kind: 'late', minutes: 7 };
  expect(marksOf(await openRoomOf(win))).toEqual({
    ...Object.fromEntries(THURSDAY.members.map((name) => [name, present])),
    Bastien: late,
    Cosima: { kind: 'absent-with-notice' },
    Fintan: { kind: 'absent-without-notice' },
    Wilhelmina: late,
  });

  await keysToRow(win, 'Bastien');
  await win.keyboard.press('Shift+Tab');
  await expect(win.getByRole('button', { name: 'Change: Bastien 7 min late' })).toBeFocused();
  await win.keyboard.press('Enter');
  await win.keyboard.type('12');
  await win.keyboard.press('Enter');
  await expect(rowOf(win, 'Bastien').getByText('12 min late')).toBeVisible();
  await keysToRow(win, 'Zel');
  await win.keyboard.press('Delete');
  await expect(win.getByText('9 of 12 let in')).toBeVisible();
  const { Bastien, Zel } = marksOf(await openRoomOf(win));
  expect([Bastien, Zel]).toEqual([{ kind: 'late', minutes: 12 }, null]);
});

test('who is not ready is let in with a reason only, and the trail says so (M100)', async ({
  win,
}) => {
  await goIntoMeeting(win);
  await expect(rowOf(win, 'Eulalie').getByText('1 thing missing')).toBeVisible();
  await markOf(win, 'Eulalie', 'Present').click();
  const form = win.getByRole('form', { name: 'Let Eulalie in all the same' });
  await expect(rowOf(win, 'Eulalie').getByText('Group guidelines')).toBeVisible();
  await form.getByRole('button', { name: 'Let in all the same' }).click();
  await expect(form.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  expect((await openRoomOf(win)).room.letIn).toEqual([]);

  await form.getByRole('textbox').fill(REASON);
  await form.getByRole('button', { name: 'Let in all the same' }).click();
  await expect(rowOf(win, 'Eulalie').getByText(/^In since 18:\d\d, with a reason$/)).toBeVisible();
  const view = await openRoomOf(win);
  const { memberId } = memberOf(view, 'Eulalie');
  expect(view.room.letIn).toMatchObject([
    { memberId, overrideReason: REASON, missing: ['consent'] },
  ]);
  const trail = await trailOf(win);
  expect(trail.filter(({ what }) => what === 'let-in-overridden')).toMatchObject([{ memberId }]);
  expect(JSON.stringify(trail)).not.toContain(REASON);
});

test('where a member is for this call is one press on a usual place, and ages (M28)', async ({
  electronApp,
  win,
}) => {
  await goIntoMeeting(win);
  await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 0));
  await expectTimer(win, '1 h 30 min left');
  await keysToRow(win, 'Ursule');
  await expect(rowOf(win, 'Ursule').getByText('Place not asked yet')).toBeVisible();
  await win.keyboard.press('w');
  const where = win.getByRole('group', { name: 'Where Ursule is' });
  await expect(where.getByRole('button', { name: /^Home Last session, 6 days ago/ })).toBeFocused();
  expect((await openRoomOf(win)).room.callLocations).toEqual([]);
  await win.keyboard.press('Enter');
  await expect(rowOf(win, 'Ursule').getByText('asked just now')).toBeVisible();
  await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 20));
  await expect(rowOf(win, 'Ursule').getByText(/^asked (19|20|21) min ago$/)).toBeVisible();

  const view = await openRoomOf(win);
  const location = memberOf(view, 'Ursule').safetyPlan?.callLocations[0];
  const { memberId } = memberOf(view, 'Ursule');
  expect(view.room.callLocations).toMatchObject([{ memberId, location }]);
  await keysToRow(win, 'Ursule');
  await win.keyboard.press('s');
  const panel = win.getByRole('dialog', { name: 'Safety' });
  await expect(panel.getByText(/^Said in this call, (19|20|21) minutes ago$/)).toBeVisible();
  await expect(panel.getByText('14 Nowhere Lane')).toBeVisible();
});

test('ending the session keeps its times and leads into its notes (M9, M79)', async ({
  electronApp,
  win,
}) => {
  const usual = await widthOf(electronApp);
  await goIntoMeeting(win);
  await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 93));
  await expectTimer(win, '3 minutes over');
  await markOf(win, 'Ano', 'Present').click();
  await markOf(win, 'Fintan', 'Absent without notice').click();
  await expect(win.getByText('1 of 12 let in')).toBeVisible();
  const { session } = await openRoomOf(win);
  await endSession(win);
  await expect(win.getByLabel('Started at')).toHaveValue('18:30');
  await expect(win.getByLabel('Stopped at')).toHaveValue('20:03');
  await expect(win.getByRole('link', { name: 'Between sessions: Fintan' })).toBeVisible();
  const marked = ['Ano', 'Fintan'];
  const others = THURSDAY.members.filter((name) => !marked.includes(name));
  await expect(unmarked(win)).toHaveText(others);

  await win.getByRole('button', { name: 'Write notes' }).click();
  await expect(win.getByRole('navigation', { name: 'Notes of this session' })).toBeVisible();
  await expect.poll(() => widthOf(electronApp)).toBe(usual);
  expect(await told(win, 'getOpenRoom', {})).toBeNull();
  const { held } = (await told(win, 'getSession', { sessionId: session.id })).session;
  expect(held?.startedAt).toBe(THURSDAY.startsAt);
  expect(held?.endedAt).toMatch(/^2026-11-27T01:03/);
});

/** A letter for the row that has the keyboard, and on to the next when it is marked. */
async function markAndGoOn(win: Page, key: string): Promise<void> {
  await win.keyboard.press(key);
  await win.keyboard.press('ArrowDown');
}

function reasonField(win: Page): Locator {
  return win.getByRole('textbox', { name: 'Why they are let in all the same' });
}

/** Who stands under "Without a mark". */
function unmarked(win: Page): Locator {
  return win.getByText('Nobody said whether they were there.').locator('~ ul > li');
}
