import type { Page } from '@playwright/test';
import { zoomMail } from '../support/invitations';
import { ZOOM_LINK } from '../support/meeting-links';
import { openedBy } from './support/app';
import { clipboardOf, openMeetingPage, pasteBox, twoDaysBefore } from './support/around-room-steps';
import { told } from './support/bridge';
import { expect, test } from './support/fixture';
import { allNames, lockByKeys } from './support/steps';

/** The way into the meeting: read out of an invitation, kept, handed on, and opened rebuilt. */

test.use({ caseload: 'demo' });

const ID = '81234567890';

/** Each with the words that say why it is not taken. */
const REFUSED: readonly (readonly [pasted: string, why: string])[] = [
  ['The usual place, at seven.', 'There is no meeting link in it'],
  [`http://zoom.us/j/${ID}`, 'This is not a safe web link'],
  [`zoommtg://zoom.us/join?confno=${ID}`, 'This is not a safe web link'],
  ['javascript:alert(1)', 'This is not a safe web link'],
  [`https://zoom.us.evil.example/j/${ID}`, 'This link leads to another place'],
  [`https://zооm.us/j/${ID}`, 'This link leads to another place'],
  [`https://zoom.us@evil.example/j/${ID}`, 'There is a name or password in this link'],
  [`https://zoom.us/s/${ID}?zak=token`, 'This link would start the meeting in your name'],
  ['https://zoom.us/recording/play/abc', 'This is not how Zoom writes a meeting'],
  [`https://zoom.us/j/${ID} https://zoom.us/j/98765432109`, 'This leads to more than one meeting'],
  [`https://zoom.us/j/${ID} ${'and '.repeat(70_000)}`, 'This is too long'],
];

/** What a member needs in order to come to the next session. */
const FACTS = [ZOOM_LINK, 'aB3*x_9', '812 3456 7890', 'Tuesday 24 November 2026', '19:00'];

async function changeMeeting(win: Page, pasted: string): Promise<void> {
  await openMeetingPage(win);
  await win.getByRole('button', { name: 'Change the meeting' }).click();
  await pasteBox(win).fill(pasted);
}

async function saveMeeting(win: Page): Promise<void> {
  await win.getByRole('button', { name: 'Save meeting' }).click();
  await win.getByRole('button', { name: 'Change the meeting' }).waitFor();
}

async function readsTheInvitation(win: Page): Promise<void> {
  const read = win.getByRole('main');
  await win.getByRole('button', { name: 'Show the passcode' }).click();
  await expect(read.getByText(ZOOM_LINK, { exact: true })).toBeVisible();
  for (const fact of [ID, 'aB3*x_9', '123456', '+14165550123, Canada']) {
    await expect(read.getByText(fact, { exact: true })).toBeVisible();
  }
}

test('a whole invitation is pasted, looked over, saved, and there after a restart (M26, M68)', async ({
  electronApp,
  win,
  launch,
}) => {
  await twoDaysBefore(electronApp, win);
  await changeMeeting(win, zoomMail);
  await expect(win.getByText(/^A meeting with Zoom: the link, the meeting ID/)).toBeVisible();
  await expect(win.getByText(ZOOM_LINK, { exact: true })).toBeVisible();
  await expect(win.getByRole('textbox', { name: 'Meeting ID' })).toHaveValue(ID);
  await expect(win.getByRole('textbox', { name: 'Passcode', exact: true })).toHaveValue('aB3*x_9');
  await expect(win.getByRole('textbox', { name: 'Passcode for the telephone' })).toHaveValue(
    '123456',
  );
  await expect(win.getByRole('textbox', { name: 'Number 1', exact: true })).toHaveValue(
    '+14165550123',
  );
  await win.getByRole('textbox', { name: 'Why this platform' }).fill('It has a waiting room.');
  await saveMeeting(win);
  await readsTheInvitation(win);
  await electronApp.close();

  const again = await launch();
  const window = await again.firstWindow();
  await twoDaysBefore(again, window);
  await openMeetingPage(window);
  await expect(window.getByText('It has a waiting room.')).toBeVisible();
  await readsTheInvitation(window);
});

test('what leads elsewhere is refused in words, stays to be read, and replaces nothing', async ({
  electronApp,
  win,
}) => {
  await twoDaysBefore(electronApp, win);
  const { groupId } = (await told(win, 'getToday', {})).next?.session ?? {};
  if (!groupId) throw new Error('no session is planned');
  const before = await told(win, 'getMeeting', { groupId });
  await changeMeeting(win, '');
  for (const [pasted, why] of REFUSED) {
    await pasteBox(win).fill(pasted);
    await expect(win.getByRole('alert').getByText(why, { exact: true })).toBeVisible();
    await win.getByRole('button', { name: 'Save meeting' }).click();
    await expect(pasteBox(win)).toHaveValue(pasted);
  }
  await pasteBox(win).fill('');
  await expect(win.getByRole('alert')).toHaveCount(0);
  expect(await told(win, 'getMeeting', { groupId })).toEqual(before);
  expect(await openedBy(electronApp)).toEqual([]);
});

test('the meeting that is opened is the link built anew, and nothing that was added to it', async ({
  electronApp,
  win,
}) => {
  await twoDaysBefore(electronApp, win);
  const added = 'uname=Ana&zak=host-key&from=addon#success';
  await changeMeeting(win, `HTTPS://US02WEB.ZOOM.US/j/812 3456 7890?${added}`);
  await expect(win.getByText('This link would start the meeting in your name')).toBeVisible();
  await pasteBox(win).fill('HTTPS://US02WEB.ZOOM.US/j/812 3456 7890?pwd=Abc.1&uname=Ana&x=1#y');
  await saveMeeting(win);
  await win.getByRole('button', { name: 'Open meeting' }).click();
  await expect
    .poll(() => openedBy(electronApp))
    .toEqual([`https://us02web.zoom.us/j/${ID}?pwd=Abc.1`]);
});

test('an invitation is copied for an e-mail and for a text message, and a lock forgets it (M87, M88)', async ({
  electronApp,
  win,
}) => {
  await twoDaysBefore(electronApp, win);
  await changeMeeting(win, zoomMail);
  await saveMeeting(win);
  const named = [...(await allNames(win)), 'Tuesday physicians'];
  const texts: string[] = [];
  for (const form of ['an e-mail', 'a text message']) {
    await win.getByRole('button', { name: `Copy for ${form}` }).click();
    await expect(win.getByText(`Copied for ${form}. Paste it within 30 seconds.`)).toBeVisible();
    texts.push(await clipboardOf(electronApp));
  }
  const [mail = '', message = ''] = texts;
  for (const text of texts) {
    for (const fact of FACTS) expect(text).toContain(fact);
    expect(named.filter((name) => text.includes(name))).toEqual([]);
  }
  expect(mail).toContain('If this is your first time:');
  expect(message.length).toBeLessThan(mail.length / 2);
  await lockByKeys(win);
  expect(await clipboardOf(electronApp)).toBe('');
});
