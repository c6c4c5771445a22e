import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { CANARY, openWindow } from '../support/interrupted-window';
import { sampleAlcove } from '../support/sample-alcove';
import { goTo, showWindow, theLast, there } from '../support/show-window';

/** Forms outlive a lock, and the end of Alcove, until they are saved or thrown away. */

const BACK = /You had begun this today at \d\d:\d\d; what you typed is back\./;

async function openNewMember(user: UserEvent) {
  await goTo(user, 'Members');
  await user.click(theLast(await screen.findAllByRole('button', { name: 'Add member' })));
  return legalName();
}
const legalName = () => screen.findByRole('textbox', { name: /Legal name/ });

test('a form that a lock interrupts is back afterwards, and says so', async () => {
  const { user, kept, lockAndUnlock } = await openWindow();
  await user.type(await openNewMember(user), CANARY);
  await user.type(screen.getByRole('textbox', { name: /Goals/ }), 'To speak first.');
  expect(await lockAndUnlock()).toBe(false);
  expect(kept().at(-1)?.key).toBe('new-member');
  await openNewMember(user);
  expect(await screen.findByText(BACK)).toBeInTheDocument();
  expect(await legalName()).toHaveValue(CANARY);
  expect(screen.getByRole('textbox', { name: /Goals/ })).toHaveValue('To speak first.');
});

test('a form is kept after a pause, not at each key, and not again while nothing changes', async () => {
  const { user, kept } = await openWindow();
  await user.type(await openNewMember(user), CANARY);
  await waitFor(() => expect(kept().at(-1)?.values).toContain(CANARY), { timeout: 5_000 });
  const times = kept().length;
  expect(times).toBeLessThan(CANARY.length / 2);
  await user.tab();
  await new Promise((resolve) => {
    setTimeout(resolve, 1_000);
  });
  expect(kept()).toHaveLength(times);
});

test('once it is saved nothing of the form is kept', async () => {
  const { user, alcove, bridge, kept } = await openWindow();
  await user.type(await openNewMember(user), CANARY);
  await user.type(screen.getByRole('textbox', { name: /Preferred first name/ }), 'Canary');
  await waitFor(() => expect(kept().length).toBeGreaterThan(0), { timeout: 5_000 });
  await user.click(screen.getByRole('button', { name: 'Add and begin the next' }));
  await screen.findByText('Canary was added');
  await waitFor(() => expect(bridge.callsOf('dropUnfinishedForm')).toHaveLength(1));
  expect(await alcove.ask('getUnfinishedForm', { key: 'new-member' })).toBeNull();
  await user.type(await legalName(), 'Another');
  await waitFor(() => expect(kept().at(-1)?.values).toContain('Another'), { timeout: 5_000 });
});

test('a form that is left without saving is thrown away', async () => {
  const { user, alcove, bridge, kept } = await openWindow();
  await user.type(await openNewMember(user), CANARY);
  await waitFor(() => expect(kept().length).toBeGreaterThan(0), { timeout: 5_000 });
  await goTo(user, 'Today');
  await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
  await screen.findByRole('heading', { name: 'Today', level: 1 });
  await waitFor(() => expect(bridge.callsOf('dropUnfinishedForm')).toHaveLength(1));
  expect(await alcove.ask('getUnfinishedForm', { key: 'new-member' })).toBeNull();
  expect(await openNewMember(user)).toHaveValue('');
  expect(screen.queryByText(BACK)).not.toBeInTheDocument();
});

test('who starts afresh has an empty form, and the vault keeps nothing', async () => {
  const { user, alcove, lockAndUnlock } = await openWindow();
  await user.type(await openNewMember(user), CANARY);
  await lockAndUnlock();
  await openNewMember(user);
  await user.click(await screen.findByRole('button', { name: 'Start afresh' }));
  expect(await legalName()).toHaveValue('');
  expect(screen.queryByText(BACK)).not.toBeInTheDocument();
  await waitFor(async () =>
    expect(await alcove.ask('getUnfinishedForm', { key: 'new-member' })).toBeNull(),
  );
});

test('what is typed before the kept form has come stays, and the rest comes back', async () => {
  const { user, alcove } = await openWindow();
  const values = '[{"legalName":"Kept Fictional","preferredFirstName":"Kept","gone":1}]';
  await alcove.ask('keepUnfinishedForm', { key: 'new-member', values });
  const answer = alcove.hold('getUnfinishedForm');
  await user.type(await openNewMember(user), CANARY);
  answer();
  await screen.findByRole('button', { name: 'Start afresh' });
  expect(await legalName()).toHaveValue(CANARY);
  expect(screen.getByRole('textbox', { name: /Preferred first name/ })).toHaveValue('Kept');
});

test('a form about one member is kept under that member', async () => {
  const { user, kept, lockAndUnlock } = await openWindow();
  const open = async (name: RegExp) => {
    await goTo(user, 'Members');
    await user.click(theLast(await screen.findAllByRole('link', { name })));
    await user.click(await screen.findByRole('button', { name: /Change/ }));
    return screen.findByRole('textbox', { name: /Goals/ });
  };
  await user.type(await open(/Bo/), CANARY);
  await lockAndUnlock();
  expect(kept().at(-1)?.key).toMatch(/^change-member:mem_/);
  expect((await open(/Chiara/)).textContent).not.toContain(CANARY);
  expect(screen.queryByText(BACK)).not.toBeInTheDocument();
  await open(/Bo/);
  await screen.findByText(BACK);
  expect(screen.getByRole('textbox', { name: /Goals/ }).textContent).toContain(CANARY);
});

test('days added to a module’s calendar come back with the rest of the form', async () => {
  const { user, lockAndUnlock } = await openWindow();
  const open = async () => {
    await goTo(user, 'Groups');
    await user.click(theLast(await screen.findAllByRole('link', { name: /Plan/ })));
    return screen.findByLabelText(/Module name/);
  };
  const name = await open();
  await user.clear(name);
  await user.type(name, CANARY);
  await user.click(screen.getByRole('button', { name: 'Skip a day' }));
  await user.type(screen.getByLabelText(/Reason for skipped day 1/), 'Holiday');
  await lockAndUnlock();
  await open();
  await screen.findByText(BACK);
  expect(screen.getByLabelText(/Module name/)).toHaveValue(CANARY);
  expect(screen.getByLabelText(/Reason for skipped day 1/)).toHaveValue('Holiday');
});

test('a form that stays on screen is kept no longer once it is saved', async () => {
  const { user, bridge, kept, lockAndUnlock } = await openWindow();
  await goTo(user, 'Settings');
  await user.type(await screen.findByLabelText('Telephone'), '9');
  await waitFor(() => expect(kept()).toHaveLength(1), { timeout: 5_000 });
  expect(kept()[0]?.key).toBe('practice');
  await user.click(screen.getByRole('button', { name: 'Save practice profile' }));
  await screen.findByText('Practice profile saved');
  await waitFor(() => expect(bridge.callsOf('dropUnfinishedForm')).toHaveLength(1));
  await lockAndUnlock();
  await goTo(user, 'Settings');
  await screen.findByLabelText('Telephone');
  expect(screen.queryByRole('button', { name: 'Start afresh' })).not.toBeInTheDocument();
});

test('a release that was being prepared for one member comes back for that member only', async () => {
  const { user, kept, lockAndUnlock } = await openWindow();
  const open = async (name: RegExp) => {
    await goTo(user, 'Members');
    await user.click(theLast(await screen.findAllByRole('link', { name })));
    await user.click(await screen.findByRole('button', { name: 'Release record…' }));
    return screen.findByLabelText(/^Their address/);
  };
  await user.type(await open(/^Bo/), CANARY);
  expect(await lockAndUnlock()).toBe(false);
  expect(kept().at(-1)?.key).toMatch(/^release:mem_/);
  expect(await open(/Chiara/)).not.toHaveDisplayValue(new RegExp(CANARY));
  await open(/^Bo/);
  await screen.findByText(BACK);
  expect(screen.getByLabelText(/^Their address/)).toHaveDisplayValue(new RegExp(CANARY));
});

test('a session’s times that a lock interrupts are back at that session', async () => {
  const { user, kept, lockAndUnlock } = await openWindow();
  const open = async () => {
    await goTo(user, 'Groups');
    await user.click(await screen.findByRole('link', { name: '2026–27' }));
    await user.click(await screen.findByRole('link', { name: /15 September 2026/ }));
    return screen.findByLabelText('Stopped at');
  };
  await user.type(await open(), '2115');
  await lockAndUnlock();
  expect(kept().at(-1)?.key).toMatch(/^session-times:ses_/);
  await open();
  await screen.findByText(BACK);
  expect(screen.getByLabelText('Stopped at')).toHaveDisplayValue(/21:?15/);
});

test('a form that the disk does not take is held over a lock like a note', async () => {
  const { user, alcove, bridge, lockAndUnlock } = await openWindow();
  alcove.refuse('keepUnfinishedForm', { code: 'store-disk-full', store: 'records' });
  await user.type(await openNewMember(user), CANARY);
  expect(await lockAndUnlock()).toBe(false);
  expect(JSON.stringify(bridge.callsOf('holdUnsavedDrafts'))).toContain(CANARY);
  expect(await screen.findByRole('alert')).toHaveTextContent('One form is not kept');
  await user.click(screen.getByRole('button', { name: 'Open this form' }));
  expect(await legalName()).toHaveValue(CANARY);
  expect(screen.getByText(/before the lock; what you typed is back/)).toBeInTheDocument();
  alcove.refuse('keepUnfinishedForm', null);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
});

test('a passphrase that is being typed is never kept', async () => {
  const alcove = sampleAlcove('absent');
  const { user, bridge } = showWindow(alcove.bridge);
  const [first] = await screen.findAllByLabelText('Passphrase');
  await user.type(there(first), 'seven quiet lamps');
  await new Promise((resolve) => {
    setTimeout(resolve, 1_500);
  });
  expect(bridge.callsOf('keepUnfinishedForm')).toHaveLength(0);
});
