import { screen, waitFor, within } from '@testing-library/react';
import { contract, type OperationName } from '../../shared/contract/contract';
import { anEvening, evening, goIntoRoom, type SessionWindow } from '../support/session-window';
import { showWindow, there } from '../support/show-window';

/** The room before, while and after a session, in the window, over the real use cases. */

const countdown = () => screen.findByRole('timer', { name: 'Time until the session starts' });
const timeLeft = () => screen.findByRole('timer', { name: 'Time left' });
const asked = ({ bridge }: SessionWindow) => bridge.calls.map(({ operation }) => operation);
const commands = (shown: SessionWindow): readonly OperationName[] =>
  asked(shown).filter((operation) => contract[operation].kind === 'command');

/** Past the opening of the meeting, with the window beside it. */
async function underway(time: string): Promise<SessionWindow> {
  const shown = await goIntoRoom(await anEvening(time), 'Open the room');
  await shown.user.click(await screen.findByRole('button', { name: 'Open meeting' }));
  await timeLeft();
  return shown;
}

test('until five minutes before the start the room is prepared or rehearsed (M24, M86)', async () => {
  const { alcove } = await anEvening('19:24');
  const { unmount } = showWindow(alcove.bridge);
  expect(await screen.findByRole('button', { name: 'Prepare the room' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Open the room' })).not.toBeInTheDocument();
  unmount();
  jest.setSystemTime(new Date(evening('18:29')));
  showWindow(alcove.bridge);
  expect(await screen.findByRole('button', { name: 'Rehearse' })).toBeInTheDocument();
});

test('from five minutes before the room opens, counts down, and is entered once (M24)', async () => {
  const shown = await goIntoRoom(await anEvening('19:25'), 'Open the room');
  expect((await countdown()).textContent).toBe('Starts in 5:00');
  await waitFor(() => expect(shown.bridge.callsOf('enterRoom')).toHaveLength(1));
  jest.setSystemTime(new Date(evening('19:28')));
  await waitFor(async () =>
    expect((await countdown()).textContent).toMatch(/^Starts in [12]:\d\d$/),
  );
  expect(shown.bridge.callsOf('enterRoom')).toHaveLength(1);
});

test('whoever waits in front of the room is in it when its time has come (M24)', async () => {
  const shown = await goIntoRoom(await anEvening('19:13'), 'Prepare the room');
  expect((await countdown()).textContent).toBe('Opens in 12 min');
  expect(screen.getByText('The meeting can be opened from 19:25.')).toBeInTheDocument();
  expect(shown.bridge.callsOf('enterRoom')).toHaveLength(0);
  jest.setSystemTime(new Date(evening('19:25')));
  expect(await screen.findByRole('button', { name: 'Open meeting' })).toBeInTheDocument();
  await waitFor(() => expect(shown.bridge.callsOf('enterRoom')).toHaveLength(1));
});

test('a rehearsal enters, marks and records nothing (M86)', async () => {
  const before = await anEvening('19:26');
  jest.setSystemTime(new Date('2026-09-13T14:00:00.000Z'));
  const shown = await goIntoRoom(before, 'Rehearse');
  expect(await screen.findByText('Rehearsal')).toBeInTheDocument();
  expect(
    screen.getByText(/only that the meeting was opened stands in the audit trail/),
  ).toBeVisible();
  await shown.user.keyboard('{Control>}e{/Control}');
  await shown.user.click(await screen.findByRole('button', { name: 'Back to the room' }));
  await shown.user.click(await screen.findByRole('button', { name: 'Open meeting' }));
  await waitFor(() => expect(asked(shown)).toContain('setWindowShape'));
  await shown.user.click(screen.getByRole('button', { name: 'End the rehearsal' }));
  await screen.findByRole('heading', { name: /15 September 2026/ });
  const sent = new Set(commands(shown));
  expect([...sent].toSorted()).toEqual(['openMeeting', 'setWindowShape', 'takeHeldDrafts']);
  expect(shown.bridge.callsOf('openMeeting')[0]?.input).toMatchObject({ sessionId: null });
  expect((await before.room()).room).toMatchObject({ openedAt: null, meetingOpenedAt: null });
});

test('the opening card holds what must be said, and marks it (M32, M40, M41, M108)', async () => {
  const before = await anEvening('19:26');
  const [ana, bo] = (await before.room()).members;
  await before.alcove.ask('addNotice', {
    memberId: there(ana).memberId,
    notice: {
      ...{ kind: 'late', from: '2026-09-15', to: '2026-09-15' },
      ...{ minutes: 15, reason: 'Clinic runs late' },
    },
  });
  await before.alcove.ask('addNotice', {
    memberId: there(bo).memberId,
    notice: {
      ...{ kind: 'absent', from: '2026-09-14', to: '2026-09-20' },
      ...{ minutes: null, reason: '' },
    },
  });
  const shown = await goIntoRoom(before, 'Open the room');
  const heading = await screen.findByRole('heading', { name: 'Announced' });
  const lines = within(there(heading.parentElement)).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    `${there(ana).preferredFirstName}Will be late: 15 minClinic runs late`,
    `${there(bo).preferredFirstName}Will be away`,
  ]);
  await shown.user.click(screen.getByRole('button', { name: 'Said' }));
  expect(await screen.findByText('Said at 19:26')).toBeInTheDocument();
  expect((await before.room()).room.confidentialitySaidAt).not.toBeNull();
  await shown.user.click(screen.getByRole('button', { name: 'Not said yet' }));
  await screen.findByRole('button', { name: 'Said' });
  expect((await before.room()).room.confidentialitySaidAt).toBeNull();
});

test('who lacks something is named with the way to it (M27, M100)', async () => {
  const before = await anEvening('19:26');
  const { members } = await before.room();
  const { preferredFirstName, memberId } = there(members[0]);
  await goIntoRoom(before, 'Open the room');
  const link = await screen.findByRole('link', { name: `No safety plan (${preferredFirstName})` });
  expect(link).toHaveAttribute('href', `/members/${memberId}/safety`);
});

test('one button enters, opens the meeting and makes the window slim', async () => {
  const shown = await underway('19:26');
  const order = asked(shown);
  expect(order.indexOf('enterRoom')).toBeLessThan(order.indexOf('openMeeting'));
  await waitFor(() =>
    expect(shown.bridge.callsOf('setWindowShape').map(({ input }) => input)).toEqual([
      { shape: 'slim' },
    ]),
  );
  expect(screen.getByRole('group', { name: 'People' })).toHaveAttribute('data-chosen', 'true');
});

test('Alt and a number bring a part of the room to the front', async () => {
  const { user } = await underway('19:26');
  await user.keyboard('{Alt>}2{/Alt}');
  const tools = screen.getByRole('group', { name: 'Tools' });
  await waitFor(() => expect(tools).toHaveFocus());
  expect(tools).toHaveAttribute('data-chosen', 'true');
  expect(screen.getByRole('button', { name: 'Tools' })).toHaveAttribute('aria-current', 'true');
  await user.keyboard('{Alt>}1{/Alt}');
  await waitFor(() => expect(screen.getByRole('group', { name: 'People' })).toHaveFocus());
  await user.keyboard('{Alt>}3{/Alt}');
  expect(screen.queryByRole('group', { name: 'Votes' })).not.toBeInTheDocument();
});

test('setting the laptop’s clock back moves neither the timer nor the end (M55, M79)', async () => {
  const shown = await underway('19:28');
  jest.setSystemTime(new Date(evening('20:51')));
  await waitFor(async () => expect((await timeLeft()).textContent).toMatch(/^[89]:\d\d left$/));
  expect(screen.getByText('Ten minutes: time to come to a close')).toBeInTheDocument();
  jest.setSystemTime(new Date(evening('18:51')));
  await shown.user.click(screen.getByRole('button', { name: 'End session' }));
  await screen.findByRole('heading', { name: 'After the session' });
  expect(shown.bridge.callsOf('endSession')[0]?.input).toMatchObject({
    endedAt: expect.stringMatching(/^2026-09-16T00:51:/),
  });
});

test('after the session its times are kept, and the way leads into the notes (M9, M79)', async () => {
  const shown = await underway('19:28');
  jest.setSystemTime(new Date(evening('21:01')));
  await timeLeft();
  await shown.user.click(screen.getByRole('button', { name: 'End session' }));
  await screen.findByRole('heading', { name: 'After the session' });
  expect(screen.getByLabelText('Started at')).toHaveValue('19:30');
  expect(screen.getByLabelText('Stopped at')).toHaveValue('21:01');
  await shown.user.click(screen.getByRole('button', { name: 'Write notes' }));
  expect(await screen.findByRole('navigation', { name: /notes/i })).toBeInTheDocument();
  expect(shown.bridge.callsOf('setWindowShape').at(-1)?.input).toEqual({ shape: 'usual' });
});

test('who has no mark and whom to follow up are named after the session (M94)', async () => {
  const before = await anEvening('19:28');
  const { members } = await before.room();
  const [away, unmarked, ...present] = members;
  const mark = (memberId: string, kind: 'present' | 'absent-without-notice') =>
    before.alcove.ask('markAttendance', {
      sessionId: before.sessionId,
      memberId: there(members.find((member) => member.memberId === memberId)).memberId,
      mark: { kind },
    });
  await mark(there(away).memberId, 'absent-without-notice');
  for (const { memberId } of present) await mark(memberId, 'present');
  const shown = await goIntoRoom(before, 'Open the room');
  await shown.user.click(await screen.findByRole('button', { name: 'Open meeting' }));
  jest.setSystemTime(new Date(evening('21:00')));
  await shown.user.click(await screen.findByRole('button', { name: 'End session' }));
  const region = (await screen.findByRole('heading', { name: 'Without a mark' })).parentElement;
  const named = within(there(region?.parentElement)).getAllByRole('listitem');
  expect(named.map(({ textContent }) => textContent)).toEqual([there(unmarked).preferredFirstName]);
  expect(
    screen.getByRole('link', { name: `Between sessions: ${there(away).preferredFirstName}` }),
  ).toHaveAttribute('href', `/members/${there(away).memberId}/between`);
});

test('a session that was ended by mistake is gone back into', async () => {
  const shown = await underway('19:31');
  jest.setSystemTime(new Date(evening('19:45')));
  await timeLeft();
  await shown.user.click(screen.getByRole('button', { name: 'End session' }));
  await shown.user.click(await screen.findByRole('button', { name: 'Go back into the room' }));
  expect(await timeLeft()).toBeInTheDocument();
  expect(shown.bridge.callsOf('enterRoom')).toHaveLength(2);
});

test('a refused end says why, and the room stays', async () => {
  const shown = await underway('19:26');
  jest.setSystemTime(new Date(evening('20:30')));
  shown.alcove.refuse('endSession', { code: 'store-disk-full', store: 'records' });
  await shown.user.click(screen.getByRole('button', { name: 'End session' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full');
  expect(await timeLeft()).toBeInTheDocument();
});

test('a room that cannot be entered shows all it holds, and tries again', async () => {
  const before = await anEvening('19:26');
  before.alcove.refuse('enterRoom', { code: 'store-disk-full', store: 'records' });
  const shown = await goIntoRoom(before, 'Open the room');
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full');
  expect(screen.getByRole('heading', { name: 'Missing' })).toBeInTheDocument();
  before.alcove.refuse('enterRoom', null);
  await shown.user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  expect((await before.room()).room.openedAt).not.toBeNull();
});

test('the check’s results are kept with the room and shown when it is come back to (M23)', async () => {
  const before = await anEvening('19:26');
  const results = { camera: 'works', microphone: 'silent' } as const;
  await before.alcove.ask('saveTechCheck', { sessionId: before.sessionId, results });
  const { user } = await goIntoRoom(before, 'Open the room');
  await user.click(await screen.findByText('Last checked today at 19:26'));
  const lines = await screen.findByText('The camera works.');
  expect(there(lines.closest('ul')).children).toHaveLength(2);
});

test('prompts come one at a time, go by hand, and can be seen again (M59, M111)', async () => {
  const { user } = await goIntoRoom(await anEvening('19:26'), 'Open the room');
  const prompt = () => screen.findByRole('complementary', { name: 'Prompt' });
  expect(await prompt()).toHaveTextContent('Greet each person');
  await user.click(screen.getByRole('button', { name: 'Next prompt' }));
  expect(await prompt()).toHaveTextContent('Is every camera on?');
  for (;;) {
    const next = screen.queryByRole('button', { name: 'Next prompt' });
    if (!next) break;
    await user.click(next);
  }
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.queryByRole('complementary', { name: 'Prompt' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show the prompts again' }));
  expect(await prompt()).toHaveTextContent('Greet each person');
});
