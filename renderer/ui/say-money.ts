import type { Billing } from '../../shared/domain/billing';

export type Currency = Billing['currency'];

const MINUS = '\u2212';

/** "$62.60", "−$1,250.00", of whole cents. A practice has one currency, so its sign needs no country. */
export function sayMoney(cents: number, currency: Currency): string {
  const said = new Intl.NumberFormat('en-CA', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(Math.abs(cents) / 100);
  return cents < 0 ? `${MINUS}${said}` : said;
}
