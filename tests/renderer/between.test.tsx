import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { letIn, onDay, openEnquiry } from '../support/one-enquiry';
import { aSchedule } from '../support/people';
import { goTo } from '../support/show-window';

beforeEach(() => onDay('2026-11-22'));
afterEach(() => jest.useRealTimers());

async function openBetween() {
  const shown = await openEnquiry(({ alcove, ana, moduleId }) => letIn(alcove, ana, moduleId));
  await openTab(shown.user);
  return shown;
}

async function openTab(user: Awaited<ReturnType<typeof openEnquiry>>['user']) {
  await goTo(user, 'Members');
  await user.click(await screen.findByRole('link', { name: /^Ana/ }));
  await user.click(await screen.findByRole('link', { name: 'Between sessions' }));
  await screen.findByRole('form', { name: 'Write down a contact' });
}

const NOTE = 'Met another member at a conference; they spoke about the weather only.';

test('a contact comes back at the opening of the next session until it is brought up (M30, M32)', async () => {
  const { user, bridge } = await openBetween();
  expect(screen.getByText(/Nothing happened between sessions/)).toBeInTheDocument();
  await user.type(screen.getByLabelText(/In short/), NOTE);
  await user.click(screen.getByRole('button', { name: 'Write it down' }));
  expect(await screen.findByText('Waits for the next opening')).toBeInTheDocument();
  expect(screen.getByLabelText(/In short/)).toHaveValue('');

  await goTo(user, 'Today');
  await user.click(await screen.findByRole('button', { name: 'Open session' }));
  await screen.findByRole('heading', { name: 'To bring up at the opening' });
  expect(screen.getByText(NOTE)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Mark as brought up: Ana' }));
  expect(await screen.findByText('Brought up')).toBeInTheDocument();
  expect(bridge.callsOf('bringUpContact').at(-1)?.input).toMatchObject({
    sessionId: expect.stringMatching(/^ses_/),
  });

  await openTab(user);
  expect(
    await screen.findByRole('link', { name: 'Brought up in the session of 24 November 2026' }),
  ).toBeInTheDocument();
});

test('what was brought up by mistake waits again (M32)', async () => {
  const { user } = await openBetween();
  await user.type(screen.getByLabelText(/In short/), NOTE);
  await user.click(screen.getByRole('button', { name: 'Write it down' }));
  await screen.findByText('Waits for the next opening');
  await goTo(user, 'Today');
  await user.click(await screen.findByRole('button', { name: 'Open session' }));
  await user.click(await screen.findByRole('button', { name: 'Mark as brought up: Ana' }));
  await user.click(await screen.findByRole('button', { name: 'Not brought up yet: Ana' }));
  expect(await screen.findByRole('button', { name: /^Mark as brought up/ })).toBeInTheDocument();
});

test('a contact that is not for the opening is not carried there (M32)', async () => {
  const { user } = await openBetween();
  await user.type(screen.getByLabelText(/In short/), NOTE);
  await user.click(screen.getByRole('checkbox', { name: /Bring it up at the opening/ }));
  await user.click(screen.getByRole('button', { name: 'Write it down' }));
  await screen.findByText('Not for the opening');
  await goTo(user, 'Today');
  await user.click(await screen.findByRole('button', { name: 'Open session' }));
  await screen.findByRole('heading', { name: 'Attendance' });
  expect(screen.queryByText('To bring up at the opening')).not.toBeInTheDocument();
});

test('a contact of tomorrow is refused in words, and what was typed stays (M30)', async () => {
  const { user } = await openBetween();
  const form = within(screen.getByRole('form', { name: 'Write down a contact' }));
  fireEvent.change(form.getByLabelText('Day'), { target: { value: '2026-11-23' } });
  await user.type(form.getByLabelText(/In short/), NOTE);
  await user.click(form.getByRole('button', { name: 'Write it down' }));
  expect(await form.findByRole('alert')).toHaveTextContent('This day has not come yet');
  await waitFor(() => expect(form.getByLabelText(/In short/)).toHaveValue(NOTE));
});

test('of a member in two groups it is asked to which the contact belongs (M32)', async () => {
  const shown = await openEnquiry(async ({ alcove, ana, moduleId }) => {
    const group = { name: 'Thursdays', kind: 'closed-module' } as const;
    const { groupId } = await alcove.ask('createGroup', group);
    const planned = { groupId, name: '2026–27', schedule: aSchedule({ weekday: 4 }) };
    await letIn(alcove, ana, moduleId);
    await letIn(alcove, ana, (await alcove.ask('planModule', planned)).moduleId);
  });
  const { user, bridge } = shown;
  await openTab(user);
  const form = within(screen.getByRole('form', { name: 'Write down a contact' }));
  const group = await form.findByRole('combobox', { name: /^Group in whose session/ });
  await user.type(form.getByLabelText(/In short/), NOTE);
  await user.click(form.getByRole('button', { name: 'Write it down' }));
  expect(await form.findByText(/Please choose the group/)).toBeInTheDocument();
  expect(bridge.callsOf('logContact')).toEqual([]);
  await user.click(group);
  await user.click(await form.findByRole('option', { name: 'Thursdays', hidden: true }));
  await user.click(form.getByRole('button', { name: 'Write it down' }));
  expect(await screen.findByText('Waits for the next opening')).toBeInTheDocument();
  await goTo(user, 'Today');
  await user.click(await screen.findByRole('button', { name: 'Open session' }));
  // The next session is Tuesday’s.
  await screen.findByRole('heading', { name: 'Attendance' });
  expect(screen.queryByText(NOTE)).not.toBeInTheDocument();
});

test('of a member in one group nobody is asked for it (M32)', async () => {
  const { user, alcove, ana } = await openBetween();
  expect(screen.queryByRole('combobox', { name: /^Group in whose/ })).not.toBeInTheDocument();
  await user.type(screen.getByLabelText(/In short/), NOTE);
  await user.click(screen.getByRole('button', { name: 'Write it down' }));
  await screen.findByText('Waits for the next opening');
  const { outsideContacts } = await alcove.ask('getMember', { memberId: ana });
  expect(outsideContacts).toMatchObject([{ groupId: expect.stringMatching(/^grp_/) }]);
});
