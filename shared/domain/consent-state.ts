import { newestVersionOf, type Agreement, type NeededAt } from './agreement';
import type { ConsentState, ListedConsent } from './consent';
import { lastRecorded } from './consent-order';
import type { Group } from './group';
import { rulesOf } from './group-kind';

export interface Standing {
  readonly state: ConsentState;
  /** The consent that decides; `null` when none was ever given. */
  readonly consent: ListedConsent | null;
}

/**
 * How a member stands to an agreement on a day (M45, M100). The consent that was recorded last
 * decides: an older one does not come back to life when it is withdrawn or expires.
 * @param consents of one member, to any agreement
 */
export function standingOf(
  agreement: Agreement,
  consents: readonly ListedConsent[],
  today: string,
): Standing {
  const consent = lastRecorded(consents.filter(({ agreementId }) => agreementId === agreement.id));
  return { state: consent ? stateOf(consent, agreement, today) : 'missing', consent };
}

function stateOf(consent: ListedConsent, agreement: Agreement, today: string): ConsentState {
  if (isWithdrawn(consent, today)) return 'withdrawn';
  if (isExpired(consent, today)) return 'expired';
  const newest = newestVersionOf(agreement)?.number ?? 0;
  return consent.document.versionNumber < newest ? 'outdated' : 'given';
}

/** A withdrawal holds from its own day on, that day included. */
export function isWithdrawn({ withdrawn }: ListedConsent, day: string): boolean {
  return withdrawn !== null && withdrawn.withdrawnOn <= day;
}

/** The last day of a consent is still its own. */
export function isExpired({ expiresOn }: ListedConsent, day: string): boolean {
  return expiresOn !== null && expiresOn < day;
}

/** Whether the agreement is in use for a group: published, and meant for it. */
export function concerns(agreement: Agreement, group: Group): boolean {
  return agreement.versions.length > 0 && isMeantFor(agreement, group);
}

/**
 * Whether the agreement concerns a group once it is published: not retired, and the group's kind has
 * agreements, and fees if it is about fees. A group that votes on its agreements adopts its own: one
 * for every group was never put to its vote (M45).
 */
export function isMeantFor(agreement: Agreement, group: Group): boolean {
  const { agreements, hasFees } = rulesOf(group.kind);
  const isForAll = agreement.groupId === null && agreements === 'required';
  const isOfGroup = isForAll || (agreement.groupId === group.id && agreements !== 'none');
  const isOfKind = agreement.kind !== 'missed-session-fees' || hasFees;
  return agreement.retiredAt === null && isOfGroup && isOfKind;
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
