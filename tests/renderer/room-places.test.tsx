import { screen, waitFor, within } from '@testing-library/react';
import { blankSafetyPlan } from '../../shared/domain/safety-plan-rules';
import { memberId, sessionId } from '../support/people';
import {
  aPlace,
  aRow,
  asked,
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

const place = (name: string) => screen.findByRole('button', { name: `Where ${name} is` });

test('a usual place is confirmed with one click, and its age is shown (M28)', async () => {
  const plan = {
    ...blankSafetyPlan(memberId(1)),
    callLocations: [aPlace('Home'), aPlace('Clinic', { address: '3 Nowhere Lane' })],
  };
  const { user, bridge } = await showRoster({
    members: [aRow(1, 'Ana', { safetyPlan: plan }), aRow(2, 'Bo')],
  });
  expect(screen.getAllByText('Place not asked yet')).toHaveLength(2);
  focusRowOf('Ana');
  await user.keyboard('w');
  await waitFor(() => expect(screen.getByRole('button', { name: /^Home/ })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: /^Clinic/ }));
  expect(await within(rowOf('Ana')).findByText('asked just now')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Home/ })).not.toBeInTheDocument();
  expect(asked(bridge.callsOf('confirmLocation'))).toEqual([
    { memberId: memberId(1), location: plan.callLocations[1] },
  ]);
  await user.click(await place('Ana'));
  await user.click(screen.getByRole('button', { name: 'Take back: not asked' }));
  await waitFor(() => expect(screen.getAllByText('Place not asked yet')).toHaveLength(2));
  expect(asked(bridge.callsOf('confirmLocation')).at(-1)).toEqual({
    memberId: memberId(1),
    location: null,
  });
});

test('the place of the session before is offered with its age and never carried over (M28)', async () => {
  const lastLocation = { location: aPlace('Cottage'), confirmedAt: '2026-08-25T23:05:00.000Z' };
  const { user, bridge } = await showRoster({ members: [aRow(1, 'Ana', { lastLocation })] });
  expect(screen.getByText('Place not asked yet')).toBeInTheDocument();
  await user.click(await place('Ana'));
  expect(screen.getByText('Last session, 7 days ago')).toBeInTheDocument();
  expect(bridge.callsOf('confirmLocation')).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: /^Cottage/ }));
  expect(await within(rowOf('Ana')).findByText('asked just now')).toBeInTheDocument();
});

test('somewhere else: the emergency number follows the place, and Escape keeps what was typed (M28)', async () => {
  const plan = { ...blankSafetyPlan(memberId(1)), callLocations: [aPlace('Home', { region: '' })] };
  const { user, bridge } = await showRoster({ members: [aRow(1, 'Ana', { safetyPlan: plan })] });
  focusRowOf('Ana');
  await user.keyboard('w');
  await user.click(screen.getByRole('button', { name: 'Somewhere else…' }));
  const label = screen.getByRole('textbox', { name: 'What it is called' });
  await waitFor(() => expect(label).toHaveFocus());
  await user.keyboard('Plane to Halifax');
  expect(bridge.callsOf('letIn')).toHaveLength(0);
  expect(screen.getByRole('textbox', { name: 'Emergency number there' })).toHaveValue('911');
  await user.keyboard('{Escape}');
  expect(markOf('Ana', 'Present')).toHaveFocus();
  await user.keyboard('w');
  expect(screen.getByRole('textbox', { name: 'What it is called' })).toHaveValue(
    'Plane to Halifax',
  );
  await user.click(screen.getByRole('button', { name: 'Confirm this place' }));
  expect(await screen.findByText('Please fill this in.')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Address' }), 'Gate 4');
  await user.click(screen.getByRole('button', { name: 'Confirm this place' }));
  expect(await within(rowOf('Ana')).findByText('Plane to Halifax')).toBeInTheDocument();
  expect(asked(bridge.callsOf('confirmLocation'))).toEqual([
    {
      memberId: memberId(1),
      location: aPlace('Plane to Halifax', { address: 'Gate 4', region: '' }),
    },
  ]);
  await user.click(await place('Ana'));
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

test('a place that was begun comes back after a kill, and takes the keyboard from nothing (M28)', async () => {
  const plan = { ...blankSafetyPlan(memberId(1)), callLocations: [aPlace('Home')] };
  const first = await showRoster({ members: [aRow(1, 'Ana', { safetyPlan: plan })] });
  await first.user.click(await place('Ana'));
  await first.user.click(screen.getByRole('button', { name: 'Somewhere else…' }));
  await first.user.type(screen.getByRole('textbox', { name: 'What it is called' }), 'Plane');
  await first.user.type(screen.getByRole('textbox', { name: 'Address' }), 'Gate 4');
  expect(await first.drafts.saveAll()).toBe(true);
  first.unmount();
  const { user, bridge } = await showRosterOver(first);
  await user.click(await place('Ana'));
  expect(await screen.findByRole('textbox', { name: 'What it is called' })).toHaveValue('Plane');
  expect(screen.getByRole('button', { name: /^Home/ })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Confirm this place' }));
  expect(await within(rowOf('Ana')).findByText('asked just now')).toBeInTheDocument();
  const key = `place:${sessionId(1)}:${memberId(1)}`;
  await waitFor(() =>
    expect(bridge.callsOf('dropUnfinishedForm')).toMatchObject([{ input: { key } }]),
  );
});

test('a place begun for another member is not offered, and what is confirmed can be taken back beside it (M28)', async () => {
  const plan = { ...blankSafetyPlan(memberId(1)), callLocations: [aPlace('Home')] };
  const { user } = await showRoster({
    members: [aRow(1, 'Ana', { safetyPlan: plan }), aRow(2, 'Bo')],
  });
  await user.click(await place('Ana'));
  await user.click(screen.getByRole('button', { name: 'Somewhere else…' }));
  await user.type(screen.getByRole('textbox', { name: 'What it is called' }), 'Plane');
  await user.click(screen.getByRole('button', { name: /^Home/ }));
  expect(await within(rowOf('Ana')).findByText('asked just now')).toBeInTheDocument();
  await user.click(await place('Ana'));
  expect(await screen.findByRole('textbox', { name: 'What it is called' })).toHaveValue('Plane');
  expect(screen.getByRole('button', { name: 'Take back: not asked' })).toBeInTheDocument();
  await user.click(await place('Bo'));
  expect(await screen.findByRole('button', { name: 'Somewhere else…' })).toHaveFocus();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});
