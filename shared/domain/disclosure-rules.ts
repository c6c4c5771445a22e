import { localDateOf } from '../lib/dates';
import { err, ok, type Result } from '../lib/result';
import type { ConsentRefusal, ConsentTerms, ListedConsent } from './consent';
import { signingDayOf } from './signing-day';
import { isExpired, isWithdrawn } from './consent-state';
import type { Disclosure, DisclosureTyped } from './disclosure';
import type { Moment } from './fields';

type ProviderTerms = Extract<ConsentTerms, { readonly kind: 'provider' }>;

/**
 * What a consent permits to be told to whom on a day (M12): only a release to a provider permits
 * anything, from the day it was signed until it expires or is withdrawn.
 */
export function permittedOn(
  consent: ListedConsent,
  day: string,
): Result<ProviderTerms, ConsentRefusal> {
  const { terms, withdrawn, expiresOn } = consent;
  if (terms.kind !== 'provider') return err({ code: 'consent-permits-no-disclosure' });
  if (day < signingDayOf(consent)) return err({ code: 'before-consent' });
  if (withdrawn !== null && isWithdrawn(consent, day)) {
    return err({ code: 'consent-withdrawn', withdrawnOn: withdrawn.withdrawnOn });
  }
  if (expiresOn !== null && isExpired(consent, day)) {
    return err({ code: 'consent-expired', expiredOn: expiresOn });
  }
  return ok(terms);
}

/** What of the record may be handed over on a day: what was only said is no written consent (M96). */
export function permittedInWriting(
  consent: ListedConsent,
  day: string,
): Result<ProviderTerms, ConsentRefusal> {
  if (consent.signature.method === 'spoken') return err({ code: 'consent-required' });
  return permittedOn(consent, day);
}

/**
 * The log entry of something that was told. The day on which it was told decides: what was told
 * before a withdrawal belongs in the log as well, whenever it is written down.
 */
export function disclosureUnder(
  consent: ListedConsent,
  typed: DisclosureTyped,
  { id, made }: { readonly id: Disclosure['id']; readonly made: Moment },
): Result<Disclosure, ConsentRefusal> {
  const today = localDateOf(new Date(made.at), made.timeZone);
  if (typed.disclosedOn > today) return err({ code: 'signed-in-future' });
  const permitted = permittedOn(consent, typed.disclosedOn);
  if (!permitted.ok) return permitted;
  const { provider: recipient, providerContact: recipientContact } = permitted.value;
  const { id: consentId, memberId } = consent;
  return ok({ id, memberId, consentId, recipient, recipientContact, ...typed, madeAt: made.at });
}
