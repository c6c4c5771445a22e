import type { Page } from '@playwright/test';
import { told } from './support/bridge';
import { nameOfFocused, pressOn, tabInto, tabTo, typeInto } from './support/by-keys';
import { DEMO_PASSPHRASE } from './support/demo';
import { expect, test } from './support/fixture';
import { agreementOf, anEnquiry, dayFromToday, stageLine } from './support/joining-steps';
import { isFocusSeen } from './support/look';
import { noteText, openDemo } from './support/steps';

test.use({ caseload: 'demo' });

test('unlocking, writing, signing and going on to the next note take no mouse', async ({ win }) => {
  await win.getByRole('textbox', { name: 'Passphrase' }).waitFor();
  await win.keyboard.type(DEMO_PASSPHRASE);
  await win.keyboard.press('Enter');
  await win.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 });

  const missing = await told(win, 'listMissingNotes', {});
  const [first, second] = missing
    .filter(({ state }) => state === 'not-started')
    .map(({ preferredFirstName }) => preferredFirstName ?? '');
  if (!first || !second) throw new Error('two notes are missing');
  await win.keyboard.press('Control+4');
  await win.getByRole('heading', { name: 'Notes', level: 1 }).waitFor();
  await tabTo(win, first);
  await win.keyboard.press('Enter');
  await expect(noteText(win)).toBeFocused();
  await win.keyboard.type('Written without a mouse.');
  await win.keyboard.press('Control+Enter');
  await win.getByRole('group', { name: `Note about ${second}` }).waitFor();
  await expect(noteText(win)).toBeFocused();
  await win.keyboard.type('And the next one.');
  await win.keyboard.press('Alt+ArrowUp');
  await win.keyboard.press('Alt+ArrowDown');
  await expect(noteText(win)).toHaveText('And the next one.');
});

test('attendance is marked and taken back by keys', async ({ win }) => {
  await openDemo(win);
  await win.keyboard.press('Control+4');
  await tabTo(win, 'Session');
  await win.keyboard.press('Enter');
  const marks = win.getByRole('radiogroup', { name: /^Attendance of / }).first();
  await marks.waitFor();
  await tabInto(win, marks);
  await win.keyboard.press('n');
  await expect(marks.getByRole('radio', { name: 'Absent with notice' })).toBeChecked();
  await win.keyboard.press('p');
  await expect(marks.getByRole('radio', { name: 'Present' })).toBeChecked();
  await win.keyboard.press('Delete');
  await expect(marks.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('the palette finds a place, a member and an action by a few letters', async ({ win }) => {
  await openDemo(win);
  await win.keyboard.press('Control+k');
  await win.keyboard.type('sett');
  await win.keyboard.press('Enter');
  await win.getByRole('heading', { name: 'Practice profile', level: 1 }).waitFor();
  const [member] = await told(win, 'listMembers', { moduleId: null });
  if (!member) throw new Error('the caseload has members');
  await win.keyboard.press('Control+k');
  await win.keyboard.type(member.legalName.toLowerCase());
  await win.keyboard.press('Enter');
  await win.getByRole('heading', { name: member.preferredFirstName, level: 1 }).waitFor();
  await win.keyboard.press('Control+k');
  await win.keyboard.type('lock');
  await win.keyboard.press('Enter');
  await win.getByRole('heading', { name: 'Alcove is locked' }).waitFor();
});

test('the keyboard can always be seen, wherever it stops', async ({ win }) => {
  await openDemo(win);
  const unseen: string[] = [];
  const places = {
    Today: '1',
    Groups: '2',
    Members: '3',
    Notes: '4',
    Requests: '5',
    'Practice profile': ',',
  };
  for (const [place, key] of Object.entries(places)) {
    await win.keyboard.press(`Control+${key}`);
    await win.getByRole('heading', { name: place, level: 1 }).waitFor();
    await expect(win.getByText('Opening…')).toHaveCount(0);
    for (let stop = 0; stop < 14; stop += 1) {
      await win.keyboard.press('Tab');
      if (!(await isFocusSeen(win))) unseen.push(`${place}: ${await nameOfFocused(win)}`);
    }
  }
  expect(unseen).toEqual([]);
});

test('Escape never loses what was typed', async ({ win }) => {
  await openDemo(win);
  await win.keyboard.press('Control+3');
  await win.getByRole('link', { name: 'Add member' }).click();
  const name = win.getByRole('textbox', { name: 'Legal name' });
  await name.fill('Anabel Fictional');
  await win.keyboard.press('Escape');
  await expect(name).toHaveValue('Anabel Fictional');
  await win.keyboard.press('Control+1');
  await expect(win.getByText('Leave without saving?')).toBeVisible();
  await win.keyboard.press('Escape');
  await expect(win.getByText('Leave without saving?')).toBeHidden();
  await expect(name).toHaveValue('Anabel Fictional');
});

test('a referral, a safety plan and a signature take no mouse', async ({ win }) => {
  test.slow();
  await openDemo(win);
  const memberId = await anEnquiry(win);
  const agreementId = await agreementOf(win, 'no-recording');
  await openByPalette(win, 'Thirza Thirteenth');
  await win.getByRole('heading', { name: 'Thirza', level: 1 }).waitFor();

  await pressOn(win, 'Referral');
  await typeInto(win, 'Referring physician', 'Dr. Invented Physician');
  await tabTo(win, 'Received on');
  await win.keyboard.type(asTypedDate(dayFromToday(-3)));
  await typeInto(win, 'What it said', 'Tired for a year.');
  await pressOn(win, 'Save referral');
  await expect(stageLine(win).getByRole('link', { name: 'Referral missing' })).toHaveCount(0);
  expect((await told(win, 'getMember', { memberId })).intake.referral).toEqual({
    receivedOn: dayFromToday(-3),
    note: 'Tired for a year.',
  });

  await pressOn(win, 'Safety plan');
  await pressOn(win, 'Write the six steps');
  await typeInto(win, '1. Warning signs', 'I stop answering.');
  await pressOn(win, 'Save version 1');
  await expect(win.getByText('I stop answering.')).toBeVisible();

  const tabs = win.getByRole('navigation', { name: 'Parts of this record' });
  await tabInto(win, tabs.getByRole('link', { name: 'Agreements' }));
  await win.keyboard.press('Enter');
  await win.getByRole('button', { name: 'Sign “No recording”…' }).waitFor();
  await pressOn(win, 'Sign “No recording”');
  await win.getByRole('heading', { name: 'Read and sign', level: 1 }).waitFor();
  const { agreement } = await told(win, 'getAgreement', { agreementId });
  for (const { statement, isTrue } of agreement.versions.at(-1)?.content.questions ?? []) {
    const choice = win.getByRole('radiogroup', { name: statement });
    await tabInto(win, choice);
    await win.keyboard.press('Space');
    if (!isTrue) await win.keyboard.press('ArrowRight');
  }
  const methods = win.getByRole('radiogroup', { name: 'How it is signed' });
  await tabInto(win, methods);
  await win.keyboard.press('ArrowRight');
  await expect(methods.getByRole('radio', { name: 'Typed' })).toBeChecked();
  await typeInto(win, 'Your full name', 'Thirza Thirteenth');
  await tabTo(win, 'I know this person');
  await win.keyboard.press('Space');
  await pressOn(win, 'Sign as Thirza Thirteenth');
  await expect(win.getByText(/has agreed to “No recording”/)).toBeVisible();
});

async function openByPalette(win: Page, words: string): Promise<void> {
  await win.keyboard.press('Control+k');
  await win.keyboard.type(words.toLowerCase());
  await win.keyboard.press('Enter');
}

/** As the field of Chromium takes it in English: month, day and year. */
function asTypedDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return month + day + year;
}
