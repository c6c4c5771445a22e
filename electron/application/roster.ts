import { isOpen, stageOf } from '../../shared/domain/admission';
import { runsOf, type Group } from '../../shared/domain/group';
import type { ModuleId } from '../../shared/domain/ids';
import { byFirstName, lookAlikesAmong, type Member } from '../../shared/domain/member';
import type { MemberSummary } from '../../shared/contract/members';

/** Everyone who is or was in a module, in the order of their preferred first names. */
export function membersOfModule(members: readonly Member[], moduleId: ModuleId): readonly Member[] {
  return members
    .filter(({ memberships }) => memberships.some((membership) => membership.moduleId === moduleId))
    .sort(byFirstName);
}

/** Those who take one of a module's places, now or from a later day on: what is counted (M3). */
export function openMembersOf(
  members: readonly Member[],
  moduleId: ModuleId,
  today: string,
): readonly Member[] {
  return members.filter(({ memberships }) =>
    memberships.some((one) => one.moduleId === moduleId && isOpen(one, today)),
  );
}

/** How members stand in a list, each pointed out whose name another bears as well. */
export function summariesOf(
  members: readonly Member[],
  { everyone, groups }: { readonly everyone: readonly Member[]; readonly groups: readonly Group[] },
  today: string,
): readonly MemberSummary[] {
  const runs = runsOf(groups);
  const lookAlikes = lookAlikesAmong(everyone);
  return members.map((member) => ({
    id: member.id,
    preferredFirstName: member.profile.preferredFirstName,
    legalName: member.profile.legalName,
    moduleIds: [...new Set(member.memberships.map(({ moduleId }) => moduleId))],
    stage: stageOf(member, today, runs),
    interestedIn: member.interestedIn,
    hasLookAlike: lookAlikes.has(member.id),
  }));
}
