import { emergencyNumberIn, type Country } from '../../shared/domain/jurisdiction';
import type { CallLocation } from '../../shared/domain/safety-plan';

/** A place of which only the country, or also its part, is known: the number there follows from it. */
export function blankPlace(country: Country, region = ''): CallLocation {
  const emergencyNumber = emergencyNumberIn(country, region) ?? '';
  return { label: '', address: '', country, region, emergencyNumber, dispatchNumber: '' };
}
