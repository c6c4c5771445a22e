import { fireEvent, screen, within } from '@testing-library/react';
import { letIn, onDay, openEnquiry } from '../support/one-enquiry';
import { goTo } from '../support/show-window';

beforeEach(() => onDay('2026-11-22'));
afterEach(() => jest.useRealTimers());

async function openNotices() {
  const shown = await openEnquiry(({ alcove, ana, moduleId }) => letIn(alcove, ana, moduleId));
  const { user } = shown;
  await goTo(user, 'Members');
  await user.click(await screen.findByRole('link', { name: /^Ana/ }));
  await user.click(await screen.findByRole('link', { name: 'Between sessions' }));
  const form = within(await screen.findByRole('form', { name: 'Write down what they announced' }));
  return { ...shown, form };
}

const setDate = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

test('an announced absence is written down, shown with its reason, and removed (M40, M43)', async () => {
  const { user, form, bridge } = await openNotices();
  expect(screen.getByText('Nothing was announced.')).toBeInTheDocument();
  setDate(form.getByLabelText('First day'), '2026-12-01');
  setDate(form.getByLabelText('Last day'), '2026-12-08');
  await user.type(form.getByLabelText('Reason they gave'), 'A course');
  await user.click(form.getByRole('button', { name: 'Write down announcement' }));
  const said = 'away from 1 December 2026 to 8 December 2026';
  expect(await screen.findByText(said)).toBeInTheDocument();
  expect(screen.getByText('A course')).toBeInTheDocument();
  expect(form.getByLabelText('Reason they gave')).toHaveValue('');
  expect(bridge.callsOf('addNotice')).toMatchObject([
    { input: { notice: { kind: 'absent', minutes: null } } },
  ]);
  await user.click(screen.getByRole('button', { name: `Remove: ${said}` }));
  expect(await screen.findByText('Nothing was announced.')).toBeInTheDocument();
});

test('lateness is asked for one day, with the minutes if they said so (M41)', async () => {
  const { user, form, bridge } = await openNotices();
  await user.click(form.getByRole('radio', { name: 'They will be late' }));
  expect(form.queryByLabelText('Last day')).not.toBeInTheDocument();
  setDate(form.getByLabelText('Day'), '2026-11-24');
  await user.type(form.getByLabelText('Minutes'), '20');
  await user.click(form.getByRole('button', { name: 'Write down announcement' }));
  expect(await screen.findByText('late on 24 November 2026, by 20 minutes')).toBeInTheDocument();
  await user.click(form.getByRole('radio', { name: 'They will be late' }));
  setDate(form.getByLabelText('Day'), '2026-12-01');
  await user.type(form.getByLabelText('Minutes'), '5');
  await user.clear(form.getByLabelText('Minutes'));
  await user.click(form.getByRole('button', { name: 'Write down announcement' }));
  expect(await screen.findByText('late on 1 December 2026')).toBeInTheDocument();
  const day = { kind: 'late', from: '2026-12-01', to: '2026-12-01', minutes: null };
  expect(bridge.callsOf('addNotice').at(-1)).toMatchObject({ input: { notice: day } });
});

test('a mistyped year is refused in words, and what was typed stays (M43)', async () => {
  const { user, form, bridge } = await openNotices();
  setDate(form.getByLabelText('First day'), '2025-11-21');
  await user.type(form.getByLabelText('Reason they gave'), 'A course');
  await user.click(form.getByRole('button', { name: 'Write down announcement' }));
  expect(await form.findByText('This is more than a year ago.')).toBeInTheDocument();
  expect(form.getByLabelText('Reason they gave')).toHaveValue('A course');
  expect(bridge.callsOf('addNotice')).toEqual([]);
});

test('what was begun is back after another screen', async () => {
  const { user, form } = await openNotices();
  await user.type(form.getByLabelText('Reason they gave'), 'A course');
  await user.click(screen.getByRole('link', { name: 'Record' }));
  await user.click(screen.getByRole('link', { name: 'Between sessions' }));
  const again = within(await screen.findByRole('form', { name: 'Write down what they announced' }));
  expect(await again.findByText(/what you typed is back/)).toBeInTheDocument();
  expect(again.getByLabelText('Reason they gave')).toHaveValue('A course');
});
