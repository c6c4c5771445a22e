import type { RecordRefusal } from '../../shared/contract/refusal';
import type { AdmissionRefusal } from '../../shared/domain/admission';
import { auditEvent } from '../../shared/domain/audit-event';
import { safetyPlanIdOf, type MemberId } from '../../shared/domain/ids';
import { forgetAcquaintance } from '../../shared/domain/intake';
import type { Member } from '../../shared/domain/member';
import { unfinishedIdOf } from '../../shared/domain/unfinished-form';
import { err, ok, type Result } from '../../shared/lib/result';
import { changeIntakeBy } from './change-member';
import { notFound } from './lookup';
import type { RecordsStore } from './ports/stores';

type Removed = Result<Record<string, never>, RecordRefusal | AdmissionRefusal>;

/**
 * Removes an enquiry that was a mistake, such as one from the wrong file. Of whom anything was kept
 * that others rely on, nothing is removed: their record is a clinical one.
 */
export async function removeEnquiry(memberId: MemberId, records: RecordsStore): Promise<Removed> {
  const member = await records.members.find(memberId);
  if (!member) return notFound('member');
  if (await hasRecord(member, records)) return err({ code: 'not-an-enquiry' });
  await forgetByOthers(memberId, records);
  await dropForms(memberId, records);
  await records.recordEvent(auditEvent('enquiry-removed', { subject: memberId }));
  await records.members.remove(memberId);
  return ok({});
}

async function hasRecord({ id, memberships }: Member, records: RecordsStore): Promise<boolean> {
  if (memberships.length > 0) return true;
  const [plan, consents, disclosures, emergencies, notes, releases] = await Promise.all([
    records.safetyPlans.find(safetyPlanIdOf(id)),
    records.consents.ofMember(id),
    records.disclosures.ofMember(id),
    records.emergencyRecords.ofMember(id),
    records.notes.page({ memberId: id, before: null, limit: 1 }),
    records.releases.all(),
  ]);
  const own = releases.filter(({ scope }) => scope.memberId === id);
  const lists = [consents, disclosures, emergencies, notes, own];
  return plan !== null || lists.some((list) => list.length > 0);
}

async function forgetByOthers(memberId: MemberId, records: RecordsStore): Promise<void> {
  for (const { id, intake } of await records.members.all()) {
    const knows = intake.relationships.acquaintances.some((one) => one.memberId === memberId);
    if (knows)
      await changeIntakeBy(records, id, (known) => ok(forgetAcquaintance(known, memberId)));
  }
}

const FORMS_ABOUT_ONE = [
  'change-member',
  'release',
  'referral',
  'preparation',
  'suitability',
  'relationships',
  'admission',
  'leaving',
  'outside-contact',
  'safety-plan',
  'emergency-contacts',
  'call-locations',
  'notice',
] as const;

/** What was being typed about them would otherwise stay, with their name in it. */
async function dropForms(memberId: MemberId, records: RecordsStore): Promise<void> {
  const agreements = await records.agreements.all();
  const ids = [
    ...FORMS_ABOUT_ONE.map((form) => unfinishedIdOf(`${form}:${memberId}`)),
    ...agreements.map(({ id }) => unfinishedIdOf(`consent:${memberId}:${id}`)),
  ];
  for (const id of ids) {
    if (await records.unfinishedForms.find(id)) await records.unfinishedForms.remove(id);
  }
}
