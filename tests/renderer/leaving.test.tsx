import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { letIn, onDay, openEnquiry, openMember, publishAgreements } from '../support/one-enquiry';
import { aSchedule } from '../support/people';
import { goTo } from '../support/show-window';

beforeEach(() => onDay('2026-11-22'));
afterEach(() => jest.useRealTimers());

async function openLeaving() {
  const shown = await openEnquiry(async ({ alcove, ana, moduleId }) => {
    await publishAgreements(alcove);
    await letIn(alcove, ana, moduleId);
  });
  await goTo(shown.user, 'Members');
  await shown.user.click(await screen.findByRole('link', { name: /^Ana/ }));
  await shown.user.click(await screen.findByRole('link', { name: 'Intake' }));
  const form = within(await screen.findByRole('form', { name: 'Leaving' }));
  return { ...shown, form };
}

test('who leaves within the trial is asked why before it is written down (M33)', async () => {
  const { user, form, alcove, ana } = await openLeaving();
  expect(form.getByText(/trial ends on 7 December 2026/)).toBeInTheDocument();
  await user.click(form.getByRole('button', { name: 'Write down the leaving' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Please write down why they leave');
  await user.type(form.getByLabelText(/Their reason/), 'A new post in another city.');
  await user.click(form.getByRole('button', { name: 'Write down the leaving' }));
  await screen.findByRole('button', { name: 'Take this leaving back' });
  expect(screen.getByText('A new post in another city.')).toBeInTheDocument();
  const { memberships } = await alcove.ask('getMember', { memberId: ana });
  expect(memberships).toMatchObject([{ until: '2026-11-22' }]);
});

test('of who stayed to the module’s last day a leaving can still be written down (M38)', async () => {
  onDay('2027-07-05');
  const { user } = await openEnquiry(({ alcove, ana, moduleId }) => letIn(alcove, ana, moduleId));
  await openMember(user, 'Left', /^Ana/);
  const line = within(await screen.findByRole('list', { name: 'From enquiry to leaving' }));
  expect(await line.findByText('Module ended 30 June')).toBeInTheDocument();
  await user.click(line.getByRole('link', { name: /^Leaving/ }));
  const form = within(await screen.findByRole('form', { name: 'Leaving' }));
  await user.click(form.getByRole('button', { name: 'Write down the leaving' }));
  expect(await line.findByText('Left 30 June')).toBeInTheDocument();
  expect(line.queryByText(/^Module ended/)).not.toBeInTheDocument();
});

test('who goes on in the next module is in no trial, and leaves that one (M33)', async () => {
  onDay('2027-07-05');
  const { user, alcove, ana } = await openEnquiry(async (given) => {
    await letIn(given.alcove, given.ana, given.moduleId);
    const [group] = await given.alcove.ask('listGroups', {});
    if (!group) throw new Error('there is a group');
    const schedule = aSchedule({ from: '2027-09-07', to: '2028-06-27' });
    const next = { groupId: group.id, name: '2027–28', schedule };
    const { moduleId } = await given.alcove.ask('planModule', next);
    await letIn(given.alcove, given.ana, moduleId, '2027-09-07');
  });
  await goTo(user, 'Members');
  await user.click(await screen.findByRole('link', { name: /^Ana/ }));
  const line = within(await screen.findByRole('list', { name: 'From enquiry to leaving' }));
  expect(await line.findByText('Admitted 7 September')).toBeInTheDocument();
  expect(line.queryByText(/Trial|Module ended/)).not.toBeInTheDocument();
  await user.click(line.getByRole('link', { name: /^Leaving/ }));
  const form = within(await screen.findByRole('form', { name: 'Leaving' }));
  fireEvent.change(form.getByLabelText('Last session'), { target: { value: '2027-09-14' } });
  await user.click(form.getByRole('button', { name: 'Write down the leaving' }));
  expect(await line.findByText('Leaves 14 September')).toBeInTheDocument();
  const { memberships } = await alcove.ask('getMember', { memberId: ana });
  expect(memberships.map(({ until }) => until)).toEqual([null, '2027-09-14']);
});

test('after the trial nobody is asked why (M33)', async () => {
  const { form } = await openLeaving();
  fireEvent.change(form.getByLabelText('Last session'), { target: { value: '2026-12-08' } });
  await waitFor(() => expect(form.queryByText(/trial ends/)).not.toBeInTheDocument());
});

test('fees end with the last session, and the record is kept for ten years (M38)', async () => {
  const { user, form } = await openLeaving();
  fireEvent.change(form.getByLabelText('Last session'), { target: { value: '2026-12-15' } });
  expect(
    await form.findByText('Fees end with the last session, on 15 December 2026.'),
  ).toBeInTheDocument();
  await user.click(form.getByRole('button', { name: 'Write down the leaving' }));
  expect(
    await screen.findByText(/Last session on 15 December 2026\. Fees end with it\./),
  ).toBeInTheDocument();
  expect(screen.getByText('Leaves 15 December')).toBeInTheDocument();
  expect(
    await screen.findByRole('heading', { name: /^The record is kept until \d+ \w+ 2036$/ }),
  ).toBeInTheDocument();
});

test('what is to be signed on leaving is shown with the way to it (M116)', async () => {
  const { form, user, alcove, ana } = await openLeaving();
  const sign = await form.findByRole('link', { name: /^Sign “/ });
  expect(sign.getAttribute('href')).toMatch(new RegExp(`^/sign/${ana}/agr_`));
  await user.type(form.getByLabelText(/Their reason/), 'Done for now.');
  await user.click(form.getByRole('checkbox', { name: /acknowledged that confidentiality/ }));
  await user.click(form.getByRole('button', { name: 'Write down the leaving' }));
  await screen.findByText('They acknowledged that confidentiality goes on after leaving.');
  expect((await alcove.ask('getMember', { memberId: ana })).memberships).toMatchObject([
    { leaving: { hasAcknowledgedConfidentiality: true } },
  ]);
});

test('a leaving that was a mistake is taken back with one button (M38)', async () => {
  const { user, form, alcove, ana } = await openLeaving();
  await user.type(form.getByLabelText(/Their reason/), 'A mistake of mine.');
  await user.click(form.getByRole('button', { name: 'Write down the leaving' }));
  await user.click(await screen.findByRole('button', { name: 'Take this leaving back' }));
  await screen.findByRole('form', { name: 'Leaving' });
  expect((await alcove.ask('getMember', { memberId: ana })).memberships).toMatchObject([
    { until: null, leaving: null },
  ]);
});
