import { screen, within } from '@testing-library/react';
import { aLongDay } from '../support/long-day-window';
import { anEvening, evening, type Evening } from '../support/session-window';
import { goTo, showWindow, there } from '../support/show-window';

/** What the room kept, read afterwards on the session's page. */

async function openSession({ alcove }: Pick<Evening, 'alcove'>) {
  const shown = showWindow(alcove.bridge);
  await goToSession(shown.user);
  return shown;
}

async function goToSession(user: Parameters<typeof goTo>[0]) {
  await goTo(user, 'Groups');
  await user.click(await screen.findByRole('link', { name: '2026–27' }));
  await user.click(await screen.findByRole('link', { name: /15 September 2026/ }));
  await screen.findByRole('heading', { name: /15 September 2026/ });
}

async function heldInRoom(): Promise<Evening> {
  const before = await anEvening('19:28');
  const { alcove, sessionId } = before;
  await alcove.ask('enterRoom', { sessionId });
  const lacking = there((await before.room()).members.find(({ needs }) => needs.length > 0));
  await alcove.ask('letIn', {
    ...{ sessionId, memberId: lacking.memberId, mark: { kind: 'present' } },
    overrideReason: 'Signs on paper at the next visit.',
  });
  await alcove.ask('confirmLocation', {
    ...{ sessionId, memberId: lacking.memberId },
    location: {
      ...{ label: 'Cottage', address: '9 Lake Road', country: 'CA', region: 'ON' },
      ...{ emergencyNumber: '911', dispatchNumber: '' },
    },
  });
  const results = { camera: 'works', microphone: 'silent' } as const;
  await alcove.ask('saveTechCheck', { sessionId, results });
  jest.setSystemTime(new Date(evening('20:10')));
  await alcove.ask('startBreak', { sessionId, minutes: 10 });
  jest.setSystemTime(new Date(evening('20:21')));
  await alcove.ask('endBreak', { sessionId });
  await alcove.ask('endSession', { sessionId, endedAt: evening('21:00') });
  return before;
}

test('who was let in all the same, the breaks and the check are read afterwards (M23, M90, M100)', async () => {
  await openSession(await heldInRoom());
  expect(await screen.findByRole('heading', { name: 'From the room' })).toBeInTheDocument();
  const letIn = within(screen.getByRole('list', { name: 'Let in although something was missing' }));
  expect(letIn.getByText('Signs on paper at the next visit.')).toBeInTheDocument();
  expect(letIn.getByText(/^at 19:28\. Missing: /)).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Breaks' })).toHaveTextContent(/^20:1\d to 20:2\d$/);
  const checked = within(screen.getByRole('list', { name: 'Tech check' }));
  expect(checked.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Camera: The camera works.',
    'Microphone: No voice was heard for eight seconds.',
  ]);
});

test('where members were for the call is not shown on the session’s page (M28)', async () => {
  await openSession(await heldInRoom());
  await screen.findByRole('heading', { name: 'From the room' });
  expect(document.body).not.toHaveTextContent('9 Lake Road');
});

test('of a room that was never opened nothing is said', async () => {
  const before = await anEvening('19:28');
  const { bridge } = await openSession(before);
  await screen.findByText('0 of 7 marked');
  expect(bridge.callsOf('getRoom').length).toBeGreaterThan(0);
  expect(screen.queryByRole('heading', { name: 'From the room' })).not.toBeInTheDocument();
});

test('what a therapeutic community decided is read afterwards, and can still be struck (M90)', async () => {
  const { user, typeVote } = await aLongDay();
  await typeVote('Silence in the first ten minutes');
  await user.click(screen.getByRole('button', { name: 'Record decision' }));
  await screen.findByText('Decision recorded.');
  await user.click(screen.getByRole('button', { name: 'End session' }));
  await user.click(
    await screen.findByRole('link', { name: 'Fill attendance from the meeting’s report…' }),
  );
  await goTo(user, 'Groups');
  await user.click(await screen.findByRole('link', { name: 'Days' }));
  await user.click(await screen.findByRole('link', { name: /12 September 2026/ }));
  const heading = await screen.findByRole('heading', { name: 'Decided by vote' });
  const decided = within(there(heading.closest('section')));
  expect(await decided.findByText('Silence in the first ten minutes')).toBeInTheDocument();
  expect(
    decided.getByRole('button', { name: 'Strike: Silence in the first ten minutes' }),
  ).toBeInTheDocument();
  expect(screen.queryByRole('form', { name: 'A vote' })).not.toBeInTheDocument();
});

test('a session that was called off offers no notes and no marks (M42)', async () => {
  const before = await anEvening('12:00');
  const { alcove, sessionId } = before;
  await alcove.ask('callOffSession', { sessionId, reason: 'Snowstorm.' });
  await openSession(before);
  expect(await screen.findByText('Snowstorm.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Write notes' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Group note' })).not.toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Attendance' })).not.toBeInTheDocument();
});
