import { screen, waitFor, within } from '@testing-library/react';
import { openWindow } from '../support/interrupted-window';
import { goTo, there } from '../support/show-window';

/** What is unwritten, on the first screen and in its own (M9). */

const main = () => screen.getByRole('main');
const show = (by: 'By session' | 'By member') => screen.findByRole('radio', { name: by });

test('M9 the first line of the first screen counts what is to be written and what is overdue', async () => {
  const { alcove } = await openWindow();
  const { wanted } = await alcove.ask('getToday', {});
  expect(wanted.overdue).toBeGreaterThan(0);
  const words = `${wanted.all} notes to write, ${wanted.overdue} overdue`;
  expect(await screen.findByRole('link', { name: words })).toHaveAttribute('href', '/notes');
});

test('M9 a quiet card says how many notes are older than the chosen days, and leads there', async () => {
  const { user, alcove } = await openWindow();
  const { overdue } = (await alcove.ask('getToday', {})).wanted;
  expect(await screen.findByText(`${overdue} notes are older than 3 days`)).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'See all notes to write' }));
  await screen.findByRole('heading', { name: 'Notes', level: 1 });
});

test('M9 with more days nothing is overdue, and no card asks for anything', async () => {
  const { user, alcove } = await openWindow();
  await screen.findByText(/notes are older than 3 days/);
  await alcove.ask('saveWritingHabits', {
    usual: { personal: 'free', group: 'group' },
    remindAfterDays: 60,
    warnsInGroupNotes: true,
  });
  alcove.setNow('2026-09-10T12:00:00.000Z');
  await goTo(user, 'Notes');
  await goTo(user, 'Today');
  await waitFor(() => expect(screen.queryByText(/older than/)).not.toBeInTheDocument());
  expect(screen.queryByText('Overdue')).not.toBeInTheDocument();
});

test('M9 by member there is one row for each, which leads to the oldest session at that member', async () => {
  const { user, alcove } = await openWindow();
  await user.click(await show('By member'));
  const [row] = (await alcove.ask('getToday', {})).missingByMember;
  const { preferredFirstName, oldest, memberId } = there(row);
  const name = `Write note about ${preferredFirstName}`;
  await user.click(await screen.findByRole('button', { name }));
  await screen.findByRole('heading', { name: preferredFirstName, level: 1 });
  expect(screen.getByRole('navigation', { name: 'Notes of this session' })).toBeInTheDocument();
  const link = screen.getByRole('link', { current: 'page', name: new RegExp(preferredFirstName) });
  expect(link).toHaveAttribute('href', `/notes/${oldest.sessionId}/${memberId}`);
});

test('the way of showing them is remembered in the window, on both screens', async () => {
  const { user } = await openWindow();
  await user.click(await show('By member'));
  await goTo(user, 'Notes');
  expect(await show('By member')).toBeChecked();
  expect(await screen.findByRole('heading', { name: 'Members' })).toBeInTheDocument();
  await user.click(await show('By session'));
  await goTo(user, 'Today');
  expect(await show('By session')).toBeChecked();
});

test('M9 by member every session that lacks a note is listed, the group notes last', async () => {
  const { user, alcove } = await openWindow();
  await user.click(await show('By member'));
  await goTo(user, 'Notes');
  await screen.findByRole('heading', { name: 'Members' });
  const missing = await alcove.ask('listMissingNotes', {});
  const paths = [...main().querySelectorAll('ul a')].map((link) => link.getAttribute('href'));
  expect(paths).toHaveLength(missing.length);
  const ofGroups = missing.filter(({ memberId }) => memberId === null);
  expect(paths.slice(-ofGroups.length)).toEqual(
    ofGroups.map(({ sessionId }) => `/notes/${sessionId}/group-note`),
  );
});

test('M9 every session shows the age of its notes and the word, not the colour alone', async () => {
  const { user, alcove } = await openWindow();
  alcove.setNow('2026-09-10T12:00:00.000Z');
  await goTo(user, 'Notes');
  await show('By session');
  await waitFor(() => expect(within(main()).getAllByText('Overdue')).toHaveLength(1));
  const ages = [...main().querySelectorAll('time')];
  expect(ages).toHaveLength(2);
  expect(ages.every(({ textContent }) => /^\d+ days$/u.test(textContent))).toBe(true);
});
