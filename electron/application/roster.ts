import type { ModuleId } from '../../shared/domain/ids';
import { byFirstName, lookAlikesOf, type Member } from '../../shared/domain/member';
import type { MemberSummary } from '../../shared/contract/members';

/** Everyone who is or was in a module, in the order of their preferred first names. */
export function membersOfModule(members: readonly Member[], moduleId: ModuleId): readonly Member[] {
  return members
    .filter(({ memberships }) => memberships.some((membership) => membership.moduleId === moduleId))
    .sort(byFirstName);
}

/** How a member stands in a list, pointed out when another looks the same. */
export function summaryOf(member: Member, everyone: readonly Member[]): MemberSummary {
  const others = everyone.filter(({ id }) => id !== member.id);
  return {
    id: member.id,
    preferredFirstName: member.profile.preferredFirstName,
    legalName: member.profile.legalName,
    moduleIds: member.memberships.map(({ moduleId }) => moduleId),
    hasLookAlike: lookAlikesOf(member.profile, others).length > 0,
  };
}
