import type { ConsentTerms } from './consent';
import { valuesOfTerms, type PlaceholderValues } from './agreement-text';

/**
 * How dates and amounts are written into a text that is signed. The window and the main process fill
 * in the same text by the same words, whatever language the system is set to: it is compared, hashed
 * and kept.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "12 May 2027", of a local date. */
export function sayTermsDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** "$62.60", of whole cents. */
export function sayTermsCents(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}

/** The placeholders that the terms fill in, in these words. */
export function placeholdersOfTerms(terms: ConsentTerms): PlaceholderValues {
  return valuesOfTerms(terms, sayTermsDate, sayTermsCents);
}
