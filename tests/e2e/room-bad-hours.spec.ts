import type { Page } from '@playwright/test';
import type { SessionId } from '../../shared/domain/ids';
import type { Schedule } from '../../shared/domain/schedule';
import { told } from './support/bridge';
import { setClock } from './support/clock';
import { expect, test } from './support/fixture';
import {
  endSession,
  expectTimer,
  goIntoMeeting,
  markOf,
  memberOf,
  marksOf,
  minutesInto,
  openBeforeThursday,
  openRoomOf,
  roster,
  rowOf,
  setClockOnceLoaded,
  THURSDAY,
} from './support/room-steps';
import { expectTyped, fillPractice, lockByKeys, makeVault, unlocked } from './support/steps';

/** Nights on which a clock on the wall misleads: the room counts in instants (docs/adr/0014). */

test.slow();

const REASON = 'They were in this group before Alcove was.';

interface Night {
  readonly name: string;
  readonly date: string;
  readonly weekday: Schedule['weekday'];
  readonly startTime: string;
  readonly aMinuteLater: string;
  readonly startsAt: string;
  /** 75 minutes into it. */
  readonly lateAt: string;
  /** 92 minutes into it, and so that day or the next one. */
  readonly endTime: string;
  readonly endsNextDay: boolean;
}

const nights: readonly Night[] = [
  {
    name: 'across midnight',
    date: '2026-10-30',
    weekday: 5,
    startTime: '23:15',
    aMinuteLater: '23:16',
    startsAt: '2026-10-31T03:15:00.000Z',
    lateAt: '00:30',
    endTime: '00:47',
    endsNextDay: true,
  },
  {
    name: 'in the night in which the clocks go back',
    date: '2026-11-01',
    weekday: 7,
    startTime: '00:45',
    aMinuteLater: '00:46',
    startsAt: '2026-11-01T04:45:00.000Z',
    lateAt: '01:00',
    endTime: '01:17',
    endsNextDay: false,
  },
  {
    name: 'in the night in which the clocks go forward',
    date: '2027-03-14',
    weekday: 7,
    startTime: '01:15',
    aMinuteLater: '01:16',
    startsAt: '2027-03-14T06:15:00.000Z',
    lateAt: '03:30',
    endTime: '03:47',
    endsNextDay: false,
  },
];

for (const night of nights) {
  test(`a session ${night.name} lasts as long as it lasts (M39, M55, M79)`, async ({ launch }) => {
    const electronApp = await launch({ env: { TZ: 'America/Toronto' } });
    const win = await electronApp.firstWindow();
    await setClockOnceLoaded(electronApp, win, minutesInto(night.startsAt, -4));
    await makeVault(win);
    await fillPractice(win);
    const sessionId = await planNight(win, night);
    await win.getByRole('button', { name: 'Open the room' }).click();
    await expectTimer(win, /^Starts in [23]:\d\d$/);
    await win.getByRole('button', { name: 'Go on without opening it here' }).click();
    await roster(win).waitFor();

    await setClock(electronApp, win, minutesInto(night.startsAt, 75));
    await expectTimer(win, '15 min left');
    await markOf(win, 'Quill', 'Late').click();
    const form = win.getByRole('form', { name: 'Let Quill in all the same' });
    await form.getByRole('textbox').fill(REASON);
    await form.getByRole('button', { name: 'Let in all the same' }).click();
    await expect(rowOf(win, 'Quill').getByText('75 min late')).toBeVisible();
    await rowOf(win, 'Quill').getByRole('button', { name: 'Jot about Quill' }).click();
    const field = win.getByRole('textbox', { name: 'Jottings about Quill' });
    await field.pressSequentially('came in late');
    await expectTyped(field, `${night.lateAt} came in late`);

    await setClock(electronApp, win, minutesInto(night.startsAt, 92));
    await expectTimer(win, '2 minutes over');
    await endSession(win);
    await expectTimes(win, sessionId, night);
    await win.getByLabel('Started at').fill(night.aMinuteLater);
    await win.getByRole('button', { name: 'Save times' }).click();
    await expect(win.getByText('Saved: 1 h 31 min')).toBeVisible();
  });
}

test.describe('a clock set back by an hour during the session', () => {
  test.use({ caseload: 'demo' });

  test('moves neither the timer nor lateness nor the end (M28, M39, M55, M79)', async ({
    electronApp,
    win,
  }) => {
    await openBeforeThursday(electronApp, win);
    await goIntoMeeting(win);
    await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, 40));
    await expectTimer(win, '50 min left');
    await markOf(win, 'Ano', 'Present').click();
    await expect(win.getByText('1 of 12 let in')).toBeVisible();

    await setClock(electronApp, win, minutesInto(THURSDAY.startsAt, -20));
    await markOf(win, 'Bastien', 'Late').click();
    await expect(rowOf(win, 'Bastien').getByText(/^4[01] min late$/)).toBeVisible();
    await expectTimer(win, /^(50|49) min left$/);
    await rowOf(win, 'Ano').getByRole('button', { name: 'Where Ano is' }).click();
    await win
      .getByRole('group', { name: 'Where Ano is' })
      .getByRole('button', { name: /^Home/ })
      .click();
    await expect(rowOf(win, 'Ano').getByText('asked just now')).toBeVisible();

    const view = await openRoomOf(win);
    const { Bastien } = marksOf(view);
    expect(Bastien).toMatchObject({ kind: 'late' });
    const { memberId } = memberOf(view, 'Ano');
    const confirmed = view.room.callLocations.find((one) => one.memberId === memberId);
    expect(confirmed?.confirmedAt).toMatch(/^2026-11-27T00:1[01]/);
    for (const { at } of view.room.letIn) expect(at).toMatch(/^2026-11-27T00:1[01]/);
    await endSession(win);
    await expect(win.getByLabel('Stopped at')).toHaveValue(/^19:1[01]$/);
    const { held } = (await told(win, 'getSession', { sessionId: view.session.id })).session;
    expect(held?.startedAt).toBe(THURSDAY.startsAt);
    expect(held?.endedAt).toMatch(/^2026-11-27T00:1[01]/);
  });
});

/** A group of one member that meets in this night only; the vault is opened anew to see it. */
async function planNight(win: Page, { date, weekday, startTime }: Night): Promise<SessionId> {
  const { groupId } = await told(win, 'createGroup', {
    name: 'Night shift',
    kind: 'closed-module',
  });
  const when = { from: date, to: date, weekday, startTime, minutes: 90, skippedDates: [] };
  const schedule = { ...when, timeZone: 'America/Toronto' };
  const { moduleId } = await told(win, 'planModule', { groupId, name: 'One night', schedule });
  const contact = { telephone: '416-555-0177', email: 'quill@example.org', address: '' };
  const names = { legalName: 'Quill Fictional', preferredFirstName: 'Quill', otherNames: [] };
  const profile = { ...names, contact, referringPhysician: '', goals: '' };
  const { memberId } = await told(win, 'addMember', { profile, interestedIn: moduleId });
  await told(win, 'admitMember', { memberId, moduleId, from: date, overrideReason: REASON });
  await lockByKeys(win);
  await unlocked(win);
  const [first] = await told(win, 'listSessions', { moduleId });
  if (!first) throw new Error('no session was planned');
  return first.session.id;
}

/** As the screen and the vault have them. */
async function expectTimes(win: Page, sessionId: SessionId, night: Night): Promise<void> {
  await expect(win.getByLabel('Started at')).toHaveValue(night.startTime);
  await expect(win.getByLabel('Stopped at')).toHaveValue(night.endTime);
  const nextDay = win.getByRole('checkbox', { name: 'Ends next day' });
  await expect(nextDay).toBeChecked({ checked: night.endsNextDay });
  const { held } = (await told(win, 'getSession', { sessionId })).session;
  expect(held?.startedAt).toBe(night.startsAt);
  const minutes = Math.floor(
    (Date.parse(held?.endedAt ?? '') - Date.parse(night.startsAt)) / 60_000,
  );
  expect(minutes).toBe(92);
}
