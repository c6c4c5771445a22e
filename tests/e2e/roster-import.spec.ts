import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerOpenDialog } from './support/app';
import { told } from './support/bridge';
import { pressOn } from './support/by-keys';
import { expect, test } from './support/fixture';
import { planPresentModule } from './support/joining-steps';
import { goTo, makeVault } from './support/steps';

/** Issue 4: a roster from a practice system's export, previewed, all or nothing. */

/** As exports of client lists name their columns; nobody knows what “Sent by” means. */
const HEADINGS = [
  ...['First Name', 'Last Name', 'Preferred Name', 'Email', 'Mobile Phone', 'Date of Birth'],
  ...['Sent by', 'Shoe size'],
];

const FIRST = ['Ada', 'Bea', 'Cal', 'Dov', 'Eli', 'Fay', 'Gus', 'Hal', 'Ina', 'Jon', 'Kit', 'Lou'];

test('twelve people are mapped, looked through and added as members of their module', async ({
  electronApp,
  win,
  userData,
}) => {
  test.slow();
  await makeVault(win);
  await planPresentModule(win);
  const file = path.join(userData, 'clients.csv');
  writeFileSync(file, csv(FIRST.map((first, index) => row(first, index))));
  await answerOpenDialog(electronApp, [file]);
  await openImport(win);
  await win.getByRole('button', { name: 'Choose a file…' }).click();

  await expect(win.getByText('From “clients.csv”')).toBeVisible();
  await expect(win.getByLabel('“First Name” is read as')).toHaveValue('firstName');
  await expect(win.getByLabel('“Mobile Phone” is read as')).toHaveValue('telephone');
  await expect(win.getByLabel('“Shoe size” is read as')).toHaveValue('');
  await win.getByLabel('“Sent by” is read as').selectOption('Referring physician');
  await win.getByRole('button', { name: 'Show the people' }).click();

  await expect(win.getByText('11 people to add, 1 row left out')).toBeVisible();
  const doubtful = win.getByRole('row', { name: /Kit Imaginary/ });
  await expect(doubtful.getByText(/“kit\.example\.org” is no e-mail address/)).toBeVisible();
  await doubtful.getByRole('checkbox', { name: 'Add Kit Imaginary, line 12' }).check();
  await expect(win.getByText('12 people to add')).toBeVisible();
  await addAsMembers(win, 12);
  await expect(win.getByText('12 members were added')).toBeVisible();

  const members = await told(win, 'listMembers', { moduleId: null });
  expect(members.map(({ stage }) => stage)).toEqual(FIRST.map(() => 'admitted'));
  const kit = members.find(({ preferredFirstName }) => preferredFirstName === 'Kit');
  if (!kit) throw new Error('she was added');
  expect(await told(win, 'getMember', { memberId: kit.id })).toMatchObject({
    profile: {
      legalName: 'Kit Imaginary',
      dateOfBirth: '1980-03-21',
      contact: { telephone: '416-555-0110', email: '' },
      referringPhysician: 'Dr. Invented',
    },
    memberships: [{ override: { reason: 'They were in this group before Alcove.' } }],
  });
  await win.getByRole('button', { name: 'Open the module' }).click();
  await win.getByRole('heading', { name: 'Tuesday physicians', level: 1, exact: true }).waitFor();
});

test('with a thirteenth nobody is added, without them the twelve are (M3)', async ({
  electronApp,
  win,
  userData,
}) => {
  test.slow();
  await makeVault(win);
  await planPresentModule(win);
  const file = path.join(userData, 'clients.csv');
  const rows = [...FIRST, 'Max'].map((first, index) => row(first, index, `${first}@example.org`));
  writeFileSync(file, csv(rows));
  await answerOpenDialog(electronApp, [file]);
  await openImport(win);
  await win.getByRole('button', { name: 'Choose a file…' }).click();
  await win.getByRole('button', { name: 'Show the people' }).click();
  await addAsMembers(win, 13);
  await expect(win.getByText('This module is full: it has 12 members')).toBeVisible();
  expect(await told(win, 'listMembers', { moduleId: null })).toEqual([]);

  await win.getByRole('checkbox', { name: 'Add Max Imaginary, line 14' }).uncheck();
  await win.getByRole('button', { name: 'Add 12 members' }).click();
  await expect(win.getByText('12 members were added')).toBeVisible();
  expect(await told(win, 'listMembers', { moduleId: null })).toHaveLength(12);
});

test('what is no table, and someone who is here already, are refused in words', async ({
  electronApp,
  win,
  userData,
}) => {
  await makeVault(win);
  const sham = path.join(userData, 'clients.csv');
  writeFileSync(sham, Buffer.from('89504e470d0a1a0a0000000d494844520000ffff', 'hex'));
  await answerOpenDialog(electronApp, [sham]);
  await openImport(win);
  await win.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(win.getByText('This file is not a table')).toBeVisible();
  await expect(win.getByRole('button', { name: 'Show the people' })).toHaveCount(0);

  writeFileSync(sham, csv([row('Ada', 0)]));
  await win.getByRole('button', { name: 'Choose a file…' }).click();
  await win.getByRole('button', { name: 'Show the people' }).click();
  await win.getByRole('button', { name: 'Add 1 enquiry' }).click();
  await expect(win.getByText('1 enquiry was added')).toBeVisible();
  await openImport(win);
  await win.getByRole('button', { name: 'Choose a file…' }).click();
  await win.getByRole('button', { name: 'Show the people' }).click();
  await expect(win.getByText('Someone of this name is in Alcove already')).toBeVisible();
  await expect(win.getByRole('checkbox', { name: 'Add Ada Imaginary, line 2' })).toBeDisabled();
  await expect(win.getByRole('button', { name: 'Add 0 enquiries' })).toBeDisabled();
});

test('a roster is brought in without a mouse', async ({ electronApp, win, userData }) => {
  await makeVault(win);
  const file = path.join(userData, 'clients.csv');
  writeFileSync(file, csv([row('Ada', 0), row('Bea', 1)]));
  await answerOpenDialog(electronApp, [file]);
  await win.keyboard.press('Control+3');
  await win.getByRole('heading', { name: 'Members', level: 1 }).waitFor();
  await pressOn(win, 'Add from a file…');
  await win.getByRole('button', { name: 'Choose a file…' }).waitFor();
  await pressOn(win, 'Choose a file…');
  await win.getByRole('heading', { name: 'What the columns hold' }).waitFor();
  await pressOn(win, 'Show the people');
  await win.getByRole('heading', { name: 'Who is added' }).waitFor();
  await pressOn(win, 'Add 2 enquiries');
  await expect(win.getByText('2 enquiries were added')).toBeVisible();
  await win.keyboard.press('Enter');
  await win.getByRole('heading', { name: 'Members', level: 1 }).waitFor();
  const names = (await told(win, 'listMembers', { moduleId: null })).map(
    ({ legalName }) => legalName,
  );
  expect(names).toEqual(['Ada Imaginary', 'Bea Imaginary']);
});

async function openImport(win: Page): Promise<void> {
  await goTo(win, 'Members');
  await win.getByRole('link', { name: 'Add from a file…' }).first().click();
  await win.getByRole('heading', { name: 'Add members from a file', level: 1 }).waitFor();
}

async function addAsMembers(win: Page, count: number): Promise<void> {
  await win.getByRole('radio', { name: 'Members of a module' }).check({ force: true });
  await win
    .getByRole('textbox', { name: /^Why they are admitted/ })
    .fill('They were in this group before Alcove.');
  await win.getByRole('button', { name: `Add ${count} members` }).click();
}

/** The tenth has an address that is none. */
function row(
  first: string,
  index: number,
  email = `${first.toLowerCase()}${index === 10 ? '.' : '@'}example.org`,
): readonly string[] {
  const telephone = `416-555-01${String(index).padStart(2, '0')}`;
  return [first, 'Imaginary', first, email, telephone, '1980-03-21', 'Dr. Invented', '42'];
}

function csv(rows: readonly (readonly string[])[]): string {
  return [HEADINGS, ...rows].map((cells) => cells.join(',')).join('\r\n');
}
