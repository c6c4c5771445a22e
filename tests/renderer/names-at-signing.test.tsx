import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { anEvening, button, openEvening, signed, typed } from '../support/evening-window';

/** Names of others in what is about to be signed: replaced, or kept for a written reason (M109). */

const TEXT = 'Then Chiara left early. It was Chiara’s choice. Bo stayed.';
const sign = () => button('Sign note');
const dialog = async () => within(await screen.findByRole('dialog', { name: TITLE }));
const TITLE = 'Names stand in this text';
const names = (shown: Awaited<ReturnType<typeof dialog>>) =>
  within(shown.getByRole('list', { name: 'Names that were found' })).getAllByRole('listitem');

/** As Escape does in Chromium: jsdom’s dialogs know no keys. */
function escape(): void {
  const open = screen.getByRole('dialog', { name: TITLE });
  act(() => void fireEvent(open, createEvent('cancel', open, { cancelable: true })));
}

test('each name is shown in its sentence with the reason, before anyone is asked to sign (M109)', async () => {
  const { user, bridge } = await openEvening(await anEvening(TEXT));
  await user.click(await sign());
  const shown = await dialog();
  const [first, second] = names(shown);
  expect(first).toHaveTextContent('Then Chiara left early.');
  expect(first).not.toHaveTextContent('Bo stayed');
  expect(first).toHaveTextContent('Also the first name of another member: Chiara.');
  expect(second).toHaveTextContent('It was Chiara’s choice.');
  expect(shown.queryByText('Bo', { selector: 'mark' })).toBeNull();
  expect(bridge.callsOf('signNote')).toHaveLength(0);
});

test('names are replaced one by one by keys alone, and then it is signed without a reason', async () => {
  const { user, bridge } = await openEvening(await anEvening(TEXT));
  await user.click(await sign());
  const shown = await dialog();
  // Chromium gives the keyboard to the first button of a dialog; jsdom leaves it where it was.
  act(() =>
    within(names(shown)[0] as HTMLElement)
      .getByRole('button')
      .focus(),
  );
  await user.keyboard('{Enter}');
  await waitFor(() => expect(names(shown)).toHaveLength(1));
  await waitFor(() =>
    expect(within(names(shown)[0] as HTMLElement).getByRole('button')).toHaveFocus(),
  );
  await user.keyboard('{Enter}');
  expect(await shown.findByRole('status')).toHaveTextContent('No name stands in it any more.');
  await waitFor(() => expect(shown.getByRole('button', { name: 'Sign note' })).toHaveFocus());
  await user.keyboard('{Enter}');
  await signed();
  const text = 'Then another member left early. It was another member’s choice. Bo stayed.';
  expect(bridge.callsOf('signNote').map(({ input }) => input)).toMatchObject([
    { body: { sections: { text } }, reasonToKeepNames: null },
  ]);
});

test('all names are replaced at once', async () => {
  const { user } = await openEvening(await anEvening(TEXT));
  await user.click(await sign());
  await user.click((await dialog()).getByRole('button', { name: /^Replace all/ }));
  expect((await dialog()).queryByRole('list')).toBeNull();
  await user.click((await dialog()).getByRole('button', { name: 'Back to the text' }));
  expect(await typed()).toBe(
    'Then another member left early. It was another member’s choice. Bo stayed.',
  );
});

test('with a written reason it is signed, and why the names stay is shown to the clinician alone', async () => {
  const { user, bridge } = await openEvening(await anEvening(TEXT));
  await user.click(await sign());
  const shown = await dialog();
  const anyway = shown.getByRole('button', { name: 'Sign with these names' });
  await user.click(anyway);
  expect(await shown.findByText('Please write why these names must stay.')).toBeVisible();
  const reason = shown.getByRole('textbox', { name: /^Why these names must stay/ });
  await user.type(reason, '   ');
  await user.click(anyway);
  expect(bridge.callsOf('signNote')).toHaveLength(0);
  await user.type(reason, 'Chiara asked for it.');
  await user.click(anyway);
  await signed();
  expect(bridge.callsOf('signNote')[0]?.input).toMatchObject({
    reasonToKeepNames: 'Chiara asked for it.',
  });
  expect(screen.getByText('Only you see this. It is never released.')).toBeVisible();
  expect(screen.getByText(/^2 names were kept in it/)).toHaveTextContent('Chiara asked for it.');
});

test('Escape goes back to the text with the name selected, and nothing is lost', async () => {
  const { user, bridge } = await openEvening(await anEvening(TEXT));
  await user.click(await sign());
  const first = await dialog();
  await user.type(first.getByRole('textbox', { name: /^Why these/ }), 'Half a reason');
  escape();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await typed()).toBe(TEXT);
  expect(await screen.findByRole('textbox', { name: 'Note' })).toHaveFocus();
  expect(document.getSelection()?.toString()).toBe('Chiara');
  await user.click(await sign());
  const again = (await dialog()).getByRole('textbox', { name: /^Why these/ });
  expect(again).toHaveValue('Half a reason');
  expect(bridge.callsOf('signNote')).toHaveLength(0);
});

test('the main process decides: a window that knows no names is told where they stand', async () => {
  const evening = await anEvening(TEXT);
  evening.alcove.refuse('listGuardedNames', { code: 'store-disk-full', store: 'records' });
  const { user, bridge } = await openEvening(evening);
  await user.click(await sign());
  const shown = await dialog();
  expect(bridge.callsOf('signNote')).toHaveLength(1);
  expect(names(shown)).toHaveLength(2);
  await user.click(shown.getByRole('button', { name: /^Replace all/ }));
  await user.click((await dialog()).getByRole('button', { name: 'Sign note' }));
  await signed();
});

test('everyday words that are names lead to no question (M109)', async () => {
  const { user } = await openEvening(await anEvening('A grace that will come in May.'));
  await user.click(await sign());
  await signed();
  expect(screen.queryByRole('dialog')).toBeNull();
});
