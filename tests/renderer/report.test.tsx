import { screen, waitFor, within } from '@testing-library/react';
import {
  anEvening,
  evening,
  goIntoRoom,
  type Evening,
  type SessionWindow,
} from '../support/session-window';
import { there } from '../support/show-window';

/** What a meeting's report says of each member, looked over before any of it is taken (M39). */

const HEADINGS = 'Name (Original Name),Join Time,Leave Time,Duration (Minutes)';
const onTime = (name: string) => `${name},2026-09-15 19:30:00,2026-09-15 21:00:00,90`;
const late = (name: string) => `${name},2026-09-15 19:41:00,2026-09-15 21:00:00,79`;

const button = (name: RegExp | string) => screen.findByRole('button', { name });
const tick = (name: string) => screen.findByRole('checkbox', { name: `Take the mark of ${name}` });

function choose({ alcove }: Pick<SessionWindow, 'alcove'>, ...lines: readonly string[]): void {
  const bytes = Buffer.from([HEADINGS, ...lines].join('\n'));
  alcove.choose({ name: 'participants.csv', bytes });
}

/** From the room whose session was just ended. */
async function openReport(...lines: readonly string[]): Promise<SessionWindow> {
  return chooseAfter(await anEvening('19:31'), ...lines);
}

async function chooseAfter(before: Evening, ...lines: readonly string[]): Promise<SessionWindow> {
  const { alcove, sessionId } = before;
  const shown = await goIntoRoom(before, 'Open the room');
  await shown.user.click(await button('Open meeting'));
  jest.setSystemTime(new Date(evening('21:00')));
  await shown.user.click(await button('End session'));
  await shown.user.click(await screen.findByRole('link', { name: /^Fill attendance/ }));
  choose({ alcove }, ...lines);
  await shown.user.click(await button('Choose the report…'));
  return { ...shown, alcove, sessionId };
}

async function marksIn({ alcove, sessionId }: SessionWindow) {
  const { roster } = await alcove.ask('getSession', { sessionId });
  return roster.flatMap(({ preferredFirstName, mark }) =>
    mark === null ? [] : [[preferredFirstName, mark.kind]],
  );
}

test('what the report says stands beside each member, and nothing is marked by looking (M39)', async () => {
  const shown = await openReport(onTime('Ana'), late('Bo'));
  const row = await screen.findByRole('row', { name: /Bo Joined 19:41/ });
  expect(row).toHaveTextContent('11 min');
  expect(within(row).getByText('None yet')).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /^Take the mark of Chiara/ })).toHaveTextContent(
    'Not in the report',
  );
  expect(await marksIn(shown)).toEqual([]);
  expect(shown.bridge.callsOf('takeAttendance')).toEqual([]);
});

test('the ticked marks are taken, and the session’s page shows them', async () => {
  const shown = await openReport(onTime('Ana'), late('Bo'));
  for (const name of ['Chiara', 'Dmitri', 'Esi', 'Nuala', 'Grégoire']) {
    await shown.user.click(await tick(name));
  }
  await shown.user.click(await button('Take 2 marks'));
  await screen.findByText('2 of 7 marked');
  expect(await marksIn(shown)).toEqual([
    ['Ana', 'present'],
    ['Bo', 'late'],
  ]);
});

test('nobody is guessed: who could not be told is said, and until then no absence is ticked', async () => {
  const shown = await openReport(late('Tablet'), onTime('Somebody'));
  const who = (name: RegExp) => screen.findByRole('combobox', { name });
  await shown.user.selectOptions(await who(/^Who is Tablet/), 'Esi (Esi Madeup)');
  expect(screen.getByRole('row', { name: /Esi/ })).toHaveTextContent('Tablet');
  expect(await tick('Ana')).not.toBeChecked();
  await shown.user.selectOptions(await who(/^Who is Somebody/), 'Nuala (Fionnuala Example)');
  expect(await tick('Ana')).toBeChecked();
  await shown.user.selectOptions(await who(/^Who is Somebody/), 'None of the members');
  expect(screen.getByRole('row', { name: /Nuala/ })).toHaveTextContent('Not in the report');
  await shown.user.click(await button('Take 1 mark'));
  await screen.findByText('1 of 7 marked');
  expect(await marksIn(shown)).toEqual([['Esi', 'late']]);
});

test('a mark that stands already is replaced only when it is ticked', async () => {
  const before = await anEvening('19:31');
  const { sessionId, alcove, room } = before;
  const bo = there((await room()).members.find(({ displayName }) => displayName === 'Bo'));
  const mark = { kind: 'absent-with-notice' } as const;
  await alcove.ask('markAttendance', { sessionId, memberId: bo.memberId, mark });
  const shown = await chooseAfter(before, onTime('Ana'), onTime('Bo'));
  expect(await tick('Bo')).not.toBeChecked();
  await shown.user.click(await button('Take 6 marks'));
  await screen.findByText('7 of 7 marked');
  expect(await marksIn(shown)).toContainEqual(['Bo', 'absent-with-notice']);
});

test('a report of another evening is said to be one before anything is taken', async () => {
  await openReport('Ana,2026-09-08 19:30:00,2026-09-08 21:00:00,90');
  expect(await screen.findByText(/do not touch this session/)).toBeInTheDocument();
});

test('times that are an hour off are said to be, and nothing is ticked by itself (M39)', async () => {
  await openReport('Ana,2026-09-15 18:30:00,2026-09-15 20:00:00,90');
  expect(
    await screen.findByText(
      'Most people in this report joined 1 h or more before this session began',
    ),
  ).toBeInTheDocument();
  expect(await tick('Ana')).not.toBeChecked();
  expect(screen.getByRole('button', { name: 'Tick the marks to take.' })).toBeDisabled();
});

test('who was there at another time is shown and gives no presence (M39)', async () => {
  await openReport(onTime('Bo'), 'Ana,2026-09-15 21:10:00,2026-09-15 21:15:00,5');
  expect(await screen.findByRole('heading', { name: 'At another time' })).toBeInTheDocument();
  expect(screen.getByText('Joined 21:10, there for 5 min')).toBeInTheDocument();
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  expect(screen.getByRole('row', { name: /Ana/ })).toHaveTextContent('Not in the report during');
});

test('a file that is no report is refused in words, and another one can be chosen', async () => {
  const shown = await openReport();
  expect(await screen.findByText('Nobody is in this report')).toBeInTheDocument();
  choose(shown, onTime('Ana'));
  await shown.user.click(await button('Choose the report…'));
  expect(await tick('Ana')).toBeChecked();
  await waitFor(() =>
    expect(screen.queryByText('Nobody is in this report')).not.toBeInTheDocument(),
  );
});

test('a dialog that is left keeps what was shown', async () => {
  const shown = await openReport(onTime('Ana'));
  await tick('Ana');
  shown.alcove.choose(null);
  await shown.user.click(await button('Choose another report…'));
  expect(await tick('Ana')).toBeChecked();
});
