import { sessionNeedsOf, type GateCase } from '../../shared/domain/admission-gate';
import type { AdmissionNeed } from '../../shared/domain/admission-needs';
import type { Group } from '../../shared/domain/group';
import { safetyPlanIdOf, type MemberId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import type { RecordsStore } from './ports/stores';

type Evidence = Pick<GateCase, 'agreements' | 'consents' | 'safetyPlan'>;

/** Reads once what the gate asks of these members: agreements, their consents, whom to call. */
export async function gateEvidence(
  records: RecordsStore,
  memberIds: readonly MemberId[],
): Promise<(memberId: MemberId) => Evidence> {
  const agreements = await records.agreements.all();
  const ofMember = async (memberId: MemberId): Promise<readonly [MemberId, Evidence]> => {
    const consents = await records.consents.ofMember(memberId);
    const safetyPlan = await records.safetyPlans.find(safetyPlanIdOf(memberId));
    return [memberId, { agreements, consents, safetyPlan }];
  };
  const evidence = new Map(await Promise.all([...new Set(memberIds)].map(ofMember)));
  const nothing: Evidence = { agreements, consents: [], safetyPlan: null };
  return (memberId) => evidence.get(memberId) ?? nothing;
}

/** What the session room asks of each of these members, on the day of a session (M27, M100). */
export async function sessionNeedsIn(
  records: RecordsStore,
  members: readonly Member[],
): Promise<(member: Member, group: Group, date: string) => readonly AdmissionNeed[]> {
  const evidenceOf = await gateEvidence(
    records,
    members.map(({ id }) => id),
  );
  return (member, group, today) =>
    sessionNeedsOf({ member, group, ...evidenceOf(member.id), today });
}
