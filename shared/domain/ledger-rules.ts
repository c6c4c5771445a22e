import { assertNever } from '../lib/assert-never';
import { err, ok, type Result } from '../lib/result';
import type { LedgerRefusal } from './billing';
import type { LedgerEntryId } from './ids';
import type { LedgerEntry } from './ledger-entry';
import { sumOf } from './money';
import type { RecordRequest } from './record-request';

/** What an entry does to what the member owes, in cents: the insurer's part is none of it (M34). */
export function effectOf(entry: LedgerEntry): number {
  switch (entry.kind) {
    case 'insured-session':
      return 0;
    case 'missed-session':
    case 'copy-fee':
    case 'reversal':
      return entry.amountCents;
    case 'payment':
    case 'waiver':
      return -entry.amountCents;
    default:
      return assertNever(entry);
  }
}

/** What the member owes after these entries: the sum of what each does, in whatever order. */
export function balanceOf(entries: readonly LedgerEntry[]): number {
  return sumOf(entries.map(effectOf));
}

/** By the day they count for, then by when they were made: the order in which they are read. */
export function inOrder(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return entries.toSorted(
    (one, other) =>
      one.date.localeCompare(other.date) ||
      one.madeAt.localeCompare(other.madeAt) ||
      one.id.localeCompare(other.id),
  );
}

/** What was undone, and by which entry. */
export function reversalsIn(
  entries: readonly LedgerEntry[],
): ReadonlyMap<LedgerEntryId, LedgerEntryId> {
  return new Map(
    entries.flatMap((entry) => (entry.kind === 'reversal' ? [[entry.of, entry.id]] : [])),
  );
}

/** Those that still count: neither a reversal nor reversed. */
export function standing(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const undone = reversalsIn(entries);
  return entries.filter(({ id, kind }) => kind !== 'reversal' && !undone.has(id));
}

/** How much of a charge may still be waived, in cents; nothing of what is no charge or was reversed. */
export function waivableOf(entry: LedgerEntry, entries: readonly LedgerEntry[]): number {
  if (entry.kind !== 'missed-session' && entry.kind !== 'copy-fee') return 0;
  const left = standing(entries);
  if (!left.some(({ id }) => id === entry.id)) return 0;
  return entry.amountCents - sumOf(waiversOf(entry.id, left).map(({ amountCents }) => amountCents));
}

function waiversOf(id: LedgerEntryId, entries: readonly LedgerEntry[]) {
  return entries.filter((entry) => entry.kind === 'waiver' && entry.of === id);
}

type Waiver = Extract<LedgerEntry, { readonly kind: 'waiver' }>;
type Reversal = Extract<LedgerEntry, { readonly kind: 'reversal' }>;
type Made<Entry extends LedgerEntry> = Pick<Entry, 'id' | 'memberId' | 'date' | 'madeAt'>;

/**
 * Takes a charge off, in whole or in part.
 * @param entries all of the member's
 */
export function waive(
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
  made: Made<Waiver> & Pick<Waiver, 'amountCents' | 'reason'>,
): Result<Waiver, LedgerRefusal> {
  if (reversalsIn(entries).has(entry.id)) return err({ code: 'entry-reversed' });
  if (entry.kind !== 'missed-session' && entry.kind !== 'copy-fee') {
    return err({ code: 'nothing-to-waive' });
  }
  const leftCents = waivableOf(entry, entries);
  if (made.amountCents > leftCents) return err({ code: 'waiver-too-large', leftCents });
  return ok({ ...made, kind: 'waiver', of: entry.id });
}

/**
 * The exact opposite of an entry, once. What was wrong stays readable beside what undid it.
 * @param entries all of the member's
 */
export function reverse(
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
  made: Made<Reversal> & Pick<Reversal, 'reason'>,
): Result<Reversal, LedgerRefusal> {
  const refusal = refusalToReverse(entry, entries);
  if (refusal) return err(refusal);
  return ok({ ...made, kind: 'reversal', of: entry.id, amountCents: oppositeOf(entry) });
}

/** Zero has no sign in a ledger. */
function oppositeOf(entry: LedgerEntry): number {
  return 0 - effectOf(entry);
}

/** Why an entry is not undone; `null` when it may be. */
export function refusalToReverse(
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
): LedgerRefusal | null {
  if (entry.kind === 'reversal') return { code: 'reversal-stays' };
  const left = standing(entries);
  if (!left.some(({ id }) => id === entry.id)) return { code: 'entry-reversed' };
  return waiversOf(entry.id, left).length > 0 ? { code: 'entry-has-waivers' } : null;
}

type CopyFee = Extract<LedgerEntry, { readonly kind: 'copy-fee' }>;

export function isCopyCharged(id: RecordRequest['id'], entries: readonly LedgerEntry[]): boolean {
  return standing(entries).some((entry) => entry.kind === 'copy-fee' && entry.requestId === id);
}

const COPY_OF_RECORD = 'Copy of the record';

/**
 * The fee for a copy of the record: once for a request, after an estimate that was agreed to, and
 * never above it (facts.md). Only what the member asked for is charged to their account.
 */
export function copyFeeFor(
  {
    id: requestId,
    asker,
    fee,
    releaseIds,
  }: Pick<RecordRequest, 'id' | 'asker' | 'fee' | 'releaseIds'>,
  entries: readonly LedgerEntry[],
  made: Made<CopyFee> & Pick<CopyFee, 'amountCents'>,
): Result<CopyFee, LedgerRefusal> {
  if (asker.kind !== 'member') return err({ code: 'copy-fee-of-another' });
  if (fee?.answer !== 'agreed') return err({ code: 'copy-fee-not-agreed' });
  const { estimateCents } = fee;
  if (made.amountCents > estimateCents)
    return err({ code: 'copy-fee-above-estimate', estimateCents });
  if (isCopyCharged(requestId, entries)) return err({ code: 'copy-fee-charged' });
  const releaseId = releaseIds.at(-1) ?? null;
  return ok({ ...made, kind: 'copy-fee', requestId, releaseId, what: COPY_OF_RECORD });
}
