import type { LedgerEntry, PaymentWay } from '../../shared/domain/ledger-entry';
import type { StatedLine } from '../../shared/domain/statement-rules';
import { assertNever } from '../../shared/lib/assert-never';
import { dateWords } from './words';

/** What a statement says in words of its own. */
export const STATEMENT_WORDS = {
  title: 'Statement',
  date: 'Date',
  what: 'What',
  time: 'Time',
  present: 'Present',
  code: 'Code',
  insurer: 'Insurer pays',
  member: 'You pay',
  opening: 'Owed before',
  closing: 'Owed now',
  credit: 'In your favour',
  earlier: 'Lines of an earlier month stood on no earlier statement.',
  none: 'Nothing was entered this month.',
  explanation:
    'An attended session is billed to your insurer and costs you nothing. “Present” is how many ' +
    'members were there, which insurers ask for.',
} as const;

const PAYMENT_WORDS: Readonly<Record<PaymentWay, string>> = {
  'e-transfer': 'Payment, by e-transfer',
  card: 'Payment, by card',
  cheque: 'Payment, by cheque',
  cash: 'Payment, in cash',
  other: 'Payment',
};

/**
 * What an entry is called on paper. Why something was waived, lowered or reversed never stands
 * there (M36).
 */
export function lineWords({ entry, ofDay }: StatedLine): string {
  switch (entry.kind) {
    case 'insured-session':
      return 'Session attended';
    case 'missed-session':
      return 'Session missed';
    case 'copy-fee':
      return entry.what;
    case 'payment':
      return [PAYMENT_WORDS[entry.how], entry.reference].filter((said) => said !== '').join(': ');
    case 'waiver':
      return ofDay ? `Reduced by agreement: ${dateWords(ofDay)}` : 'Reduced by agreement';
    case 'reversal':
      return ofDay ? `Correction of the entry of ${dateWords(ofDay)}` : 'Correction';
    default:
      return assertNever(entry);
  }
}

/** Cents that the insurer is asked for; `null` where it is asked for nothing. */
export function insurerCents(entry: LedgerEntry): number | null {
  return entry.kind === 'insured-session' ? entry.amountCents : null;
}
