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

/** By when the sessions began; what is taken back comes after what was sent. */
export function rowsOf(members: readonly MemberLines[]): readonly BilledRow[] {
  return members
    .flatMap(({ member, lines }) =>
      lines.map(({ kind, session: { date, billed, amountCents } }) => ({
        ...{ kind, date, billed, legalName: member.profile.legalName },
        amountCents: kind === 'reversal' ? -amountCents : amountCents,
        healthNumber: member.healthNumber ?? '',
      })),
    )
    .toSorted(byStart);
}

function byStart(one: BilledRow, other: BilledRow): number {
  return (
    one.billed.startedAt.localeCompare(other.billed.startedAt) ||
    one.legalName.localeCompare(other.legalName, 'en') ||
    other.kind.localeCompare(one.kind)
  );
}
