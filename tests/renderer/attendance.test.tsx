import { screen, waitFor } from '@testing-library/react';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow } from '../support/show-window';

/** The session of 15 September 2026, not yet held, with its roster of seven. */
async function openSession() {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-10T12:00:00.000Z'));
  alcove.setNow('2026-09-15T23:35:00.000Z');
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Groups');
  await shown.user.click(await screen.findByRole('link', { name: '2026–27' }));
  await shown.user.click(await screen.findByRole('link', { name: /15 September 2026/ }));
  await screen.findByText('0 of 7 marked');
  return shown;
}

const marks = (bridge: Awaited<ReturnType<typeof openSession>>['bridge']) =>
  bridge.callsOf('markAttendance').map(({ input }) => (input as { mark: unknown }).mark);

test('marks a roster with the keyboard alone', async () => {
  const { user, bridge } = await openSession();
  const group = screen.getByRole('radiogroup', { name: 'Attendance of Ana' });
  group.querySelector('input')?.focus();
  await user.keyboard('p{ArrowDown}n{ArrowDown}a{ArrowDown}l');
  const late = screen.getByRole('spinbutton', { name: 'Minutes late: Dmitri' });
  await waitFor(() => expect(late).toHaveFocus());
  await user.keyboard('7{Enter}');
  await screen.findByText('4 of 7 marked');
  expect(marks(bridge)).toEqual([
    { kind: 'present' },
    { kind: 'absent-with-notice' },
    { kind: 'absent-without-notice' },
    { kind: 'late', minutes: 7 },
  ]);
  expect(screen.getByRole('radiogroup', { name: 'Attendance of Dmitri' })).toContainElement(
    document.activeElement as HTMLElement,
  );
  await user.keyboard('{ArrowUp}{Delete}');
  await screen.findByText('3 of 7 marked');
  expect(marks(bridge).at(-1)).toBeNull();
});

test('late says how late before it is marked; Escape takes it back', async () => {
  const { user, bridge } = await openSession();
  const group = screen.getByRole('radiogroup', { name: 'Attendance of Ana' });
  group.querySelector('input')?.focus();
  await user.keyboard('l{Escape}');
  expect(bridge.callsOf('markAttendance')).toHaveLength(0);
  expect(screen.queryByRole('spinbutton')).not.toBeInTheDocument();
});

test('a lateness beyond the session is refused in words, and the row says so', async () => {
  const { user } = await openSession();
  const group = screen.getByRole('radiogroup', { name: 'Attendance of Ana' });
  group.querySelector('input')?.focus();
  await user.keyboard('l95{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('The session is 90 minutes long.');
});

test('an end before the start is refused and the typed times stay', async () => {
  const { user } = await openSession();
  await user.type(screen.getByLabelText('Stopped at'), '18:00');
  await user.click(screen.getByRole('button', { name: 'Save times' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The session ends before it starts');
  expect(screen.getByLabelText('Stopped at')).toHaveValue('18:00');
  await user.click(screen.getByRole('checkbox', { name: 'Ends next day' }));
  await user.click(screen.getByRole('button', { name: 'Save times' }));
  expect(await screen.findByText(/Saved: 22 h/)).toBeInTheDocument();
});

test('the rail and the list say where a session belongs', async () => {
  await openSession();
  const here = { current: 'page' } as const;
  expect(screen.getByRole('link', { name: 'Groups', ...here })).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: '2026–27', ...here })).toBeInTheDocument();
});
