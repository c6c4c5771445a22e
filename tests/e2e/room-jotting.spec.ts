import type { Locator, Page } from '@playwright/test';
import { told } from './support/bridge';
import { Canaries } from './support/canaries';
import { setClock } from './support/clock';
import { expect, test } from './support/fixture';
import {
  endSession,
  expectTimer,
  goIntoMeeting,
  keysToRow,
  memberOf,
  minutesInto,
  openBeforeThursday,
  openRoomOf,
  THURSDAY,
  trailOf,
} from './support/room-steps';
import { noteText, saved, expectTyped } from './support/steps';

/** What is jotted in the room, and the safety panel over it: docs/adr/0014. */

test.use({ caseload: 'demo' });
test.slow();

test.beforeEach(({ electronApp, win }) => openBeforeThursday(electronApp, win));

test('a jotting stands in that member’s draft note and nowhere else (M9, M109)', async ({
  electronApp,
  win,
  userData,
}) => {
  const canaries = new Canaries();
  const canary = canaries.next('the jotting');
  await goIntoMeeting(win);
  await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 42));
  await expectTimer(win, '48 min left');
  await jot(win, 'Viggo', `spoke of the ${canary}`);
  await saved(win);
  const view = await openRoomOf(win);
  const key = { sessionId: view.session.id };
  for (const { memberId, preferredFirstName } of view.members) {
    const note = JSON.stringify(await told(win, 'getNote', { ...key, memberId }));
    expect(note.includes(canary), preferredFirstName).toBe(preferredFirstName === 'Viggo');
  }
  expect(await told(win, 'getGroupNote', key)).toMatchObject({ note: null });
  expect(JSON.stringify([view, await trailOf(win)])).not.toContain(canary);

  await endSession(win);
  await win.getByRole('button', { name: 'Write notes' }).click();
  const notes = win.getByRole('navigation', { name: 'Notes of this session' });
  await notes.getByRole('link', { name: /^Viggo/ }).click();
  await expectTyped(noteText(win), new RegExp(`^19:1\\d spoke of the ${canary}\\s*$`));
  await notes.getByRole('link', { name: /^Xan/ }).click();
  await expect(win.getByRole('group', { name: 'Note about Xan' })).toBeVisible();
  await expectTyped(noteText(win), '');
  expect(canaries.foundIn([userData]).hits).toEqual([]);
});

test('one key shows whom to call from inside a jotting, and Escape gives the caret back (M27, M28)', async ({
  win,
}) => {
  await goIntoMeeting(win);
  const field = await jot(win, 'Viggo', 'went silent after the break');
  for (let step = 0; step < 'the break'.length; step += 1) await win.keyboard.press('ArrowLeft');
  await win.keyboard.press('F8');
  const panel = win.getByRole('dialog', { name: 'Safety' });
  await win.keyboard.press('v');
  await expect(panel.getByRole('heading', { name: 'Viggo' })).toBeVisible();
  await expect(panel.getByText(/^Old: said on .*, not in this call$/)).toBeVisible();
  for (const words of ['15 Nowhere Lane', '416-555-0101', '911', '9-8-8']) {
    await expect(panel.getByText(words).first()).toBeVisible();
  }
  await win.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(field).toBeFocused();
  await win.keyboard.type('all of ');
  await expectTyped(field, /went silent after all of the break$/);

  await win.keyboard.press('F8');
  await win.keyboard.press('v');
  await panel.getByRole('button', { name: 'Start an emergency record' }).click();
  await expect(panel.getByRole('heading', { name: 'Emergency record begun' })).toBeVisible();
  await panel.getByRole('textbox', { name: 'What was done' }).fill('Called the neighbour.');
  await panel.getByRole('button', { name: 'Add to the record' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'the neighbour' })).toBeVisible();
  await win.keyboard.press('Escape');
  await expect(field).toBeFocused();

  const view = await openRoomOf(win);
  const { memberId } = memberOf(view, 'Viggo');
  expect(await told(win, 'listEmergencyRecords', { memberId })).toMatchObject([
    {
      sessionId: view.session.id,
      kind: 'emergency',
      closedAt: null,
      entries: [{ text: 'Called the neighbour.' }],
    },
  ]);
  const opened = (await trailOf(win)).filter(({ what }) => what === 'safety-panel-opened');
  expect(opened).toMatchObject([{ memberId }, { memberId }]);
});

/** By keyboard; answers with the field in which it stands. */
async function jot(win: Page, name: string, words: string): Promise<Locator> {
  await keysToRow(win, name);
  await win.keyboard.press('j');
  const field = win.getByRole('textbox', { name: `Jottings about ${name}` });
  await expect(field).toBeFocused();
  await win.keyboard.type(words);
  return field;
}
