import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerOpenDialog } from './support/app';
import { setClock } from './support/clock';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect } from './support/fixture';
import { fillSafetyPlan, idOf } from './support/full-record';
import { begunAnew } from './support/joining-steps';
import { look, lookAtBothSizes, lookAtSmallSizes, lookAtWhole, wear } from './support/look';
import {
  begin,
  chooseTool,
  hours,
  lookSlim,
  lookWide,
  openMeeting,
  openTheRoom,
  part,
  pastThePrompts,
  press,
  schemes,
  test,
} from './support/look-room-steps';
import { unlocked } from './support/steps';

/** The session room from an hour before to its report, beside a meeting and at full size (M17-M28). */

test.use({ caseload: 'demo' });

for (const scheme of schemes) {
  test(`the room before its session is accessible in ${scheme}`, async ({ electronApp, win }) => {
    test.slow();
    await begin(electronApp, win, hours.anHourBefore, scheme);
    await press(win, 'Open session');
    await press(win, 'Prepare the room');
    await lookAtBothSizes(win, '200-room-early', scheme);
    await begunAnew(win);
    await setClock(electronApp, win, hours.fourMinutesBefore);
    await begunAnew(win);
    await openTheRoom(win);
    await lookAtWhole(win, '201-room-before', scheme);
    await lookAtSmallSizes(win, '201-room-before', scheme);
    await lookSlim(win, '201-room-before', scheme);
  });

  test(`a rehearsal of the room is accessible in ${scheme}`, async ({ win }) => {
    test.slow();
    await wear(win, scheme);
    await unlocked(win, DEMO_PASSPHRASE);
    await press(win, 'Open session');
    await press(win, 'Rehearse');
    await lookAtWhole(win, '202-rehearsal', scheme);
    await lookSlim(win, '202-rehearsal', scheme);
  });

  test(`the room underway and what follows are accessible in ${scheme}`, async ({
    electronApp,
    win,
    userData,
  }) => {
    test.slow();
    await begin(electronApp, win, hours.fourMinutesBefore, scheme);
    await fillSafetyPlan(win, await idOf(win, 'Giselle'));
    await begunAnew(win);
    await openTheRoom(win);
    await openMeeting(win);
    await lookSlim(win, '210-underway-none', scheme);
    await lookWide(win, '210-underway-none', scheme);
    await win.locator('summary').filter({ hasText: 'To say at the opening' }).click();
    const rows = win.getByRole('group', { name: /^Attendance of / });
    for (const row of await rows.all()) {
      await row.getByRole('button', { name: 'Present' }).click();
    }
    await setClock(electronApp, win, hours.underway);
    await lookSlim(win, '211-underway-all', scheme);
    await pastThePrompts(win);
    await win.setViewportSize({ width: 420, height: 900 });
    await look(win, '211-underway-all-420x900', scheme);
    await expect(rows.last(), 'twelve members, and nothing to scroll').toBeInViewport({ ratio: 1 });
    await lookWide(win, '211-underway-all', scheme);
    await press(win, 'Jot about Amara');
    await win.getByRole('textbox', { name: 'Jottings about Amara' }).waitFor();
    await win.keyboard.type('Spoke first, of the week on call.');
    await lookSlim(win, '212-row-jot', scheme);
    await press(win, 'Where Giselle is');
    await lookSlim(win, '213-row-where', scheme);
    await press(win, 'Somewhere else…');
    await lookSlim(win, '214-row-elsewhere', scheme);
    await setClock(electronApp, win, hours.ending);
    await lookWide(win, '215-underway-ending', scheme);
    await part(win, 'People');
    await lookSlim(win, '215-underway-ending', scheme);
    await press(win, 'End session');
    await win.getByRole('heading', { name: 'After the session' }).waitFor();
    await lookAtWhole(win, '216-after', scheme);
    await lookAtSmallSizes(win, '216-after', scheme);
    await win.getByRole('link', { name: /^Fill attendance from/ }).click();
    await lookAtBothSizes(win, '290-report-none', scheme);
    const file = path.join(userData, 'participants.csv');
    writeFileSync(file, REPORT);
    await answerOpenDialog(electronApp, [file]);
    await press(win, 'Choose the report…');
    await win.getByRole('button', { name: 'Choose another report…' }).waitFor();
    await lookAtWhole(win, '291-report', scheme);
    await lookAtSmallSizes(win, '291-report', scheme);
  });

  test(`the tools of the room are accessible in ${scheme}`, async ({ electronApp, win }) => {
    test.slow();
    await begin(electronApp, win, hours.fourMinutesBefore, scheme);
    await openTheRoom(win);
    await openMeeting(win);
    await part(win, 'Tools');
    await lookSlim(win, '220-postings', scheme);
    await chooseTool(win, 'Cue cards');
    await lookSlim(win, '221-cards', scheme);
    await win.getByRole('region', { name: 'Tools' }).last().locator('ul button').first().click();
    await lookSlim(win, '222-card', scheme);
    await chooseTool(win, 'Back-up');
    await lookSlim(win, '223-back-up', scheme);
    await lookWide(win, '223-back-up', scheme);
  });

  test(`the safety panel is accessible in ${scheme}`, async ({ electronApp, win }) => {
    test.slow();
    await begin(electronApp, win, hours.fourMinutesBefore, scheme);
    await fillSafetyPlan(win, await idOf(win, 'Giselle'));
    await begunAnew(win);
    await openTheRoom(win);
    await openMeeting(win);
    await press(win, 'Where Amara is');
    await win.getByRole('group', { name: 'Where Amara is' }).getByRole('button').first().click();
    await expect(win.getByText(/asked just now/)).toBeVisible();
    await win.keyboard.press('F8');
    await lookSlim(win, '230-safety-nobody', scheme);
    await lookWide(win, '230-safety-nobody', scheme);
    for (const [name, screen] of [
      ['Amara', '231-safety-confirmed'],
      ['Giselle', '232-safety-long'],
    ] as const) {
      await win.getByRole('option', { name }).click();
      await lookSlim(win, screen, scheme);
      await lookWide(win, screen, scheme);
    }
    await press(win, 'Start an emergency record');
    await win.getByRole('heading', { name: 'Emergency record begun' }).waitFor();
    await lookWide(win, '233-safety-record', scheme);
  });
}

const REPORT = [
  'Name (Original Name),Join Time,Leave Time,Duration (Minutes)',
  'Amara,11/24/2026 06:58:00 PM,11/24/2026 08:30:00 PM,92',
  'Bennett,11/24/2026 07:17:00 PM,11/24/2026 08:30:00 PM,73',
  'Desmond,11/24/2026 06:59:00 PM,11/24/2026 08:30:00 PM,91',
  'iPhone,11/24/2026 07:02:00 PM,11/24/2026 07:06:00 PM,4',
].join('\r\n');
