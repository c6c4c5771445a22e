import { sayMoney, type Currency } from '../ui/say-money';
import { billingTexts } from './texts';

/** What a balance means: who owes whom, never a sign alone. */
export function sayBalance(cents: number, currency: Currency): string {
  if (cents === 0) return billingTexts.settled;
  const amount = sayMoney(Math.abs(cents), currency);
  return cents > 0 ? billingTexts.owed(amount) : billingTexts.ahead(amount);
}
