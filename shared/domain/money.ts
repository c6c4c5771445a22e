import { z } from 'zod';

/** Money is whole cents, everywhere; a float never holds an amount. */
export const MOST_FEE_CENTS = 1_000_000;
const MOST_CENTS = 100_000_000;
/** More than any number of entries comes to, and far below what a number holds exactly. */
const MOST_SUM_CENTS = 10_000_000_000_000;

/** A fee, a rate or a payment: nothing to 10,000 dollars. */
export const feeCentsSchema = z
  .number('Please fill in an amount.')
  .int('Please use whole cents.')
  .min(0, 'An amount cannot be less than nothing.')
  .max(MOST_FEE_CENTS, 'Please keep this at 10,000 dollars or less.');

/** What is paid or taken off: a fee of at least one cent. */
export const someCentsSchema = feeCentsSchema.min(1, 'Please fill in at least one cent.');

/** A signed amount in a ledger: what is owed is positive, what is taken off or paid negative. */
export const signedCentsSchema = z.number().int().min(-MOST_CENTS).max(MOST_CENTS);

/** What many entries come to: no list fails because a ledger has grown. */
export const sumCentsSchema = z.number().int().min(-MOST_SUM_CENTS).max(MOST_SUM_CENTS);

export const percentSchema = z
  .number('Please fill in a percentage.')
  .int('Please use whole percent.')
  .min(0, 'A share cannot be less than nothing.')
  .max(100, 'A share cannot be more than the whole.');

/**
 * A share of an amount, to the whole cent: half a cent goes up. The one place where Alcove rounds
 * money; computed in whole numbers alone.
 */
export function percentOf(cents: number, percent: number): number {
  const hundredths = cents * percent;
  return Math.floor((hundredths + 50) / 100);
}

export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, cents) => sum + cents, 0);
}

/** `1234.05`, `-0.50`: an amount in figures without its currency, for tables and files. */
export function centsText(cents: number): string {
  const figures = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${figures.slice(0, -2)}.${figures.slice(-2)}`;
}
