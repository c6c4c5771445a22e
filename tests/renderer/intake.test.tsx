import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { onDay, openEnquiry, openMember, OTHER } from '../support/one-enquiry';
import { SAMPLE_PASSPHRASE } from '../support/sample-alcove';

beforeEach(() => onDay('2026-11-22'));
afterEach(() => jest.useRealTimers());

const form = (name: string) => screen.findByRole('form', { name });

async function openIntake() {
  const shown = await openEnquiry();
  await openMember(shown.user, 'Enquiries', /^Ana/, 'Intake');
  const intake = async () => {
    const { intake: kept, profile } = await shown.alcove.ask('getMember', { memberId: shown.ana });
    return { ...kept, referringPhysician: profile.referringPhysician };
  };
  return { ...shown, intake };
}

test('a referral is written down with who and when, and the line goes on (M4)', async () => {
  const { user, intake } = await openIntake();
  const referral = within(await form('Referral'));
  await user.type(referral.getByLabelText('Referring physician'), 'Dr. Invented Referrer');
  await user.type(referral.getByLabelText('What it said'), 'Tired of being alone with it.');
  await user.click(referral.getByRole('button', { name: 'Save referral' }));
  expect(await referral.findByText('Please give the day on which it came.')).toBeInTheDocument();
  fireEvent.change(referral.getByLabelText('Received on'), { target: { value: '2026-11-03' } });
  await user.click(referral.getByRole('button', { name: 'Save referral' }));
  expect(await referral.findByText('Saved')).toBeInTheDocument();
  expect(await intake()).toMatchObject({
    referringPhysician: 'Dr. Invented Referrer',
    referral: { receivedOn: '2026-11-03', note: 'Tired of being alone with it.' },
  });
  const line = screen.getByRole('list', { name: 'From enquiry to leaving' });
  await waitFor(() =>
    expect(within(line).queryByRole('link', { name: /^Referral/ })).not.toBeInTheDocument(),
  );
});

test('preparation meetings are added, changed, removed and put back (M5)', async () => {
  const { user, intake } = await openIntake();
  const adding = within(await form('Add a meeting'));
  fireEvent.change(adding.getByLabelText('Held on'), { target: { value: '2026-11-10' } });
  await user.type(adding.getByLabelText('What was talked about'), 'What a group is.');
  await user.click(adding.getByRole('button', { name: 'Add meeting' }));
  await user.click(
    await screen.findByRole('button', { name: 'Change the meeting of 10 November 2026' }),
  );
  const changing = within(await form('Change this meeting'));
  expect(changing.getByLabelText('What was talked about')).toHaveValue('What a group is.');
  fireEvent.change(changing.getByLabelText('Minutes'), { target: { value: '75' } });
  await user.click(changing.getByRole('button', { name: 'Save meeting' }));
  expect(await screen.findByText(/1 h 15 min/)).toBeInTheDocument();
  expect((await intake()).preparations).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Remove the meeting of 10 November 2026' }));
  await waitFor(async () => expect((await intake()).preparations).toHaveLength(0));
  await user.click(await screen.findByRole('button', { name: 'Put it back' }));
  await waitFor(async () =>
    expect((await intake()).preparations).toMatchObject([
      { heldOn: '2026-11-10', minutes: 75, note: 'What a group is.' },
    ]),
  );
});

test('a change of a meeting that is given up leaves the meeting as it was (M5)', async () => {
  const { user, intake } = await openIntake();
  await user.click(await screen.findByRole('button', { name: 'Add meeting' }));
  await user.click(await screen.findByRole('button', { name: /^Change the meeting/ }));
  const changing = within(await form('Change this meeting'));
  await user.type(changing.getByLabelText('What was talked about'), 'Never mind.');
  await user.click(changing.getByRole('button', { name: 'Leave it as it was' }));
  const adding = within(await form('Add a meeting'));
  expect(adding.getByLabelText('What was talked about')).toHaveValue('');
  expect((await intake()).preparations).toMatchObject([{ note: '' }]);
});

test('suitability is decided by choice, with a reason (M7)', async () => {
  const { user, intake } = await openIntake();
  const deciding = within(await form('Suitability'));
  await user.click(deciding.getByRole('button', { name: 'Save decision' }));
  expect(await deciding.findByText('Please choose one of the three.')).toBeInTheDocument();
  expect(deciding.getByText('Please say why, in a sentence.')).toBeInTheDocument();
  expect((await intake()).suitability).toBeNull();
  await user.click(deciding.getByRole('radio', { name: 'Suitable' }));
  await user.type(deciding.getByLabelText('Reason'), 'Can wait for others.');
  await user.click(deciding.getByRole('button', { name: 'Save decision' }));
  await deciding.findByText('Saved');
  expect((await intake()).suitability).toEqual({
    decision: 'suitable',
    reason: 'Can wait for others.',
    decidedOn: '2026-11-22',
  });
});

test('whom they know in the group is flagged again when its day has come (M14, M98)', async () => {
  const { user, bo, intake } = await openIntake();
  const known = within(await form('Relationships outside the group'));
  await user.click(known.getByRole('button', { name: 'Add a person' }));
  await user.click(known.getByRole('button', { name: 'Save relationships' }));
  expect(await known.findByText('Please choose a member.')).toBeInTheDocument();
  await user.click(known.getByRole('combobox', { name: 'Person 1' }));
  await user.click(
    await known.findByRole('option', { name: new RegExp(OTHER.legalName), hidden: true }),
  );
  await user.type(known.getByLabelText('How they know person 1'), 'Same hospital');
  const again = known.getByLabelText('Talk about person 1 again on');
  fireEvent.change(again, { target: { value: '2026-11-23' } });
  expect(known.queryByText(/This day has come/)).not.toBeInTheDocument();
  fireEvent.change(again, { target: { value: '2026-11-22' } });
  expect(await known.findByText(/This day has come/)).toBeInTheDocument();
  await user.click(known.getByRole('button', { name: 'Add a relationship' }));
  await user.type(known.getByLabelText('Relationship 1'), 'Taught me once.');
  await user.click(known.getByRole('button', { name: 'Save relationships' }));
  await known.findByText('Saved');
  expect((await intake()).relationships).toEqual({
    acquaintances: [{ memberId: bo, how: 'Same hospital', revisitOn: '2026-11-22' }],
    dualRelationships: [{ relationship: 'Taught me once.', plan: '', revisitOn: null }],
  });
});

test('what was being typed in a part of the intake is back after a lock', async () => {
  const { user, bridge } = await openIntake();
  const deciding = within(await form('Suitability'));
  await user.type(deciding.getByLabelText('Reason'), 'Canary Fictional');
  act(() => bridge.say({ kind: 'lock-requested', reason: 'idle', withinMs: 700 }));
  await screen.findByRole('heading', { name: 'Alcove is locked' });
  await user.type(await screen.findByLabelText('Passphrase'), SAMPLE_PASSPHRASE);
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
  await screen.findByRole('heading', { name: 'Today', level: 1 });
  await openMember(user, 'Enquiries', /^Ana/, 'Intake');
  const again = within(await form('Suitability'));
  expect(await again.findByText(/what you typed is back/)).toBeInTheDocument();
  expect(again.getByLabelText('Reason')).toHaveValue('Canary Fictional');
  const keys = bridge.callsOf('keepUnfinishedForm').map(({ input }) => input);
  expect(JSON.stringify(keys)).toContain('suitability:mem_');
});

test('a decision of tomorrow is refused in words, and what was typed stays (M7)', async () => {
  const { user, intake } = await openIntake();
  const deciding = within(await form('Suitability'));
  await user.click(deciding.getByRole('radio', { name: 'Suitable' }));
  await user.type(deciding.getByLabelText('Reason'), 'Can wait for others.');
  fireEvent.change(deciding.getByLabelText('Decided on'), { target: { value: '2026-11-23' } });
  await user.click(deciding.getByRole('button', { name: 'Save decision' }));
  expect(await deciding.findByRole('alert')).toHaveTextContent('This day has not come yet');
  expect(deciding.getByLabelText('Reason')).toHaveValue('Can wait for others.');
  expect((await intake()).suitability).toBeNull();
});

test('an enquiry that was a mistake is removed for good, once that was confirmed', async () => {
  const { user, alcove, ana, bridge } = await openIntake();
  await user.click(await screen.findByRole('button', { name: 'Remove this enquiry…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(bridge.callsOf('removeEnquiry')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Remove this enquiry…' }));
  await user.click(await screen.findByRole('button', { name: 'Remove for good' }));
  await screen.findByRole('heading', { name: 'Choose a member' });
  expect(bridge.callsOf('removeEnquiry')).toHaveLength(1);
  const all = await alcove.ask('listMembers', { moduleId: null });
  expect(all.map(({ id }) => id)).not.toContain(ana);
  expect(screen.queryByRole('link', { name: /^Ana/ })).not.toBeInTheDocument();
});

test('an enquiry with something to keep says why it stays', async () => {
  const { user, alcove, ana } = await openIntake();
  const text = { address: '2 Nowhere Lane', label: 'Home', region: 'ON', dispatchNumber: '' };
  const callLocations = [{ ...text, country: 'CA', emergencyNumber: '911' } as const];
  await alcove.ask('saveCallLocations', { memberId: ana, callLocations });
  await user.click(await screen.findByRole('button', { name: 'Remove this enquiry…' }));
  await user.click(await screen.findByRole('button', { name: 'Remove for good' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This is more than an enquiry');
});

test('a member cannot be removed from the intake tab', async () => {
  const { user } = await openEnquiry();
  await openMember(user, 'Members', /^Bo/, 'Intake');
  await form('Suitability');
  expect(screen.queryByRole('button', { name: /^Remove this enquiry/ })).not.toBeInTheDocument();
});
