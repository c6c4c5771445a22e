import type { Output } from '../../shared/contract/contract';
import type { LedgerRow } from '../../shared/contract/ledger';
import { auditEvent } from '../../shared/domain/audit-event';
import type { LedgerEntryId, MemberId } from '../../shared/domain/ids';
import type { LedgerEntry } from '../../shared/domain/ledger-entry';
import {
  balanceOf,
  effectOf,
  isCopyCharged,
  refusalToReverse,
  reversalsIn,
  reverse,
  waivableOf,
  waive,
} from '../../shared/domain/ledger-rules';
import type { LedgerRefusal } from '../../shared/domain/billing';
import type { RecordRefusal } from '../../shared/contract/refusal';
import { wasGivenOut } from '../../shared/domain/given-out';
import { err, ok, type Result } from '../../shared/lib/result';
import type { InTurn } from '../../shared/lib/turns';
import { addEntry, madeNow } from './ledger-writing';
import { ledgerOfMember, practiceBilling, type MemberLedger } from './ledger-reading';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

type LedgerHandlers = Handlers<
  'listMemberLedger' | 'recordPayment' | 'waiveCharge' | 'reverseEntry'
>;

/** Entries are only ever added: one after another, so that each rule sees those before it. */
export function ledgerUseCases(
  world: Pick<World, 'clock' | 'randomIdText'>,
  inTurn: InTurn,
): LedgerHandlers {
  return {
    listMemberLedger: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      if (!member) return notFound('member');
      const ledger = await ledgerOfMember(records, memberId);
      const { currency } = (await practiceBilling(records)).billing;
      return ok({
        ...{ name: member.profile.legalName, currency, rows: rowsOf(ledger) },
        ...{ balanceCents: balanceOf(ledger.entries), statements: ledger.statements },
        copyFees: await copyFeesOf(records, memberId, ledger),
      });
    },

    recordPayment: ({ memberId, ...payment }, { records }) =>
      inTurn('ledger', async () => {
        if (!(await records.members.find(memberId))) return notFound('member');
        if (payment.date > todayBy(world.clock)) return err({ code: 'paid-in-future' });
        return addEntry(records, ok({ ...madeNow(world, memberId), ...payment, kind: 'payment' }));
      }),

    waiveCharge: ({ memberId, entryId, ...waiver }, { records }) =>
      inTurn('ledger', () =>
        onEntry(records, { memberId, entryId }, (entry, entries) =>
          waive(entry, entries, { ...madeNow(world, memberId), ...waiver }),
        ),
      ),

    reverseEntry: ({ memberId, entryId, reason }, { records }) =>
      inTurn('ledger', async () => {
        const reversed = await onEntry(records, { memberId, entryId }, (entry, entries) =>
          reverse(entry, entries, { ...madeNow(world, memberId), reason }),
        );
        if (reversed.ok)
          await records.recordEvent(auditEvent('entry-reversed', { subject: memberId }));
        return reversed;
      }),
  };
}

/** Copies of their record that the member asked for and agreed to pay. */
async function copyFeesOf(
  records: RecordsStore,
  memberId: MemberId,
  { entries }: MemberLedger,
): Promise<Output<'listMemberLedger'>['copyFees']> {
  const requests = await records.recordRequests.all();
  return requests.flatMap(({ id, memberId: of, asker, receivedOn, fee }) => {
    if (of !== memberId || asker.kind !== 'member' || fee?.answer !== 'agreed') return [];
    if (fee.estimateCents === 0 || isCopyCharged(id, entries)) return [];
    return [{ requestId: id, receivedOn, estimateCents: fee.estimateCents }];
  });
}

interface Place {
  readonly memberId: MemberId;
  readonly entryId: LedgerEntryId;
}

type Refused = LedgerRefusal | RecordRefusal;

/** Adds what a rule makes of one entry of a member, seen among all of theirs. */
async function onEntry(
  records: RecordsStore,
  { memberId, entryId }: Place,
  rule: (entry: LedgerEntry, entries: readonly LedgerEntry[]) => Result<LedgerEntry, LedgerRefusal>,
): Promise<Result<{ readonly entryId: LedgerEntryId }, Refused>> {
  const { entries } = await ledgerOfMember(records, memberId);
  const entry = entries.find(({ id }) => id === entryId);
  return entry ? addEntry(records, rule(entry, entries)) : notFound('ledger-entry');
}

function rowsOf({ entries, statements }: MemberLedger): readonly LedgerRow[] {
  const reversedBy = reversalsIn(entries);
  const stated = new Map(
    statements
      .filter(wasGivenOut)
      .flatMap(({ number, entryIds }) => entryIds.map((id) => [id, number] as const)),
  );
  let balanceCents = 0;
  return entries.map((entry) => {
    const effectCents = effectOf(entry);
    balanceCents += effectCents;
    return {
      ...{ entry, effectCents, balanceCents },
      reversedBy: reversedBy.get(entry.id) ?? null,
      mayBeReversed: refusalToReverse(entry, entries) === null,
      waivableCents: waivableOf(entry, entries),
      statementNumber: stated.get(entry.id) ?? null,
    };
  });
}
