import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import {
  anEvening,
  button,
  free,
  openEvening,
  signed,
  typed,
  typeIn,
} from '../support/evening-window';
import { setCaret } from '../support/note-editor';

/** A signed note on screen: late, corrected, added to, and signed by another window meanwhile. */

async function openSigned(text: string, now = '2026-09-16T01:30:00.000Z') {
  const evening = await anEvening(text);
  evening.alcove.setNow(now);
  const shown = await openEvening(evening);
  await shown.user.click(await button('Sign note'));
  await signed();
  return { ...shown, ...evening };
}

const article = () => screen.getByRole('article');
const write = async (user: UserEvent, label: string, words: string) =>
  user.type(await screen.findByRole('textbox', { name: new RegExp(`^${label}`) }), words);

async function choose(label: string, passage: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name: label });
  const from = (field.textContent ?? '').indexOf(passage);
  act(() => setCaret(field, from, from + passage.length));
}

async function correct(user: UserEvent, place: string, passage: string, right: string) {
  await user.click(await button('Correct a passage'));
  await choose(place, passage);
  await write(user, 'What is right instead', right);
  await write(user, 'Reason for the correction', 'Looked it up.');
  await user.click(await button('Add correction'));
  await screen.findByText(right, { selector: 'article *' });
}

test('a note signed days later says so, with both times (M9)', async () => {
  await openSigned('It was quiet.', '2026-09-20T14:10:00.000Z');
  const late = within(article()).getByText('Late entry: session of 15 September 2026,');
  expect(late).toHaveAttribute('title', expect.stringContaining('19:30'));
  const written = within(article()).getByText('written 20 September 2026');
  expect(written).toHaveAttribute('title', expect.stringContaining('10:10'));
});

test('a note signed the same evening is not late', async () => {
  await openSigned('It was quiet.');
  expect(screen.queryByText(/Late entry/)).toBeNull();
});

test('a struck passage stays readable, says so aloud, and leads to its correction (M9)', async () => {
  const { user, bridge } = await openSigned('It was on Tuesday, I think.');
  await user.click(await button('Correct a passage'));
  const field = await screen.findByRole('textbox', { name: 'Note' });
  await waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveAttribute('aria-readonly', 'true');
  expect(screen.getByText('Nothing is selected yet.')).toBeInTheDocument();
  act(() => setCaret(field, 12, 14));
  expect(screen.getByText('Tuesday', { selector: 'q' })).toBeInTheDocument();
  await write(user, 'What is right instead', 'On Wednesday.');
  await write(user, 'Reason for the correction', 'Looked it up.');
  await user.click(await button('Add correction'));
  const struck = await waitFor(() => within(article()).getByText('Tuesday', { selector: 'del' }));
  expect(struck).toHaveTextContent('struck: Tuesday');
  await user.click(within(article()).getByRole('button', { name: 'see correction 1' }));
  expect(document.activeElement).toHaveTextContent('Correction 1');
  expect(article()).toHaveTextContent('It was on struck: Tuesday[1], I think.');
  expect(article()).toHaveTextContent('Reason: Looked it up.');
  expect(bridge.callsOf('addAddendum').map(({ input }) => input)).toMatchObject([
    { text: 'On Wednesday.', correction: { place: 'text', reason: 'Looked it up.' } },
  ]);
});

test('a correction is corrected in its turn', async () => {
  const { user } = await openSigned('It was on Tuesday.');
  await correct(user, 'Note', 'Tuesday', 'On Wednesday.');
  await correct(user, 'Addendum 1', 'Wednesday', 'On Thursday.');
  expect(within(article()).getByText('Wednesday', { selector: 'del' })).toBeInTheDocument();
  expect(
    within(article())
      .getAllByRole('button')
      .map((one) => one.textContent),
  ).toEqual(['[1]', '[2]']);
});

test('a correction without a passage, a text or a reason is not added, and says what is missing', async () => {
  const { user, bridge } = await openSigned('It was on Tuesday.');
  await user.click(await button('Correct a passage'));
  await write(user, 'What is right instead', 'On Wednesday.');
  await user.click(await button('Add correction'));
  const reason = screen.getByRole('textbox', { name: /^Reason for the correction/ });
  await waitFor(() => expect(reason).toBeInvalid());
  await user.type(reason, 'Looked it up.');
  await user.click(await button('Add correction'));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(bridge.callsOf('addAddendum')).toHaveLength(0);
  await user.click(await button('Cancel'));
  expect(await button('Correct a passage')).toBeInTheDocument();
});

test('a name in an addendum or in the reason of a correction is asked about too (M109)', async () => {
  const { user, bridge } = await openSigned('It was on Tuesday.');
  await user.click(await button('Correct a passage'));
  await choose('Note', 'Tuesday');
  await write(user, 'What is right instead', 'As Chiara said.');
  await write(user, 'Reason for the correction', 'Chiara knew it.');
  await user.click(await button('Add correction'));
  const asked = () => within(screen.getByRole('dialog'));
  await waitFor(() => expect(asked().getAllByRole('listitem')).toHaveLength(2));
  await user.click(asked().getByRole('button', { name: /^Replace all/ }));
  await user.click(asked().getByRole('button', { name: 'Add without names' }));
  await screen.findByText('As another member said.', { selector: 'article *' });
  expect(bridge.callsOf('addAddendum').at(-1)?.input).toMatchObject({
    text: 'As another member said.',
    correction: { reason: 'Another member knew it.' },
    reasonToKeepNames: null,
  });
});

test('a name with letters around it can be replaced in an addendum too (M109)', async () => {
  const { user, bridge } = await openSigned('It was on Tuesday.');
  await user.click(await button('Write addendum'));
  await write(user, 'Addendum', 'Chiara2 said so.');
  await user.click(await button('Add addendum'));
  const asked = () => within(screen.getByRole('dialog'));
  await waitFor(() => expect(asked().getAllByRole('listitem')).toHaveLength(1));
  expect(asked().getByRole('textbox', { name: /^Why these names/ })).toBeInTheDocument();
  await user.click(asked().getByRole('button', { name: /^Replace with/ }));
  await user.click(asked().getByRole('button', { name: 'Add without names' }));
  await screen.findByText(/^Addendum by /);
  expect(JSON.stringify(bridge.callsOf('addAddendum').at(-1))).not.toContain('Chiara');
});

/** Another window signs while this one types on. */
async function signedMeanwhile() {
  const evening = await anEvening('As it was.');
  const shown = await openEvening(evening);
  expect(await typed()).toBe('As it was.');
  await evening.alcove.ask('signNote', { ...evening.key, body: free('As it was signed.') });
  await typeIn(' Typed here meanwhile.');
  await screen.findByText('This note was signed meanwhile');
  expect(await typed()).toContain('Typed here meanwhile.');
  await shown.user.click(await button('Show the signed note'));
  await screen.findByText('What you typed is not in the signed note');
  expect(article()).toHaveTextContent('As it was signed.');
  return { ...shown, ...evening };
}

test('what was typed while another window signed stays on screen and becomes an addendum', async () => {
  const { user, bridge } = await signedMeanwhile();
  expect(screen.getByText(/Typed here meanwhile/)).toBeVisible();
  await user.click(await button('Add what you typed as an addendum'));
  const field = await screen.findByRole('textbox', { name: 'Addendum' });
  expect(field).toHaveValue('As it was. Typed here meanwhile.');
  expect(screen.queryByText('What you typed is not in the signed note')).toBeNull();
  await user.click(await button('Add addendum'));
  await screen.findByText(/^Addendum by /);
  expect(bridge.callsOf('addAddendum').at(-1)?.input).toMatchObject({
    text: 'As it was. Typed here meanwhile.',
  });
  expect(bridge.callsOf('signNote')).toHaveLength(0);
});

test('it joins an addendum that was begun, and the screens ask no more about it', async () => {
  const { user } = await signedMeanwhile();
  await user.click(await button('Write addendum'));
  await user.type(await screen.findByRole('textbox', { name: 'Addendum' }), 'Begun.');
  await user.click(await button('Add what you typed as an addendum'));
  const field = () => screen.findByRole('textbox', { name: 'Addendum' });
  expect(await field()).toHaveValue('Begun.\n\nAs it was. Typed here meanwhile.');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('it is thrown away only after a question', async () => {
  const { user } = await signedMeanwhile();
  await user.click(await button('Throw away what you typed'));
  const asked = within(await screen.findByRole('dialog'));
  expect(screen.getByText(/Typed here meanwhile/)).toBeInTheDocument();
  await user.click(asked.getByRole('button', { name: 'Throw away what you typed' }));
  await waitFor(() => expect(screen.queryByText(/Typed here meanwhile/)).toBeNull());
  expect(article()).toHaveTextContent('As it was signed.');
});

test('who only looked on while another window signed is told of no lost text', async () => {
  const evening = await anEvening('As it was.');
  const { user } = await openEvening(evening);
  await typed();
  await evening.alcove.ask('signNote', { ...evening.key, body: free('As it was signed.') });
  await user.click(await button('Sign note'));
  await signed();
  expect(article()).toHaveTextContent('As it was signed.');
  expect(screen.queryByText('What you typed is not in the signed note')).toBeNull();
});
