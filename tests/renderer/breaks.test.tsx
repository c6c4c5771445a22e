import '../support/browser-gaps';
import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { createAppStore } from '../../renderer/api/store';
import { Breaks } from '../../renderer/room/breaks';
import type { Break } from '../../shared/domain/session-room';
import { ok } from '../../shared/lib/result';
import { contractDouble } from '../support/contract-double';
import { sessionId } from '../support/people';
import { stopCalendarAt } from '../support/stop-calendar';

const BEGUN = '2026-09-15T15:00:00.000Z';
const open: Break = { startedAt: BEGUN, endedAt: null, plannedMinutes: 15 };

function showBreaks() {
  stopCalendarAt(BEGUN);
  const bridge = contractDouble({ startBreak: () => ok({}), endBreak: () => ok({}) });
  const store = createAppStore(bridge);
  const of = (breaks: readonly Break[]) => (
    <MantineProvider>
      <Provider store={store}>
        <Breaks sessionId={sessionId(1)} breaks={breaks} />
      </Provider>
    </MantineProvider>
  );
  const { rerender } = render(of([]));
  return {
    bridge,
    user: userEvent.setup(),
    now: (breaks: readonly Break[]) => rerender(of(breaks)),
  };
}

const backIn = () => screen.queryByRole('timer', { name: 'Breaks' })?.textContent;

test('a break is started with its length, counted down, and said to be over (M90)', async () => {
  const { bridge, user, now } = showBreaks();
  await user.click(screen.getByRole('button', { name: 'Start a break of 15 minutes' }));
  now([open]);
  expect(backIn()).toBe('Back in 15 min');
  jest.setSystemTime(new Date('2026-09-15T15:06:30.000Z'));
  expect(await screen.findByText(/^Back in 8:(30|29)$/)).toBeInTheDocument();
  jest.setSystemTime(new Date('2026-09-15T15:15:01.000Z'));
  expect(await screen.findByText('The break is over')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'End the break' }));
  act(() => now([{ ...open, endedAt: '2026-09-15T15:15:01.000Z' }]));
  expect(screen.getByRole('button', { name: 'Start a break of 5 minutes' })).toBeInTheDocument();
  expect(bridge.calls.map(({ operation }) => operation)).toEqual(['startBreak', 'endBreak']);
  expect(bridge.callsOf('startBreak')[0]?.input).toMatchObject({ minutes: 15 });
});

test('after a kill a break is counted down by the length that was kept (M90)', () => {
  const { now } = showBreaks();
  now([open]);
  expect(backIn()).toBe('Back in 15 min');
});

test('a break of which no length was kept can be ended (M90)', () => {
  const { now } = showBreaks();
  now([{ ...open, plannedMinutes: null }]);
  expect(backIn()).toBeUndefined();
  expect(screen.getByRole('button', { name: 'End the break' })).toBeInTheDocument();
});
