import { err, ok, type Result } from '../lib/result';
import type { Consent, ConsentRefusal, ListedConsent, Withdrawal } from './consent';
import { isSameCommitment } from './consent-order';
import { dayOf, signingDayOf } from './signing-day';
import type { Moment } from './fields';

/** Withdraws a consent, once. What was done under it before that day stays right. */
export function withdraw(
  consent: Consent,
  withdrawal: Withdrawal,
  recorded: Moment,
): Result<Consent, ConsentRefusal> {
  const refusal = withdrawalRefusalOf(consent, withdrawal, recorded);
  return refusal ? err(refusal) : ok({ ...consent, withdrawn: { ...withdrawal, recorded } });
}

export function withdrawalRefusalOf(
  consent: ListedConsent,
  { withdrawnOn }: Withdrawal,
  recorded: Moment,
): ConsentRefusal | null {
  if (consent.withdrawn !== null) return { code: 'already-withdrawn' };
  if (withdrawnOn > dayOf(recorded)) return { code: 'signed-in-future' };
  return withdrawnOn < signingDayOf(consent) ? { code: 'before-consent' } : null;
}

/** One consent that ends, and the withdrawal with which it does. */
export interface Ending {
  readonly consent: ListedConsent;
  readonly withdrawal: Withdrawal;
}

/**
 * What else ends with a consent: every open one that is the same commitment (M12), so that nothing
 * recorded before a withdrawal holds after it (ADR 12). One that was signed later than the day of the
 * withdrawal ends on the day of its signing.
 * @param all of this member
 */
export function endingWith(
  consent: ListedConsent,
  all: readonly ListedConsent[],
  withdrawal: Withdrawal,
): readonly Ending[] {
  return all
    .filter(({ id, withdrawn }) => id !== consent.id && withdrawn === null)
    .filter((other) => isSameCommitment(other, consent))
    .map((other) => {
      const signedOn = signingDayOf(other);
      const { withdrawnOn } = withdrawal;
      const later = signedOn > withdrawnOn ? signedOn : withdrawnOn;
      return { consent: other, withdrawal: { ...withdrawal, withdrawnOn: later } };
    });
}
