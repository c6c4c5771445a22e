import '../support/browser-gaps';
import { MantineProvider } from '@mantine/core';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { createAppStore } from '../../renderer/api/store';
import { RoomTools } from '../../renderer/room/tools/room-tools';
import { useRoomClock } from '../../renderer/room/use-room-clock';
import type { Refusal } from '../../shared/contract/refusal';
import type { RoomView } from '../../shared/contract/rooms';
import { defaultLibrary } from '../../shared/domain/default-library/list';
import type { GroupKind } from '../../shared/domain/group-kind';
import type { LibraryEntry } from '../../shared/domain/library';
import { emptyRoom } from '../../shared/domain/session-room';
import { err, ok } from '../../shared/lib/result';
import { aMeetingAccess } from '../support/a-meeting';
import { contractDouble } from '../support/contract-double';
import { aGroup, aSession, groupId, sessionId } from '../support/people';
import { aRow } from '../support/roster-window';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 5_000 });

interface Shown {
  readonly kind?: GroupKind;
  readonly entries?: readonly LibraryEntry[];
  readonly access?: RoomView['meeting']['access'];
  /** UTC; the session is from 23:00 to 00:30. */
  readonly now?: string;
}

const members = [aRow(2, 'Omar', { telephone: '416-555-0112' }), aRow(1, 'Ana', { telephone: '' })];

/** Only the tools of a room; a drop-in group has no session and no members. */
function showTools({ kind = 'closed-module', now = '2026-09-01T23:30', ...shown }: Shown = {}) {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(`${now}:00.000Z`));
  const { access = aMeetingAccess() } = shown;
  const isDropIn = kind === 'drop-in';
  const meeting = { access, url: null, capacity: null, expected: 3 };
  const room = emptyRoom(sessionId(1));
  let refusal: Refusal | null = null;
  let forgottenAfterSeconds: number | null = null;
  const bridge = contractDouble({
    getRoom: () =>
      ok({
        ...{ session: aSession(), room, group: aGroup(), moduleName: '2026–27', members },
        ...{ opening: [], isConfidentialityDue: false, meeting },
      }),
    copyPosting: () => (refusal ? err(refusal) : ok({ forgottenAfterSeconds })),
    copyPollResult: () => (refusal ? err(refusal) : ok({})),
  });
  const entries = shown.entries ?? defaultLibrary.filter(({ kinds }) => kinds.includes(kind));
  const { unmount } = render(
    <MantineProvider withCssVariables={false} withGlobalClasses={false}>
      <Provider store={createAppStore(bridge)}>
        <TheMinute />
        <RoomTools
          groupId={groupId(1)}
          sessionId={isDropIn ? null : sessionId(1)}
          kind={kind}
          entries={entries}
          meeting={meeting}
          members={isDropIn ? [] : members}
        />
      </Provider>
    </MantineProvider>,
  );
  return {
    bridge,
    unmount,
    user: userEvent.setup({ delay: null }),
    refuse: (how: Refusal) => {
      refusal = how;
    },
    answerAsSecret: () => {
      forgottenAfterSeconds = 30;
    },
  };
}

/** Says when the room's clock has come to a minute. */
function TheMinute() {
  return <time>{useRoomClock().toISOString().slice(11, 16)}</time>;
}

afterEach(() => jest.restoreAllMocks());

const open = (name: string) => screen.getByRole('radio', { name });
const button = (name: string) => screen.getByRole('button', { name });
const occasions = () =>
  screen.getAllByRole('group').map((group) => group.querySelector('summary')?.textContent);

test('M56 a posting is in view in full and is copied with one click', async () => {
  const { user, bridge } = showTools();
  const text = defaultLibrary.find(({ id }) => id === 'default:crisis-line')?.text ?? '';
  const shown = (await screen.findByText(/In danger, call/)).textContent;
  expect(shown).toBe(text.replace('{crisis line}', 'crisis lines'));
  await user.click(button('Copy “Somebody to talk to at any hour”'));
  expect(await screen.findByText('Copied: Somebody to talk to at any hour')).toHaveAttribute(
    'role',
    'status',
  );
  expect(bridge.callsOf('copyPosting')).toEqual([
    {
      operation: 'copyPosting',
      input: { groupId: groupId(1), sessionId: sessionId(1), entryId: 'default:crisis-line' },
    },
  ]);
});

test('M56 Enter copies as a click does', async () => {
  const { user, bridge } = showTools();
  act(() => button('Copy “When the connection fails”').focus());
  await user.keyboard('{Enter}');
  await screen.findByText('Copied: When the connection fails');
  expect(bridge.callsOf('copyPosting')).toHaveLength(1);
});

test('what leads into the meeting is said to be taken back', async () => {
  const { user, answerAsSecret } = showTools();
  answerAsSecret();
  await user.click(button('Copy “Meeting ID and passcode”'));
  expect(await screen.findByText(/taken off the clipboard in 30 seconds/)).toBeInTheDocument();
});

test('a posting that was not copied is never said to be', async () => {
  const { user, refuse } = showTools();
  await user.click(button('Copy “No recording”'));
  await screen.findByText('Copied: No recording');
  refuse({ code: 'posting-has-gaps', gaps: ['feedback address'] });
  await user.click(button('Copy “Closing”'));
  const alert = await screen.findByRole('alert');
  expect(alert.closest('li')).toHaveTextContent('Closing');
  expect(screen.queryByText(/^Copied/)).not.toBeInTheDocument();
});

test.each([
  ['2026-09-01T22:57', 'Before the start'],
  ['2026-09-01T23:02', 'Opening'],
  ['2026-09-01T23:40', 'While it goes on'],
  ['2026-09-02T00:25', 'Closing'],
])('at %s the postings for that moment come first, unfolded', async (now, occasion) => {
  showTools({ now });
  await waitFor(() => expect(occasions()[0]).toBe(occasion));
  const [first, ...others] = screen.getAllByRole('group');
  expect(first).toHaveAttribute('open');
  for (const other of others) expect(other).not.toHaveAttribute('open');
});

test('nothing moves away from under the pointer when the moment changes', async () => {
  const { user } = showTools({ now: '2026-09-01T23:09' });
  await waitFor(() => expect(occasions()[0]).toBe('Opening'));
  await user.hover(button('Copy “Confidentiality”'));
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-09-01T23:40:00.000Z'));
  jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 31 * 60_000);
  await screen.findByText('23:40');
  expect(occasions()[0]).toBe('Opening');
  await user.unhover(button('Copy “Confidentiality”'));
  await user.hover(open('Cue cards'));
  await waitFor(() => expect(occasions()[0]).toBe('While it goes on'));
});

test('M62 M63 cue cards: all titles, one card at a time, by keyboard', async () => {
  const { user } = showTools();
  await user.click(open('Cue cards'));
  await user.click(button('Silence'));
  expect(screen.getByRole('heading', { name: 'Silence' })).toHaveFocus();
  expect(screen.getByText(/Count slowly to thirty/)).toBeInTheDocument();
  button('Next card').focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: 'One person takes all the room' })).toBeVisible();
  expect(button('Next card')).toHaveFocus();
  await user.click(button('Previous card'));
  await user.click(button('All cards'));
  expect(button('Silence')).toHaveFocus();
});

test('after the last card comes the first', async () => {
  const { user } = showTools();
  await user.click(open('Cue cards'));
  await user.click(button('Start on time'));
  await user.click(button('Previous card'));
  expect(screen.getByRole('heading', { name: 'Debrief: next time' })).toBeInTheDocument();
  await user.click(button('Next card'));
  expect(screen.getByRole('heading', { name: 'Start on time' })).toBeInTheDocument();
});

async function openPolls() {
  const shown = showTools({ kind: 'drop-in' });
  await shown.user.click(open('Polls'));
  return shown;
}
const tally = (answer: string) => screen.getByRole('img', { name: new RegExp(`^${answer}: `) });

test('M57 M60 counting sends nothing over the bridge', async () => {
  const { user, bridge } = await openPolls();
  const before = bridge.calls.length;
  await user.click(button('Count one for “4 well”'));
  await user.click(button('Count one for “4 well”'));
  await user.keyboard('1{Shift>}4{/Shift}');
  await user.click(button('Take one back from “2 low”'));
  expect(tally('4 well')).toHaveTextContent(/^1$/);
  expect(tally('1 very low')).toHaveTextContent(/^1$/);
  expect(tally('2 low')).toHaveTextContent(/^0$/);
  expect(screen.getByText('2 answers')).toHaveAttribute('role', 'status');
  expect(bridge.calls).toHaveLength(before);
});

test('tallies outlast a look at another poll and another tool, and end with the room', async () => {
  const { user } = await openPolls();
  await user.click(button('Count one for “5 very well”'));
  await user.click(button('Was this useful?'));
  expect(screen.getByText('0 answers')).toBeInTheDocument();
  await user.click(open('Postings'));
  await user.click(open('Polls'));
  expect(tally('5 very well')).toHaveTextContent(/^1$/);
});

test('a room that was left has counted nothing', async () => {
  const { user, unmount } = await openPolls();
  await user.click(button('Count one for “5 very well”'));
  unmount();
  await openPolls();
  expect(tally('5 very well')).toHaveTextContent(/^0$/);
});

test('keys count only while the keyboard is in the poll, and with Ctrl or Alt never', async () => {
  const { user } = await openPolls();
  await user.keyboard('1');
  expect(screen.getByText('0 answers')).toBeInTheDocument();
  act(() => button('How are you arriving today?').focus());
  await user.keyboard('{Control>}1{/Control}{Alt>}1{/Alt}9');
  expect(screen.getByText('0 answers')).toBeInTheDocument();
  await user.keyboard('1');
  expect(screen.getByText('1 answer')).toBeInTheDocument();
});

test('M57 the result is copied as numbers, and a later count is not said to be', async () => {
  const { user, bridge } = await openPolls();
  await user.click(button('Count one for “3 in between”'));
  await user.click(button('Copy result'));
  expect(await screen.findByText('The result is copied, as numbers.')).toBeInTheDocument();
  expect(bridge.callsOf('copyPollResult').map(({ input }) => input)).toEqual([
    { entryId: 'default:poll-arriving', tallies: [0, 0, 1, 0, 0] },
  ]);
  await user.click(button('Count one for “3 in between”'));
  expect(screen.queryByText('The result is copied, as numbers.')).not.toBeInTheDocument();
  await user.click(button('Set back to nought'));
  expect(screen.getByText('0 answers')).toBeInTheDocument();
});

test('a closed group has polls only when the clinician wrote some for it', () => {
  showTools();
  expect(screen.queryByRole('radio', { name: 'Polls' })).not.toBeInTheDocument();
});

test('M26 the ladder has numbers to read out, what to dial, and the list in its order', async () => {
  const { user, bridge } = showTools();
  const before = bridge.calls.length;
  await user.click(open('Back-up'));
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Restart the meeting',
    'Go on by telephone',
    'Call the list',
  ]);
  expect(screen.getByText('tel:+14165550123,,81234567890#,,,,*123456#')).toBeInTheDocument();
  expect(screen.getByText('812 3456 7890')).toBeInTheDocument();
  const called = screen.getAllByRole('listitem').at(-1);
  expect(within(called ?? document.body).getAllByRole('definition')[0]).toHaveTextContent(
    '416-555-0112',
  );
  expect(called).toHaveTextContent(/Omar416-555-0112AnaNo number$/);
  expect(bridge.calls).toHaveLength(before);
});

test('M26 many numbers are folded, and none is lost', async () => {
  const dialIns = Array.from({ length: 5 }, (_, index) => ({
    number: `+1416555010${index}`,
    place: '',
  }));
  const { user } = showTools({ access: aMeetingAccess({ dialIns }) });
  await user.click(open('Back-up'));
  expect(screen.getByText('2 more numbers')).toBeInTheDocument();
  expect(screen.getByText('+14165550104')).toBeInTheDocument();
});

test('without a meeting the ladder says where numbers come from, and a drop-in group calls nobody', async () => {
  const { user } = showTools({ kind: 'drop-in', access: null });
  await user.click(open('Back-up'));
  expect(screen.getByText(/No telephone numbers are kept/)).toBeInTheDocument();
  expect(screen.queryByText('Call the list')).not.toBeInTheDocument();
});

test('empty shelves say so', async () => {
  const { user } = showTools({ entries: [] });
  expect(screen.getByText(/There are no postings/)).toBeInTheDocument();
  await user.click(open('Cue cards'));
  expect(screen.getByText(/There are no cue cards/)).toBeInTheDocument();
});
