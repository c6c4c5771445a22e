import {
  attendanceStanding,
  attendanceStates,
  needsWarning,
  type AttendanceStanding,
} from '../../shared/domain/attendance-ledger';
import type { Group } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import type { ModuleId } from '../../shared/domain/ids';
import { byFirstName, isMemberOn, type Member } from '../../shared/domain/member';
import { ok } from '../../shared/lib/result';
import { allModules, findModule, notFound, type PlacedModule } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

type Names = 'getAttendanceLedger' | 'getMemberAttendance' | 'listAttendanceWarnings';

export function attendanceLedgerUseCases({ clock }: Pick<World, 'clock'>): Handlers<Names> {
  return {
    getAttendanceLedger: async ({ moduleId }, { records }) => {
      const found = await findModule(records, moduleId);
      if (!found.ok) return found;
      const { group, module } = found.value;
      const wasIn = (member: Member) => isIn(member, moduleId);
      const rows = await standingsIn(records, moduleId, clock.now(), wasIn);
      return ok({ groupName: group.name, moduleName: module.name, rows });
    },

    getMemberAttendance: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      if (!member) return notFound('member');
      const placed = (await allModules(records)).filter(
        ({ group, module }) => isRuled(group) && isIn(member, module.id),
      );
      const modules = await Promise.all(
        placed.map(async ({ group, module }) => {
          const sessions = await records.sessions.ofModule(module.id);
          const standing = attendanceStanding(member, module.id, sessions, clock.now());
          return { standing, groupName: group.name, moduleName: module.name };
        }),
      );
      return ok({ ...namesOf(member), modules: modules.toSorted(newestFirst(placed)) });
    },

    listAttendanceWarnings: async (_input, { records }) => {
      const today = todayBy(clock);
      const running = (await allModules(records)).filter(
        ({ group, module }) =>
          isRuled(group) && module.schedule.from <= today && today <= module.schedule.to,
      );
      const warned = await Promise.all(
        running.map(async ({ group, module }) => {
          const isStill = (member: Member) => isMemberOn(member, module.id, today);
          const rows = await standingsIn(records, module.id, clock.now(), isStill);
          return rows
            .filter(({ standing }) => needsWarning(standing))
            .map((row) => ({ ...row, groupName: group.name }));
        }),
      );
      return ok(warned.flat());
    },
  };
}

/** Those who need a word first, then by first name. */
async function standingsIn(
  records: RecordsStore,
  moduleId: ModuleId,
  now: Date,
  isWanted: (member: Member) => boolean,
) {
  const sessions = await records.sessions.ofModule(moduleId);
  const members = (await records.members.all()).filter(isWanted);
  return members
    .toSorted(byFirstName)
    .map((member) => ({
      standing: attendanceStanding(member, moduleId, sessions, now),
      ...namesOf(member),
    }))
    .toSorted((one, other) => needOf(other.standing) - needOf(one.standing));
}

/** The rule of 75 % holds where there are fees (mission). */
function isRuled({ kind }: Group): boolean {
  return rulesOf(kind).hasFees;
}

function isIn({ memberships }: Member, moduleId: ModuleId): boolean {
  return memberships.some((membership) => membership.moduleId === moduleId);
}

function namesOf({ profile }: Member) {
  const { preferredFirstName, legalName } = profile;
  return { preferredFirstName, legalName };
}

function needOf({ state }: AttendanceStanding): number {
  return attendanceStates.indexOf(state);
}

function newestFirst(placed: readonly PlacedModule[]) {
  const begun = new Map(placed.map(({ module }) => [module.id, module.schedule.from]));
  const at = ({ standing }: { readonly standing: AttendanceStanding }) =>
    begun.get(standing.moduleId) ?? '';
  return (one: { standing: AttendanceStanding }, other: { standing: AttendanceStanding }) =>
    at(one) < at(other) ? 1 : -1;
}
