import { screen, waitFor, within } from '@testing-library/react';
import { aLongDay } from '../support/long-day-window';
import { anEvening, evening, goIntoRoom } from '../support/session-window';

/** What the end of a session asks, and what it leaves alone. */

async function inSession() {
  const before = await anEvening('19:28');
  const shown = await goIntoRoom(before, 'Open the room');
  await shown.user.click(await screen.findByRole('button', { name: 'Open meeting' }));
  await screen.findByRole('timer', { name: 'Time left' });
  const end = () => shown.user.click(screen.getByRole('button', { name: 'End session' }));
  return { ...before, ...shown, end };
}

const after = () => screen.findByRole('heading', { name: 'After the session' });

test('half an hour after the planned end it is asked when the session ended (M79)', async () => {
  const { user, end, room } = await inSession();
  jest.setSystemTime(new Date(evening('23:55')));
  await end();
  const asked = within(screen.getByRole('dialog', { name: 'When did the session end?' }));
  const [first] = asked.getAllByRole('button');
  expect(first).toHaveAccessibleName('It ended at 21:00 as planned');
  expect(asked.getByRole('button', { name: 'It ended now, at 23:55' })).toBeInTheDocument();
  expect((await room()).session.held).toBeNull();
  await user.click(asked.getByRole('button', { name: 'It ended at 21:00 as planned' }));
  await after();
  expect((await room()).session.held?.endedAt).toBe(evening('21:00'));
});

test('a session that really went on so long ends now, or goes on (M79)', async () => {
  const { user, end, room } = await inSession();
  jest.setSystemTime(new Date(evening('22:10')));
  await end();
  await user.click(screen.getByRole('button', { name: 'It goes on' }));
  expect((await room()).session.held).toBeNull();
  await end();
  await user.click(screen.getByRole('button', { name: 'It ended now, at 22:10' }));
  await after();
  expect((await room()).session.held?.endedAt.slice(0, 16)).toBe(evening('22:10').slice(0, 16));
});

test('soon after the planned end nothing is asked (M79)', async () => {
  const { end } = await inSession();
  jest.setSystemTime(new Date(evening('21:30')));
  await end();
  await after();
});

test('three hours after the planned end the room is not gone back into (M79)', async () => {
  const { end } = await inSession();
  jest.setSystemTime(new Date(evening('21:05')));
  await end();
  await after();
  expect(screen.getByRole('button', { name: 'Go back into the room' })).toBeInTheDocument();
  jest.setSystemTime(new Date('2026-09-16T04:01:00.000Z'));
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Go back into the room' })).not.toBeInTheDocument(),
  );
});

test('an end with a vote that is typed asks first, and the vote stays to be recorded (M90)', async () => {
  const { user, typeVote, question, decided } = await aLongDay();
  await typeVote('Silence in the first ten minutes');
  await user.click(screen.getByRole('button', { name: 'End session' }));
  const asked = within(await screen.findByRole('dialog', { name: 'A vote is not recorded yet' }));
  await user.click(asked.getByRole('button', { name: 'Cancel' }));
  expect(question()).toHaveValue('Silence in the first ten minutes');
  await user.click(screen.getByRole('button', { name: 'End session' }));
  const again = within(await screen.findByRole('dialog', { name: 'A vote is not recorded yet' }));
  await user.click(again.getByRole('button', { name: 'End session' }));
  await after();
  expect(question()).toHaveValue('Silence in the first ten minutes');
  await user.click(screen.getByRole('button', { name: 'Record decision' }));
  expect(await screen.findByRole('heading', { name: 'Start and stop' })).toBeInTheDocument();
  expect(await decided()).toMatchObject([{ question: 'Silence in the first ten minutes' }]);
});

test('after the end a vote is still there for who goes back into the room (M90)', async () => {
  const { user, typeVote, question } = await aLongDay();
  await typeVote('Silence in the first ten minutes');
  await user.click(screen.getByRole('button', { name: 'End session' }));
  const asked = within(await screen.findByRole('dialog', { name: 'A vote is not recorded yet' }));
  await user.click(asked.getByRole('button', { name: 'End session' }));
  await after();
  await user.click(screen.getByRole('button', { name: 'Go back into the room' }));
  await user.click(await screen.findByRole('button', { name: 'Votes' }));
  expect(question()).toHaveValue('Silence in the first ten minutes');
});

test('leaving with a vote that is typed asks first, and the room is not left before (M90)', async () => {
  const { user, bridge, typeVote, question } = await aLongDay();
  await typeVote('Silence');
  await user.click(screen.getByRole('button', { name: 'Leave the room' }));
  await user.click(await screen.findByRole('button', { name: 'Keep writing' }));
  expect(question()).toHaveValue('Silence');
  expect(bridge.callsOf('leaveRoom')).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Leave the room' }));
  await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
  await waitFor(() => expect(bridge.callsOf('leaveRoom')).toHaveLength(1));
});

test('before the start there is nothing to end, and it is said', async () => {
  const { end, room } = await inSession();
  await end();
  expect(await screen.findByText(/It has not begun yet/)).toBeInTheDocument();
  expect((await room()).session.held).toBeNull();
});
