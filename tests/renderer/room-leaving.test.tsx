import { act, screen, waitFor, within } from '@testing-library/react';
import { anEvening, evening, goIntoRoom } from '../support/session-window';
import { there } from '../support/show-window';

/** Whichever way leads out of the room, it is left once, and the vault may lock itself again. */

async function inSession() {
  const before = await anEvening('19:28');
  const shown = await goIntoRoom(before, 'Open the room');
  await shown.user.click(await screen.findByRole('button', { name: 'Open meeting' }));
  await screen.findByRole('timer', { name: 'Time left' });
  const leftTimes = () => shown.bridge.callsOf('leaveRoom').length;
  return { ...before, ...shown, leftTimes };
}

test('left by a menu entry, the room is left once (M102)', async () => {
  const { bridge, leftTimes } = await inSession();
  act(() => bridge.say({ kind: 'menu-chosen', entry: 'verify' }));
  await waitFor(() => expect(leftTimes()).toBe(1));
  expect(screen.queryByRole('timer', { name: 'Time left' })).not.toBeInTheDocument();
});

test('left by a link in it, the room is left once (M102)', async () => {
  const before = await anEvening('19:26');
  const { user, bridge } = await goIntoRoom(before, 'Open the room');
  await waitFor(() => expect(bridge.callsOf('enterRoom')).toHaveLength(1));
  const missing = there(
    (await screen.findByRole('heading', { name: 'Missing' })).closest('section'),
  );
  await user.click(there(within(missing).getAllByRole('link')[0]));
  await waitFor(() => expect(bridge.callsOf('leaveRoom')).toHaveLength(1));
});

test('from an ended session into its notes, the room is left once (M102)', async () => {
  const { user, leftTimes } = await inSession();
  jest.setSystemTime(new Date(evening('21:01')));
  await user.click(screen.getByRole('button', { name: 'End session' }));
  await screen.findByRole('heading', { name: 'After the session' });
  expect(leftTimes()).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Write notes' }));
  await screen.findByRole('navigation', { name: /notes/i });
  expect(leftTimes()).toBe(1);
});

test('a lock needs no leaving: the room is come back to (M102)', async () => {
  const { bridge, leftTimes } = await inSession();
  act(() => bridge.say({ kind: 'lock-requested', reason: 'screen-lock', withinMs: 800 }));
  await screen.findByRole('heading', { name: 'Alcove is locked' });
  expect(leftTimes()).toBe(0);
});

test('a room that was only prepared is not left', async () => {
  const { user, bridge } = await goIntoRoom(await anEvening('19:13'), 'Prepare the room');
  await user.click(await screen.findByRole('button', { name: 'Leave the room' }));
  await screen.findByRole('heading', { name: 'Today', level: 1 });
  expect(bridge.callsOf('leaveRoom')).toHaveLength(0);
});
