import { z } from 'zod';
import { centsText, feeCentsSchema } from '../../shared/domain/money';
import { uiTexts } from './texts';

/** Digits, or thousands set apart by commas or spaces; then at most two of cents. */
const AMOUNT = /^(\d+|\d{1,3}(?:[, ]\d{3})+)(?:[.,](\d{1,2}))?$/u;
const FINER_THAN_CENTS = /^\d+(?:\.\d{3,}|,\d{4,})$/u;
const CURRENCY = /^(?:CA|US)?\$|^(?:CAD|USD)\b|(?:\$|CAD|USD)$/giu;

type Problem = 'missing' | 'unreadable' | 'negative' | 'finer-than-cents' | 'too-much';

/** Whole cents of what people type for an amount: "62.60", "62,60", "$62.60", "1,250". */
export function readMoney(typed: string): number | Problem {
  const amount = typed.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (amount === '') return 'missing';
  const isNegative = /^[-\u2212\u2013(]|^\$ ?[-\u2212\u2013]/u.test(amount);
  const digits = amount.replaceAll(CURRENCY, '').trim();
  if (isNegative) return /\d/u.test(digits) ? 'negative' : 'unreadable';
  if (FINER_THAN_CENTS.test(digits)) return 'finer-than-cents';
  const [, whole, cents = ''] = AMOUNT.exec(digits) ?? [];
  if (whole === undefined) return 'unreadable';
  const dollars = Number(whole.replaceAll(/[, ]/gu, ''));
  const read = dollars * 100 + Number(cents.padEnd(2, '0'));
  return feeCentsSchema.safeParse(read).success ? read : 'too-much';
}

/** An amount as it is typed; its whole cents when it is read. */
export const typedMoneySchema = z.string().transform((typed, context) => {
  const read = readMoney(typed);
  if (typeof read === 'number') return read;
  context.addIssue({ code: 'custom', message: uiTexts.money[read] });
  return z.NEVER;
});

/** An amount of a cent at least. */
export const typedPaymentSchema = typedMoneySchema.refine(
  (cents) => cents > 0,
  uiTexts.money.nothing,
);

/** An amount as Alcove writes it; what cannot be read stays as it was typed. */
export function tidyMoney(typed: string): string {
  const read = readMoney(typed);
  return typeof read === 'number' ? centsText(read) : typed;
}
