import { act, screen, waitFor } from '@testing-library/react';
import { SAMPLE_PASSPHRASE } from '../support/sample-alcove';
import { anEvening, evening, goIntoRoom, type SessionWindow } from '../support/session-window';
import { showWindow } from '../support/show-window';

/** The room comes back as it was, whatever closed the window. */

const timeLeft = () => screen.findByRole('timer', { name: 'Time left' });
const shapes = ({ bridge }: Pick<SessionWindow, 'bridge'>) =>
  bridge.callsOf('setWindowShape').map(({ input }) => input);

async function inSession() {
  const before = await anEvening('19:28');
  const shown = await goIntoRoom(before, 'Open the room');
  await shown.user.click(await screen.findByRole('button', { name: 'Open meeting' }));
  await timeLeft();
  return { ...before, ...shown };
}

async function unlock({ user }: Pick<SessionWindow, 'user'>) {
  await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
}

test('after a screen lock and an unlock the room is back, slim, and entered again', async () => {
  const shown = await inSession();
  const { bridge } = shown;
  act(() => bridge.say({ kind: 'lock-requested', reason: 'screen-lock', withinMs: 800 }));
  await screen.findByRole('heading', { name: 'Alcove is locked' });
  const asked = bridge.calls.length;
  await unlock(shown);
  expect(await timeLeft()).toBeInTheDocument();
  const since = bridge.calls.slice(asked).map(({ operation }) => operation);
  expect(since).not.toContain('getToday');
  await waitFor(() => expect(shapes(shown).at(-1)).toEqual({ shape: 'slim' }));
  await waitFor(() => expect(bridge.callsOf('enterRoom')).toHaveLength(2));
});

test('one key locks from the room, without a rail', async () => {
  const { user, bridge } = await inSession();
  await user.keyboard('{Control>}l{/Control}');
  await screen.findByRole('heading', { name: 'Alcove is locked' });
  expect(bridge.callsOf('lockVault')).toHaveLength(1);
});

test('one key hides the room', async () => {
  const { user } = await inSession();
  await user.keyboard('{Control>}.{/Control}');
  expect(await screen.findByRole('dialog', { name: 'Hidden' })).toBeInTheDocument();
});

test('after a kill in the middle the next start leads into the room, not to Today', async () => {
  const { alcove, unmount, bridge } = await inSession();
  unmount();
  jest.setSystemTime(new Date(evening('20:10')));
  const asked = bridge.calls.length;
  showWindow(alcove.bridge);
  expect((await timeLeft()).textContent).toBe('50 min left');
  expect(bridge.calls.slice(asked).map(({ operation }) => operation)).not.toContain('getToday');
});

test('three hours after the planned end the next start leads to Today', async () => {
  const { alcove, unmount } = await inSession();
  unmount();
  jest.setSystemTime(new Date('2026-09-16T05:00:00.000Z'));
  showWindow(alcove.bridge);
  expect(await screen.findByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
});

test('when the open room cannot be asked for, Alcove starts at Today', async () => {
  const { alcove } = await anEvening('19:28');
  alcove.refuse('getOpenRoom', { code: 'store-disk-full', store: 'records' });
  showWindow(alcove.bridge);
  expect(await screen.findByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
});

test('leaving brings the usual window back, and Today and the session lead back in', async () => {
  const shown = await inSession();
  const { user, bridge } = shown;
  await user.click(screen.getByRole('button', { name: 'Leave the room' }));
  const back = await screen.findByRole('button', { name: 'Back to the room' });
  expect(shapes(shown)).toEqual([{ shape: 'slim' }, { shape: 'usual' }]);
  expect(bridge.callsOf('leaveRoom')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Open session' }));
  await screen.findByRole('heading', { name: /15 September 2026/ });
  expect(back).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Back to the room' }));
  expect(await timeLeft()).toBeInTheDocument();
  await waitFor(() => expect(shapes(shown).at(-1)).toEqual({ shape: 'slim' }));
});

test('the window is made wide and slim again by hand', async () => {
  const shown = await inSession();
  await shown.user.click(screen.getByRole('button', { name: 'Wide window' }));
  await shown.user.click(await screen.findByRole('button', { name: 'Slim window' }));
  await waitFor(() =>
    expect(shapes(shown)).toEqual([{ shape: 'slim' }, { shape: 'usual' }, { shape: 'slim' }]),
  );
});
