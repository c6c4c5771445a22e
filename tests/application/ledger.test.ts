import type { RecordRequest } from '../../shared/domain/record-request';
import { recordRequestIdSchema, type LedgerEntryId, type MemberId } from '../../shared/domain/ids';
import { alcoveForEachTest, eventsIn } from '../support/fresh-alcove';
import { aPayment } from '../support/money';
import { aSeptember, chargeAll, refusalOf, SEPTEMBER } from '../support/money-desk';
import { aMember, memberId } from '../support/people';

/** A member's ledger over the real encrypted stores. */

const fresh = alcoveForEachTest();
const ANA = memberId(1);
const BORIS = memberId(2);
const done: typeof fresh.alcove.done = (name, input) => fresh.alcove.done(name, input);

const ledgerOf = (id: MemberId) => done('listMemberLedger', { memberId: id });
const entriesOf = async (id: MemberId) => (await ledgerOf(id)).rows.map(({ entry }) => entry);

async function missedBy(id: MemberId): Promise<LedgerEntryId> {
  const missed = (await entriesOf(id)).find(({ kind }) => kind === 'missed-session');
  if (!missed) throw new Error('no missed session');
  return missed.id;
}

test('a reversed session can be charged again, and a reversal happens once', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  const entryId = await missedBy(ANA);
  const reversing = { memberId: ANA, entryId, reason: 'Canary: she was ill' };
  await done('reverseEntry', reversing);
  expect((await ledgerOf(ANA)).balanceCents).toBe(0);
  expect(await refusalOf(fresh.alcove.ask('reverseEntry', reversing))).toEqual({
    code: 'entry-reversed',
  });
  expect((await chargeAll(fresh)).made).toHaveLength(1);
  expect((await ledgerOf(ANA)).balanceCents).toBe(6260);
  const reversed = eventsIn(fresh.stores).filter(({ name }) => name === 'entry-reversed');
  expect(reversed).toMatchObject([{ subject: ANA }]);
  expect(JSON.stringify(reversed)).not.toContain('Canary');
});

test('two reversals at once make one', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  const reversing = { memberId: ANA, entryId: await missedBy(ANA), reason: 'Twice' };
  const both = await Promise.all([
    fresh.alcove.ask('reverseEntry', reversing),
    fresh.alcove.ask('reverseEntry', reversing),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  expect((await ledgerOf(ANA)).balanceCents).toBe(0);
});

test('the sliding scale lowers what is charged from its day, and keeps its history (M36)', async () => {
  await aSeptember(fresh);
  const step = { memberId: ANA, from: '2026-09-05', reason: 'Between jobs' };
  const half = await done('setFeeArrangement', { ...step, fee: { kind: 'share', percent: 50 } });
  expect(half).toEqual({ missedSessionFeeCents: 3130 });
  await chargeAll(fresh);
  expect((await ledgerOf(ANA)).balanceCents).toBe(3130);
  await done('setFeeArrangement', {
    ...{ ...step, from: '2026-09-01' },
    fee: { kind: 'amount', missedSessionFeeCents: 100 },
  });
  const arrangement = await done('getFeeArrangement', { memberId: ANA });
  expect(arrangement.steps.map(({ from }) => from)).toEqual(['2026-09-01', '2026-09-05']);
  expect(arrangement).toMatchObject({ feeTodayCents: 3130, agreement: { agreedCents: 6260 } });
  expect((await ledgerOf(ANA)).balanceCents).toBe(3130);
});

test('nothing above what was signed, and nothing without a signature (M35, M36)', async () => {
  await aSeptember(fresh);
  const fee = { kind: 'amount', missedSessionFeeCents: 6261 } as const;
  const step = { memberId: ANA, from: '2026-10-01', fee, reason: '' };
  expect(await refusalOf(fresh.alcove.ask('setFeeArrangement', step))).toEqual({
    ...{ code: 'fee-above-agreement', agreedCents: 6260 },
  });
  await fresh.stores.records.members.add(aMember(3));
  const unsigned = { ...step, memberId: memberId(3) };
  expect(await refusalOf(fresh.alcove.ask('setFeeArrangement', unsigned))).toEqual({
    code: 'fee-agreement-missing',
  });
});

test('payments lower the balance; one of tomorrow, of nothing or of a fortune is refused', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  const payment = { memberId: ANA, date: '2026-09-30', how: 'cheque', reference: '12' } as const;
  await done('recordPayment', { ...payment, amountCents: 6000 });
  expect((await ledgerOf(ANA)).balanceCents).toBe(260);
  const ask = (parts: object) =>
    refusalOf(fresh.alcove.ask('recordPayment', { ...payment, amountCents: 1, ...parts }));
  expect(await ask({ date: '2026-10-02' })).toEqual({ code: 'paid-in-future' });
  for (const amountCents of [0, -5, 1_000_001, 0.5]) {
    expect(await ask({ amountCents })).toMatchObject({ code: 'input-invalid' });
  }
  expect((await ledgerOf(ANA)).balanceCents).toBe(260);
});

test('a waiver of another member’s charge is not found', async () => {
  await aSeptember(fresh);
  await chargeAll(fresh);
  const waiver = { memberId: BORIS, entryId: await missedBy(ANA), amountCents: 1, reason: 'x' };
  expect(await refusalOf(fresh.alcove.ask('waiveCharge', waiver))).toEqual({
    ...{ code: 'not-found', term: 'ledger-entry' },
  });
  await done('waiveCharge', { ...waiver, memberId: ANA, amountCents: 6260 });
  const rows = (await ledgerOf(ANA)).rows;
  expect(rows.map(({ balanceCents, waivableCents }) => [balanceCents, waivableCents])).toEqual([
    ...[
      [0, 0],
      [6260, 0],
      [0, 0],
    ],
  ]);
});

const requestId = recordRequestIdSchema.parse(`req_${'1'.padStart(20, '0')}`);

async function aRequest(
  answer: 'agreed' | 'waiting',
  parts: Partial<RecordRequest> = {},
): Promise<void> {
  await fresh.stores.records.recordRequests.add({
    ...{ id: requestId, memberId: ANA, madeAt: '2026-09-01T12:00:00.000Z' },
    ...{ receivedOn: '2026-09-01', asker: { kind: 'member', name: 'Ana' }, recipientContact: '' },
    ...{ identity: null, authority: null, extension: null, letters: [], releaseIds: [] },
    wanted: { from: null, to: null, sections: [], note: '' },
    fee: { estimateCents: 3000, pages: 20, answer },
    outcome: null,
    ...parts,
  });
}

test('a copy of the record is charged once, as estimated and agreed to (facts.md)', async () => {
  await aSeptember(fresh);
  await aRequest('agreed');
  const ask = (amountCents: number) =>
    refusalOf(fresh.alcove.ask('chargeCopyFee', { requestId, amountCents }));
  expect(await ask(3001)).toEqual({ code: 'copy-fee-above-estimate', estimateCents: 3000 });
  expect(await ask(2500)).toBe('done');
  expect(await ask(2500)).toEqual({ code: 'copy-fee-charged' });
  expect((await ledgerOf(ANA)).balanceCents).toBe(2500);
});

test('a copy that is agreed to is offered on its member’s ledger until it is charged', async () => {
  await aSeptember(fresh);
  await aRequest('agreed');
  expect((await ledgerOf(ANA)).copyFees).toEqual([
    { requestId, receivedOn: '2026-09-01', estimateCents: 3000 },
  ]);
  expect((await ledgerOf(BORIS)).copyFees).toEqual([]);
  await done('chargeCopyFee', { requestId, amountCents: 3000 });
  expect((await ledgerOf(ANA)).copyFees).toEqual([]);
});

test('a copy that someone else asked for is not on the member’s account', async () => {
  await aSeptember(fresh);
  await aRequest('agreed', { asker: { kind: 'lawyer', name: 'Ada Invented' } });
  const asked = fresh.alcove.ask('chargeCopyFee', { requestId, amountCents: 3000 });
  expect(await refusalOf(asked)).toEqual({ code: 'copy-fee-of-another' });
  expect(await ledgerOf(ANA)).toMatchObject({ balanceCents: 0, copyFees: [] });
});

test('a copy of a record that was destroyed is charged to nobody', async () => {
  await aSeptember(fresh);
  await aRequest('agreed', { memberId: memberId(9) });
  const asked = fresh.alcove.ask('chargeCopyFee', { requestId, amountCents: 3000 });
  expect(await refusalOf(asked)).toEqual({ code: 'copy-fee-of-destroyed' });
  expect(await fresh.stores.records.ledger.ofMember(memberId(9))).toEqual([]);
});

test('a copy whose estimate was not agreed to is not charged', async () => {
  await aSeptember(fresh);
  await aRequest('waiting');
  const asked = fresh.alcove.ask('chargeCopyFee', { requestId, amountCents: 1 });
  expect(await refusalOf(asked)).toEqual({ code: 'copy-fee-not-agreed' });
});

test('a hundred of the largest payments are stated, and break no list', async () => {
  await aSeptember(fresh);
  await fresh.stores.records.ledger.addAll(
    Array.from({ length: 101 }, (_none, index) =>
      aPayment(100 + index, { amountCents: 1_000_000 }),
    ),
  );
  const balanceCents = -101_000_000;
  expect(await ledgerOf(ANA)).toMatchObject({ balanceCents });
  const { rows } = await done('listBalances', {});
  expect(rows[0]).toMatchObject({ memberId: ANA, balanceCents });
  const saved = await done('saveStatements', { month: SEPTEMBER, memberIds: [ANA] });
  expect(saved.written).toHaveLength(1);
  const [statement] = await fresh.stores.records.statements.ofMember(ANA);
  expect(statement?.closingCents).toBe(balanceCents);
});
