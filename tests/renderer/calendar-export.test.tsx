import { screen, within } from '@testing-library/react';
import { onDay, openEnquiry } from '../support/one-enquiry';
import { goTo, theLast, there } from '../support/show-window';

beforeEach(() => onDay('2026-11-22'));
afterEach(() => jest.useRealTimers());

async function openCalendar(before?: Parameters<typeof openEnquiry>[0]) {
  const shown = await openEnquiry(before);
  await goTo(shown.user, 'Groups');
  await shown.user.click(await screen.findByRole('link', { name: 'Calendar' }));
  await screen.findByRole('heading', { name: 'Calendar', level: 1 });
  return shown;
}

const dialog = () => within(screen.getByRole('dialog'));

test('the calendar is saved as a file, and it is said what is in it (M44)', async () => {
  const { user, bridge } = await openCalendar();
  await user.click(screen.getByRole('button', { name: 'Save as a calendar file…' }));
  expect(dialog().getByText(/No name, group, link, passcode or reason/)).toBeInTheDocument();
  await user.click(dialog().getByRole('button', { name: 'Save calendar file…' }));
  expect(
    await dialog().findByText(/Saved \d+ entries as Alcove-calendar-2026-11-22\.ics/),
  ).toBeInTheDocument();
  expect(bridge.callsOf('exportCalendar')).toMatchObject([{ input: { groupId: null } }]);
});

test('of two groups one can be saved alone', async () => {
  const { user, bridge } = await openCalendar(async ({ alcove }) => {
    await alcove.ask('createGroup', { name: 'Evening group', kind: 'closed-module' });
    await alcove.ask('createGroup', { name: 'Open door', kind: 'drop-in' });
  });
  await user.click(screen.getByRole('button', { name: 'Save as a calendar file…' }));
  await user.click(await dialog().findByRole('combobox', { name: 'Which sessions' }));
  const options = await dialog().findAllByRole('option', { hidden: true });
  expect(options.map(({ textContent }) => textContent)).toEqual([
    ...['All groups', 'Evening group', 'Tuesday physicians'],
  ]);
  await user.click(there(options[1]));
  await user.click(dialog().getByRole('button', { name: 'Save calendar file…' }));
  await dialog().findByText(/^Saved 0 entries/);
  expect(theLast(bridge.callsOf('exportCalendar')).input).toMatchObject({
    groupId: expect.stringMatching(/^grp_/),
  });
});
