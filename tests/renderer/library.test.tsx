import { screen, waitFor, within } from '@testing-library/react';
import { openWindow } from '../support/interrupted-window';
import { goTo, there } from '../support/show-window';

async function openLibrary() {
  const shown = await openWindow();
  const go = async () => {
    await goTo(shown.user, 'Settings');
    await shown.user.click(await screen.findByRole('link', { name: 'Library' }));
  };
  await go();
  await screen.findByRole('radiogroup', { name: 'Shelf' });
  return { ...shown, go };
}

const button = (name: string) => screen.findByRole('button', { name });
const field = (name: RegExp) => screen.findByRole('textbox', { name });
const rowOf = (title: string) => there(screen.getByText(title).closest('li'));
const titles = () => [...document.querySelectorAll('summary > :first-child')];

async function writeOne(user: Awaited<ReturnType<typeof openLibrary>>['user'], title: string) {
  await user.click(await button('Write a text'));
  await user.type(await field(/^Title/), title);
  await user.type(await field(/^Text/), 'Please have a glass of water with you.');
  await user.click(await button('Save text'));
  await screen.findByText(`Saved: ${title}`);
}

test('one shelf at a time, with what Alcove brought along', async () => {
  const { user } = await openLibrary();
  expect(screen.getByText('A break of ten minutes')).toBeInTheDocument();
  expect(screen.queryByText('Silence')).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Cue cards' }));
  expect(screen.getByText('Silence')).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Polls' }));
  expect(titles()).toHaveLength(3);
  expect(rowOf('Was this useful?')).toHaveTextContent('Yes, In part, Not today');
});

test('M56 an own text is written, marked as such, and gone only after a question', async () => {
  const { user, alcove } = await openLibrary();
  await writeOne(user, 'Water');
  expect(rowOf('Water')).toHaveTextContent('Your own');
  await user.click(await button('Take away “Water”'));
  const dialog = await screen.findByRole('dialog', { name: 'Take away for good?' });
  await user.click(within(dialog).getByRole('button', { name: 'Take it away' }));
  await screen.findByText('Taken away: Water');
  const { entries } = await alcove.ask('getLibrary', {});
  expect(entries.some(({ entry }) => entry.title === 'Water')).toBe(false);
});

test('M56 a default is changed and brought back as it came', async () => {
  const { user } = await openLibrary();
  await user.click(await button('Change “No recording”'));
  const text = await field(/^Text/);
  await user.clear(text);
  await user.type(text, 'Nothing is recorded.');
  await user.click(await button('Save text'));
  await waitFor(() => expect(rowOf('No recording')).toHaveTextContent('Changed'));
  expect(screen.getByText('Nothing is recorded.')).toBeInTheDocument();
  await user.click(await button('Bring back “No recording” as it came'));
  await user.click(await button('Bring it back as it came'));
  await screen.findByText('As it came: No recording');
  await waitFor(() => expect(screen.queryByText('Nothing is recorded.')).not.toBeInTheDocument());
});

test('a default is taken away without a question, and can be brought back', async () => {
  const { user } = await openLibrary();
  await user.click(await button('Take away “No recording”'));
  await screen.findByRole('heading', { name: 'Taken away' });
  expect(screen.queryByRole('button', { name: 'Change “No recording”' })).not.toBeInTheDocument();
  await user.click(await button('Bring back “No recording”'));
  expect(await button('Change “No recording”')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Taken away' })).not.toBeInTheDocument();
});

test('M57 a poll has its answers one on each line, from two to ten', async () => {
  const { user, alcove } = await openLibrary();
  await user.click(screen.getByRole('radio', { name: 'Polls' }));
  await user.click(await button('Write a text'));
  await user.type(await field(/^Title/), 'More of this?');
  await user.type(await field(/^Answers/), 'Yes');
  await user.click(await button('Save text'));
  expect(await screen.findByText('A poll needs at least two answers.')).toBeInTheDocument();
  await user.type(await field(/^Answers/), '{Enter}{Enter}  No ');
  await user.click(await button('Save text'));
  await screen.findByText('Saved: More of this?');
  const { entries } = await alcove.ask('getLibrary', {});
  expect(entries.at(-1)?.entry.options).toEqual(['Yes', 'No']);
});

test('a text for no kind of group, and one without words, are refused in words', async () => {
  const { user, bridge } = await openLibrary();
  await user.click(await button('Write a text'));
  await user.type(await field(/^Title/), 'Water');
  await user.click(screen.getByRole('checkbox', { name: 'Closed module' }));
  await user.click(screen.getByRole('checkbox', { name: 'Therapeutic community' }));
  await user.click(await button('Save text'));
  expect(await screen.findByText('Please choose at least one kind of group.')).toBeInTheDocument();
  expect(screen.getByText('Please fill this in.')).toBeInTheDocument();
  expect(bridge.callsOf('saveLibraryEntry')).toHaveLength(0);
});

test('a refusal is shown where it happened, and what was typed stays', async () => {
  const { user, alcove } = await openLibrary();
  alcove.refuse('saveLibraryEntry', { code: 'library-full', most: 300 });
  await user.click(await button('Change “No recording”'));
  await user.type(await field(/^Title/), ' at all');
  await user.click(await button('Save text'));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(await field(/^Title/)).toHaveValue('No recording at all');
});

test('what was typed is back after a lock, on the text it was typed for', async () => {
  const { user, go, kept, lockAndUnlock } = await openLibrary();
  await user.click(await button('Change “No recording”'));
  await user.type(await field(/^Title/), ' at all');
  await waitFor(() => expect(kept().at(-1)?.values).toContain('at all'), { timeout: 5_000 });
  await lockAndUnlock();
  await go();
  expect(await screen.findByText(/what you typed is back/)).toBeInTheDocument();
  expect(await field(/^Title/)).toHaveValue('No recording at all');
  await user.click(await button('Save text'));
  await screen.findByText('Saved: No recording at all');
  expect(rowOf('No recording at all')).toHaveTextContent('Changed');
});

test('a text that was only looked at is not kept and asks nothing', async () => {
  const { user, kept } = await openLibrary();
  await user.click(await button('Change “No recording”'));
  await user.click(await button('Go back to the library'));
  await screen.findByRole('radiogroup', { name: 'Shelf' });
  expect(kept()).toEqual([]);
});

test('who goes back without saving is told so by the button, and nothing is kept', async () => {
  const { user, alcove, kept } = await openLibrary();
  await user.click(await button('Change “No recording”'));
  await user.type(await field(/^Title/), ' at all');
  await waitFor(() => expect(kept().length).toBeGreaterThan(0), { timeout: 5_000 });
  await user.click(await button('Go back without saving'));
  await button('Change “No recording”');
  await waitFor(async () =>
    expect(await alcove.ask('getUnfinishedForm', { key: 'library-entry' })).toBeNull(),
  );
});

test('M61 the feedback address is saved and said to be', async () => {
  const { user, alcove } = await openLibrary();
  await user.type(await field(/E-mail address or web page/), 'feedback@example.org');
  await user.click(await button('Save feedback address'));
  await screen.findByText('Feedback address saved');
  const { feedbackAddress } = await alcove.ask('getLibrary', {});
  expect(feedbackAddress).toBe('feedback@example.org');
});
