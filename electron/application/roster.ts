import type { ModuleId } from '../../shared/domain/ids';
import { byFirstName, lookAlikesAmong, type Member } from '../../shared/domain/member';
import type { MemberSummary } from '../../shared/contract/members';

/** Everyone who is or was in a module, in the order of their preferred first names. */
export function membersOfModule(members: readonly Member[], moduleId: ModuleId): readonly Member[] {
  return members
    .filter(({ memberships }) => memberships.some((membership) => membership.moduleId === moduleId))
    .sort(byFirstName);
}

/** Those who are in a module and have not left it: what its capacity counts (M3). */
export function currentMembersOf(
  members: readonly Member[],
  moduleId: ModuleId,
): readonly Member[] {
  return members.filter(({ memberships }) =>
    memberships.some((one) => one.moduleId === moduleId && one.until === null),
  );
}

/** How members stand in a list, each pointed out whose name another bears as well. */
export function summariesOf(
  members: readonly Member[],
  everyone: readonly Member[],
): readonly MemberSummary[] {
  const lookAlikes = lookAlikesAmong(everyone);
  return members.map(({ id, profile, memberships }) => ({
    id,
    preferredFirstName: profile.preferredFirstName,
    legalName: profile.legalName,
    moduleIds: memberships.map(({ moduleId }) => moduleId),
    hasLookAlike: lookAlikes.has(id),
  }));
}
