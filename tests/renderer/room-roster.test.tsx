import { act, screen, waitFor, within } from '@testing-library/react';
import { entryId, memberId, sessionId } from '../support/people';
import {
  aPlace,
  aRow,
  asked,
  attendanceOf,
  focusRowOf,
  markOf,
  NOW,
  rowOf,
  showRoster,
  showRosterOver,
} from '../support/roster-window';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockImplementation(() => Date.parse(NOW));
});
afterEach(() => jest.restoreAllMocks());

const three = [aRow(1, 'Ana'), aRow(2, 'Bo'), aRow(3, 'Chiara')];
const noContact = { needs: [{ code: 'emergency-contact', found: 'none' }] } as const;

test('members stand in first-name order under the name for the meeting (M17, M58)', async () => {
  await showRoster({
    members: [
      aRow(1, 'Zoe', { displayName: 'Zoe, Guelph' }),
      aRow(2, 'ana', { displayName: 'ana, Ottawa' }),
      aRow(3, 'Bo', { displayName: 'Bo, Sudbury' }),
    ],
  });
  const names = screen.getAllByRole('group', { name: /^Attendance of/ });
  expect(names.map((group) => group.getAttribute('aria-label'))).toEqual([
    'Attendance of ana, Ottawa',
    'Attendance of Bo, Sudbury',
    'Attendance of Zoe, Guelph',
  ]);
  expect(screen.queryByText('Zoe Fictional')).not.toBeInTheDocument();
});

test('two members of one name are told apart by their legal names', async () => {
  await showRoster({
    members: [aRow(1, 'Ana'), aRow(2, 'Ana', { legalName: 'Anabel Invented' }), aRow(3, 'Bo')],
  });
  expect(screen.getByText('Ana Fictional')).toBeInTheDocument();
  expect(screen.getByText('Anabel Invented')).toBeInTheDocument();
  expect(screen.queryByText('Bo Fictional')).not.toBeInTheDocument();
});

test('one key a member: present, late by the clock, absent with and without notice (M25, M39)', async () => {
  const { user, bridge } = await showRoster({ members: [...three, aRow(4, 'Dmitri')] });
  focusRowOf('Ana');
  await user.keyboard('p{ArrowDown}l{ArrowDown}N{ArrowDown}a');
  expect(await screen.findByText('In since 19:12')).toBeInTheDocument();
  expect(await screen.findByText('12 min late')).toBeInTheDocument();
  expect(await screen.findByText('2 of 4 let in')).toBeInTheDocument();
  await waitFor(() => expect(markOf('Dmitri', /without/)).toHaveAttribute('aria-pressed', 'true'));
  expect(asked(bridge.callsOf('letIn'))).toEqual([
    { memberId: memberId(1), mark: { kind: 'present' }, overrideReason: null },
    { memberId: memberId(2), mark: { kind: 'late', minutes: 12 }, overrideReason: null },
  ]);
  expect(asked(bridge.callsOf('markAttendance'))).toEqual([
    { memberId: memberId(3), mark: { kind: 'absent-with-notice' } },
    { memberId: memberId(4), mark: { kind: 'absent-without-notice' } },
  ]);
});

test('no key is lost while answers are on their way, and the last key of a row holds', async () => {
  const { user, bridge, hold } = await showRoster({ members: three });
  const answer = hold('letIn');
  focusRowOf('Ana');
  await user.keyboard('pn{ArrowDown}p{ArrowDown}p');
  expect(bridge.callsOf('letIn')).toHaveLength(3);
  expect(bridge.callsOf('markAttendance')).toHaveLength(0);
  answer();
  expect(await screen.findByText('2 of 3 let in')).toBeInTheDocument();
  await waitFor(() => expect(markOf('Ana', /with notice/)).toHaveAttribute('aria-pressed', 'true'));
  expect(
    bridge.calls.findLastIndex(({ operation }) => operation === 'markAttendance'),
  ).toBeGreaterThan(bridge.calls.findIndex(({ operation }) => operation === 'letIn'));
});

test('Delete and a second press take a mark back', async () => {
  const present = { mark: { kind: 'present' } } as const;
  const { user, bridge } = await showRoster({
    members: [aRow(1, 'Ana', present), aRow(2, 'Bo', present)],
  });
  focusRowOf('Ana');
  await user.keyboard('{Delete}');
  await user.click(markOf('Bo', 'Present'));
  await waitFor(() => expect(screen.getAllByText('Not here yet')).toHaveLength(2));
  expect(asked(bridge.callsOf('markAttendance'))).toEqual([
    { memberId: memberId(1), mark: null },
    { memberId: memberId(2), mark: null },
  ]);
});

test('a key that is held down marks once', async () => {
  const { user, bridge } = await showRoster({ members: three });
  focusRowOf('Ana');
  await user.keyboard('{p>4/}');
  expect(bridge.callsOf('letIn')).toHaveLength(1);
});

test('a letter pressed below a row marks nobody and opens nothing (M25, M28)', async () => {
  const lastLocation = { location: aPlace('Home'), confirmedAt: '2026-08-25T23:05:00.000Z' };
  const { user, bridge } = await showRoster({
    members: [aRow(1, 'Ana', { lastLocation }), aRow(2, 'Bo', { telephone: '' })],
  });
  focusRowOf('Ana');
  await user.keyboard('w');
  const offer = screen.getByRole('button', { name: /^Home/ });
  await waitFor(() => expect(offer).toHaveFocus());
  await user.keyboard('plna{Delete}jst');
  expect(offer).toHaveFocus();
  await user.keyboard('{ArrowDown}t');
  act(() => screen.getByRole('link', { name: 'Write it down' }).focus());
  await user.keyboard('pa{Escape}');
  expect(screen.queryByRole('link', { name: 'Write it down' })).not.toBeInTheDocument();
  expect(bridge.callsOf('letIn')).toHaveLength(0);
  expect(bridge.callsOf('markAttendance')).toHaveLength(0);
  expect(screen.queryByText(/^safety of/)).not.toBeInTheDocument();
});

test('the minutes are changed by pressing them, and who was present can be late (M39)', async () => {
  const { user, bridge } = await showRoster({ members: three });
  await user.click(markOf('Ana', 'Present'));
  await screen.findByText('In since 19:12');
  await user.click(markOf('Ana', 'Late'));
  await user.click(await screen.findByRole('button', { name: 'Change: Ana 12 min late' }));
  const field = screen.getByRole('spinbutton', { name: 'Minutes late: Ana' });
  await waitFor(() => expect(field).toHaveFocus());
  await user.clear(field);
  await user.type(field, '7{Enter}');
  expect(await screen.findByText('7 min late')).toBeInTheDocument();
  expect(asked(bridge.callsOf('letIn')).map(({ mark }) => mark)).toEqual([
    { kind: 'present' },
    { kind: 'late', minutes: 12 },
    { kind: 'late', minutes: 7 },
  ]);
});

test('lateness is at least a minute, at most the session, and a clock set back does not move it (M39)', async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => Date.parse('2026-09-01T22:58:00.000Z'));
  const early = await showRoster({ members: three });
  await early.user.click(markOf('Ana', 'Late'));
  expect(await screen.findByText('1 min late')).toBeInTheDocument();
  early.unmount();

  const clock = jest
    .spyOn(Date, 'now')
    .mockImplementation(() => Date.parse('2026-09-02T02:00:00.000Z'));
  const { user } = await showRoster({ members: three });
  clock.mockImplementation(() => Date.parse('2026-09-01T23:05:00.000Z'));
  await user.click(markOf('Ana', 'Late'));
  expect(await screen.findByText('90 min late')).toBeInTheDocument();
});

test('who is not ready is let in for a reason only, and Escape loses nothing (M27, M100)', async () => {
  const { user, bridge } = await showRoster({
    members: [aRow(1, 'Ana', noContact), ...three.slice(1)],
  });
  expect(screen.getByText('1 thing missing')).toBeInTheDocument();
  focusRowOf('Ana');
  await user.keyboard('l');
  const reason = await screen.findByRole('textbox', { name: /Why they are let in/ });
  expect(reason).toHaveFocus();
  expect(within(rowOf('Ana')).getByText('Emergency contact')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open the safety plan' })).toHaveAttribute(
    'href',
    `/members/${memberId(1)}/safety`,
  );
  await user.keyboard('Gave it{Escape}');
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(markOf('Ana', 'Present')).toHaveFocus();
  await user.keyboard('l');
  await user.click(screen.getByRole('button', { name: 'Let in all the same' }));
  expect(await screen.findByText(/Please say why in a sentence/)).toBeInTheDocument();
  expect(bridge.callsOf('letIn')).toHaveLength(0);
  await user.type(screen.getByRole('textbox'), ' by telephone just now.');
  await user.click(screen.getByRole('button', { name: 'Let in all the same' }));
  expect(await screen.findByText('12 min late')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  // Once let in they stay so: a change of the mark asks for no second reason.
  focusRowOf('Ana');
  await user.keyboard('p');
  expect(await screen.findByText('In since 19:12, with a reason')).toBeInTheDocument();
  const overrideReason = 'Gave it by telephone just now.';
  expect(asked(bridge.callsOf('letIn'))).toEqual([
    { memberId: memberId(1), mark: { kind: 'late', minutes: 12 }, overrideReason },
    // What the reason given covers, the vault says.
    { memberId: memberId(1), mark: { kind: 'present' }, overrideReason: null },
  ]);
});

test('a reason that was begun is there after a kill, and gone once they are in (M100)', async () => {
  const first = await showRoster({ members: [aRow(1, 'Ana', noContact), ...three.slice(1)] });
  focusRowOf('Ana');
  await first.user.keyboard('p');
  await screen.findByRole('textbox', { name: /Why they are let in/ });
  await first.user.keyboard('Gave it by telephone.');
  expect(await first.drafts.saveAll()).toBe(true);
  first.unmount();
  const { user, bridge } = await showRosterOver(first);
  focusRowOf('Ana');
  await user.keyboard('p');
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: /Why they are let in/ })).toHaveValue(
      'Gave it by telephone.',
    ),
  );
  await user.click(screen.getByRole('button', { name: 'Let in all the same' }));
  expect(await screen.findByText('In since 19:12, with a reason')).toBeInTheDocument();
  const key = `let-in:${sessionId(1)}:${memberId(1)}`;
  await waitFor(() =>
    expect(bridge.callsOf('dropUnfinishedForm')).toMatchObject([{ input: { key } }]),
  );
});

test('typing on over someone who is not ready lets the others in (M100)', async () => {
  const { user, bridge } = await showRoster({
    members: [aRow(1, 'Ana'), aRow(2, 'Bo', noContact), aRow(3, 'Chiara')],
  });
  focusRowOf('Ana');
  await user.keyboard('p{ArrowDown}p');
  await screen.findByRole('textbox', { name: /Why they are let in/ });
  await user.keyboard('{ArrowDown}p');
  expect(await screen.findByText('2 of 3 let in')).toBeInTheDocument();
  expect(asked(bridge.callsOf('letIn')).map(({ memberId: id }) => id)).toEqual([
    memberId(1),
    memberId(3),
  ]);
});

test('whoever comes to a row hears how its member stands (M17, M28, M40)', async () => {
  const notice = {
    ...{ id: entryId(1), kind: 'late' as const, minutes: 15, reason: 'clinic' },
    ...{ from: '2026-09-01', to: '2026-09-01', announcedAt: '2026-08-30T12:00:00.000Z' },
  };
  await showRoster({
    members: [
      aRow(1, 'Ana', { notices: [notice] }),
      aRow(2, 'Ana', { legalName: 'Anabel Invented', ...noContact }),
      aRow(3, 'Bo'),
    ],
  });
  const [first, second, third] = screen.getAllByRole('button', { name: 'Present' });
  expect(first).toHaveAccessibleDescription(
    'Ana Fictional Not here yet Place not asked yet Will be late: 15 min, clinic',
  );
  expect(second).toHaveAccessibleDescription('Anabel Invented 1 thing missing Place not asked yet');
  expect(third).toHaveAccessibleDescription('Not here yet Place not asked yet');
});

test('a telephone number that is asked for by its key is read out digit by digit (M26)', async () => {
  const { user } = await showRoster({ members: three });
  focusRowOf('Bo');
  await user.keyboard('t');
  const said = screen.getByText('4 1 6, 5 5 5, 0 1 1 1');
  expect(said).toHaveAttribute('role', 'status');
  await user.keyboard('t');
  expect(said).toBeEmptyDOMElement();
});

test('the keyboard stays on the button that closes a part, and comes home from a busy one', async () => {
  const { user, hold } = await showRoster({ members: [aRow(1, 'Ana', noContact), aRow(2, 'Bo')] });
  const telephone = screen.getByRole('button', { name: 'Telephone of Bo' });
  await user.click(telephone);
  await user.keyboard('{Enter}');
  expect(telephone).toHaveFocus();
  const answer = hold('letIn');
  focusRowOf('Ana');
  await user.keyboard('p');
  await user.type(await screen.findByRole('textbox'), 'Gave it by telephone.');
  const send = screen.getByRole('button', { name: 'Let in all the same' });
  await user.click(send);
  await waitFor(() => expect(send).toBeDisabled());
  // A browser takes the keyboard from a button that is disabled.
  act(() => send.blur());
  answer();
  await waitFor(() => expect(markOf('Ana', 'Present')).toHaveFocus());
});

test('Escape in the minutes leaves what is open of the row (M39)', async () => {
  const late = { mark: { kind: 'late', minutes: 12 } } as const;
  const { user } = await showRoster({ members: [aRow(1, 'Ana', late)] });
  focusRowOf('Ana');
  await user.keyboard('t');
  await user.click(screen.getByRole('button', { name: 'Change: Ana 12 min late' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('spinbutton')).not.toBeInTheDocument();
  expect(screen.getByText('416-555-0111')).toBeInTheDocument();
  expect(markOf('Ana', 'Present')).toHaveFocus();
});

test('what the vault finds missing asks for the reason too, other refusals stand in their row', async () => {
  const { user, refuse } = await showRoster({ members: three });
  refuse('letIn', { code: 'member-not-ready', missing: ['emergency-contact'] });
  await user.click(markOf('Ana', 'Present'));
  expect(await screen.findByRole('textbox', { name: /Why they are let in/ })).toBeInTheDocument();
  expect(within(rowOf('Ana')).getByRole('alert')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  refuse('markAttendance', { code: 'store-disk-full', store: 'records' });
  await user.click(markOf('Bo', /with notice/));
  expect(await within(rowOf('Bo')).findByRole('alert')).toBeInTheDocument();
  expect(within(rowOf('Chiara')).queryByRole('alert')).not.toBeInTheDocument();
});

test('an answer that comes late opens nothing over what is jotted in another row', async () => {
  const { user, refuse, hold } = await showRoster({ members: three });
  const answer = hold('letIn');
  refuse('letIn', { code: 'member-not-ready', missing: ['emergency-contact'] });
  focusRowOf('Ana');
  await user.keyboard('p{ArrowDown}t');
  answer();
  expect(await within(rowOf('Ana')).findByRole('alert')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(within(rowOf('Bo')).getByText('416-555-0111')).toBeInTheDocument();
});

test('what was announced is shown and hinted at, and marks nobody (M40, M41, M43)', async () => {
  const notice = {
    id: entryId(1),
    from: '2026-09-01',
    to: '2026-09-01',
    announcedAt: '2026-08-30T12:00:00.000Z',
  };
  const { bridge } = await showRoster({
    members: [
      aRow(1, 'Ana', { notices: [{ ...notice, kind: 'late', minutes: 15, reason: 'clinic' }] }),
      aRow(2, 'Bo', { notices: [{ ...notice, kind: 'absent', minutes: null, reason: '' }] }),
      aRow(3, 'Chiara'),
    ],
  });
  expect(within(rowOf('Ana')).getByText('Will be late: 15 min, clinic')).toBeInTheDocument();
  expect(markOf('Ana', 'Late, as announced')).toHaveAttribute('aria-pressed', 'false');
  expect(within(rowOf('Bo')).getByText('Will be away')).toBeInTheDocument();
  expect(markOf('Bo', 'Absent with notice, as announced')).toHaveAttribute('aria-pressed', 'false');
  expect(within(attendanceOf('Chiara')).queryByRole('button', { name: /announced/ })).toBeNull();
  expect(bridge.calls.every(({ operation }) => operation === 'getRoom')).toBe(true);
});

test('S opens the safety panel on this member, T shows the number to dial (M26)', async () => {
  const { user } = await showRoster({
    members: [
      aRow(1, 'Ana'),
      aRow(2, 'Bo', { telephone: '416-555-0122' }),
      aRow(3, 'Chiara', { telephone: '' }),
    ],
  });
  focusRowOf('Bo');
  await user.keyboard('t');
  expect(await screen.findByText('416-555-0122')).toBeInTheDocument();
  await user.keyboard('s');
  expect(await screen.findByText(`safety of ${memberId(2)}`)).toBeInTheDocument();
  await user.keyboard('{ArrowDown}t');
  expect(screen.queryByText('416-555-0122')).not.toBeInTheDocument();
  expect(within(rowOf('Chiara')).getByText(/No telephone number/)).toBeInTheDocument();
});
