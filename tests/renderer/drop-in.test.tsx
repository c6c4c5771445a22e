import { screen, waitFor, within } from '@testing-library/react';
import { sayTime } from '../../renderer/ui/say-dates';
import type { OperationName } from '../../shared/contract/contract';
import { aMeetingAccess } from '../support/a-meeting';
import { dropInRoomOperations } from '../support/drop-in-operations';
import { sampleAlcove } from '../support/sample-alcove';
import { goTo, showWindow, type ShownWindow } from '../support/show-window';
import { stopCalendarAt } from '../support/stop-calendar';

/** A drop-in room in the window, over the real use cases. */

const evening = (time: string, day = 15) => `2026-09-${day}T${time}:00.000Z`;
/** As the laptop's own clock shows it, wherever the laptop is. */
const shownTime = (time: string, day?: number) => sayTime(evening(time, day));

interface Shown extends ShownWindow {
  /** What was asked for since the room was come to, in order. */
  readonly asked: () => readonly OperationName[];
  readonly refuse: ReturnType<typeof sampleAlcove>['refuse'];
}

async function showRoom({ at = '22:52', hasMeeting = true } = {}): Promise<Shown> {
  stopCalendarAt(evening(at));
  const alcove = sampleAlcove();
  const made = await alcove.ask('createGroup', { name: 'Open door', kind: 'drop-in' });
  const meeting = { groupId: made.groupId, access: aMeetingAccess() };
  if (hasMeeting) await alcove.ask('saveMeeting', meeting);
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Groups');
  const list = await screen.findByRole('navigation', { name: 'Groups' });
  const door = await within(list).findByRole('link', { name: 'Open the room' });
  const before = shown.bridge.calls.length;
  await shown.user.click(door);
  await screen.findByRole('heading', { name: 'Open door', level: 1 });
  const asked = () => shown.bridge.calls.slice(before).map(({ operation }) => operation);
  return { ...shown, asked, refuse: alcove.refuse };
}

async function underway(shown: Shown): Promise<Shown> {
  await shown.user.click(await screen.findByRole('button', { name: 'Open meeting' }));
  await screen.findByRole('button', { name: 'End the meeting' });
  return shown;
}

const radio = (name: string) => screen.getByRole('radio', { name });
const button = (name: string) => screen.getByRole('button', { name });
const timeLeft = () => screen.getByRole('timer', { name: 'Time left' }).textContent;
const inputsOf = ({ bridge }: Shown, operation: OperationName) =>
  bridge.callsOf(operation).map(({ input }) => input);
const setTime = (time: string) => jest.setSystemTime(new Date(evening(time)));

test('a drop-in group has a room where others have modules', async () => {
  const alcove = sampleAlcove();
  const { groupId } = await alcove.ask('createGroup', { name: 'Open door', kind: 'drop-in' });
  const { user } = showWindow(alcove.bridge);
  await goTo(user, 'Groups');
  const list = await screen.findByRole('navigation', { name: 'Groups' });
  const door = await within(list).findByRole('link', { name: 'Open the room' });
  expect(door).toHaveAttribute('href', `/room/drop-in/${groupId}`);
  expect(within(list).getByText('Keeps no records')).toBeInTheDocument();
  expect(within(list).queryByRole('link', { name: 'Plan a module' })).not.toBeInTheDocument();
});

test('the room is the whole window, and says that nothing is kept', async () => {
  await showRoom();
  expect(screen.getByText(/Nothing about anyone can be written down here/)).toBeInTheDocument();
  expect(screen.queryByRole('navigation', { name: 'Alcove' })).not.toBeInTheDocument();
});

test('how long and from when are chosen, and said with the end', async () => {
  const { user } = await showRoom();
  expect(screen.getByText('Ends 1 h after it is opened')).toHaveAttribute('role', 'status');
  await user.click(radio('1 h 30 min'));
  await user.click(button('5 minutes longer'));
  expect(screen.getByText('Ends 1 h 35 min after it is opened')).toBeInTheDocument();
  const offered = within(screen.getByRole('radiogroup', { name: 'When it starts' }));
  expect(offered.getAllByRole('radio').map((one) => one.getAttribute('value'))).toEqual([
    'now',
    evening('23:00'),
    evening('23:15'),
    evening('23:30'),
    evening('23:45'),
  ]);
  await user.click(radio(shownTime('23:00')));
  expect(screen.getByText(`1 h 35 min, ends at ${shownTime('00:35', 16)}`)).toBeInTheDocument();
  expect(timeLeft()).toMatch(/^Starts in (?:8:00|7:\d\d)$/);
});

test('a length stays within what this kind of group allows', async () => {
  const { user } = await showRoom();
  await user.click(radio('30 min'));
  for (let count = 0; count < 5; count += 1) await user.click(button('5 minutes shorter'));
  expect(screen.getByText('Ends 15 min after it is opened')).toBeInTheDocument();
});

test('M24 whoever waits in front of a room that is open by its time is not locked out', async () => {
  const shown = await showRoom();
  await shown.user.click(radio(shownTime('23:00')));
  expect(inputsOf(shown, 'enterDropInRoom')).toEqual([]);
  setTime('22:55');
  await waitFor(() => expect(inputsOf(shown, 'enterDropInRoom')).toHaveLength(1));
  expect(inputsOf(shown, 'enterDropInRoom')[0]).toMatchObject({ minutes: 65 });
});

test('looking at the room alone holds nothing open', async () => {
  const shown = await showRoom();
  await shown.user.click(button('Leave the room'));
  await screen.findByRole('heading', { name: 'Today' });
  expect(inputsOf(shown, 'enterDropInRoom')).toEqual([]);
});

test('one button opens the meeting, begins the time and makes the window slim', async () => {
  const shown = await underway(await showRoom());
  expect(inputsOf(shown, 'openMeeting')).toEqual([
    { groupId: expect.stringMatching(/^grp_/), sessionId: null },
  ]);
  await waitFor(() => expect(inputsOf(shown, 'setWindowShape')).toEqual([{ shape: 'slim' }]));
  expect(timeLeft()).toBe('1 h left');
  await waitFor(() => expect(inputsOf(shown, 'enterDropInRoom')).toHaveLength(1));
});

test('M55 the timer warns before the end and says when it has come', async () => {
  await underway(await showRoom());
  setTime('23:42');
  expect(await screen.findByText('Ten minutes: time to come to a close')).toBeInTheDocument();
  setTime('23:52');
  expect(await screen.findByText('The time is over')).toBeInTheDocument();
});

test('a meeting that was not opened begins nothing', async () => {
  const shown = await showRoom();
  shown.refuse('openMeeting', { code: 'meeting-not-opened' });
  await shown.user.click(button('Open meeting'));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'End the meeting' })).not.toBeInTheDocument();
  expect(inputsOf(shown, 'setWindowShape')).toEqual([]);
});

test('without a meeting link the room can be used all the same', async () => {
  const { user } = await showRoom({ hasMeeting: false });
  expect(screen.queryByRole('button', { name: 'Open meeting' })).not.toBeInTheDocument();
  await user.click(button('Go on without opening it here'));
  expect(await screen.findByRole('button', { name: 'End the meeting' })).toBeInTheDocument();
  expect(timeLeft()).toBe('1 h left');
});

async function countTwo({ user }: Shown): Promise<void> {
  await user.click(radio('Polls'));
  await user.click(button('Count one for “4 well”'));
  await user.click(button('Count one for “4 well”'));
}

test('M65 the debrief has its questions and fifteen minutes, and the way back loses no count', async () => {
  const shown = await underway(await showRoom());
  await countTwo(shown);
  await shown.user.click(button('End the meeting'));
  const left = await screen.findByRole('timer', { name: 'Time left for the debrief' });
  expect(left).toHaveTextContent('15 min left');
  expect(screen.getByRole('heading', { name: 'Debrief' })).toBeInTheDocument();
  expect(screen.getAllByRole('group').length).toBeGreaterThan(0);
  expect(screen.queryByRole('radio', { name: 'Polls' })).not.toBeInTheDocument();
  setTime('23:08');
  await waitFor(() => expect(left).toHaveTextContent('The fifteen minutes are over'));
  await shown.user.click(button('Go back into the meeting'));
  expect(await screen.findByText('2 answers')).toBeInTheDocument();
  expect(timeLeft()).toBe('44 min left');
});

test('the vault is held open for each stretch once, and no longer than the room is on screen', async () => {
  const shown = await underway(await showRoom());
  await shown.user.click(button('End the meeting'));
  await waitFor(() => expect(inputsOf(shown, 'enterDropInRoom')).toHaveLength(2));
  await shown.user.click(button('Leave the room'));
  await screen.findByRole('heading', { name: 'Today' });
  const held = shown.asked().filter((name) => /^(?:enter|leave)DropInRoom$/u.test(name));
  expect(held).toEqual([
    'enterDropInRoom',
    'leaveDropInRoom',
    'enterDropInRoom',
    'leaveDropInRoom',
  ]);
  expect(inputsOf(shown, 'enterDropInRoom')).toMatchObject([{ minutes: 60 }, { minutes: 15 }]);
  expect(inputsOf(shown, 'setWindowShape').at(-1)).toEqual({ shape: 'usual' });
});

test('a room that is come to again knows nothing of the one before', async () => {
  const shown = await underway(await showRoom());
  await countTwo(shown);
  await shown.user.click(button('Leave the room'));
  await goTo(shown.user, 'Groups');
  await shown.user.click(await screen.findByRole('link', { name: 'Open the room' }));
  expect(await screen.findByText('Ends 1 h after it is opened')).toBeInTheDocument();
  await underway(shown);
  await shown.user.click(radio('Polls'));
  expect(screen.getByText('0 answers')).toBeInTheDocument();
});

test('in no stage of it is there a field that takes a text', async () => {
  const shown = await showRoom();
  const takingText = () =>
    [...document.querySelectorAll('input, textarea, [contenteditable], [role=textbox]')].filter(
      (field) => !['radio', 'checkbox'].includes(field.getAttribute('type') ?? ''),
    );
  await shown.user.click(button('Check your own room'));
  expect(takingText()).toEqual([]);
  await underway(shown);
  for (const tool of ['Postings', 'Cue cards', 'Polls', 'Back-up']) {
    await shown.user.click(radio(tool));
    expect(takingText()).toEqual([]);
  }
  await shown.user.click(button('End the meeting'));
  expect(takingText()).toEqual([]);
});

test('whatever is used in it asks for nothing beyond the list that holds no text', async () => {
  const shown = await showRoom();
  await shown.user.click(button('Check the Wi-Fi'));
  await shown.user.click(button('Check the power'));
  await underway(shown);
  await shown.user.click(screen.getAllByRole('button', { name: /^Copy “/ })[0] ?? document.body);
  await countTwo(shown);
  await shown.user.click(button('Copy result'));
  await screen.findByText('The result is copied, as numbers.');
  await shown.user.click(button('End the meeting'));
  await screen.findByRole('timer', { name: 'Time left for the debrief' });
  const beyond = shown.asked().filter((name) => !isInList(name));
  expect(beyond).toEqual([]);
  expect(shown.asked()).toEqual(expect.arrayContaining(['copyPosting', 'copyPollResult']));
});

function isInList(name: OperationName): boolean {
  const list: readonly OperationName[] = dropInRoomOperations;
  return list.includes(name);
}
