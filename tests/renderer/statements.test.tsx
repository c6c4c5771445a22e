import '../support/browser-gaps';
import { screen, waitFor } from '@testing-library/react';
import { StatementsPage } from '../../renderer/billing/statements-page';
import { billingFileIdSchema } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
import {
  aRow,
  aStatement,
  aStatementRow,
  ANA,
  BEN,
  ledgerId,
  proposedOf,
} from '../support/billing-desk';
import type { Answers } from '../support/contract-double';
import { memberId } from '../support/people';
import { showPlaces } from '../support/show-places';

const ben = aStatementRow({ memberId: BEN, name: 'Ben Invented', closingCents: 0 });
const cleo = aStatementRow({
  memberId: memberId(3),
  name: 'Cleo Made-Up',
  notNow: 'nothing-to-state',
});

const charged = (isOutdated: boolean) =>
  aRow({
    proposal: {
      ...{ state: 'charged', kind: 'insured-session', amountCents: 6600 },
      ...{ entryId: ledgerId(1), isOutdated },
    },
  });

const noFiles = { files: [], next: { sessions: 24, late: 2, reversals: 0 } };

function open(more: Answers = {}, rows = [aStatementRow(), ben, cleo]) {
  return showPlaces(
    { '/ledger/statements': <StatementsPage /> },
    {
      listBillingFiles: () => ok(noFiles),
      listStatements: () => ok({ currency: 'CAD', rows }),
      proposeCharges: () => ok(proposedOf([aRow(), charged(false)])),
      getUnfinishedForm: () => ok(null),
      keepUnfinishedForm: () => ok({ savedAt: '2026-09-30T12:00:00.000Z' }),
      dropUnfinishedForm: () => ok({}),
      ...more,
    },
    '/ledger/statements?month=2026-09',
  );
}

const both = {
  path: '/exports',
  written: [
    { memberId: ANA, number: '2026-09-0001', file: 'Alcove-statement-2026-09-0001.pdf' },
    { memberId: BEN, number: '2026-09-0002', file: 'Alcove-statement-2026-09-0002.pdf' },
  ],
  notWritten: [],
  stoppedBy: null,
  withoutOne: [],
} as const;

test('M37: each member who has something to be told gets a file of their own', async () => {
  const { user, bridge } = open({ saveStatements: () => ok(both) });
  await user.click(await screen.findByRole('button', { name: 'Save 2 statements…' }));
  expect(await screen.findByText('2 statements are saved')).toBeInTheDocument();
  expect(screen.getByText('Saved in /exports')).toBeInTheDocument();
  expect(screen.getByText('Alcove-statement-2026-09-0002.pdf')).toBeInTheDocument();
  expect(bridge.callsOf('saveStatements')[0]?.input).toEqual({
    month: '2026-09',
    memberIds: [ANA, BEN],
  });
  expect(screen.getByRole('row', { name: /Cleo/ })).toHaveTextContent('Nothing to state');
});

test('a folder that is gone half way says what was written, what was not, and what to do', async () => {
  const { user } = open({
    saveStatements: () =>
      ok({ ...both, written: both.written.slice(0, 1), notWritten: [BEN], stoppedBy: 'vanished' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Save 2 statements…' }));
  expect(await screen.findByText('1 statement is saved')).toBeInTheDocument();
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('1 statement was not written');
  expect(alert).toHaveTextContent('The folder is gone');
  expect(alert).toHaveTextContent('Nothing is lost');
});

test('printing that fails half way is not told as a folder that cannot be written to', async () => {
  const { user } = open({
    saveStatements: () =>
      ok({
        ...{ ...both, written: both.written.slice(0, 1), notWritten: [BEN] },
        stoppedBy: 'not-printed',
      }),
  });
  await user.click(await screen.findByRole('button', { name: 'Save 2 statements…' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Printing failed half way. Save them again.');
  expect(alert).toHaveTextContent('What was not printed is not logged as having left.');
});

test('before papers go out it says which charges were overtaken, with the way to them', async () => {
  const overtaken = [charged(true), charged(false), charged(true)];
  open({ proposeCharges: () => ok(proposedOf(overtaken)) });
  expect(
    await screen.findByText('2 charges of this month no longer fit their sessions'),
  ).toBeInTheDocument();
  const way = screen.getByRole('link', { name: 'Look at the charges of September 2026' });
  expect(way).toHaveAttribute('href', '/ledger?month=2026-09');
});

test('nothing is said of charges that still fit', async () => {
  const { bridge } = open();
  await screen.findByRole('button', { name: 'Save 2 statements…' });
  await waitFor(() => expect(bridge.callsOf('proposeCharges')).toHaveLength(1));
  expect(screen.queryByText(/no longer fit/)).not.toBeInTheDocument();
});

test('what was given out is offered once more only when nothing new is left, and says so', async () => {
  const given = [aStatementRow({ statement: aStatement() })];
  open({}, given);
  expect(
    await screen.findByRole('button', { name: 'Save 1 statement again…' }),
  ).toBeInTheDocument();
  expect(screen.getByText(/says the same again, word for word/)).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /Anabel/ })).toHaveTextContent('2026-09-0001');
});

test('M104: the billing agent’s file needs a recipient and a ground, and says what it holds', async () => {
  const { user, bridge } = open({
    saveBillingFile: () =>
      ok({
        path: '/exports/Alcove-billing-2026-09-0001.csv',
        number: '2026-09-0001',
        sessions: 24,
        reversals: 1,
        members: 9,
        withoutHealthNumber: 1,
      }),
  });
  const save = await screen.findByRole('button', { name: 'Save billing file (CSV)…' });
  expect(screen.getByText(/Nothing else\. A session that was sent/)).toBeInTheDocument();
  await user.click(save);
  expect(await screen.findByLabelText(/^On what ground/)).toBeInvalid();
  expect(bridge.callsOf('saveBillingFile')).toHaveLength(0);
  await user.type(screen.getByLabelText(/^Who gets it/), 'Imaginary Billing');
  await user.type(screen.getByLabelText(/^On what ground/), 'Contract of 2026');
  await user.click(save);
  expect(
    await screen.findByText('File 2026-09-0001: 24 sessions of 9 members saved'),
  ).toBeInTheDocument();
  expect(screen.getByText(/health number of 1 member is not written down/)).toBeInTheDocument();
  await waitFor(() =>
    expect(bridge.callsOf('saveBillingFile')[0]?.input).toMatchObject({
      month: '2026-09',
      recipient: 'Imaginary Billing',
      authority: 'Contract of 2026',
    }),
  );
});

test('M79: says what the next file holds, lists those that were sent, and makes one again', async () => {
  const id = billingFileIdSchema.parse(`bil_${'1'.padStart(20, '0')}`);
  const sent = {
    id,
    number: '2026-09-0001',
    madeAt: '2026-10-01T15:00:00.000Z',
    rows: 3,
    recipient: 'Imaginary Billing',
    state: 'written',
  } as const;
  const { user, bridge } = open({
    listBillingFiles: () => ok({ files: [sent], next: { sessions: 2, late: 1, reversals: 1 } }),
    saveBillingFileAgain: () => ok({ path: '/exports/again.csv' }),
  });
  const next = await screen.findByText(/^The next file holds 2 sessions\./);
  expect(next).toHaveTextContent('1 of them is of an earlier month');
  expect(next).toHaveTextContent('It takes back 1 session.');
  expect(screen.getByText(/2026-09-0001 · 3 rows/)).toHaveTextContent('Imaginary Billing');
  await user.click(screen.getByRole('button', { name: 'Save 2026-09-0001 again…' }));
  expect(await screen.findByText('Saved as /exports/again.csv')).toBeInTheDocument();
  expect(bridge.callsOf('saveBillingFileAgain')[0]?.input).toEqual({ fileId: id });
});

test('a file whose saving was broken off says what to look for, and that it never left', async () => {
  const id = billingFileIdSchema.parse(`bil_${'1'.padStart(20, '0')}`);
  const file = {
    ...{ id, number: '2026-08-0001', madeAt: '2026-09-01T15:00:00.000Z' },
    ...{ rows: 3, recipient: 'Imaginary Billing', state: 'prepared' as const },
  };
  const written = {
    ...file,
    ...{ id: billingFileIdSchema.parse(`bil_${'2'.padStart(20, '0')}`) },
    ...{ number: '2026-09-0001', state: 'written' as const },
  };
  const { user, bridge } = open({
    listBillingFiles: () => ok({ ...noFiles, files: [file, written] }),
    markBillingFileNeverLeft: () => ok({}),
  });
  expect(await screen.findByText(/^Saving it was broken off/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^2026-09-0001 never left/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '2026-08-0001 never left…' }));
  expect(bridge.callsOf('markBillingFileNeverLeft')).toHaveLength(0);
  await user.click(await screen.findByRole('button', { name: 'It never left' }));
  await waitFor(() =>
    expect(bridge.callsOf('markBillingFileNeverLeft')[0]?.input).toEqual({ fileId: id }),
  );
});

test('a month whose sessions were all sent says so', async () => {
  open({ listBillingFiles: () => ok({ files: [], next: { sessions: 0, late: 0, reversals: 0 } }) });
  expect(
    await screen.findByText('Nothing up to the end of September 2026 is still to be sent.'),
  ).toBeInTheDocument();
});

test('a refused file leaves what was typed where it is', async () => {
  const { user } = open({ saveBillingFile: () => err({ code: 'nothing-to-bill' }) });
  await user.type(await screen.findByLabelText(/^Who gets it/), 'Imaginary Billing');
  await user.type(screen.getByLabelText(/^On what ground/), 'Contract of 2026');
  await user.click(screen.getByRole('button', { name: 'Save billing file (CSV)…' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.getByLabelText(/^Who gets it/)).toHaveValue('Imaginary Billing');
});

test('a month without statements says what they are, and where to begin', async () => {
  open({}, []);
  expect(await screen.findByText('Nobody gets a statement for this month')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Go to charges' })).toBeInTheDocument();
});

test.each([
  ['2026-09-30T12:00:00.000Z', 1],
  ['2026-10-01T16:00:00.000Z', 0],
])('at %s a statement of September says that more may come', async (now, times) => {
  jest.useFakeTimers({ advanceTimers: true });
  jest.setSystemTime(new Date(now));
  open();
  await screen.findByRole('button', { name: 'Save 2 statements…' });
  expect(screen.queryAllByText(/^September 2026 is not over/u)).toHaveLength(times);
  jest.useRealTimers();
});
