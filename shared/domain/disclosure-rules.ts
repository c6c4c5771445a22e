import { assertNever } from '../lib/assert-never';
import { err, ok, type Result } from '../lib/result';
import type { ConsentRefusal, ConsentTerms, ListedConsent } from './consent';
import { signingDayOf } from './signing-day';
import { isExpired, isWithdrawn } from './consent-state';
import type { Disclosure, DisclosureGround, DisclosureParty, RecipientKind } from './disclosure';

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

/** Whom an entry names, and on what ground. */
export type ResolvedParty = Pick<
  Disclosure,
  'ground' | 'consentId' | 'recipient' | 'recipientKind' | 'recipientContact'
>;

/**
 * The provider whom a consent names. The day of the telling decides: what was told before a
 * withdrawal belongs in the log as well, whenever it is written down.
 */
export function partyUnder(
  { id: consentId }: ListedConsent,
  { provider, providerContact }: ProviderTerms,
  recipientKind: RecipientKind,
): ResolvedParty {
  return {
    ground: { kind: 'written-consent' },
    ...{ consentId, recipient: provider, recipientKind, recipientContact: providerContact },
  };
}

/** Who was told on a ground other than written consent. */
export function statedParty(
  party: Exclude<DisclosureParty, { readonly ground: 'written-consent' }>,
): ResolvedParty {
  const { recipient, recipientKind, recipientContact } = party;
  return { ground: groundOf(party), consentId: null, recipient, recipientKind, recipientContact };
}

function groundOf(
  party: Exclude<DisclosureParty, { readonly ground: 'written-consent' }>,
): DisclosureGround {
  switch (party.ground) {
    case 'member-request':
      return { kind: 'member-request' };
    case 'legal-authority':
      return { kind: 'legal-authority', authority: party.authority };
    case 'serious-harm':
      return { kind: 'serious-harm', reason: party.reason };
    default:
      return assertNever(party);
  }
}
