import '../support/browser-gaps';
import { render, screen } from '@testing-library/react';
import { RoomTimer } from '../../renderer/room/room-timer';
import { sayCountdown } from '../../renderer/room/say-countdown';
import type { Break } from '../../shared/domain/session-room';

const START = new Date('2026-09-15T23:30:00.000Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const none: readonly Break[] = [];

function showAt(sinceStart: number, breaks = none) {
  const now = new Date(START.getTime() + sinceStart);
  return render(<RoomTimer startsAt={START} minutes={90} breaks={breaks} now={now} />);
}

const time = () => screen.getByRole('timer', { name: 'Time left' }).textContent;
const warning = () => screen.getByRole('status').textContent;

test.each([
  [-4 * MINUTE - 32 * SECOND, 'Starts in 4:32', ''],
  [0, '1 h 30 min left', ''],
  [79 * MINUTE, '11 min left', ''],
  [80 * MINUTE - SECOND, '11 min left', ''],
  [80 * MINUTE, '10 min left', 'Ten minutes: time to come to a close'],
  [85 * MINUTE + SECOND, '4:59 left', 'Ten minutes: time to come to a close'],
  [88 * MINUTE, '2:00 left', 'Two minutes: the last words'],
  [90 * MINUTE - SECOND, '0:01 left', 'Two minutes: the last words'],
  [90 * MINUTE, 'less than a minute over', 'The time is over'],
  [95 * MINUTE, '5 minutes over', 'The time is over'],
])('%i ms after the start the timer says "%s" and warns "%s" (M55)', (since, left, said) => {
  showAt(since);
  expect(time()).toBe(left);
  expect(warning()).toBe(said);
});

test('the warning is said once and politely, not with each second (M55)', () => {
  const { rerender } = showAt(80 * MINUTE);
  const status = screen.getByRole('status');
  const node = status.firstChild;
  const later = new Date(START.getTime() + 80 * MINUTE + SECOND);
  rerender(<RoomTimer startsAt={START} minutes={90} breaks={none} now={later} />);
  expect(status).toHaveAttribute('aria-live', 'polite');
  expect(status.firstChild).toBe(node);
  expect(node?.textContent).toBe('Ten minutes: time to come to a close');
  expect(time()).toBe('9:59 left');
});

test('a break shows how long it has lasted and moves the end of nothing (M90)', () => {
  const startedAt = new Date(START.getTime() + 40 * MINUTE).toISOString();
  const { rerender } = showAt(47 * MINUTE, [{ startedAt, endedAt: null, plannedMinutes: null }]);
  expect(screen.getByText('Break for 7 minutes')).toBeInTheDocument();
  expect(time()).toBe('43 min left');
  const endedAt = new Date(START.getTime() + 50 * MINUTE).toISOString();
  const over = [{ startedAt, endedAt, plannedMinutes: null }];
  const now = new Date(START.getTime() + 50 * MINUTE);
  rerender(<RoomTimer startsAt={START} minutes={90} breaks={over} now={now} />);
  expect(screen.queryByText(/Break for/)).not.toBeInTheDocument();
  expect(time()).toBe('40 min left');
});

test('across midnight and the night on which clocks go back the end stays where it was', () => {
  const startsAt = new Date('2026-11-01T03:30:00.000Z');
  const now = new Date('2026-11-01T06:00:00.000Z');
  render(<RoomTimer startsAt={startsAt} minutes={180} breaks={none} now={now} />);
  expect(time()).toBe('30 min left');
});

test.each([
  [0, '0:00'],
  [999, '0:01'],
  [61 * SECOND, '1:01'],
  [10 * MINUTE - 1, '10 min'],
  [12 * MINUTE, '12 min'],
  [80 * MINUTE, '1 h 20 min'],
  [3 * 60 * MINUTE, '3 hours'],
  [9 * 24 * 60 * MINUTE, '9 days'],
])('%i ms are counted down as "%s" (M24)', (milliseconds, said) => {
  expect(sayCountdown(milliseconds)).toBe(said);
});
