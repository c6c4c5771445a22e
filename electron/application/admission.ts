import type { Admission } from '../../shared/contract/intake';
import type { Refusal } from '../../shared/contract/refusal';
import { recordLeaving, undoLeaving } from '../../shared/domain/admission';
import { admissionNeedsOf } from '../../shared/domain/admission-gate';
import { auditEvent } from '../../shared/domain/audit-event';
import { rulesOf } from '../../shared/domain/group-kind';
import type { ModuleId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { ok, type Result } from '../../shared/lib/result';
import {
  admissionRule,
  findRecordedModule,
  inModuleTurn,
  placesFor,
  recordAdmissions,
} from './admitting';
import { changeMemberBy } from './change-member';
import { gateEvidence } from './gate-evidence';
import { asNotFound, findModule, notFound } from './lookup';
import { momentNow, todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';
import { retentionOfMember } from './retention';
import { openMembersOf } from './roster';

type AdmissionHandlers = Handlers<
  'getAdmission' | 'admitMember' | 'recordLeaving' | 'undoLeaving' | 'getRetention'
>;

export function admissionUseCases({ clock }: World): AdmissionHandlers {
  return {
    getAdmission: async ({ memberId, moduleId }, { records }) => {
      const member = await records.members.find(memberId);
      return member ? admissionTo(moduleId, member, records, todayBy(clock)) : notFound('member');
    },

    admitMember: ({ memberId, ...request }, { records }) =>
      inModuleTurn(request.moduleId, async () => {
        const member = await records.members.find(memberId);
        if (!member) return notFound('member');
        const rule = await admissionRule(records, { ...request, members: [member] }, clock);
        if (!rule.ok) return rule;
        const changed = asNotFound(await records.members.change(memberId, rule.value), 'member');
        if (!changed.ok) return changed;
        await recordAdmissions(records, [changed.value], request.moduleId);
        return ok({});
      }),

    recordLeaving: async ({ memberId, moduleId, leaving }, { records }) => {
      const recorded = momentNow(clock);
      const left = await changeMemberBy(records, memberId, (member) =>
        recordLeaving(member, moduleId, leaving, recorded),
      );
      if (left.ok) await records.recordEvent(auditEvent('member-left', { subject: memberId }));
      return left;
    },

    undoLeaving: ({ memberId, moduleId }, { records }) =>
      inModuleTurn(moduleId, async () => {
        const member = await records.members.find(memberId);
        if (!member) return notFound('member');
        const found = await findModule(records, moduleId);
        if (!found.ok) return found;
        const places = await placesFor([member], found.value, records, todayBy(clock));
        if (!places.ok) return places;
        return changeMemberBy(records, memberId, (kept) => undoLeaving(kept, moduleId));
      }),

    getRetention: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      return member ? ok(await retentionOfMember(records, member, clock)) : notFound('member');
    },
  };
}

async function admissionTo(
  moduleId: ModuleId,
  member: Member,
  records: RecordsStore,
  today: string,
): Promise<Result<Admission, Refusal>> {
  const found = await findRecordedModule(records, moduleId);
  if (!found.ok) return found;
  const { group } = found.value;
  const evidenceOf = await gateEvidence(records, [member.id]);
  const needs = admissionNeedsOf({ member, group, ...evidenceOf(member.id), today });
  const { capacity } = rulesOf(group.kind);
  const taken = openMembersOf(await records.members.all(), moduleId, today).length;
  return ok({ needs, freePlaces: capacity === null ? null : Math.max(0, capacity - taken) });
}
