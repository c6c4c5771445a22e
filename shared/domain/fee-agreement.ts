import { holdingOn } from './billing-rules';
import type { AgreementId, ConsentId, GroupId } from './ids';
import { isExpired, isWithdrawn } from './consent-state';
import { lastRecorded } from './consent-order';
import type { ListedConsent } from './consent';
import type { FeeArrangement } from './ledger-entry';
import { signingDayOf } from './signing-day';

/** What was signed about a missed session, as far as it counts for fees (M35). */
export interface FeeAgreement {
  readonly consentId: ConsentId;
  readonly agreedCents: number;
  /** The day on which it was signed. */
  readonly from: string;
}

/** The group that an agreement is for; `null` for one that every group has. */
export type GroupOfAgreement = ReadonlyMap<AgreementId, GroupId | null>;

/**
 * The fee agreement that held on a day: signed by then, neither withdrawn nor expired. What was only
 * said is not signed. Of several the one that was recorded last by that day decides, and an older
 * one does not come back to life.
 * @param consents of one member
 * @param groupId the group whose session it is; `null` for any
 */
export function feeAgreementOn(
  consents: readonly ListedConsent[],
  day: string,
  groupId: GroupId | null,
  groupOf: GroupOfAgreement,
): FeeAgreement | null {
  const signed = consents.filter(
    (consent) =>
      consent.terms.kind === 'fees' &&
      signingDayOf(consent) <= day &&
      isForGroup(groupOf.get(consent.agreementId) ?? null, groupId),
  );
  const deciding = [...Map.groupBy(signed, ({ agreementId }) => agreementId).values()]
    .map(lastRecorded)
    .flatMap((consent) => (consent && holdsOn(consent, day) ? [consent] : []));
  const last = deciding.reduce<ListedConsent | null>(laterSigned, null);
  return last && agreementIn(last);
}

function isForGroup(ofAgreement: GroupId | null, groupId: GroupId | null): boolean {
  return ofAgreement === null || groupId === null || ofAgreement === groupId;
}

function holdsOn(consent: ListedConsent, day: string): boolean {
  const isSigned = consent.signature.method !== 'spoken';
  return isSigned && !isWithdrawn(consent, day) && !isExpired(consent, day);
}

function laterSigned(one: ListedConsent | null, other: ListedConsent): ListedConsent {
  return one && one.given.at >= other.given.at ? one : other;
}

function agreementIn(consent: ListedConsent): FeeAgreement | null {
  const { id: consentId, terms } = consent;
  if (terms.kind !== 'fees') return null;
  return { consentId, agreedCents: terms.missedSessionFeeCents, from: signingDayOf(consent) };
}

/**
 * What a missed session costs on a day: the sliding scale's step if one has begun, else what was
 * agreed, and never more than that (M35, M36). Of two steps that begin on one day the later decides.
 */
export function missedSessionFeeOn(
  { agreedCents }: FeeAgreement,
  arrangement: FeeArrangement | null,
  day: string,
): number {
  const step = holdingOn(arrangement?.steps ?? [], day);
  return Math.min(step?.missedSessionFeeCents ?? agreedCents, agreedCents);
}
