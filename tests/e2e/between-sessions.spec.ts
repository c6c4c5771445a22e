import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import { dayFromToday, form, openMember, openTab } from './support/joining-steps';
import { allNames, goTo, openDemo } from './support/steps';

/** M30, M32: what happens between sessions is brought into the next one. */

test.use({ caseload: 'demo' });

const NOTE = 'They met by chance at the market and said hello.';

test('a contact between sessions waits on the next opening card until it is brought up (M32)', async ({
  win,
}) => {
  test.slow();
  await openDemo(win);
  const { session, name, legalName } = await theNextSession(win);
  await openMember(win, name);
  await openTab(win, 'Between sessions');
  const contact = form(win, 'Write down a contact');
  await contact.getByLabel('Day').fill(dayFromToday(1));
  await contact.getByRole('textbox', { name: 'In short' }).fill(NOTE);
  await contact.getByRole('button', { name: 'Write it down' }).click();
  await expect(win.getByText('This day has not come yet')).toBeVisible();
  await contact.getByLabel('Day').fill(dayFromToday(0));
  await contact.getByRole('button', { name: 'Write it down' }).click();
  const entry = win.getByRole('listitem').filter({ hasText: NOTE });
  await expect(entry.getByText('Waits for the next opening')).toBeVisible();
  await expect(contact.getByRole('textbox', { name: 'In short' })).toHaveValue('');
  const others = (await allNames(win)).filter((one) => one !== name && one !== legalName);
  const shown = await win.getByRole('main').innerText();
  expect(others.filter((other) => new RegExp(`\\b${other}\\b`, 'u').test(shown))).toEqual([]);

  await goTo(win, 'Today');
  await win.getByRole('button', { name: 'Open session' }).click();
  await expect(win.getByRole('heading', { name: 'To bring up at the opening' })).toBeVisible();
  await expect(win.getByText(NOTE)).toBeVisible();
  await win.getByRole('button', { name: `Mark as brought up: ${name}` }).click();
  await expect(win.getByText('Brought up', { exact: true })).toBeVisible();
  await win.getByRole('button', { name: `Not brought up yet: ${name}` }).click();
  await win.getByRole('button', { name: `Mark as brought up: ${name}` }).click();
  await expect(win.getByText('Brought up', { exact: true })).toBeVisible();

  await openMember(win, name);
  await openTab(win, 'Between sessions');
  await entry.getByRole('link', { name: /^Brought up in the session of / }).click();
  await expect(win.getByText(NOTE)).toBeVisible();
  const sessions = await told(win, 'listSessions', { moduleId: session.moduleId });
  const after = sessions.find((one) => one.session.date > session.date);
  if (!after) throw new Error('another session follows');
  const { opening } = await told(win, 'getSession', { sessionId: after.session.id });
  expect(opening).toEqual([]);
});

test('a contact that is not for the opening stays in the log alone (M30)', async ({ win }) => {
  await openDemo(win);
  const { session, name } = await theNextSession(win);
  await openMember(win, name);
  await openTab(win, 'Between sessions');
  const contact = form(win, 'Write down a contact');
  await contact.getByRole('textbox', { name: 'In short' }).fill(NOTE);
  await contact.getByRole('checkbox', { name: /^Bring it up/ }).uncheck();
  await contact.getByRole('button', { name: 'Write it down' }).click();
  await expect(win.getByText('Not for the opening')).toBeVisible();
  const { opening } = await told(win, 'getSession', { sessionId: session.id });
  expect(opening).toEqual([]);
});

async function theNextSession(win: Page) {
  const { next } = await told(win, 'getToday', {});
  if (!next) throw new Error('the caseload has sessions ahead');
  const { session } = next;
  const [first] = (await told(win, 'getSession', { sessionId: session.id })).roster;
  if (!first) throw new Error('it has a roster');
  return { session, name: first.preferredFirstName, legalName: first.legalName };
}
