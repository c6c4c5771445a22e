import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { CANARY, openWindow } from '../support/interrupted-window';
import { paste } from '../support/note-editor';
import { goTo, theLast, there } from '../support/show-window';

/** An addendum saves itself like a note, and outlives a lock until it is added. */

/** The first signed note of the last session. */
async function openSigned(user: UserEvent) {
  await user.click(theLast(await screen.findAllByRole('button', { name: 'Write notes' })));
  await user.click(there(within(await roster()).getAllByRole('link', { name: /Signed/ })[0]));
}
async function beginAddendum(user: UserEvent) {
  await openSigned(user);
  await user.click(await screen.findByRole('button', { name: 'Write addendum' }));
  await user.type(await addendum(), CANARY);
}
const roster = () => screen.findByRole('navigation', { name: 'Notes of this session' });
const addendum = () => screen.findByRole('textbox', { name: 'Addendum' });

test('an addendum saves itself and is open again where it was begun', async () => {
  const { user, bridge, lockAndUnlock } = await openWindow();
  await beginAddendum(user);
  await screen.findByText(/^Saved \d\d:\d\d:\d\d$/);
  expect(JSON.stringify(bridge.callsOf('saveAddendumDraft'))).toContain(CANARY);
  expect(bridge.callsOf('addAddendum')).toHaveLength(0);
  expect(await lockAndUnlock()).toBe(false);
  await openSigned(user);
  expect(await addendum()).toHaveValue(CANARY);
  await user.click(screen.getByRole('button', { name: 'Add addendum' }));
  await screen.findByText('Addendum by Dr. Imogen Fictional, MD, FRCPC');
  expect(screen.queryByRole('textbox', { name: 'Addendum' })).not.toBeInTheDocument();
  expect(screen.getAllByText(CANARY)).toHaveLength(1);
  await goTo(user, 'Today');
  await openSigned(user);
  await user.click(await screen.findByRole('button', { name: 'Write addendum' }));
  expect(await addendum()).toHaveValue('');
});

test('going elsewhere and back loses nothing of an addendum, and nobody is asked', async () => {
  const { user } = await openWindow();
  await beginAddendum(user);
  await goTo(user, 'Today');
  await screen.findByRole('heading', { name: 'Today', level: 1 });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await openSigned(user);
  expect(await addendum()).toHaveValue(CANARY);
});

test('an emptied addendum can be closed, and nothing of it is kept', async () => {
  const { user, bridge } = await openWindow();
  await beginAddendum(user);
  await screen.findByText(/^Saved \d/);
  expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
  await user.clear(await addendum());
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByRole('button', { name: 'Write addendum' });
  await waitFor(() =>
    expect(bridge.callsOf('saveAddendumDraft').at(-1)?.input).toMatchObject({ text: '' }),
  );
});

test('an addendum that the disk does not take is held over a lock like a note', async () => {
  const { user, alcove, bridge, lockAndUnlock } = await openWindow();
  alcove.refuse('saveAddendumDraft', { code: 'store-disk-full', store: 'records' });
  await beginAddendum(user);
  expect(await lockAndUnlock()).toBe(false);
  expect(JSON.stringify(bridge.callsOf('holdUnsavedDrafts'))).toContain(CANARY);
  expect(await screen.findByRole('alert')).toHaveTextContent('One addendum is not saved');
  await user.click(screen.getByRole('button', { name: 'Open this note' }));
  expect(await addendum()).toHaveValue(CANARY);
  alcove.refuse('saveAddendumDraft', null);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(/^Saved \d/);
});

test('an addendum about the group goes to the group’s store, never among the forms (M11)', async () => {
  const { user, bridge, lockAndUnlock } = await openWindow();
  await user.click(theLast(await screen.findAllByRole('button', { name: 'Write notes' })));
  await user.click(within(await roster()).getByRole('link', { name: /Group note/ }));
  const themes = await screen.findByRole('textbox', { name: 'Themes' });
  act(() => paste(themes, 'As signed.'));
  await user.click(screen.getByRole('button', { name: 'Sign note' }));
  await user.click(await screen.findByRole('button', { name: 'Write addendum' }));
  await user.type(await addendum(), CANARY);
  expect(await lockAndUnlock()).toBe(false);
  const holding = bridge.calls.filter(({ input }) => JSON.stringify(input).includes(CANARY));
  expect([...new Set(holding.map(({ operation }) => operation))]).toEqual([
    'saveGroupAddendumDraft',
  ]);
});
