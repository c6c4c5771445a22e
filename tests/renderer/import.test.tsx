import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { aSchedule } from '../support/people';
import { sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { goTo, showWindow } from '../support/show-window';

const button = (name: RegExp | string) => screen.findByRole('button', { name });

function choose(alcove: SampleAlcove, ...lines: readonly string[]) {
  alcove.choose({ name: 'clients.csv', bytes: Buffer.from(lines.join('\n')) });
}

const CLIENTS = [
  'First Name,Last Name,Birth Date,Health Number,Mobile Phone,Email,Shoe size',
  'Anabel,Fictional,1980-04-03,1234567897,416-555-0111,ana@example.org,38',
  'Bartholomew,Nowhere,1975-02-30,,416-555-0112,bo@example.org,44',
  ',,,,416-555-0113,,',
  'Chiara,Imaginary,,,416-555-0114,chiara at example.org,39',
] as const;

async function toColumns(alcove: SampleAlcove): Promise<UserEvent> {
  const { user } = showWindow(alcove.bridge);
  await goTo(user, 'Members');
  await user.click(
    (await screen.findAllByRole('link', { name: /from a file/ }))[0] ?? document.body,
  );
  await user.click(await button('Choose a file…'));
  await screen.findByRole('heading', { name: 'What the columns hold' });
  return user;
}

async function toPeople(alcove: SampleAlcove): Promise<UserEvent> {
  const user = await toColumns(alcove);
  await user.click(await button('Show the people'));
  await screen.findByRole('heading', { name: 'Who is added' });
  return user;
}

async function withModule(): Promise<SampleAlcove> {
  const alcove = sampleAlcove();
  const kind = 'closed-module';
  const { groupId } = await alcove.ask('createGroup', { name: 'Tuesday physicians', kind });
  await alcove.ask('planModule', { groupId, name: '2026–27', schedule: aSchedule() });
  return alcove;
}

const namesIn = async (alcove: SampleAlcove) =>
  (await alcove.ask('listMembers', { moduleId: null })).map(({ legalName }) => legalName);

const rowOf = (name: RegExp) => screen.findByRole('row', { name });

test('recognised headings are filled in, with the first rows beside them; the rest is left out', async () => {
  const alcove = sampleAlcove();
  choose(alcove, ...CLIENTS);
  await toColumns(alcove);
  expect(screen.getByLabelText('“First Name” is read as')).toHaveValue('firstName');
  expect(screen.getByLabelText('“Health Number” is read as')).toHaveValue('healthNumber');
  expect(screen.getByLabelText('“Shoe size” is read as')).toHaveValue('');
  expect(await rowOf(/^First Name/)).toHaveTextContent('AnabelBartholomewChiara');
});

test('a column chosen twice is pointed out, and so is a missing name; nothing goes on before', async () => {
  const alcove = sampleAlcove();
  choose(alcove, ...CLIENTS);
  const user = await toColumns(alcove);
  await user.selectOptions(screen.getByLabelText('“Shoe size” is read as'), 'E-mail');
  expect(screen.getByText('“E-mail” is chosen for more than one column')).toBeInTheDocument();
  expect(await button('Show the people')).toBeDisabled();
  await user.selectOptions(screen.getByLabelText('“Shoe size” is read as'), 'Left out');
  expect(await button('Show the people')).toBeEnabled();
  await user.selectOptions(screen.getByLabelText('“Last Name” is read as'), 'Left out');
  expect(screen.getByText('Say which column holds the name')).toBeInTheDocument();
  expect(await button('Show the people')).toBeDisabled();
});

test('everyone is shown; a row in doubt is left out with its reason until it is ticked', async () => {
  const alcove = sampleAlcove();
  choose(alcove, ...CLIENTS);
  const user = await toPeople(alcove);
  expect(screen.getByText('1 person to add, 3 rows left out')).toBeInTheDocument();
  const ana = within(await rowOf(/Anabel Fictional, line 2/));
  expect(ana.getByRole('checkbox')).toBeChecked();
  expect(ana.getByText('Born 3 April 1980')).toBeInTheDocument();
  expect(ana.getByText('Health number 1234-567-897')).toBeInTheDocument();
  const bo = within(await rowOf(/Bartholomew Nowhere, line 3/));
  expect(bo.getByRole('checkbox')).not.toBeChecked();
  expect(bo.getByText('“1975-02-30” is no date of birth. Ticked, they are added without it.')).toBeInTheDocument(); // prettier-ignore
  const nobody = within(await rowOf(/Add line 4/));
  expect(nobody.getByRole('checkbox')).toBeDisabled();
  expect(nobody.getByText(/There is no name in this row/)).toBeInTheDocument();
  await user.click(bo.getByRole('checkbox'));
  expect(screen.getByText('2 people to add, 2 rows left out')).toBeInTheDocument();
  await user.click(await button('Add 2 enquiries'));
  expect(await screen.findByText('2 enquiries were added')).toBeInTheDocument();
  expect((await namesIn(alcove)).toSorted()).toEqual(['Anabel Fictional', 'Bartholomew Nowhere']);
  const [call] = alcove.bridge.callsOf('importRoster');
  expect(JSON.stringify(call?.input)).not.toContain('1975');
});

test('members come in from a day on, with the reason for what is missing (M100)', async () => {
  const alcove = await withModule();
  choose(alcove, 'Client Name,Email', 'Ana Fictional,ana@example.org', 'Bo Nowhere,');
  const user = await toPeople(alcove);
  await user.click(await screen.findByRole('radio', { name: 'Members of a module' }));
  expect(await screen.findByLabelText('Members from')).toHaveValue('2026-09-01');
  const reason = screen.getByLabelText(/Why they are admitted/);
  expect(reason).toHaveValue('');
  expect(reason).toBeRequired();
  expect(reason).toHaveAccessibleDescription(/^Needed, in a sentence of yours/);
  await user.click(await button('Add 2 members'));
  expect(await screen.findByText(/say why in a sentence/)).toBeInTheDocument();
  await user.type(reason, 'They came over from the old group.');
  await user.click(await button('Add 2 members'));
  expect(await screen.findByText('2 members were added')).toBeInTheDocument();
  await user.click(await button('Open the module'));
  expect(await screen.findByText('2 of 12')).toBeInTheDocument();
});

test('the thirteenth is refused in words, nobody is added, and the rows stay (M3)', async () => {
  const alcove = await withModule();
  const rows = Array.from({ length: 13 }, (_none, index) => `Person${index} Fictional`);
  choose(alcove, 'Name', ...rows);
  const user = await toPeople(alcove);
  await user.click(await screen.findByRole('radio', { name: 'Members of a module' }));
  await user.type(screen.getByLabelText(/Why they are admitted/), 'They came over together.');
  await user.click(await button('Add 13 members'));
  expect(await screen.findByRole('alert')).toHaveTextContent('This module is full');
  expect(await namesIn(alcove)).toEqual([]);
  await user.click(within(await rowOf(/Person12 Fictional, line 14/)).getByRole('checkbox'));
  await user.click(await button('Add 12 members'));
  expect(await screen.findByText('12 members were added')).toBeInTheDocument();
});

test('of two rows with one name at most one is ticked', async () => {
  const alcove = sampleAlcove();
  choose(alcove, 'Name,Phone', 'Zoë Ångström,1', 'ZOE ANGSTROM,2');
  const user = await toPeople(alcove);
  expect(screen.getByText('0 people to add, 2 rows left out')).toBeInTheDocument();
  expect(await button('Add 0 enquiries')).toBeDisabled();
  const [first, second] = screen.getAllByRole('checkbox');
  if (!first || !second) throw new Error('two rows');
  await user.click(first);
  await user.click(second);
  expect(first).not.toBeChecked();
  expect(second).toBeChecked();
});

test('whoever is in Alcove already cannot be ticked', async () => {
  const alcove = sampleAlcove();
  choose(alcove, 'Name', 'Ana Fictional', 'Bo Nowhere');
  const user = await toPeople(alcove);
  await user.click(await button('Add 2 enquiries'));
  await user.click(await button('See the members'));
  await user.click(
    (await screen.findAllByRole('link', { name: /from a file/ }))[0] ?? document.body,
  );
  await user.click(await button('Choose a file…'));
  await user.click(await button('Show the people'));
  expect(within(await rowOf(/Ana Fictional, line 2/)).getByRole('checkbox')).toBeDisabled();
  expect(screen.getAllByText(/is in Alcove already/)).toHaveLength(2);
});

test('the order of day and month is asked once, and what was chosen stays on the way back', async () => {
  const alcove = sampleAlcove();
  choose(alcove, 'Name,DOB', 'Ana Fictional,03/04/1980', 'Bo Nowhere,05/06/1975');
  const user = await toColumns(alcove);
  await user.click(await button('Show the people'));
  expect(await screen.findByText('0 people to add, 2 rows left out')).toBeInTheDocument();
  await user.click(await button('Back to the columns'));
  await user.click(await screen.findByRole('radio', { name: 'The month' }));
  await user.click(await button('Show the people'));
  expect(await screen.findByText('Born 4 March 1980')).toBeInTheDocument();
  await user.click(await button('Back to the columns'));
  expect(await screen.findByRole('radio', { name: 'The month' })).toBeChecked();
});

test('the order of dates that one date of the file suggests is shown, and can be changed', async () => {
  const alcove = sampleAlcove();
  choose(
    alcove,
    'Name,DOB',
    'Ana Fictional,02/13/1980',
    'Bo Nowhere,03/04/1990',
    'Cy Not,05/06/1991',
  );
  const user = await toColumns(alcove);
  expect(await screen.findByRole('radio', { name: 'The month' })).toBeChecked();
  expect(
    screen.getByText(/^2 dates of this file.*the month is assumed to come first/),
  ).toBeVisible();
  await user.click(await button('Show the people'));
  expect(await screen.findByText('Born 4 March 1990')).toBeInTheDocument();
  await user.click(await button('Back to the columns'));
  await user.click(await screen.findByRole('radio', { name: 'The day' }));
  await user.click(await button('Show the people'));
  expect(await screen.findByText('Born 3 April 1990')).toBeInTheDocument();
  expect(screen.getByText(/“02\/13\/1980” is no date of birth/)).toBeInTheDocument();
  expect(screen.getByText('2 people to add, 1 row left out')).toBeInTheDocument();
});

test('nothing is asked about dates that can be read in one way only', async () => {
  const alcove = sampleAlcove();
  choose(alcove, 'Name,DOB', 'Ana Fictional,1980-04-03', 'Bo Nowhere,25/12/1975');
  await toColumns(alcove);
  expect(screen.queryByRole('radio', { name: 'The month' })).not.toBeInTheDocument();
});

test('a file that is no table is refused in words; leaving the dialog keeps what was there', async () => {
  const alcove = sampleAlcove();
  choose(alcove, ...CLIENTS);
  const user = await toColumns(alcove);
  alcove.choose(null);
  await user.click(await button('Choose another file…'));
  await waitFor(() => expect(alcove.bridge.callsOf('chooseRosterFile')).toHaveLength(2));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  choose(alcove, 'Name', '"Ana');
  await user.click(await button('Choose another file…'));
  expect(await screen.findByRole('alert')).toHaveTextContent('This file is not a table');
  expect(screen.getByRole('heading', { name: 'What the columns hold' })).toBeInTheDocument();
});

test('goes from the columns to the done banner by keyboard alone', async () => {
  const alcove = sampleAlcove();
  choose(alcove, 'Name,Phone', 'Ana Fictional,1', 'Bo Nowhere,2');
  const user = await toColumns(alcove);
  expect(screen.getByRole('heading', { name: 'What the columns hold' })).toHaveFocus();
  await user.tab();
  expect(screen.getByLabelText('“Name” is read as')).toHaveFocus();
  await user.tab();
  await user.tab();
  expect(await button('Show the people')).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Who is added' })).toHaveFocus());
  await user.tab();
  expect(screen.getByRole('region', { name: 'Rows of the file' })).toHaveFocus();
  await user.tab();
  await user.keyboard(' ');
  expect(screen.getByText('1 person to add, 1 row left out')).toBeInTheDocument();
  await user.tab();
  await user.tab();
  expect(await button('Add 1 enquiry')).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'See the members' })).toHaveFocus(),
  );
  expect(await namesIn(alcove)).toEqual(['Bo Nowhere']);
});

test('asks before a file that was not added is left behind', async () => {
  const alcove = sampleAlcove();
  choose(alcove, ...CLIENTS);
  const user = await toColumns(alcove);
  fireEvent.click(screen.getByRole('link', { name: /^Today/ }));
  await user.click(await button('Keep writing'));
  expect(screen.getByRole('heading', { name: 'What the columns hold' })).toBeInTheDocument();
});
