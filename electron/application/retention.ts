import type { Retention } from '../../shared/contract/intake';
import { safetyPlanIdOf } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { lastEntryOf, retentionOf } from '../../shared/domain/retention';
import { todayBy } from './now';
import type { RecordsStore } from './ports/stores';
import type { Clock } from './ports/world';

const ALL_DAYS = ['0000-00-00', '9999-99-99'] as const;

/** How long a record must be kept as it stands now: every later entry prolongs it. */
export async function retentionOfMember(
  records: RecordsStore,
  member: Member,
  clock: Clock,
): Promise<Retention> {
  const moduleIds = [...new Set(member.memberships.map(({ moduleId }) => moduleId))];
  const sessions = await Promise.all(moduleIds.map((id) => records.sessions.ofModule(id)));
  const record = {
    member,
    sessions: sessions.flat(),
    notes: await records.reader.notesOfMember(member.id, ...ALL_DAYS),
    consents: await records.consents.ofMember(member.id),
    disclosures: await records.disclosures.ofMember(member.id),
    safetyPlan: await records.safetyPlans.find(safetyPlanIdOf(member.id)),
    emergencyRecords: await records.emergencyRecords.ofMember(member.id),
  };
  const lastEntryOn = lastEntryOf(record, todayBy(clock), clock.timeZone());
  return retentionOf(lastEntryOn, member.profile.dateOfBirth);
}
