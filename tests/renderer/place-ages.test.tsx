import { render, screen } from '@testing-library/react';
import { letInOf } from '../../renderer/room/roster/marking';
import { LocationState } from '../../renderer/room/roster/location-state';
import type { RoomView } from '../../shared/contract/rooms';
import { blankSafetyPlan } from '../../shared/domain/safety-plan-rules';
import { emptyRoom, type SessionRoom } from '../../shared/domain/session-room';
import { aGroup, aSession, memberId, sessionId } from '../support/people';
import { aPlace, aRow, NOW, showRoster } from '../support/roster-window';

/** How old it is where a member was said to be, when the clock or the plan was changed since (M28). */

const row = aRow(1, 'Ana');

const aView = (room: Partial<SessionRoom>): RoomView => ({
  session: aSession(),
  room: { ...emptyRoom(sessionId(1)), ...room },
  group: aGroup(),
  moduleName: '2026–27',
  members: [row],
  opening: [],
  isConfidentialityDue: false,
  meeting: { access: null, url: null, capacity: null, expected: 2 },
});

function showPlace(confirmedAt: string): string {
  const view = aView({
    callLocations: [{ memberId: memberId(1), location: aPlace('Cottage'), confirmedAt }],
  });
  const { container } = render(<LocationState {...{ row, view }} now={new Date(NOW)} />);
  return container.textContent;
}

test('of a place that was said ahead of the clock the time is shown and no age (M28)', () => {
  expect(showPlace('2026-09-01T23:22:20.000Z')).toBe(
    'Cottage asked at 19:22; the clock was changed: age not known',
  );
});

test('a place of the minute that has begun was asked just now (M28)', () => {
  expect(showPlace('2026-09-01T23:12:50.000Z')).toBe('Cottage asked just now');
  expect(showPlace('2026-09-01T23:09:20.000Z')).toBe('Cottage asked 3 min ago');
});

test('a place from before the room opened was not asked for this call (M24, M28)', () => {
  expect(showPlace('2026-09-01T22:54:00.000Z')).toBe('Place not asked yet');
});

test('of one address the plan’s own entry is offered, with the last session’s age (M28)', async () => {
  const home = aPlace('Home', { emergencyNumber: '112' });
  const safetyPlan = { ...blankSafetyPlan(memberId(1)), callLocations: [home] };
  const old = aPlace('At home', { emergencyNumber: '911' });
  const lastLocation = { location: old, confirmedAt: '2020-08-25T23:05:00.000Z' };
  const { user } = await showRoster({ members: [aRow(1, 'Ana', { safetyPlan, lastLocation })] });
  await user.click(screen.getByRole('button', { name: 'Where Ana is' }));
  expect(
    screen.getByRole('button', { name: /^Home Last session,[^]*Emergency 112/ }),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: /Emergency 911/ })).toBeNull();
});

test('a last session ahead of the clock is told by its date (M28)', async () => {
  const lastLocation = { location: aPlace('Home'), confirmedAt: '2126-08-25T23:05:00.000Z' };
  const { user } = await showRoster({ members: [aRow(1, 'Ana', { lastLocation })] });
  await user.click(screen.getByRole('button', { name: 'Where Ana is' }));
  expect(
    screen.getByText('Last session, 25 August 2126; the clock was changed: age not known'),
  ).toBeVisible();
});

test('of several times that one member was let in the last counts (M100)', () => {
  const entry = { memberId: memberId(1), overrideReason: null, missing: [] };
  const letIn = [
    { ...entry, at: '2026-09-01T23:00:00.000Z' },
    { ...entry, at: '2026-09-01T23:10:00.000Z' },
  ];
  const marked = aRow(1, 'Ana', { mark: { kind: 'present' } });
  expect(letInOf(aView({ letIn }), marked)).toBe(letIn[1]);
});
