import '../support/browser-gaps';
import { screen, waitFor, within } from '@testing-library/react';
import { ChargesPage } from '../../renderer/billing/charges-page';
import { err, ok } from '../../shared/lib/result';
import {
  aRow,
  benMissed,
  blockedBy,
  insured,
  ledgerId,
  missed,
  proposedOf,
  ANA,
  BEN,
  SESSION,
} from '../support/billing-desk';
import type { Answers } from '../support/contract-double';
import { showPlaces } from '../support/show-places';

const september = proposedOf([aRow(), benMissed(missed)]);
const noBalances = ok({ currency: 'CAD', rows: [] } as const);

function open(of = september, more: Answers = {}) {
  return showPlaces(
    { '/ledger': <ChargesPage /> },
    { proposeCharges: () => ok(of), listBalances: () => noBalances, ...more },
    '/ledger?month=2026-09',
  );
}

test('M34 M35: says what each mark comes to, and one click makes all charges of the month', async () => {
  const { user, bridge } = open(september, {
    makeCharges: () => ok({ made: [ledgerId(1), ledgerId(2)], notMade: [] }),
  });
  const sums = await screen.findByText(/2 charges are chosen/);
  expect(sums).toHaveTextContent('$66.00 billed to the insurer, $62.60 owed by members');
  const ana = screen.getByRole('row', { name: /Anabel/ });
  expect(ana).toHaveTextContent('Billed to the insurer');
  expect(ana).toHaveTextContent('K012, 2 units');
  expect(screen.getByRole('row', { name: /Ben/ })).toHaveTextContent('Owed for a missed session');
  await user.click(screen.getByRole('button', { name: 'Make 2 charges' }));
  expect(await screen.findByText('2 charges were made.')).toBeInTheDocument();
  expect(bridge.callsOf('makeCharges').map(({ input }) => input)).toEqual([
    {
      month: '2026-09',
      chosen: [
        { sessionId: SESSION, memberId: ANA },
        { sessionId: SESSION, memberId: BEN },
      ],
    },
  ]);
});

test('a charge that is left out is not made, and neither is what is in the way', async () => {
  const rows = [aRow(), benMissed(blockedBy({ code: 'no-fee-agreement' }))];
  const { user, bridge } = open(proposedOf(rows), {
    makeCharges: () => ok({ made: [], notMade: [] }),
  });
  const box = await screen.findByRole('checkbox', { name: 'Charge Anabel Fictional' });
  expect(screen.queryByRole('checkbox', { name: /Ben/ })).not.toBeInTheDocument();
  await user.click(box);
  expect(screen.getByText('No charge is chosen.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Make 0 charges' })).toBeDisabled();
  await user.click(box);
  await user.click(screen.getByRole('button', { name: 'Make 1 charge' }));
  await waitFor(() =>
    expect(bridge.callsOf('makeCharges')[0]?.input).toMatchObject({
      chosen: [{ sessionId: SESSION, memberId: ANA }],
    }),
  );
});

test('M35: a missing fee agreement says so, with the road to the member’s agreements', async () => {
  const { user } = open(proposedOf([benMissed(blockedBy({ code: 'no-fee-agreement' }))]));
  await user.click(await screen.findByRole('link', { name: 'Open agreements: Ben Invented' }));
  expect(screen.getByTestId('elsewhere')).toHaveTextContent(`/members/${BEN}/agreements`);
});

test('M79: missing start and stop are said once above the session, with the road to record them', async () => {
  const rows = [
    aRow({ proposal: blockedBy({ code: 'no-times' }) }),
    aRow({ memberId: BEN, name: 'Ben Invented', proposal: blockedBy({ code: 'no-times' }) }),
  ];
  const { user } = open(proposedOf(rows));
  expect(await screen.findAllByText(/Start and stop are not recorded/)).toHaveLength(1);
  expect(screen.getByText('Applies to 2 members.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Record start and stop' }));
  expect(screen.getByTestId('elsewhere')).toHaveTextContent(`/sessions/${SESSION}`);
});

test.each([
  [{ code: 'no-mark' }, /Nobody said yet/],
  [{ code: 'not-a-member' }, /leaving ends the fees/],
  [{ code: 'outside-region', country: 'US', region: 'NY' }, /was in New York/],
  [{ code: 'same-day', date: '2026-09-08', startTime: '10:00' }, /A session at 10:00/],
  [{ code: 'same-time', date: '2026-09-08', startTime: '10:00' }, /attended the session at 10:00/],
  [{ code: 'amount-too-large' }, /more than a fee can be/],
  [{ code: 'too-short', minutes: 12 }, /lasted 12 minutes/],
  [{ code: 'no-code', numberPresent: 13 }, /for 13 present/],
  [{ code: 'no-rate' }, /No insured rate holds/],
  [{ code: 'no-units' }, /No rule says how many units/],
] as const)('what is in the way is worded: %j', async (obstacle, words) => {
  open(proposedOf([aRow({ proposal: blockedBy(obstacle) })]));
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Make/ })).not.toBeInTheDocument();
});

test('what is charged stands in its place, and says when it was overtaken', async () => {
  const charged = {
    state: 'charged',
    kind: 'insured-session',
    amountCents: 6600,
    entryId: ledgerId(1),
    isOutdated: true,
  } as const;
  open(proposedOf([aRow({ proposal: charged })]));
  const row = await screen.findByRole('row', { name: /Anabel/ });
  expect(row).toHaveTextContent('Charged to the insurer');
  expect(row).toHaveTextContent('Reverse it; what is still to be charged is proposed here then.');
  const road = within(row).getByRole('link', { name: 'Open ledger: Anabel Fictional' });
  expect(road).toHaveAttribute('href', `/ledger/members/${ANA}`);
});

test('while another month is read, the charges of the one before cannot be made', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { user, bridge } = open(september, {
    proposeCharges: async ({ month }) => {
      if (month !== '2026-09') await promise;
      return ok(month === '2026-09' ? september : proposedOf([], { sessions: [] }));
    },
  });
  await screen.findByRole('button', { name: 'Make 2 charges' });
  await user.click(screen.getByRole('button', { name: 'Next month' }));
  expect(screen.queryByRole('button', { name: /^Make/ })).not.toBeInTheDocument();
  resolve();
  expect(await screen.findByText('No session of this month is over')).toBeInTheDocument();
  expect(bridge.callsOf('proposeCharges').at(-1)?.input).toEqual({ month: '2026-10' });
});

test('says when something got in the way meanwhile, and what was refused', async () => {
  const { user } = open(september, {
    makeCharges: () =>
      ok({ made: [ledgerId(1)], notMade: [{ sessionId: SESSION, memberId: BEN, obstacle: null }] }),
  });
  await user.click(await screen.findByRole('button', { name: 'Make 2 charges' }));
  expect(await screen.findByText(/^1 was not made/)).toBeInTheDocument();
});

test('a refusal is told where the charges are made', async () => {
  const { user } = open(september, { makeCharges: () => err({ code: 'vault-read-only' }) });
  await user.click(await screen.findByRole('button', { name: 'Make 2 charges' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});

test('rates that nobody checked are said so, above the charges', async () => {
  open(proposedOf([aRow({ proposal: insured })], { isShipped: true }));
  expect(await screen.findByText('Nobody has checked the rates yet')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Check the rates' })).toBeInTheDocument();
});

test('beside it stand the members with what they owe and what is missing', async () => {
  const { user } = open(september, {
    listBalances: () =>
      ok({
        currency: 'CAD',
        rows: [
          {
            memberId: ANA,
            name: 'Anabel Fictional',
            balanceCents: 4260,
            lastStatement: null,
            unbilled: 2,
            missing: ['no-times'],
          },
          {
            memberId: BEN,
            name: 'Ben Invented',
            balanceCents: -500,
            lastStatement: null,
            unbilled: 0,
            missing: [],
          },
        ],
      }),
  });
  const list = await screen.findByRole('list', { name: 'Members and their balances' });
  expect(list).toHaveTextContent('2 sessions to charge · Start and stop missing');
  expect(list).toHaveTextContent('Paid $5.00 ahead');
  await user.click(within(list).getByRole('link', { name: /Anabel.*Owes \$42\.60/ }));
  expect(screen.getByTestId('elsewhere')).toHaveTextContent(`/ledger/members/${ANA}`);
});
