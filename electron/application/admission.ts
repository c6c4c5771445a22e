import type { Admission } from '../../shared/contract/intake';
import type { Refusal } from '../../shared/contract/refusal';
import { recordLeaving, undoLeaving, type MembershipName } from '../../shared/domain/admission';
import { admissionNeedsOf } from '../../shared/domain/admission-gate';
import { auditEvent } from '../../shared/domain/audit-event';
import { admitOneMore, runsOf } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import type { ModuleId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { addDays } from '../../shared/lib/dates';
import { err, ok, type Result } from '../../shared/lib/result';
import {
  admissionRule,
  findRecordedModule,
  inModuleTurn,
  mostAtOnce,
  recordAdmissions,
} from './admitting';
import { changeMemberBy } from './change-member';
import { gateEvidence } from './gate-evidence';
import { asNotFound, findModule, notFound } from './lookup';
import { momentNow, todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';
import { openMembersOf } from './roster';

type AdmissionHandlers = Handlers<'getAdmission' | 'admitMember' | 'recordLeaving' | 'undoLeaving'>;

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
      const at = { recorded: momentNow(clock), runs: runsOf(await records.groups.all()) };
      const left = await changeMemberBy(records, memberId, (member) =>
        recordLeaving(member, moduleId, leaving, at),
      );
      if (left.ok) await records.recordEvent(auditEvent('member-left', { subject: memberId }));
      return left;
    },

    undoLeaving: ({ memberId, ...name }, { records }) =>
      inModuleTurn(name.moduleId, async () => {
        const member = await records.members.find(memberId);
        if (!member) return notFound('member');
        const places = await placeToReopen(member, name, records);
        if (!places.ok) return places;
        return changeMemberBy(records, memberId, (kept) => undoLeaving(kept, name));
      }),
  };
}

/** Whether there is a place on every day that is reopened: others may have come and gone (M3). */
async function placeToReopen(
  member: Member,
  { moduleId, from }: MembershipName,
  records: RecordsStore,
): Promise<Result<void, Refusal>> {
  const found = await findModule(records, moduleId);
  if (!found.ok) return found;
  const until = member.memberships.find(
    (one) => one.moduleId === moduleId && one.from === from,
  )?.until;
  if (!until) return err({ code: 'not-a-member' });
  const others = (await records.members.all()).filter(({ id }) => id !== member.id);
  return admitOneMore(found.value.group, mostAtOnce(others, moduleId, addDays(until, 1)));
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
