import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, there, theLast } from '../support/show-window';

async function openDisclosures() {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  const members = await alcove.ask('listMembers', { moduleId: null });
  const ana = there(members.find(({ preferredFirstName }) => preferredFirstName === 'Ana'));
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Requests');
  await shown.user.click(await screen.findByRole('link', { name: 'Disclosures' }));
  await screen.findByRole('heading', { name: 'Disclosures', level: 1 });
  return { ...shown, alcove, ana };
}

async function choose(user: UserEvent, field: string, option: string | RegExp) {
  await user.click(await screen.findByRole('combobox', { name: field }));
  await user.click(await screen.findByRole('option', { name: option, hidden: true }));
}
const press = async (user: UserEvent, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));
const type = async (user: UserEvent, field: RegExp | string, text: string) =>
  user.type(await screen.findByRole('textbox', { name: field }), text);

async function beginWriting(user: UserEvent) {
  await press(user, 'Write down a disclosure…');
  await choose(user, 'About', /^Anabel Fictional/);
  return screen.findByRole('form', { name: 'Write down a disclosure' });
}

async function writeToInsurer(user: UserEvent) {
  await beginWriting(user);
  await user.click(await screen.findByRole('radio', { name: 'A law or an order asks for it' }));
  await choose(user, 'Who it is', 'Insurer');
  await type(user, /^The order, or the section/, 'Section 1 of an invented law');
  await type(user, /^Name/, 'Invented Insurance');
  await press(user, 'Begin with the minimum');
  await press(user, 'Write it down');
}

test('without a disclosure the screen says what it is for', async () => {
  await openDisclosures();
  expect(await screen.findByText('Nothing was disclosed yet')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Save PDF/ })).toBeNull();
});

test('M96 M104 what an insurer is told begins with the minimum, and stands in the list with its ground', async () => {
  const { user, bridge, ana } = await openDisclosures();
  await writeToInsurer(user);
  const row = await screen.findByRole('row', { name: /Invented Insurance/ });
  expect(row).toHaveTextContent('Anabel Fictional');
  expect(row).toHaveTextContent('Dates of sessions, start and stop times, number present.');
  expect(row).toHaveTextContent('Legal authoritySection 1 of an invented law');
  expect(theLast(bridge.callsOf('recordDisclosure')).input).toMatchObject({
    memberId: ana.id,
    party: { ground: 'legal-authority', recipientKind: 'insurer' },
  });
});

test('M104 the minimum is shown for an insurer alone', async () => {
  const { user } = await openDisclosures();
  await beginWriting(user);
  expect(screen.queryByText('The minimum for an insurer')).toBeNull();
  await choose(user, 'Who it is', 'Insurer');
  expect(await screen.findByText(/Never what was said/)).toBeVisible();
});

test('M96 nothing is written down without a consent that is chosen, or an authority that is stated', async () => {
  const { user, bridge } = await openDisclosures();
  await beginWriting(user);
  expect(await screen.findByText('No consent of this member permits it on this day')).toBeVisible();
  await type(user, /^What was told/, 'Attends weekly.');
  await type(user, /^What for/, 'Shared care.');
  await press(user, 'Write it down');
  await user.click(screen.getByRole('radio', { name: /risk of serious bodily harm/ }));
  await type(user, /^Name/, 'Ambulance');
  await press(user, 'Write it down');
  expect(await screen.findByRole('textbox', { name: /^Which harm/ })).toBeInvalid();
  expect(bridge.callsOf('recordDisclosure')).toEqual([]);
});

test('the list is narrowed by member and by whom it was told to, and saved as it is shown', async () => {
  const { user, bridge, ana } = await openDisclosures();
  await writeToInsurer(user);
  await screen.findByRole('row', { name: /Invented Insurance/ });
  await choose(user, 'Told to', 'Court');
  expect(await screen.findByText('Nothing fits what was chosen.')).toBeVisible();
  await choose(user, 'Told to', 'Insurer');
  await choose(user, 'About', /^Anabel Fictional/);
  await screen.findByRole('row', { name: /Invented Insurance/ });
  await press(user, 'Save CSV for yourself…');
  expect(await screen.findByText('The accounting is saved: 1 disclosure')).toBeVisible();
  expect(theLast(bridge.callsOf('saveAccounting')).input).toMatchObject({
    filter: { memberId: ana.id, kinds: ['insurer'] },
    format: 'csv',
    party: null,
  });
});

test('M96 to hand one member’s accounting over it is asked to whom; everyone’s cannot be', async () => {
  const { user, bridge } = await openDisclosures();
  await writeToInsurer(user);
  await screen.findByRole('row', { name: /Invented Insurance/ });
  expect(screen.queryByRole('button', { name: 'Hand it over…' })).toBeNull();
  await choose(user, 'About', /^Anabel Fictional/);
  await press(user, 'Hand it over…');
  const form = within(await screen.findByRole('form', { name: 'Hand over this accounting' }));
  expect(form.getByRole('textbox', { name: /^Name/ })).toHaveValue('Anabel Fictional');
  await user.click(form.getByRole('button', { name: 'Save PDF to hand over…' }));
  await waitFor(() => expect(bridge.callsOf('saveAccounting')).toHaveLength(1));
  expect(theLast(bridge.callsOf('saveAccounting')).input).toMatchObject({
    format: 'pdf',
    party: { ground: 'member-request', recipientKind: 'member', recipient: 'Anabel Fictional' },
  });
  expect(await screen.findByRole('row', { name: /An accounting of disclosures/ })).toBeVisible();
});
