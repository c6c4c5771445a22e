import { linesIn, notYetSent, type BilledLine } from '../../shared/domain/billing-file';
import type { LedgerEntryId } from '../../shared/domain/ids';
import { membersWithLedgers, type MemberWithLedger } from './ledger-reading';
import type { BilledRow } from './ports/release';
import type { RecordsStore } from './ports/stores';

/** What of a billing file is about one member. */
export interface MemberLines extends Pick<MemberWithLedger, 'member'> {
  readonly lines: readonly BilledLine[];
}

/** Those of whom a payer was not yet told everything up to the month's end. */
export function linesToSend(
  records: RecordsStore,
  month: string,
  sent: ReadonlySet<LedgerEntryId>,
): Promise<readonly MemberLines[]> {
  return linesOf(records, ({ entries }) => notYetSent(month, entries, sent));
}

/** What a file held, as far as it is still there. */
export function linesAgain(
  records: RecordsStore,
  entryIds: readonly LedgerEntryId[],
): Promise<readonly MemberLines[]> {
  const wanted = new Set(entryIds);
  return linesOf(records, ({ entries }) =>
    linesIn(entries).filter(({ entryId }) => wanted.has(entryId)),
  );
}

async function linesOf(
  records: RecordsStore,
  pick: (one: MemberWithLedger) => readonly BilledLine[],
): Promise<readonly MemberLines[]> {
  const members = await membersWithLedgers(records);
  return members
    .map((one) => ({ member: one.member, lines: pick(one) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Files that were made before reversals came first are made again as they were. */
export const rowOrders = ['reversals-first', 'sessions-first'] as const;
export type RowOrder = (typeof rowOrders)[number];

/** By when the sessions began; what is taken back comes before what is claimed in its place. */
export function rowsOf(members: readonly MemberLines[], order: RowOrder): readonly BilledRow[] {
  return members
    .flatMap(({ member, lines }) =>
      lines.map(({ kind, session: { date, billed, amountCents } }) => ({
        ...{ kind, date, billed, legalName: member.profile.legalName },
        amountCents: kind === 'reversal' ? -amountCents : amountCents,
        healthNumber: member.healthNumber ?? '',
      })),
    )
    .toSorted(byStart(order));
}

function byStart(order: RowOrder) {
  const first = order === 'reversals-first' ? 'reversal' : 'session';
  return (one: BilledRow, other: BilledRow): number =>
    one.billed.startedAt.localeCompare(other.billed.startedAt) ||
    one.legalName.localeCompare(other.legalName, 'en') ||
    Number(other.kind === first) - Number(one.kind === first);
}
