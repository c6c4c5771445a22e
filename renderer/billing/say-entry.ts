import type { LedgerRow } from '../../shared/contract/ledger';
import type { LedgerEntry } from '../../shared/domain/ledger-entry';
import { localTimeOf } from '../../shared/lib/dates';
import { sayFullDate } from '../ui/say-dates';
import { sayMoney, type Currency } from '../ui/say-money';
import { ledgerTexts } from './ledger-texts';
import { chargeTexts, paymentWayTexts } from './texts';

/** What an entry is; one that is about another says of which day that is. */
export function sayEntry(entry: LedgerEntry, rows: readonly LedgerRow[]): string {
  switch (entry.kind) {
    case 'insured-session':
    case 'missed-session':
      return ledgerTexts[entry.kind];
    case 'copy-fee':
      return ledgerTexts['copy-fee'](entry.what);
    case 'payment':
      return ledgerTexts.payment(paymentWayTexts[entry.how]);
    case 'waiver': {
      const of = entryOf(entry.of, rows);
      return ledgerTexts.waiver(sayFullDate(of?.date ?? entry.date));
    }
    case 'reversal': {
      const of = entryOf(entry.of, rows);
      if (!of) return ledgerTexts.reversal.unknown;
      return ledgerTexts.reversal[of.kind](sayFullDate(of.date));
    }
  }
}

function entryOf(id: LedgerEntry['id'], rows: readonly LedgerRow[]): LedgerEntry | null {
  return rows.find(({ entry }) => entry.id === id)?.entry ?? null;
}

/** What else there is to know: what the insurer was told, a reference, a private reason. */
export function detailOf(entry: LedgerEntry, currency: Currency): string {
  switch (entry.kind) {
    case 'insured-session':
      return sayBilled(entry, currency);
    case 'payment':
      return entry.reference === '' ? '' : ledgerTexts.reference(entry.reference);
    case 'waiver':
    case 'reversal':
      return ledgerTexts.reason(entry.reason);
    case 'missed-session':
    case 'copy-fee':
      return '';
  }
}

type InsuredSession = Extract<LedgerEntry, { readonly kind: 'insured-session' }>;

function sayBilled({ amountCents, billed }: InsuredSession, currency: Currency): string {
  const { startedAt, endedAt, timeZone, numberPresent, code, units } = billed;
  const clock = (instant: string) => localTimeOf(new Date(instant), timeZone);
  return ledgerTexts.billed(
    ledgerTexts.times(clock(startedAt), clock(endedAt)),
    numberPresent,
    chargeTexts.asBilled(code, units),
    sayMoney(amountCents, currency),
  );
}
