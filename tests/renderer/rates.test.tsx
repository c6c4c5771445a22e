import '../support/browser-gaps';
import { screen, waitFor, within } from '@testing-library/react';
import { RatesPage } from '../../renderer/billing/rates-page';
import { readMinutes } from '../../renderer/billing/read-minutes';
import { standingOf } from '../../renderer/billing/standing';
import type { Output } from '../../shared/contract/contract';
import { err, ok } from '../../shared/lib/result';
import { shippedRates } from '../support/billing-desk';
import type { Answers } from '../support/contract-double';
import { showPlaces } from '../support/show-places';

function open(found: Output<'getBilling'> = shippedRates, more: Answers = {}) {
  return showPlaces(
    { '/ledger/rates': <RatesPage /> },
    {
      getBilling: () => ok(found),
      saveBilling: () => ok({}),
      getUnfinishedForm: () => ok(null),
      keepUnfinishedForm: () => ok({ savedAt: '2026-09-30T12:00:00.000Z' }),
      dropUnfinishedForm: () => ok({}),
      ...more,
    },
    '/ledger/rates',
  );
}

const { id: _one, ...shipped } = shippedRates.billing;

test('shipped figures are marked as unchecked until someone says that they are right', async () => {
  const { user, bridge } = open();
  expect(
    await screen.findByText('Check every figure against the payer’s own list'),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'I have checked these figures' }));
  await waitFor(() =>
    expect(bridge.callsOf('saveBilling')[0]?.input).toEqual({ billing: shipped }),
  );
});

test('M34: a new rate is added with its day, and the one before it stays', async () => {
  const { user, bridge } = open();
  const form = await screen.findByRole('form', { name: 'Insured rate for an attended session' });
  await user.type(within(form).getByLabelText(/^Amount/), '68,10');
  const from = within(form).getByLabelText('From');
  await user.clear(from);
  await user.type(from, '2027-04-01');
  await user.click(within(form).getByRole('button', { name: 'Add rate' }));
  expect(await within(form).findByText('Added.')).toBeInTheDocument();
  expect(bridge.callsOf('saveBilling')[0]?.input).toEqual({
    billing: {
      ...shipped,
      insuredRates: [...shipped.insuredRates, { from: '2027-04-01', amountCents: 6810 }],
    },
  });
});

test('two rates cannot begin on one day', async () => {
  const { user, bridge } = open();
  const form = await screen.findByRole('form', { name: 'Fee for a missed session' });
  await user.type(within(form).getByLabelText(/^Amount/), '70');
  const from = within(form).getByLabelText('From');
  await user.clear(from);
  await user.type(from, '2026-01-01');
  await user.click(within(form).getByRole('button', { name: 'Add fee' }));
  expect(await within(form).findByText(/begins on this day already/)).toBeInTheDocument();
  expect(bridge.callsOf('saveBilling')).toHaveLength(0);
});

test('a rate that charges rest on stays, and the refusal says why', async () => {
  const { user } = open(shippedRates, {
    saveBilling: () => err({ code: 'rate-in-use', from: '2026-01-01' }),
  });
  const name = /^Remove: Insured rate.+1 January 2026$/;
  await user.click(await screen.findByRole('button', { name }));
  expect(await screen.findByRole('alert')).toHaveTextContent('1 January 2026');
});

test('M79: codes by group size come from a known list or one by one', async () => {
  const { user, bridge } = open();
  expect(await screen.findByText(/No code is set/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Use 1 code: Family medicine' }));
  await waitFor(() =>
    expect(bridge.callsOf('saveBilling')[0]?.input).toMatchObject({
      billing: { codes: shippedRates.codeSets[0]?.codes },
    }),
  );
  const form = screen.getByRole('form', { name: 'Add code' });
  await user.type(within(form).getByLabelText(/^Code/), 'X1');
  await user.type(within(form).getByLabelText(/^From how many/), '6');
  await user.type(within(form).getByLabelText(/^To how many/), '5');
  await user.click(within(form).getByRole('button', { name: 'Add code' }));
  expect(await within(form).findByText('The larger number comes second.')).toBeInTheDocument();
  const to = within(form).getByLabelText(/^To how many/);
  await user.clear(to);
  await user.type(to, '12');
  await user.click(within(form).getByRole('button', { name: 'Add code' }));
  await waitFor(() => expect(bridge.callsOf('saveBilling')).toHaveLength(2));
  expect(bridge.callsOf('saveBilling')[1]?.input).toMatchObject({
    billing: { codes: [{ code: 'X1', sizeFrom: 6, sizeTo: 12, amountCents: null }] },
  });
});

test('a code that stands already for a day and a size is not offered again', async () => {
  const codes = shippedRates.codeSets[0]?.codes ?? [];
  open({ ...shippedRates, isShipped: false, billing: { ...shippedRates.billing, codes } });
  expect(await screen.findByRole('row', { name: /K012/ })).toHaveTextContent('$16.50');
  expect(screen.queryByRole('button', { name: /Family medicine/ })).not.toBeInTheDocument();
});

test('units say how many minutes each needs', async () => {
  open();
  const table = await screen.findByRole('table', { name: 'Units by length' });
  expect(table).toHaveTextContent('first from 20 min, second from 46 min');
});

test.each([
  ['20, 46', [20, 46]],
  ['20 46 76', [20, 46, 76]],
  ['46, 20', null],
  ['20, 20', null],
  ['twenty', null],
  ['-20', null],
  ['', null],
  ['0', null],
  ['1441', null],
])('%j is read as minutes %j', (typed, minutes) => {
  expect(readMinutes(typed)).toEqual(minutes);
});

test('of steps with a day the newest that has begun is in force', () => {
  const steps = ['2026-01-01', '2026-04-01', '2027-04-01'].map((from) => ({ from }));
  const on = (today: string) => steps.map((step) => standingOf(step, steps, today));
  expect(on('2026-03-31')).toEqual(['inForce', 'later', 'later']);
  expect(on('2026-04-01')).toEqual(['past', 'inForce', 'later']);
  expect(on('2027-04-01')).toEqual(['past', 'past', 'inForce']);
});
