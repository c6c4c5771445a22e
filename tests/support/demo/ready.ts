import type { Agreement } from '../../../shared/domain/agreement';
import type { Member } from '../../../shared/domain/member';
import { demoConsents } from './agreed';
import type { Caseload } from './caseload';
import { demoIntake, demoSafetyPlan } from './intake';
import type { Random } from './random';

/** One lacks a signature and one nobody to call, as on an ordinary evening. */
export function readyMembers(
  members: readonly Member[],
  agreements: readonly Agreement[],
  random: Random,
): Pick<Caseload, 'consents' | 'safetyPlans'> {
  const unready = members.length;
  return {
    consents: members.flatMap((member, index) =>
      demoConsents(member, agreements, 'Physicians’ group', random).slice(
        index === unready - 2 ? 1 : 0,
      ),
    ),
    safetyPlans: members
      .filter((_member, index) => index !== unready - 3)
      .map((member, index) => demoSafetyPlan(member, index, random)),
  };
}

export function withIntake(member: Member, random: Random): Member {
  const joinedOn = member.memberships[0]?.from ?? '';
  return { ...member, intake: demoIntake(joinedOn, random) };
}
