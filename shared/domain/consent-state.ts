import { newestVersionOf, type Agreement, type NeededAt } from './agreement';
import type { Consent, ConsentState } from './consent';
import type { Group } from './group';
import { rulesOf } from './group-kind';

export interface Standing {
  readonly state: ConsentState;
  /** The consent that decides; `null` when none was ever given. */
  readonly consent: Consent | null;
}

/**
 * How a member stands to an agreement on a day (M45, M100). The newest consent decides: an older one
 * does not come back to life when it is withdrawn or expires.
 * @param consents of one member, to any agreement
 */
export function standingOf(
  agreement: Agreement,
  consents: readonly Consent[],
  today: string,
): Standing {
  const consent = consents
    .filter(({ agreementId }) => agreementId === agreement.id)
    .reduce<Consent | null>(newer, null);
  return { state: consent ? stateOf(consent, agreement, today) : 'missing', consent };
}

function newer(one: Consent | null, other: Consent): Consent {
  return one !== null && one.given.at >= other.given.at ? one : other;
}

function stateOf(consent: Consent, agreement: Agreement, today: string): ConsentState {
  if (isWithdrawn(consent, today)) return 'withdrawn';
  if (isExpired(consent, today)) return 'expired';
  const newest = newestVersionOf(agreement)?.number ?? 0;
  return consent.document.versionNumber < newest ? 'outdated' : 'given';
}

/** A withdrawal holds from its own day on, that day included. */
export function isWithdrawn({ withdrawn }: Consent, day: string): boolean {
  return withdrawn !== null && withdrawn.withdrawnOn <= day;
}

/** The last day of a consent is still its own. */
export function isExpired({ expiresOn }: Consent, day: string): boolean {
  return expiresOn !== null && expiresOn < day;
}

/**
 * Whether the agreement is in use for a group: published, not retired, and the group's kind has
 * agreements, and fees if it is about fees.
 */
export function concerns(agreement: Agreement, group: Group): boolean {
  const { agreements, hasFees } = rulesOf(group.kind);
  const isOfGroup = agreement.groupId === null || agreement.groupId === group.id;
  const isInUse = agreement.retiredAt === null && agreement.versions.length > 0;
  const isOfKind = agreements !== 'none' && (agreement.kind !== 'missed-session-fees' || hasFees);
  return isOfGroup && isInUse && isOfKind;
}

/** The agreements of a group that must be consented to at this point. */
export function neededAgreements(
  agreements: readonly Agreement[],
  group: Group,
  neededAt: NeededAt,
): readonly Agreement[] {
  return agreements.filter(
    (agreement) => agreement.neededAt === neededAt && concerns(agreement, group),
  );
}
