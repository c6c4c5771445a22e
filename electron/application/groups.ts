import { planModule, type Group, type Module } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import { meetingsOf } from '../../shared/domain/schedule';
import { planSession } from '../../shared/domain/session';
import { ok } from '../../shared/lib/result';
import { newIds } from './identify';
import { asNotFound, findModule } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';
import { openMembersOf } from './roster';

type GroupHandlers = Handlers<'listGroups' | 'getModule' | 'createGroup' | 'planModule'>;

export function groupUseCases({ clock, randomIdText }: World): GroupHandlers {
  const ids = newIds(randomIdText);
  return {
    listGroups: async (_input, { records }) => ok([...(await records.groups.all())].sort(byName)),

    getModule: async ({ moduleId }, { records }) => {
      const found = await findModule(records, moduleId);
      if (!found.ok) return found;
      const members = openMembersOf(await records.members.all(), moduleId, todayBy(clock));
      const { capacity } = rulesOf(found.value.group.kind);
      return ok({ ...found.value, memberCount: members.length, capacity });
    },

    createGroup: async ({ name, kind }, { records }) => {
      const groupId = ids.group();
      const createdAt = clock.now().toISOString();
      await records.groups.add({ id: groupId, name, kind, createdAt, modules: [] });
      return ok({ groupId });
    },

    planModule: async ({ groupId, name, schedule }, { records }) => {
      const module: Module = { id: ids.module(), name, schedule };
      const allowed = await records.groups.find(groupId);
      if (!allowed) return asNotFound({ ok: false, error: { code: 'document-missing' } }, 'group');
      const planned = planModule(allowed, module);
      if (!planned.ok) return planned;
      // Sessions first: a module without its sessions would show, sessions without it do not.
      const meetings = meetingsOf(schedule);
      await records.sessions.addAll(
        meetings.map((meeting) => planSession(ids.session(), groupId, module, meeting)),
      );
      const changed = await records.groups.change(groupId, (group) => planModule(group, module));
      const result = asNotFound(changed, 'group');
      return result.ok ? ok({ moduleId: module.id, sessions: meetings.length }) : result;
    },
  };
}

function byName(one: Group, other: Group): number {
  return one.name.localeCompare(other.name, 'en') || one.id.localeCompare(other.id);
}
