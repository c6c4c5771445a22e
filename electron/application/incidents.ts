import type { incidentOperations } from '../../shared/contract/incidents';
import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import { deadlinesOf } from '../../shared/domain/breach-law';
import type { GroupId, IncidentId, MemberId } from '../../shared/domain/ids';
import type { Incident, IncidentRefusal } from '../../shared/domain/incident';
import {
  addAffected,
  addIncidentEntry,
  beginIncident,
  closeIncident,
  decideAuthority,
  gapsOf,
  leaveUntold,
  markLetterSent,
  markReported,
  markTold,
  nextStepOf,
} from '../../shared/domain/incident-rules';
import { err, ok, type Result } from '../../shared/lib/result';
import { namesIn } from './guarding';
import { newIds } from './identify';
import { incidentLetterUseCases, type IncidentLetterTools } from './incident-letters';
import { asNotFound, findRecordedGroup, notFound } from './lookup';
import { momentNow, todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

/** The register of breaches and concerns, with its guided path (M113, M118). */
export function incidentUseCases(
  tools: IncidentLetterTools,
): Handlers<keyof typeof incidentOperations> {
  const { world } = tools;
  return { ...reading(), ...writing(world), ...deciding(world), ...incidentLetterUseCases(tools) };
}

function reading() {
  return {
    listIncidents: async (_input, { records }) => {
      const nameOf = await groupNames(records);
      const all = await records.incidents.all();
      const isOpen = ({ closedAt }: Incident) => closedAt === null;
      const inOrder = [...all.filter(isOpen), ...all.filter((one) => !isOpen(one))];
      return ok(inOrder.map((incident) => summaryOf(incident, nameOf(incident.groupId))));
    },

    getIncident: async ({ incidentId }, { records }) => {
      const incident = await records.incidents.find(incidentId);
      if (!incident) return notFound('incident');
      const nameOf = await groupNames(records);
      return ok({
        incident,
        groupName: nameOf(incident.groupId),
        names: await namesOf(records, incident),
        gaps: gapsOf(incident),
        nextStep: nextStepOf(incident),
        deadlines: deadlinesOf(incident),
      });
    },
  } satisfies Handlers<'listIncidents' | 'getIncident'>;
}

function summaryOf(incident: Incident, groupName: string | null) {
  const { id: incidentId, kind, title, noticedOn, closedAt, affected, noLongerNamed } = incident;
  return {
    ...{ incidentId, kind, title, noticedOn, closedAt, groupName },
    affected: affected.length + noLongerNamed,
    untold: gapsOf(incident).untold,
    nextStep: nextStepOf(incident),
  };
}

async function groupNames(records: RecordsStore): Promise<(id: GroupId | null) => string | null> {
  const groups = await records.groups.all();
  return (id) => groups.find((group) => group.id === id)?.name ?? null;
}

async function namesOf(records: RecordsStore, { affected }: Incident) {
  const members = await records.members.all();
  const byId = new Map(members.map(({ id, profile }) => [id, profile.legalName]));
  return affected.flatMap(({ memberId }) => {
    const name = byId.get(memberId);
    return name === undefined ? [] : { memberId, name };
  });
}

function writing({ clock, randomIdText }: World) {
  const ids = newIds(randomIdText);
  return {
    beginIncident: async (typed, { records }) => {
      const practice = (await records.practice.find('practice'))?.profile;
      if (!practice) return err({ code: 'practice-missing' });
      const about = typed.groupId ? await findRecordedGroup(records, typed.groupId) : ok();
      if (!about.ok) return about;
      const shown = await namesIn(typed.title, null, records);
      if (shown.length > 0) return err({ code: 'names-in-incident', shown });
      const { jurisdiction } = practice;
      const begin = { id: ids.incident(), jurisdiction, begun: momentNow(clock) };
      const begun = beginIncident(typed, begin, todayBy(clock));
      if (!begun.ok) return begun;
      await records.incidents.add(begun.value);
      await records.recordEvent(auditEvent('incident-begun', { detail: { kind: typed.kind } }));
      return ok({ incidentId: begin.id });
    },

    addIncidentEntry: async ({ incidentId, entry }, { records }) => {
      const made = { id: ids.entry(), at: clock.now().toISOString() };
      return change(records, incidentId, (one) => ok(addIncidentEntry(one, entry, made)));
    },

    addAffected: async ({ incidentId, memberIds }, { records }) => {
      if (!(await areMembers(memberIds, records))) return notFound('member');
      return change(records, incidentId, (one) => addAffected(one, memberIds));
    },

    closeIncident: async ({ incidentId }, { records }) => {
      const at = clock.now().toISOString();
      const closed = await change(records, incidentId, (one) => closeIncident(one, at));
      if (closed.ok) await records.recordEvent(auditEvent('incident-closed'));
      return closed;
    },
  } satisfies Handlers<'beginIncident' | 'addIncidentEntry' | 'addAffected' | 'closeIncident'>;
}

async function areMembers(ids: readonly MemberId[], records: RecordsStore): Promise<boolean> {
  const found = await Promise.all(ids.map((id) => records.members.find(id)));
  return found.every((member) => member !== null);
}

function deciding({ clock }: World) {
  const today = () => todayBy(clock);
  return {
    markTold: async ({ incidentId, memberId, told }, { records }) =>
      change(records, incidentId, (one) => markTold(one, { memberId, told }, today())),

    leaveUntold: async ({ incidentId, memberId, reason }, { records }) =>
      change(records, incidentId, (one) => leaveUntold(one, { memberId, reason })),

    decideAuthority: async ({ incidentId, decision }, { records }) =>
      change(records, incidentId, (one) => decideAuthority(one, decision)),

    markReported: async ({ incidentId, on }, { records }) =>
      change(records, incidentId, (one) => markReported(one, on, today())),

    markIncidentLetterSent: async ({ incidentId, letterId, sent }, { records }) =>
      change(records, incidentId, (one) => markLetterSent(one, letterId, sent, today())),
  } satisfies Handlers<
    'markTold' | 'leaveUntold' | 'decideAuthority' | 'markReported' | 'markIncidentLetterSent'
  >;
}

async function change(
  records: RecordsStore,
  id: IncidentId,
  rule: (incident: Incident) => Result<Incident, IncidentRefusal>,
): Promise<Result<Record<string, never>, Refusal>> {
  const changed = await records.incidents.change(id, rule);
  return changed.ok ? ok({}) : asNotFound(changed, 'incident');
}
