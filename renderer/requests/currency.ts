import type { Jurisdiction } from '../../shared/domain/law';
import type { Currency } from '../ui/say-money';

/** A fee for a copy is asked in the money of the place whose law decides it. */
export function currencyIn(jurisdiction: Jurisdiction): Currency {
  return jurisdiction === 'US' ? 'USD' : 'CAD';
}
