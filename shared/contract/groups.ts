import { z } from 'zod';
import { requiredLine } from '../domain/fields';
import { groupSchema, moduleSchema } from '../domain/group';
import { groupKindSchema } from '../domain/group-kind';
import { groupIdSchema, moduleIdSchema } from '../domain/ids';
import { scheduleSchema } from '../domain/schedule';
import { command, query } from './operation';

export const moduleViewSchema = z
  .object({
    group: groupSchema,
    module: moduleSchema,
    memberCount: z.number().int().nonnegative(),
    capacity: z.number().int().positive().nullable(),
  })
  .readonly();
export type ModuleView = z.infer<typeof moduleViewSchema>;

export const groupOperations = {
  listGroups: query({
    input: z.strictObject({}),
    output: z.array(groupSchema).readonly(),
    provides: ['groups'],
  }),
  /** Rejects: not-found. */
  getModule: query({
    input: z.strictObject({ moduleId: moduleIdSchema }),
    output: moduleViewSchema,
    provides: ['groups', 'members'],
  }),
  createGroup: command({
    input: z.strictObject({ name: requiredLine, kind: groupKindSchema }),
    output: z.object({ groupId: groupIdSchema }).readonly(),
    changes: ['groups'],
  }),
  /**
   * Adds a module and generates its sessions (M1). Rejects: not-found, kind-keeps-no-records,
   * session-length-not-allowed, schedule-has-no-meetings.
   */
  planModule: command({
    input: z.strictObject({
      groupId: groupIdSchema,
      name: requiredLine,
      schedule: scheduleSchema,
    }),
    output: z.object({ moduleId: moduleIdSchema, sessions: z.number().int() }).readonly(),
    changes: ['groups', 'sessions'],
  }),
} as const;
