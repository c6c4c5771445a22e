import type { Destruction } from './destruction';
import { guardedOf, type Member } from './member';
import type { GuardedMember } from './name-guard';

/**
 * Everyone whose name may stand in a text (M109): who is a member, and whose record was destroyed
 * since. The records of others go on speaking of them.
 */
export function everyonesNames(
  members: readonly Member[],
  destructions: readonly Destruction[],
): readonly GuardedMember[] {
  const here = new Set(members.map(({ id }) => id));
  const gone = destructions.filter(({ memberId }) => !here.has(memberId));
  return [
    ...members.map(guardedOf),
    ...gone.map(({ memberId, knownNames: names }) => ({ memberId, names })),
  ];
}
