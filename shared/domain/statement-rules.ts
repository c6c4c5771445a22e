import { wasGivenOut } from './given-out';
import type { LedgerEntryId } from './ids';
import type { LedgerEntry, Statement } from './ledger-entry';
import { balanceOf, inOrder } from './ledger-rules';

export interface StatedLine {
  readonly entry: LedgerEntry;
  /** The day of the entry that this one undoes or lowers; `null` for any other. */
  readonly ofDay: string | null;
}

/** What stands on a statement: what was owed before, each entry, what is owed after (M37). */
export interface Stated {
  readonly openingCents: number;
  readonly lines: readonly StatedLine[];
  readonly closingCents: number;
}

/** `2026-09-30`, no matter how many days the month has: nothing in it comes after. */
function lastDayOf(month: string): string {
  return `${month}-31`;
}

/**
 * What a month's statement says. It goes on from what earlier statements said: what was dated back
 * into a month whose statement was given out already stands on the next one.
 * @param entries all of the member's, in any order
 * @param statements all of the member's
 */
export function statedFor(
  month: string,
  entries: readonly LedgerEntry[],
  statements: readonly Statement[],
): Stated {
  const said = idsIn(statements.filter((one) => wasGivenOut(one) && one.month < month));
  const openingCents = balanceOf(entries.filter(({ id }) => said.has(id)));
  const open = entries.filter(({ id, date }) => !said.has(id) && date <= lastDayOf(month));
  const closingCents = openingCents + balanceOf(open);
  return { openingCents, lines: linesOf(open, entries), closingCents };
}

function linesOf(
  stated: readonly LedgerEntry[],
  all: readonly LedgerEntry[],
): readonly StatedLine[] {
  const days = new Map(all.map(({ id, date }) => [id, date]));
  return inOrder(stated).map((entry) => ({
    entry,
    ofDay: 'of' in entry ? (days.get(entry.of) ?? null) : null,
  }));
}

function idsIn(statements: readonly Statement[]): ReadonlySet<LedgerEntryId> {
  return new Set(statements.flatMap(({ entryIds }) => entryIds));
}

/** What a statement that was given out said, to be said again. */
function statedAgain(
  { openingCents, closingCents, entryIds }: Statement,
  entries: readonly LedgerEntry[],
): Stated {
  const ids = new Set(entryIds);
  const said = entries.filter(({ id }) => ids.has(id));
  return { openingCents, closingCents, lines: linesOf(said, entries) };
}

export type NotNow = 'nothing-to-state' | 'later-statement';

/** The statement of a month as it was given out, or as it would be. */
export interface MonthOfMember extends Stated {
  readonly statement: Statement | null;
  readonly notNow: NotNow | null;
}

export function monthOfMember(
  month: string,
  entries: readonly LedgerEntry[],
  statements: readonly Statement[],
): MonthOfMember {
  const statement = statements.find((one) => one.month === month) ?? null;
  if (statement && wasGivenOut(statement)) {
    return { ...statedAgain(statement, entries), statement, notNow: null };
  }
  const stated = statedFor(month, entries, statements);
  return { ...stated, statement, notNow: notNowFor(month, stated, statements) };
}

function notNowFor(month: string, stated: Stated, statements: readonly Statement[]): NotNow | null {
  const isLater = (one: Statement) => wasGivenOut(one) && one.month > month;
  if (statements.some(isLater)) return 'later-statement';
  const isEmpty = stated.lines.length === 0 && stated.closingCents === 0;
  return isEmpty ? 'nothing-to-state' : null;
}

/** Names nobody: it shows in recent-files lists (docs/security). */
export function statementFileName(number: string): string {
  return `Alcove-statement-${number}.pdf`;
}
