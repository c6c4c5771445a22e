import '../support/browser-gaps';
import { screen, waitFor, within } from '@testing-library/react';
import { MemberLedgerPage } from '../../renderer/billing/member-ledger-page';
import { err, ok } from '../../shared/lib/result';
import {
  aLedger,
  aLedgerRow,
  anArrangement,
  aStatement,
  aStatementRow,
  ledgerId,
  missedEntry,
  ANA,
} from '../support/billing-desk';
import type { Answers } from '../support/contract-double';
import { aRequest } from '../support/requests';
import { showPlaces } from '../support/show-places';

function open(more: Answers = {}) {
  return showPlaces(
    { '/ledger/members/:memberId': <MemberLedgerPage /> },
    {
      listMemberLedger: () => ok(aLedger),
      getFeeArrangement: () => ok(anArrangement),
      listStatements: () => ok({ currency: 'CAD', rows: [aStatementRow()] }),
      getUnfinishedForm: () => ok(null),
      keepUnfinishedForm: () => ok({ savedAt: '2026-09-30T12:00:00.000Z' }),
      dropUnfinishedForm: () => ok({}),
      ...more,
    },
    `/ledger/members/${ANA}`,
  );
}

test('the ledger runs with its balance, newest first, and says who owes whom', async () => {
  open();
  expect(await screen.findByRole('heading', { name: 'Anabel Fictional', level: 1 })).toBeVisible();
  expect(screen.getByText('Owes $42.60')).toBeInTheDocument();
  const said = screen.getAllByRole('row').map(({ textContent }) => textContent);
  const [payment, missed, insured] = said.slice(1);
  expect(payment).toMatch(/20 September 2026.*Payment: E-transfer.*ref 42.*−\$20\.00\$42\.60/);
  expect(missed).toMatch(/Missed session.*\$62\.60\$62\.60/);
  expect(insured).toMatch(/19:30 to 21:00, 9 present, K012, 2 units, \$66\.00.*\$0\.00\$0\.00/);
});

test('a payment is typed as people type, and recorded in whole cents', async () => {
  const { user, bridge } = open({ recordPayment: () => ok({ entryId: ledgerId(9) }) });
  await user.click(await screen.findByRole('button', { name: 'Record payment…' }));
  const dialog = screen.getByRole('dialog', { name: 'Record a payment' });
  const amount = within(dialog).getByLabelText(/^Amount/);
  await user.type(amount, '-5');
  await user.click(within(dialog).getByRole('button', { name: 'Record payment' }));
  expect(await within(dialog).findByText(/without a minus/)).toBeInTheDocument();
  expect(amount).toHaveValue('-5');
  expect(bridge.callsOf('recordPayment')).toHaveLength(0);
  await user.clear(amount);
  await user.type(amount, '42,60 $');
  await user.type(within(dialog).getByLabelText(/^Reference/), 'ref 43');
  await user.click(within(dialog).getByRole('button', { name: 'Record payment' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(bridge.callsOf('recordPayment')[0]?.input).toMatchObject({
    memberId: ANA,
    amountCents: 4260,
    how: 'e-transfer',
    reference: 'ref 43',
  });
});

test('M36: a waiver asks for its reason, says that it is private, and takes off no more than is left', async () => {
  const { user, bridge } = open({ waiveCharge: () => ok({ entryId: ledgerId(9) }) });
  await user.click(await screen.findByRole('button', { name: 'Waive: 8 September 2026' }));
  const dialog = screen.getByRole('dialog');
  expect(dialog).toHaveTextContent('no release holds the reason');
  const amount = within(dialog).getByLabelText(/^Amount/);
  expect(amount).toHaveValue('62.60');
  await user.clear(amount);
  await user.type(amount, '62.61');
  await user.click(within(dialog).getByRole('button', { name: 'Waive this amount' }));
  expect(await within(dialog).findByText(/No more than \$62\.60/)).toBeInTheDocument();
  expect(within(dialog).getByLabelText(/^Reason/)).toBeInvalid();
  await user.clear(amount);
  await user.type(amount, '30');
  await user.type(within(dialog).getByLabelText(/^Reason/), 'Lost a post');
  await user.click(within(dialog).getByRole('button', { name: 'Waive this amount' }));
  await waitFor(() =>
    expect(bridge.callsOf('waiveCharge').map(({ input }) => input)).toEqual([
      { memberId: ANA, entryId: missedEntry.id, amountCents: 3000, reason: 'Lost a post' },
    ]),
  );
});

test('an entry is reversed with a reason; one that was undone can neither be waived nor reversed', async () => {
  const undone = aLedgerRow(missedEntry, { reversedBy: ledgerId(9), mayBeReversed: false });
  const { user, bridge } = open({
    listMemberLedger: () => ok({ ...aLedger, rows: [...aLedger.rows.slice(0, 1), undone] }),
    reverseEntry: () => ok({ entryId: ledgerId(9) }),
  });
  const row = await screen.findByRole('row', { name: /Missed session/ });
  expect(row).toHaveTextContent('Reversed');
  expect(within(row).queryByRole('button')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^Reverse: Session attended/ }));
  const dialog = screen.getByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Reason/), 'Marked by mistake');
  await user.click(within(dialog).getByRole('button', { name: 'Reverse entry' }));
  await waitFor(() =>
    expect(bridge.callsOf('reverseEntry')[0]?.input).toMatchObject({
      entryId: ledgerId(1),
      reason: 'Marked by mistake',
    }),
  );
});

test('M36: the sliding scale shows its steps and reasons, says that they stay here, and takes a new step', async () => {
  const { user, bridge } = open({
    setFeeArrangement: () => ok({ missedSessionFeeCents: 3130 }),
  });
  expect(await screen.findByText(/on no statement and in no release/)).toBeInTheDocument();
  expect(screen.getByRole('table', { name: 'Sliding scale' })).toHaveTextContent(
    'Between two posts',
  );
  await user.click(screen.getByRole('radio', { name: 'A share of what was agreed' }));
  const percent = screen.getByLabelText(/^Percent/);
  await user.clear(percent);
  await user.type(percent, '50');
  await user.click(screen.getByRole('button', { name: 'Set the fee' }));
  expect(await screen.findByText('The fee is set.')).toBeInTheDocument();
  expect(bridge.callsOf('setFeeArrangement')[0]?.input).toMatchObject({
    memberId: ANA,
    fee: { kind: 'share', percent: 50 },
  });
});

test('M35: without a signed fee agreement no fee can be set, and the road leads to the agreements', async () => {
  const { user } = open({
    getFeeArrangement: () =>
      ok({ ...anArrangement, steps: [], agreement: null, feeTodayCents: null }),
  });
  expect(await screen.findByText('No signed fee agreement holds today')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Set the fee' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Open agreements' }));
  expect(screen.getByTestId('elsewhere')).toHaveTextContent(`/members/${ANA}/agreements`);
});

test('a refused fee stays in its field and is explained', async () => {
  const { user } = open({
    setFeeArrangement: () => err({ code: 'fee-above-agreement', agreedCents: 6260 }),
  });
  const fee = await screen.findByLabelText(/^Fee for a missed session/);
  await user.clear(fee);
  await user.type(fee, '80');
  await user.click(screen.getByRole('button', { name: 'Set the fee' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('62.60 dollars');
  expect(fee).toHaveValue('80.00');
});

test('M37: a month’s statement is saved for this member alone, and those given out are listed', async () => {
  const { user, bridge } = open({
    listMemberLedger: () => ok({ ...aLedger, statements: [aStatement()] }),
    saveStatements: () =>
      ok({
        path: '/exports/Alcove-statement-2026-09-0001.pdf',
        written: [{ memberId: ANA, number: '2026-09-0001', file: 'a.pdf' }],
        notWritten: [],
        stoppedBy: null,
        withoutOne: [],
      }),
  });
  expect(await screen.findByText(/2026-09-0001 · September 2026/)).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: /^Save statement for/ }));
  expect(await screen.findByText(/^Saved as .+0001\.pdf$/)).toBeInTheDocument();
  expect(bridge.callsOf('saveStatements')[0]?.input).toMatchObject({ memberIds: [ANA] });
});

test('a copy of the record that was agreed to is charged with one click', async () => {
  const copyFees = [{ requestId: aRequest().id, receivedOn: '2026-09-01', estimateCents: 3000 }];
  const { user, bridge } = open({
    listMemberLedger: () => ok({ ...aLedger, copyFees }),
    chargeCopyFee: () => ok({ entryId: ledgerId(9) }),
  });
  expect(await screen.findByText(/copy asked for on .*2026.* is not charged yet/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Charge $30.00' }));
  await waitFor(() =>
    expect(bridge.callsOf('chargeCopyFee')[0]?.input).toEqual({
      requestId: aRequest().id,
      amountCents: 3000,
    }),
  );
});

test('an empty ledger says what it is for and offers the first step', async () => {
  open({ listMemberLedger: () => ok({ ...aLedger, rows: [], balanceCents: 0 }) });
  expect(await screen.findByText('Nothing stands in this ledger yet')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Go to charges' })).toBeInTheDocument();
  expect(screen.getByText('Nothing owed')).toBeInTheDocument();
});
