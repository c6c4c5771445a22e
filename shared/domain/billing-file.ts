import { z } from 'zod';
import { err, ok, type Result } from '../lib/result';
import type { LedgerRefusal } from './billing';
import type { Disclosure } from './disclosure';
import { instantSchema, optionalLine, requiredLine } from './fields';
import { billingFileIdSchema, ledgerEntryIdSchema, type LedgerEntryId, type MemberId } from './ids';
import { wasGivenOut } from './given-out';
import type { LedgerEntry } from './ledger-entry';
import { reversalsIn } from './ledger-rules';

/** What a billing agent was sent: which entries, and nobody's name (M79, M104). */
export const billingFileSchema = z
  .object({
    id: billingFileIdSchema,
    /** `2026-09-0002`: the month and a number counted within it. */
    number: z.string().regex(/^\d{4}-\d{2}-\d{4,}$/),
    /** `yyyy-mm`: it holds what was not yet sent up to its end. */
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    madeAt: instantSchema,
    /** A row each, in their order: of a reversal its own. */
    entryIds: z.array(ledgerEntryIdSchema).readonly(),
    /** Who got it and by what right: it is made again for nobody else. */
    recipient: requiredLine,
    recipientContact: optionalLine,
    authority: requiredLine,
    file: z.object({ name: z.string(), sha256: z.string() }).readonly(),
    state: z.enum(['prepared', 'written', 'not-written']),
  })
  .readonly();
export type BillingFile = z.infer<typeof billingFileSchema>;

type Insured = Extract<LedgerEntry, { readonly kind: 'insured-session' }>;

/** One row of a billing file. */
export interface BilledLine {
  /** Of the session, or of what reversed it. */
  readonly entryId: LedgerEntryId;
  readonly kind: 'session' | 'reversal';
  readonly session: Insured;
}

export function sentIn(files: readonly BillingFile[]): ReadonlySet<LedgerEntryId> {
  return new Set(files.filter(wasGivenOut).flatMap(({ entryIds }) => entryIds));
}

/**
 * What a payer was not yet told of, up to the month's end: sessions that stand, charged late or in
 * time, and those that were sent and are reversed since. What was reversed before it was sent is
 * nobody's business.
 * @param entries all of one member's
 */
export function notYetSent(
  month: string,
  entries: readonly LedgerEntry[],
  sent: ReadonlySet<LedgerEntryId>,
): readonly BilledLine[] {
  const lastDay = `${month}-31`;
  const reversals = reversalsIn(entries);
  return linesIn(entries).filter(({ entryId, kind, session }) => {
    if (session.date > lastDay || sent.has(entryId)) return false;
    if (sent.has(session.id)) return kind === 'reversal';
    return kind === 'session' && !reversals.has(session.id);
  });
}

/** Every row that there can be of one member's entries. */
export function linesIn(entries: readonly LedgerEntry[]): readonly BilledLine[] {
  const reversals = reversalsIn(entries);
  return entries.flatMap((session): readonly BilledLine[] => {
    if (session.kind !== 'insured-session') return [];
    const reversal = reversals.get(session.id);
    const line: BilledLine = { entryId: session.id, kind: 'session', session };
    return reversal ? [line, { entryId: reversal, kind: 'reversal', session }] : [line];
  });
}

type Own = { readonly member: { readonly id: MemberId }; readonly ledger: readonly LedgerEntry[] };

/**
 * What of each file is one member's, for an archive of theirs alone: whoever takes it in does not
 * bill the same sessions once more. A part has an id of its own, half the file's and half the member's.
 */
export function partsOf(
  files: readonly BillingFile[],
  { member, ledger }: Own,
): readonly BillingFile[] {
  const own = new Set(ledger.map(({ id }) => id));
  return files.flatMap((file) => {
    const entryIds = file.entryIds.filter((id) => own.has(id));
    const id = billingFileIdSchema.parse(`${file.id.slice(0, 14)}${member.id.slice(4, 14)}`);
    return entryIds.length === 0 ? [] : [{ ...file, id, entryIds }];
  });
}

/** A prepared one may have left or not: it is listed everywhere until someone says which. */
export function isListedIn(month: string, file: BillingFile): boolean {
  return file.state === 'prepared' || (file.month === month && wasGivenOut(file));
}

/** Whoever looked for a prepared file found none: its rows are to be sent again. */
export function neverLeft(file: BillingFile): Result<BillingFile, LedgerRefusal> {
  const { state, number } = file;
  if (state === 'written') return err({ code: 'billing-file-left', number });
  return ok({ ...file, state: 'not-written' });
}

/** What the log of disclosures says of a file begins with this. */
export function loggedAs(number: string): string {
  return `Billing file ${number}:`;
}

/** A vault that was taken in may have brought a file of the same number, for someone else or older. */
export function isLoggedFor(
  { number, recipient, madeAt }: BillingFile,
  entry: Pick<Disclosure, 'source' | 'what' | 'recipient' | 'madeAt'>,
): boolean {
  const isOfOne = entry.source.kind === 'paper' && entry.source.paper === 'billing-file';
  const isNamed = entry.what.startsWith(loggedAs(number)) && entry.recipient === recipient;
  return isOfOne && isNamed && entry.madeAt >= madeAt;
}

/** Names nobody: it shows in recent-files lists (docs/security). */
export function billingFileName(number: string): string {
  return `Alcove-billing-${number}.csv`;
}
