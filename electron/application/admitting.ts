import type { RecordRefusal, Refusal } from '../../shared/contract/refusal';
import { admit, membershipIn, type AdmissionRefusal } from '../../shared/domain/admission';
import { admissionNeedsOf } from '../../shared/domain/admission-gate';
import { auditEvent } from '../../shared/domain/audit-event';
import { admitOneMore, type GroupRefusal } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import type { ModuleId } from '../../shared/domain/ids';
import { rosterOn, type Member } from '../../shared/domain/member';
import { err, ok, type Result } from '../../shared/lib/result';
import { takingTurns } from '../../shared/lib/turns';
import { gateEvidence } from './gate-evidence';
import { findModule, type PlacedModule } from './lookup';
import { momentNow, todayBy } from './now';
import type { RecordsStore } from './ports/stores';
import type { Clock, World } from './ports/world';
import { openMembersOf } from './roster';

/**
 * Counting a module's members and admitting one are several documents: in turn, or two clicks could
 * admit a thirteenth (M3). Whoever takes a place of a module counts and writes within its turn.
 */
export const inModuleTurn = takingTurns();

export interface AdmissionRequest {
  readonly moduleId: ModuleId;
  readonly from: string;
  readonly overrideReason: string | null;
  readonly members: readonly Member[];
}

type AdmissionRule = (member: Member) => Result<Member, AdmissionRefusal>;

/**
 * The members as they are once admitted, all or none; nothing is written. To be called within
 * `inModuleTurn(moduleId, …)`, which is also where they are written and then put into the trail
 * (`recordAdmissions`). Refuses: not-found, outside-module, kind-keeps-no-records, module-full,
 * already-member, admission-incomplete.
 */
export async function admitMembers(
  records: RecordsStore,
  request: AdmissionRequest,
  { clock }: Pick<World, 'clock'>,
): Promise<Result<readonly Member[], Refusal>> {
  const rule = await admissionRule(records, request, clock);
  if (!rule.ok) return rule;
  const admitted: Member[] = [];
  for (const member of request.members) {
    const one = rule.value(member);
    if (!one.ok) return one;
    admitted.push(one.value);
  }
  return ok(admitted);
}

/** What admitting does to each of these members, if the module has a place for all of them. */
export async function admissionRule(
  records: RecordsStore,
  { members, ...request }: AdmissionRequest,
  clock: Clock,
): Promise<Result<AdmissionRule, RecordRefusal | GroupRefusal | AdmissionRefusal>> {
  const found = await findModule(records, request.moduleId);
  if (!found.ok) return found;
  const { from, to } = found.value.module.schedule;
  if (request.from < from || request.from > to) return err({ code: 'outside-module', from, to });
  const today = todayBy(clock);
  // Who is admitted as of an earlier day sat with those who were members then.
  const countedOn = request.from < today ? request.from : today;
  const places = await placesFor(members, found.value, records, countedOn);
  if (!places.ok) return places;
  const evidenceOf = await gateEvidence(
    records,
    members.map(({ id }) => id),
  );
  const { group } = found.value;
  const decided = momentNow(clock);
  return ok((member) => {
    const needs = admissionNeedsOf({ member, group, ...evidenceOf(member.id), today });
    return admit(member, { ...request, needs, decided });
  });
}

/** Whether the module has a place for each of them: the cap has no override (M3). */
export async function placesFor(
  members: readonly Member[],
  { group, module }: PlacedModule,
  records: RecordsStore,
  today: string,
): Promise<Result<void, GroupRefusal>> {
  const arriving = new Set(members.map(({ id }) => id));
  const open = openMembersOf(await records.members.all(), module.id, today);
  const others = open.filter(({ id }) => !arriving.has(id));
  return admitOneMore(group, others.length + members.length - 1);
}

/** The most who belong to a module on one day, from this day to its end (M3). */
export function mostAtOnce(members: readonly Member[], moduleId: ModuleId, since: string): number {
  const joining = members.flatMap(({ memberships }) => memberships.map(({ from }) => from));
  const days = [since, ...joining.filter((day) => day > since)];
  return Math.max(...days.map((day) => rosterOn(members, moduleId, day).length));
}

/** Chains who was admitted, and what was missing of whom (M100): counts and codes, never a word. */
export async function recordAdmissions(
  records: RecordsStore,
  admitted: readonly Member[],
  moduleId: ModuleId,
): Promise<void> {
  for (const member of admitted) {
    const subject = member.id;
    const missing = membershipIn(member, moduleId)?.override?.missing ?? [];
    await records.recordEvent(auditEvent('member-admitted', { subject }));
    if (missing.length > 0) {
      const detail = { missing: missing.length, codes: [...new Set(missing)].join(',') };
      await records.recordEvent(auditEvent('admission-overridden', { subject, detail }));
    }
  }
}

/** A module whose group keeps members at all. */
export async function findRecordedModule(
  records: RecordsStore,
  moduleId: ModuleId,
): Promise<Result<PlacedModule, RecordRefusal | GroupRefusal>> {
  const found = await findModule(records, moduleId);
  if (!found.ok || rulesOf(found.value.group.kind).keepsRecords) return found;
  return err({ code: 'kind-keeps-no-records' });
}
