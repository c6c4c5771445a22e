import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { meetingAccessSchema } from '../../shared/domain/meeting-access';
import { letIn, onDay, openEnquiry, type EnquiryWindow } from '../support/one-enquiry';
import { aPractice, aSchedule } from '../support/people';
import { sampleAlcove } from '../support/sample-alcove';
import { goTo, showWindow, there } from '../support/show-window';

beforeEach(() => onDay('2026-11-22'));
afterEach(() => jest.useRealTimers());

type Before = Parameters<typeof openEnquiry>[0];

async function openCalendar(before?: Before): Promise<EnquiryWindow> {
  const shown = await openEnquiry(before);
  await goTo(shown.user, 'Groups');
  await shown.user.click(await screen.findByRole('link', { name: 'Calendar' }));
  await screen.findByRole('heading', { name: 'Calendar', level: 1 });
  return shown;
}

const month = (name: string) => within(screen.getByRole('region', { name }));
const dialog = () => within(screen.getByRole('dialog'));
const setDate = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

async function openChange(user: EnquiryWindow['user'], day: string) {
  const name = new RegExp(`^Move or call off: ${day}`);
  await user.click(await screen.findByRole('button', { name }));
  await screen.findByRole('form', { name: 'Change this session' });
  return dialog();
}

test('ten months from this one, each with its sessions (M1, M44)', async () => {
  const { user } = await openCalendar();
  expect(screen.getByText('November 2026 to August 2027')).toBeInTheDocument();
  expect(await screen.findByRole('region', { name: 'November 2026' })).toBeInTheDocument();
  expect(month('December 2026').getAllByRole('listitem')).toHaveLength(5);
  expect(month('July 2027').getByText('Nothing in this month.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Tuesday 24 November 2026, next' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'A month earlier' }));
  expect(await screen.findByText('October 2026 to July 2027')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'From this month' }));
  expect(await screen.findByText('November 2026 to August 2027')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'From this month' })).not.toBeInTheDocument();
});

test('a vacation is entered, makes its sessions amber in words, and is removed (M44)', async () => {
  const { user } = await openCalendar();
  const form = within(await screen.findByRole('form', { name: 'Enter a vacation' }));
  setDate(form.getByLabelText(/First day/), '2026-12-07');
  setDate(form.getByLabelText(/Last day/), '2026-12-11');
  await user.type(form.getByLabelText('Note'), 'By the lake');
  await user.click(form.getByRole('button', { name: 'Enter vacation' }));
  expect(
    await month('December 2026').findByText(
      'You are away from 7 December 2026 to 11 December 2026. Move the session, or call it off.',
    ),
  ).toBeInTheDocument();
  expect(month('December 2026').getByText('By the lake')).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: /8 December 2026, planned, something does not fit/ }),
  ).toBeInTheDocument();
  await user.click(
    screen.getByRole('button', { name: 'Remove vacation: 7 December 2026 to 11 December 2026' }),
  );
  await waitFor(() => expect(screen.queryByText(/You are away from/)).not.toBeInTheDocument());
});

test('a vacation of a mistyped year is refused in words, and what was typed stays', async () => {
  const { user, bridge } = await openCalendar();
  const form = within(await screen.findByRole('form', { name: 'Enter a vacation' }));
  setDate(form.getByLabelText(/First day/), '2026-12-07');
  setDate(form.getByLabelText(/Last day/), '2062-12-11');
  await user.click(form.getByRole('button', { name: 'Enter vacation' }));
  expect(await form.findByText('This is more than two years ahead.')).toBeInTheDocument();
  expect(form.getByLabelText(/First day/)).toHaveValue('2026-12-07');
  expect(bridge.callsOf('addVacation')).toEqual([]);
});

test('a session is moved, and says from where and why (M84)', async () => {
  const { user, bridge } = await openCalendar();
  const form = await openChange(user, 'Tuesday 8 December 2026');
  expect(form.getByRole('radio', { name: 'Move it' })).toBeChecked();
  setDate(form.getByLabelText('New day'), '2026-12-10');
  await user.clear(form.getByLabelText('Starts at'));
  await user.type(form.getByLabelText('Starts at'), '18:30');
  await user.type(form.getByLabelText(/Reason/), 'A conference');
  await user.click(form.getByRole('button', { name: 'Move session' }));
  expect(
    await month('December 2026').findByText('Moved from 8 December 2026, 19:00: A conference'),
  ).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(bridge.callsOf('moveSession')).toMatchObject([
    { input: { date: '2026-12-10', startTime: '18:30', reason: 'A conference' } },
  ]);
  await waitFor(() => expect(bridge.callsOf('dropUnfinishedForm')).toHaveLength(1));
});

test('a move onto another session, or out of the module, is refused in words and kept (M84)', async () => {
  const { user } = await openCalendar();
  const form = await openChange(user, 'Tuesday 8 December 2026');
  await user.type(form.getByLabelText(/Reason/), 'A conference');
  setDate(form.getByLabelText('New day'), '2027-09-01');
  await user.click(form.getByRole('button', { name: 'Move session' }));
  expect(await form.findByText(/at most 60 days after its end/)).toBeInTheDocument();
  setDate(form.getByLabelText('New day'), '2026-12-15');
  await user.click(form.getByRole('button', { name: 'Move session' }));
  expect(await form.findByRole('alert')).toHaveTextContent(/Another session of this group/);
  await user.click(form.getByRole('button', { name: 'Cancel' }));
  const again = await openChange(user, 'Tuesday 8 December 2026');
  expect(await again.findByText(/what you typed is back/)).toBeInTheDocument();
  await waitFor(() => expect(again.getByLabelText(/Reason/)).toHaveValue('A conference'));
});

test('calling off comes second, stays with its reason and is taken back (M42, M84)', async () => {
  const { user } = await openCalendar();
  const form = await openChange(user, 'Tuesday 24 November 2026');
  await user.click(form.getByRole('radio', { name: 'Call it off' }));
  expect(form.getByText(/Move it if you can/)).toBeInTheDocument();
  expect(form.queryByLabelText('New day')).not.toBeInTheDocument();
  await user.click(form.getByRole('button', { name: 'Call off session' }));
  expect(await form.findByText('Please fill this in.')).toBeInTheDocument();
  await user.type(form.getByLabelText(/Reason/), 'Ice on the roads');
  await user.click(form.getByRole('button', { name: 'Call off session' }));
  expect(await screen.findByText('Called off: Ice on the roads')).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'Tuesday 24 November 2026, called off' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Tuesday 1 December 2026, next' })).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Tuesday 24 November 2026, called off' }));
  expect(await screen.findByText('This session was called off')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Attendance' })).not.toBeInTheDocument();
  await goTo(user, 'Today');
  await user.click(await screen.findByRole('link', { name: 'Calendar' }));
  await user.click(
    await screen.findByRole('button', { name: /^Hold it after all: Tuesday 24 November/ }),
  );
  expect(
    await screen.findByRole('link', { name: 'Tuesday 24 November 2026, next' }),
  ).toBeInTheDocument();
});

test('what was held is not moved (M84)', async () => {
  await openCalendar(async ({ alcove, ana, moduleId }) => {
    await letIn(alcove, ana, moduleId);
    const sessions = await alcove.ask('listSessions', { moduleId });
    const { session } = there(sessions.find((one) => one.session.date === '2026-11-17'));
    const times = { startTime: '19:00', endTime: '20:30', endsNextDay: false };
    await alcove.ask('recordSessionTimes', { sessionId: session.id, ...times });
  });
  const november = await screen.findByRole('region', { name: 'November 2026' });
  expect(within(november).getByText('held')).toBeInTheDocument();
  expect(
    screen.queryByRole('button', { name: /^Move or call off: Tuesday 17 November/ }),
  ).not.toBeInTheDocument();
});

test('who will be away is named on screen, with the way to them (M43, M44)', async () => {
  const { user } = await openCalendar(async ({ alcove, ana, moduleId }) => {
    await letIn(alcove, ana, moduleId);
    const days = { from: '2026-12-01', to: '2026-12-08', minutes: null, reason: 'A course' };
    await alcove.ask('addNotice', { memberId: ana, notice: { kind: 'absent', ...days } });
  });
  const december = within(await screen.findByRole('region', { name: 'December 2026' }));
  expect(december.getByText(/away from 1 December 2026 to 8 December 2026/)).toBeInTheDocument();
  expect(december.getByText('A course')).toBeInTheDocument();
  expect(december.getAllByText('1 of 2 will be away')).toHaveLength(2);
  await user.click(december.getByRole('link', { name: 'Ana' }));
  expect(
    await screen.findByRole('heading', { name: 'Announced absences and lateness' }),
  ).toBeInTheDocument();
});

test('sessions of two groups are told apart, and one at the same time is said (M84)', async () => {
  await openCalendar(async ({ alcove }) => {
    const group = { name: 'Evening group', kind: 'closed-module' } as const;
    const { groupId } = await alcove.ask('createGroup', group);
    const schedule = aSchedule({ startTime: '20:00', from: '2026-12-01', to: '2026-12-01' });
    await alcove.ask('planModule', { groupId, name: 'b', schedule });
  });
  const december = within(await screen.findByRole('region', { name: 'December 2026' }));
  expect(
    december.getByText('Evening group is on at the same time, from 20:00. Move one of the two.'),
  ).toBeInTheDocument();
  expect(
    december.getByText(
      'Tuesday physicians is on at the same time, from 19:00. Move one of the two.',
    ),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: /^Evening group, Tuesday 1 December 2026, planned/ }),
  ).toBeInTheDocument();
});

test('more than the meeting lets in is said with the way to its page (M85)', async () => {
  await openCalendar(async ({ alcove, moduleId }) => {
    const [group] = await alcove.ask('listGroups', {});
    for (let count = 0; count < 11; count += 1) {
      const names = {
        preferredFirstName: `Member${count}`,
        legalName: `Member ${count} Fictional`,
      };
      const { memberId } = await alcove.ask('addMember', {
        profile: { ...PROFILE, ...names },
        interestedIn: moduleId,
      });
      await letIn(alcove, memberId, moduleId);
    }
    const access = meetingAccessSchema.parse({
      link: { platform: 'doxy', host: 'doxy.me', room: 'fictional' },
      ...{ meetingId: null, passcode: null, phonePasscode: null, dialIns: [], platformReason: '' },
    });
    await alcove.ask('saveMeeting', { groupId: there(group).id, access });
  });
  const december = within(await screen.findByRole('region', { name: 'December 2026' }));
  const words = /13 are expected, you included, and the meeting lets in 12/;
  expect(december.getAllByText(words)).toHaveLength(5);
  const [link] = december.getAllByRole('link', { name: 'Meeting page' });
  expect(link).toHaveAttribute('href', expect.stringMatching(/\/groups\/grp_\w+\/meeting$/));
});

const PROFILE = {
  ...{ otherNames: [], dateOfBirth: null, referringPhysician: '', goals: '' },
  contact: { telephone: '', email: '', address: '' },
};

test('before any module is planned the calendar says what it is for', async () => {
  const alcove = sampleAlcove();
  await alcove.ask('savePractice', { profile: aPractice() });
  const { user } = showWindow(alcove.bridge);
  await screen.findByRole('heading', { name: 'Today', level: 1 });
  await goTo(user, 'Groups');
  await user.click(await screen.findByRole('link', { name: 'Calendar' }));
  expect(await screen.findByText('No session in these months')).toBeInTheDocument();
  expect(screen.getByRole('form', { name: 'Enter a vacation' })).toBeInTheDocument();
});
