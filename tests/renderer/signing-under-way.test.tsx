import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { anEvening, button, free, noteField, openEvening, typed } from '../support/evening-window';
import { paste, setCaret, textOf } from '../support/note-editor';
import { there } from '../support/show-window';

/** While a note is being signed nothing of it is lost, and no other is signed with it (M9). */

const at = (name: string) => screen.findByRole('heading', { name, level: 1 });
const region = (name: string) => screen.findByRole('region', { name });
const LEFT = 'Written in another form';
const OTHER = 'This note was also saved from another window';

afterEach(() => jest.restoreAllMocks());

function press(key: string, modifiers: Readonly<Record<string, boolean>>): void {
  act(() => void fireEvent.keyDown(document.body, { key, ...modifiers }));
}
const pressSign = (repeat = false) => press('Enter', { ctrlKey: true, repeat });
const signAndNext = (user: UserEvent) => user.keyboard('{Control>}{Enter}{/Control}');

/** Bo’s draft, and one that waits for the next on the roster. */
async function twoDrafts() {
  const evening = await anEvening('It was quiet.');
  const { alcove, key } = evening;
  const { roster } = await alcove.ask('getSession', { sessionId: key.sessionId });
  const next = there(roster[2]);
  const body = free('Not read yet.');
  await alcove.ask('saveDraft', { sessionId: key.sessionId, memberId: next.memberId, body });
  return { ...evening, ...(await openEvening(evening)), next: next.preferredFirstName };
}

/** Bo’s note is on its way to being signed until `letGo` is called. */
async function onItsWay(text = 'It was quiet.') {
  const evening = await anEvening(text);
  const shown = await openEvening(evening);
  await noteField();
  const letGo = evening.alcove.hold('signNote');
  return { ...shown, ...evening, letGo };
}
const isSigning = async () =>
  waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveAttribute('aria-readonly', 'true'),
  );

test('the key that signs, held down, signs one note and not the evening', async () => {
  const { bridge, next } = await twoDrafts();
  await noteField();
  pressSign(true);
  pressSign();
  pressSign(true);
  await at(next);
  await noteField();
  jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  for (let count = 0; count < 5; count += 1) pressSign(true);
  await screen.findByText(/^2 of 7 signed/);
  expect(bridge.callsOf('signNote')).toHaveLength(1);
});

test('pressed twice it does not sign what it has led to, until a moment has passed', async () => {
  const { bridge, next, user } = await twoDrafts();
  await noteField();
  const arrival = performance.now();
  const now = jest.spyOn(performance, 'now').mockReturnValue(arrival);
  pressSign();
  await at(next);
  await noteField();
  await signAndNext(user);
  await user.click(await button('Sign and next'));
  expect(bridge.callsOf('signNote')).toHaveLength(1);
  now.mockReturnValue(arrival + 500);
  await signAndNext(user);
  await waitFor(() => expect(bridge.callsOf('signNote')).toHaveLength(2));
});

test('moving along the notes goes on while its key is held', async () => {
  const { next } = await twoDrafts();
  await noteField();
  press('ArrowDown', { altKey: true, repeat: true });
  await at(next);
});

test('text of another form is not taken out while the note is being signed', async () => {
  const { user, bridge, letGo } = await onItsWay();
  const form = screen.getByRole('combobox', { name: 'Form of the note' });
  await user.selectOptions(form, 'SOAP');
  const beside = await region(LEFT);
  const field = await screen.findByRole('textbox', { name: 'Subjective' });
  act(() => paste(field, 'Said.'));
  pressSign();
  await waitFor(() => expect(bridge.callsOf('signNote')).toHaveLength(1));
  press('i', { altKey: true });
  expect(within(beside).getByRole('button', { name: /^Put it into the note/ })).toBeDisabled();
  expect(within(beside).getByRole('button', { name: /^Take it out/ })).toBeDisabled();
  letGo();
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(textOf(field)).toBe('Said.');
  expect(await region(LEFT)).toHaveTextContent('It was quiet.');
});

test('text of another form begins and ends on lines of its own', async () => {
  const { user } = await openEvening(await anEvening('It was quiet.'));
  const form = screen.getByRole('combobox', { name: 'Form of the note' });
  await noteField();
  await user.selectOptions(form, 'SOAP');
  const field = await screen.findByRole('textbox', { name: 'Subjective' });
  act(() => paste(field, 'Before. After.'));
  act(() => field.focus());
  act(() => setCaret(field, 7));
  press('i', { altKey: true });
  await waitFor(() => expect(textOf(field)).toBe('Before.\nIt was quiet.\n After.'));
});

test('the tools around a note are closed while it is being signed', async () => {
  const { letGo, bridge } = await onItsWay();
  pressSign();
  await isSigning();
  for (const key of ['v', 'c', 'p']) press(key, { altKey: true });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByText('End the comparison')).toBeNull();
  const tools = within(screen.getByRole('group', { name: 'Around this note' }));
  for (const tool of tools.getAllByRole('button')) expect(tool).toBeDisabled();
  letGo();
  await waitFor(() => expect(bridge.callsOf('signNote')).toHaveLength(1));
});

test('the keys of the text rest while the names in it are asked about', async () => {
  const { user } = await openEvening(await anEvening('Then Chiara left.'));
  const editor = await noteField();
  act(() => editor.focus());
  act(() => setCaret(editor, 6));
  await waitFor(() => expect(screen.getByRole('region', { name: /names?/i })).toBeInTheDocument());
  await signAndNext(user);
  await screen.findByRole('dialog');
  for (const key of ['v', 'c', 'r']) press(key, { altKey: true });
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
  expect(await typed()).toBe('Then Chiara left.');
});

test('what another window saved in between is shown before signing destroys it', async () => {
  const evening = await anEvening('It was quiet.');
  const { alcove, key } = evening;
  const { user, bridge } = await openEvening(evening);
  const editor = await noteField();
  await alcove.ask('saveDraft', { ...key, body: free('Written elsewhere.') });
  act(() => paste(editor, 'Typed here. '));
  await signAndNext(user);
  expect(await screen.findByText(OTHER)).toBeInTheDocument();
  expect(bridge.callsOf('signNote')).toHaveLength(0);
  const { versions } = await alcove.ask('getDraftHistory', { drafted: { kind: 'note', ...key } });
  expect(JSON.stringify(versions)).toContain('Written elsewhere.');
  await waitFor(async () => expect(await noteField()).toHaveAttribute('aria-readonly', 'false'));
  await alcove.ask('saveDraft', { ...key, body: free('Written there once more.') });
  await signAndNext(user);
  await waitFor(async () => expect(await noteField()).toHaveAttribute('aria-readonly', 'false'));
  expect(bridge.callsOf('signNote')).toHaveLength(0);
  await signAndNext(user);
  await waitFor(() => expect(bridge.callsOf('signNote')).toHaveLength(1));
});

test('so is it when nothing was typed here', async () => {
  const evening = await anEvening('It was quiet.');
  const { user, bridge } = await openEvening(evening);
  await noteField();
  const body = free('Written elsewhere.');
  await evening.alcove.ask('saveDraft', { ...evening.key, body });
  await signAndNext(user);
  expect(await screen.findByText(OTHER)).toBeInTheDocument();
  expect(bridge.callsOf('signNote')).toHaveLength(0);
});

test('what is said of the group is closed while its note is being signed (M11)', async () => {
  const { user, alcove, key, bridge } = await onItsWay();
  await user.click(screen.getByRole('link', { name: /Group note/ }));
  await at('Group note');
  const themes = await screen.findByRole('textbox', { name: 'Themes' });
  act(() => paste(themes, 'Coming back.'));
  const letGo = alcove.hold('signGroupNote');
  pressSign();
  await waitFor(() => expect(bridge.callsOf('signGroupNote')).toHaveLength(1));
  const chip = within(screen.getByRole('toolbar', { name: 'Cohesion' })).getByText('4');
  expect(chip).toHaveAttribute('aria-disabled', 'true');
  await user.click(chip);
  expect(chip).toHaveAttribute('aria-pressed', 'false');
  letGo();
  await waitFor(async () => {
    const { note } = await alcove.ask('getGroupNote', { sessionId: key.sessionId });
    expect(note?.text.signature).not.toBeNull();
  });
});
