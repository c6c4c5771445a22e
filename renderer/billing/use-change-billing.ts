import type { Billing } from '../../shared/domain/billing';
import { useSaveBillingMutation } from '../api/hooks';

type Parts = Partial<Omit<Billing, 'id'>>;

/** Saves some parts of what charges are reckoned by; the others stay as they are. */
export function useChangeBilling({ id: _one, ...present }: Billing) {
  const [saveBilling, { error, isLoading }] = useSaveBillingMutation();
  const change = async (parts: Parts) =>
    !(await saveBilling({ billing: { ...present, ...parts } })).error;
  return { change, error, isLoading };
}
