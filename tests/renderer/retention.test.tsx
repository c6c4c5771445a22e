import { screen, waitFor, within } from '@testing-library/react';
import { sampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { goTo, showWindow, there } from '../support/show-window';
import { stopCalendarAt } from '../support/stop-calendar';

/** Keeping and destroying in the whole window. */

const NOW = new Date('2026-09-10T12:00:00.000Z');
/** Ten years and more after everything in the sample. */
const LATER = '2038-03-01T17:00:00.000Z';

const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function openRetention(now = LATER) {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', NOW);
  alcove.setNow(now);
  stopCalendarAt(now);
  const shown = showWindow(alcove.bridge);
  await goTo(shown.user, 'Requests');
  await shown.user.click(await screen.findByRole('link', { name: 'Retention' }));
  await screen.findByRole('heading', { name: 'Retention', level: 1 });
  return { ...shown, alcove };
}

const rowsOf = async (table: string) =>
  within(await screen.findByRole('table', { name: table })).getAllByRole('row');

test('M101 while they are in a module nothing is due, and each record has its day', async () => {
  await openRetention('2026-09-10T12:00:00.000Z');
  const [, first] = await rowsOf('Kept');
  expect(first).toHaveTextContent(/Ten years from the last entry/);
  expect(screen.queryByRole('table', { name: 'Time is over' })).toBeNull();
  expect(screen.queryByRole('link', { name: /^Destroy…/ })).toBeNull();
});

test('M101 a record is held with a reason, is due no more, and is let go of again', async () => {
  const { user } = await openRetention();
  await user.click(await button('Hold… Anabel Fictional'));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Hold the record of Anabel Fictional?' }),
  );
  await user.click(dialog.getByRole('button', { name: 'Hold this record' }));
  expect(await dialog.findByText('Please fill this in.')).toBeVisible();
  await user.type(dialog.getByLabelText(/^Why it is held/), 'A claim.');
  await user.click(dialog.getByRole('button', { name: 'Hold this record' }));
  expect(await screen.findByText('A claim.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Destroy… Anabel Fictional' })).toBeNull();
  await user.click(await button('Lift the hold… Anabel Fictional'));
  await user.click(await button('Lift the hold'));
  expect(await screen.findByRole('link', { name: 'Destroy… Anabel Fictional' })).toBeVisible();
});

test('M101 a destruction says what goes, what stays and what holds the data, and asks for the name', async () => {
  const { user, alcove } = await openRetention();
  await user.click(await screen.findByRole('link', { name: 'Destroy… Anabel Fictional' }));
  await screen.findByRole('heading', { name: 'Destroy a record', level: 1 });
  const removed = await screen.findByRole('table', { name: 'What is removed for good' });
  expect(removed).toHaveTextContent(/Particulars, with intake, goals, contacts and notices1/);
  expect(screen.getByText(/Notes about the group\. They are another record/)).toBeVisible();
  expect(screen.getByText(/Members have no keys of their own/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Give the vault a new key' })).toBeVisible();
  const destroy = await button('Destroy the record of Anabel Fictional');
  await user.type(screen.getByLabelText(/^Type the legal name/), 'Someone Else');
  await user.click(destroy);
  expect(await screen.findByRole('alert')).toHaveTextContent(/not the name in the record/);
  await user.clear(screen.getByLabelText(/^Type the legal name/));
  await user.type(screen.getByLabelText(/^Type the legal name/), 'Anabel Fictional');
  await user.click(destroy);
  await screen.findByRole('heading', { name: 'The record is destroyed', level: 1 });
  const names = (await alcove.ask('listRetention', {})).map(({ name }) => name);
  expect(names).not.toContain('Anabel Fictional');
  await user.click(await button('Save the certificate… 2038-0001'));
  expect(await screen.findByText(/^Saved as .+Alcove-certificate-2038-0001\.pdf$/)).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Back to the list' }));
  const [, row] = await rowsOf('Destroyed');
  expect(there(row)).toHaveTextContent(/2038-0001Anabel Fictional/);
});

test('a record that must be kept can be looked at, and there is no red button', async () => {
  const { alcove, user } = await openRetention();
  const [first] = await alcove.ask('listRetention', {});
  const { memberId, name } = there(first);
  await alcove.ask('holdRecord', { memberId, reason: 'A claim.' });
  await user.click(await screen.findByRole('link', { name: `Destroy… ${name}` }));
  expect(await screen.findByText('This record cannot be destroyed now')).toBeVisible();
  await waitFor(() => expect(screen.getByText('A claim.')).toBeVisible());
  expect(screen.queryByRole('button', { name: /^Destroy the record/ })).toBeNull();
});
