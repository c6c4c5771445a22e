import type { RecordRefusal } from '../../shared/contract/refusal';
import type { AdmissionRefusal } from '../../shared/domain/admission';
import { auditEvent } from '../../shared/domain/audit-event';
import { safetyPlanIdOf, type MemberId } from '../../shared/domain/ids';
import type { Incident } from '../../shared/domain/incident';
import { isAffected } from '../../shared/domain/incident-rules';
import type { Member } from '../../shared/domain/member';
import type { RecordRequest } from '../../shared/domain/record-request';
import { err, ok, type Result } from '../../shared/lib/result';
import { arrangementIdOf } from './ledger-reading';
import { notFound } from './lookup';
import type { RecordsStore } from './ports/stores';
import { removalOf } from './removal';

type Removed = Result<Record<string, never>, RecordRefusal | AdmissionRefusal>;

/**
 * Removes an enquiry that was a mistake, such as one from the wrong file. Of whom anything was kept
 * that others rely on, nothing is removed: their record is a clinical one.
 */
export async function removeEnquiry(memberId: MemberId, records: RecordsStore): Promise<Removed> {
  const member = await records.members.find(memberId);
  if (!member) return notFound('member');
  if (await hasRecord(member, records)) return err({ code: 'not-an-enquiry' });
  // Their own document goes last: cut off half way, it is an enquiry still and can be removed again.
  const steps = await removalOf(memberId, records);
  for (const step of steps.slice(0, -1)) await step.run();
  await records.recordEvent(auditEvent('enquiry-removed', { subject: memberId }));
  await steps.at(-1)?.run();
  return ok({});
}

async function hasRecord(
  { id, memberships, hold }: Member,
  records: RecordsStore,
): Promise<boolean> {
  if (memberships.length > 0 || hold !== null) return true;
  const [plan, arrangement, ...lists] = await Promise.all([
    records.safetyPlans.find(safetyPlanIdOf(id)),
    records.feeArrangements.find(arrangementIdOf(id)),
    records.consents.ofMember(id),
    records.disclosures.ofMember(id),
    records.emergencyRecords.ofMember(id),
    records.notes.page({ memberId: id, before: null, limit: 1 }),
    records.reader.releasesOf(id),
    records.ledger.ofMember(id),
    records.statements.ofMember(id),
    requestsOf(id, records),
    incidentsOf(id, records),
  ]);
  return plan !== null || arrangement !== null || lists.some((list) => list.length > 0);
}

async function requestsOf(id: MemberId, records: RecordsStore): Promise<readonly RecordRequest[]> {
  return (await records.recordRequests.all()).filter(({ memberId }) => memberId === id);
}

async function incidentsOf(id: MemberId, records: RecordsStore): Promise<readonly Incident[]> {
  return (await records.incidents.all()).filter((incident) => isAffected(incident, id));
}
