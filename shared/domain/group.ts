import { z } from 'zod';
import { err, ok, type Result } from '../lib/result';
import { instantSchema, requiredLine } from './fields';
import { groupKindSchema, rulesOf } from './group-kind';
import { groupIdSchema, moduleIdSchema, type GroupId, type ModuleId } from './ids';
import { meetingsOf, scheduleSchema, type Schedule } from './schedule';

/** One ten-month run of a closed group, September to June (M1). */
export const moduleSchema = z
  .object({ id: moduleIdSchema, name: requiredLine, schedule: scheduleSchema })
  .readonly();
export type Module = z.infer<typeof moduleSchema>;

export const groupSchema = z
  .object({
    id: groupIdSchema,
    name: requiredLine,
    kind: groupKindSchema,
    createdAt: instantSchema,
    modules: z.array(moduleSchema).readonly(),
  })
  .readonly();
export type Group = z.infer<typeof groupSchema>;

/** What the rules about memberships ask of a module: whose run it is, and its last day. */
export interface ModuleRun {
  readonly groupId: GroupId;
  readonly endsOn: string;
}
export type ModuleRuns = ReadonlyMap<ModuleId, ModuleRun>;

export function runsOf(groups: readonly Group[]): ModuleRuns {
  const runs = groups.flatMap(({ id: groupId, modules }) =>
    modules.map(({ id, schedule }) => [id, { groupId, endsOn: schedule.to }] as const),
  );
  return new Map(runs);
}

export type GroupRefusal =
  | { readonly code: 'kind-keeps-no-records' }
  | { readonly code: 'session-length-not-allowed'; readonly min: number; readonly max: number }
  | { readonly code: 'schedule-has-no-meetings' }
  | { readonly code: 'module-full'; readonly capacity: number };

/** Adds a module to a group, if its kind keeps records and its schedule holds meetings. */
export function planModule(group: Group, module: Module): Result<Group, GroupRefusal> {
  const refusal = refusalOfSchedule(group, module.schedule);
  return refusal ? err(refusal) : ok({ ...group, modules: [...group.modules, module] });
}

function refusalOfSchedule(group: Group, schedule: Schedule): GroupRefusal | null {
  const { keepsRecords, sessionMinutes } = rulesOf(group.kind);
  if (!keepsRecords) return { code: 'kind-keeps-no-records' };
  if (schedule.minutes < sessionMinutes.min || schedule.minutes > sessionMinutes.max) {
    return { code: 'session-length-not-allowed', ...sessionMinutes };
  }
  return meetingsOf(schedule).length === 0 ? { code: 'schedule-has-no-meetings' } : null;
}

/** Whether one more member may join, given how many the module has (M3: a thirteenth is refused). */
export function admitOneMore(group: Group, memberCount: number): Result<void, GroupRefusal> {
  const { keepsRecords, capacity } = rulesOf(group.kind);
  if (!keepsRecords) return err({ code: 'kind-keeps-no-records' });
  if (capacity !== null && memberCount >= capacity) return err({ code: 'module-full', capacity });
  return ok();
}

export function moduleOf(group: Group, moduleId: ModuleId): Module | null {
  return group.modules.find(({ id }) => id === moduleId) ?? null;
}
