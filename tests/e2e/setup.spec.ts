import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { kill } from './support/app';
import { expect, test } from './support/fixture';
import {
  addMembers,
  chooseOption,
  fillPractice,
  goTo,
  lockByKeys,
  makeVault,
  newGroup,
  openDemo,
  openSession,
  recordTimes,
  unlocked,
} from './support/steps';

test('first start leads to practice, module and members, and can be left at each step', async ({
  electronApp,
  win,
  launch,
}) => {
  await makeVault(win);
  await expect(win.getByRole('heading', { name: 'Set up Alcove' })).toBeVisible();
  await begin(win, 'Fill in the practice profile');
  await win.getByRole('textbox', { name: 'Your name' }).waitFor();
  await lockByKeys(win);
  await unlocked(win);
  await begin(win, 'Fill in the practice profile');
  await fillPractice(win);
  await win.getByRole('link', { name: 'Go on with setting up' }).click();

  await begin(win, 'Make a group and plan its module');
  await win.getByRole('button', { name: 'New group' }).first().click();
  await win.getByRole('textbox', { name: 'Group name' }).fill('Tuesday physicians');
  await win.getByRole('button', { name: 'Make group' }).click();
  await win.getByRole('button', { name: 'Plan module' }).waitFor();
  await kill(electronApp);

  const second = await (await launch()).firstWindow();
  await unlocked(second);
  await begin(second, 'Make a group and plan its module');
  await second.getByRole('link', { name: 'Plan a module' }).click();
  await second.getByRole('button', { name: 'Plan module' }).click();
  await second
    .getByRole('heading', { name: 'Tuesday physicians', level: 1, exact: true })
    .waitFor();
  await goTo(second, 'Today');
  await begin(second, 'Add members');
  await addMembers(second, [{ legalName: 'Anabel Fictional', preferredFirstName: 'Ana' }]);
  await goTo(second, 'Today');
  await expect(second.getByRole('heading', { name: 'Set up Alcove' })).toBeHidden();
});

test('a module that ends before it starts is refused in words', async ({ win }) => {
  await makeVault(win);
  await newGroup(win, 'Tuesday physicians');
  await win.getByLabel('First day').fill('2026-09-01');
  await win.getByLabel('Last day').fill('2026-06-30');
  await win.getByRole('button', { name: 'Plan module' }).click();
  await expect(win.getByText('The last day is before the first day.')).toBeVisible();
  await expect(win.getByLabel('First day')).toHaveValue('2026-09-01');
  expect(await told(win, 'listGroups', {})).toMatchObject([{ modules: [] }]);
});

test('29 February is refused in a year that has none, and taken in one that has', async ({
  win,
}) => {
  await makeVault(win);
  await newGroup(win, 'Tuesday physicians');
  await win.getByLabel('First day').fill('2027-09-01');
  await typeDate(win, 'Last day', '02292027');
  await win.getByRole('button', { name: 'Plan module' }).click();
  await expect(win.getByText(/This is not a date that exists/)).toBeVisible();
  expect(await told(win, 'listGroups', {})).toMatchObject([{ modules: [] }]);
  await typeDate(win, 'Last day', '02292028');
  await expect(win.getByText('Tuesday 29 February 2028')).toBeVisible();
  await win.getByRole('button', { name: 'Plan module' }).click();
  await win.getByRole('heading', { name: 'Tuesday physicians', level: 1, exact: true }).waitFor();
  await expect(win.getByRole('link', { name: /29 February 2028, planned/ })).toBeVisible();
});

test('a module across both clock changes stays at 19:00', async ({ win }) => {
  await makeVault(win);
  await newGroup(win, 'Tuesday physicians');
  await win.getByLabel('Starts at').fill('19:00');
  await chooseOption(win, 'Time zone', 'America/Toronto');
  await win.getByLabel('First day').fill('2026-09-01');
  await win.getByLabel('Last day').fill('2027-06-30');
  await win.getByRole('button', { name: 'Plan module' }).click();
  await win.getByRole('heading', { name: 'Tuesday physicians', level: 1, exact: true }).waitFor();
  const rows = win.getByRole('table').getByRole('row');
  await expect(rows.filter({ hasText: '19:00' })).toHaveCount(44);
  await expect(rows).toHaveCount(44 + 1);

  const [group] = await told(win, 'listGroups', {});
  const moduleId = group?.modules[0]?.id;
  if (!moduleId) throw new Error('the module was planned');
  const sessions = await told(win, 'listSessions', { moduleId });
  const hours = new Map(
    sessions.map(({ session }) => [session.date, session.startsAt.slice(11, 16)]),
  );
  expect(hours.get('2026-10-27')).toBe('23:00');
  expect(hours.get('2026-11-03')).toBe('00:00');
  expect(hours.get('2027-03-09')).toBe('00:00');
  expect(hours.get('2027-03-16')).toBe('23:00');
});

test('the length of a session is the time that passed on a night the clock is changed', async ({
  win,
}) => {
  await makeVault(win);
  await newGroup(win, 'Night community', 'Therapeutic community');
  await win.getByRole('radio', { name: /^Sat/ }).check();
  await win.getByLabel('Starts at').fill('22:00');
  await win.getByLabel('Length in minutes').fill('360');
  await chooseOption(win, 'Time zone', 'America/Toronto');
  await win.getByLabel('First day').fill('2026-10-31');
  await win.getByLabel('Last day').fill('2027-03-13');
  await win.getByRole('button', { name: 'Plan module' }).click();
  await win.getByRole('heading', { name: 'Night community', level: 1, exact: true }).waitFor();

  await openSession(win, /31 October 2026/);
  await recordTimes(win, '22:00', '03:00', { endsNextDay: true });
  await expect(win.getByText('Saved: 6 h', { exact: true })).toBeVisible();
  await expect(win.getByLabel('Stopped at')).toHaveValue('03:00');

  await goTo(win, 'Groups');
  await win.getByRole('navigation', { name: 'Groups' }).getByRole('link', { name: /–/ }).click();
  await openSession(win, /13 March 2027/);
  await recordTimes(win, '22:00', '03:00', { endsNextDay: true });
  await expect(win.getByText('Saved: 4 h', { exact: true })).toBeVisible();
});

test.describe('with the demo caseload', () => {
  test.use({ caseload: 'demo' });

  test('a session that ends before it starts is refused in words', async ({ win }) => {
    await openDemo(win);
    await goTo(win, 'Notes');
    await win.getByRole('link', { name: 'Session', exact: true }).first().click();
    await recordTimes(win, '20:30', '19:00');
    await expect(win.getByText('The session ends before it starts')).toBeVisible();
    await expect(win.getByText('what you typed is still on this screen')).toBeVisible();
    await expect(win.getByLabel('Started at')).toHaveValue('20:30');
    await expect(win.getByLabel('Stopped at')).toHaveValue('19:00');
    await recordTimes(win, '19:00', '20:30');
    await expect(win.getByText('Saved: 1 h 30 min')).toBeVisible();
  });

  test('a time that does not exist is refused in words', async ({ win }) => {
    await openDemo(win);
    await goTo(win, 'Notes');
    await win.getByRole('link', { name: 'Session', exact: true }).first().click();
    await recordTimes(win, '25:10', '26:00');
    await expect(win.getByText(/This is not a time/).first()).toBeVisible();
    await expect(win.getByLabel('Started at')).toHaveValue('25:10');
  });
});

/** Takes the step that the first screen offers next. */
async function begin(win: Page, step: string): Promise<void> {
  await win.getByRole('button', { name: step }).click();
}

/** Digit by digit, as on a keyboard: the browser's own entry takes dates that do not exist. */
async function typeDate(win: Page, label: string, digits: string): Promise<void> {
  const field = win.getByLabel(label);
  await field.focus();
  await field.press('Home');
  await win.keyboard.type(digits);
}
