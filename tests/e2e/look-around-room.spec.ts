import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect } from './support/fixture';
import { idOf } from './support/full-record';
import { begunAnew, openMember, openTab } from './support/joining-steps';
import { lookAtBothSizes, lookAtSmallSizes, lookAtWhole, wear } from './support/look';
import {
  begin,
  chooseTool,
  hours,
  lookSlim,
  lookWide,
  openMeeting,
  openPalettePlace,
  openTheRoom,
  part,
  press,
  schemes,
  test,
} from './support/look-room-steps';
import { goTo, unlocked } from './support/steps';

/** What stands around the session room: its meeting, calendar, texts, records, checks (M44-M107). */

test.use({ caseload: 'demo' });

const INVITATION = [
  'Fictional Practice is inviting you to a scheduled Zoom meeting.',
  'Join Zoom Meeting',
  'https://us02web.zoom.us/j/81234567890?pwd=FictionalToken0001.1',
  'Meeting ID: 812 3456 7890',
  'Passcode: lantern7',
  'One tap mobile',
  '+16475550114,,81234567890#,,,,*555012# Canada',
  'Dial by your location',
  '        +1 647 555 0114 Canada',
  '        +1 438 555 0175 Canada',
].join('\n');

for (const scheme of schemes) {
  test(`a long day with votes, its meeting and the calendar are accessible in ${scheme}`, async ({
    electronApp,
    win,
  }) => {
    test.slow();
    await begin(electronApp, win, hours.beforeTheLongDay, scheme);
    await planLongDay(win);
    await goTo(win, 'Groups');
    const community = win.getByRole('listitem').filter({ hasText: 'Harbour community' });
    await community.getByRole('link', { name: 'Online meeting' }).click();
    await lookAtBothSizes(win, '240-meeting-none', scheme);
    await win.getByRole('textbox', { name: 'Link or invitation' }).fill(INVITATION);
    await lookAtWhole(win, '241-meeting-pasted', scheme);
    await press(win, 'Save meeting');
    await win.getByRole('button', { name: 'Change the meeting' }).waitFor();
    await lookAtWhole(win, '242-meeting-saved', scheme);
    await lookAtSmallSizes(win, '242-meeting-saved', scheme);
    await openPalettePlace(win, 'calendar', 'Calendar');
    await lookAtWhole(win, '250-calendar', scheme);
    await lookAtSmallSizes(win, '250-calendar', scheme);
    await press(win, /^Move or call off: .*25 November/);
    await lookAtBothSizes(win, '251-calendar-change', scheme);
    await begunAnew(win);
    await openTheRoom(win);
    await openMeeting(win);
    await lookSlim(win, '260-community', scheme);
    await part(win, 'Votes');
    await lookSlim(win, '261-votes-none', scheme);
    await vote(win);
    await lookSlim(win, '262-votes', scheme);
    await press(win, 'Start a break of 15 minutes');
    await lookWide(win, '263-break', scheme);
    await lookSlim(win, '263-break', scheme);
  });

  test(`library and emergency page are accessible in ${scheme}`, async ({ electronApp, win }) => {
    test.slow();
    await begin(electronApp, win, hours.underway, scheme);
    await goTo(win, 'Settings');
    await win.getByRole('link', { name: 'Library' }).click();
    await lookAtWhole(win, '270-library', scheme);
    await lookAtSmallSizes(win, '270-library', scheme);
    await press(win, 'Write a text');
    await lookAtBothSizes(win, '271-library-entry', scheme);
    await press(win, 'Go back to the library');
    await openMember(win, 'Amara');
    await openTab(win, 'Safety plan');
    await press(win, 'Start a mandatory report');
    await win.getByRole('heading', { name: 'Mandatory report', level: 1 }).waitFor();
    await lookAtBothSizes(win, '280-emergency', scheme);
    await press(win, 'Spoke with …');
    await expect(win.getByRole('textbox', { name: 'What was seen or heard' })).toBeFocused();
    await win.keyboard.type('the college’s advice line, who will call back at nine.');
    await press(win, 'Add to the record');
    await expect(win.getByText(/advice line/).first()).toBeVisible();
    await lookAtWhole(win, '281-emergency', scheme);
    await lookAtSmallSizes(win, '281-emergency', scheme);
  });

  test(`the tech check is accessible in ${scheme}`, async ({ win }) => {
    test.slow();
    await wear(win, scheme);
    await unlocked(win, DEMO_PASSPHRASE);
    await openPalettePlace(win, 'tech check', 'Tech check');
    await lookAtWhole(win, '300-check', scheme);
    await press(win, 'Check the camera');
    await press(win, 'Something is wrong');
    await press(win, 'Check the speaker');
    await press(win, 'Play a soft tone');
    await press(win, 'Yes, I heard it');
    await press(win, 'Check the power');
    await expect(win.getByText(/plugged in|battery is/u).first()).toBeVisible({ timeout: 20_000 });
    await press(win, 'Check your own room');
    await lookAtWhole(win, '301-check-some', scheme);
    await lookAtSmallSizes(win, '301-check-some', scheme);
  });

  test(`a drop-in group’s room is accessible in ${scheme}`, async ({ win }) => {
    test.slow();
    await wear(win, scheme);
    await unlocked(win, DEMO_PASSPHRASE);
    await told(win, 'createGroup', { name: 'Sunday peers', kind: 'drop-in' });
    await begunAnew(win);
    await goTo(win, 'Groups');
    await win.getByRole('link', { name: 'Open the room' }).click();
    await lookAtWhole(win, '310-drop-in', scheme);
    await lookSlim(win, '310-drop-in', scheme);
    await press(win, 'Go on without opening it here');
    await chooseTool(win, 'Polls');
    await win
      .getByRole('button', { name: /^Count one for/ })
      .first()
      .click();
    await lookSlim(win, '311-drop-in-poll', scheme);
    await lookWide(win, '311-drop-in-poll', scheme);
    await press(win, 'End the meeting');
    await lookAtBothSizes(win, '312-drop-in-debrief', scheme);
  });
}

/** One long day of a community whose members are ready for another group only, and a vacation. */
async function planLongDay(win: Page): Promise<void> {
  const day = '2026-11-25';
  const kind = 'therapeutic-community';
  const { groupId } = await told(win, 'createGroup', { name: 'Harbour community', kind });
  const hours = { startTime: '09:00', minutes: 480, timeZone: 'America/Toronto' };
  const schedule = { from: day, to: '2026-12-16', weekday: 3 as const, ...hours, skippedDates: [] };
  const planned = { groupId, name: 'Winter', schedule };
  const { moduleId } = await told(win, 'planModule', planned);
  const overrideReason = 'They agreed to the rules by vote.';
  for (const name of ['Amara', 'Bennett', 'Chiara', 'Desmond', 'Elspeth', 'Farid']) {
    const memberId = await idOf(win, name);
    await told(win, 'admitMember', { memberId, moduleId, from: day, overrideReason });
  }
  const vacation = { from: '2026-12-01', to: '2026-12-09', note: 'By the sea' };
  await told(win, 'addVacation', { vacation });
  await begunAnew(win);
}

async function vote(win: Page): Promise<void> {
  await win.getByRole('textbox', { name: 'What is decided' }).fill('A second break at three?');
  await win.getByRole('textbox', { name: 'Answer 1' }).fill('Yes');
  await win.getByRole('textbox', { name: 'Answer 2' }).fill('No');
  for (let hand = 0; hand < 4; hand += 1) await press(win, 'One vote more for answer 1');
  await press(win, 'Record decision');
  await expect(win.getByText('Decision recorded.')).toBeVisible();
}
