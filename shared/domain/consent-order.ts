import { foldForComparison } from '../lib/text';
import type { ListedConsent } from './consent';

/**
 * The consent that was recorded last: the one that no other supersedes.
 * @param consents of one member, to one agreement
 */
export function lastRecorded<One extends ListedConsent>(consents: readonly One[]): One | null {
  const superseded = new Set(consents.map(({ supersedes }) => supersedes));
  const open = consents.filter(({ id }) => !superseded.has(id));
  return (open.length > 0 ? open : consents).reduce<One | null>(later, null);
}

/** Where a part of the vault was lost, several may be left that none supersedes. */
function later<One extends ListedConsent>(one: One | null, other: One): One {
  return one !== null && one.given.at >= other.given.at ? one : other;
}

/**
 * Newest first, by what superseded what.
 * @param consents of one member, to one agreement
 */
export function newestFirst<One extends ListedConsent>(consents: readonly One[]): readonly One[] {
  const ordered: One[] = [];
  let left = consents;
  for (let last = lastRecorded(left); last; last = lastRecorded(left)) {
    const { id } = last;
    ordered.push(last);
    left = left.filter((one) => one.id !== id);
  }
  return ordered;
}

type Commitment = Pick<ListedConsent, 'agreementId' | 'terms'>;

/**
 * Whether two answers are one commitment, so that to withdraw one is to withdraw the other: releases
 * to one provider, or consents to one agreement that is no release.
 */
export function isSameCommitment(one: Commitment, other: Commitment): boolean {
  if (one.terms.kind !== 'provider' || other.terms.kind !== 'provider') {
    return one.agreementId === other.agreementId && one.terms.kind === other.terms.kind;
  }
  return foldForComparison(one.terms.provider) === foldForComparison(other.terms.provider);
}

/**
 * A consent and the earlier ones of the same commitment, which do not hold any more since.
 * @param all consents of one member, to any agreement
 */
export function withEarlier<One extends ListedConsent>(
  consent: One,
  all: readonly One[],
): readonly One[] {
  const ordered = newestFirst(all.filter(({ agreementId }) => agreementId === consent.agreementId));
  return ordered
    .slice(ordered.indexOf(consent))
    .filter((earlier) => isSameCommitment(earlier, consent));
}
