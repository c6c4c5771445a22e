import { z } from 'zod';
import { localDateSchema } from '../domain/fields';
import { memberIdSchema, moduleIdSchema } from '../domain/ids';
import { memberProfileSchema, memberSchema } from '../domain/member';
import { command, query } from './operation';

export const memberSummarySchema = z
  .object({
    id: memberIdSchema,
    preferredFirstName: z.string(),
    legalName: z.string(),
    moduleIds: z.array(moduleIdSchema).readonly(),
    /** Another has the same legal name, or the same first name in one module. */
    hasLookAlike: z.boolean(),
  })
  .readonly();
export type MemberSummary = z.infer<typeof memberSummarySchema>;

export const memberOperations = {
  /** All members, or those of one module; ordered by preferred first name. */
  listMembers: query({
    input: z.strictObject({ moduleId: moduleIdSchema.nullable() }),
    output: z.array(memberSummarySchema).readonly(),
    provides: ['members'],
  }),
  /** Rejects: not-found. */
  getMember: query({
    input: z.strictObject({ memberId: memberIdSchema }),
    output: memberSchema,
    provides: ['members'],
    views: ({ memberId }) => memberId,
  }),
  /** Rejects: not-found, kind-keeps-no-records, module-full (M3: the thirteenth is refused). */
  addMember: command({
    input: z.strictObject({
      moduleId: moduleIdSchema,
      from: localDateSchema,
      profile: memberProfileSchema,
    }),
    output: z.object({ memberId: memberIdSchema }).readonly(),
    changes: ['members'],
    maxInputBytes: 256 * 1024,
  }),
  /** Rejects: not-found. */
  changeMember: command({
    input: z.strictObject({ memberId: memberIdSchema, profile: memberProfileSchema }),
    output: z.object({}),
    changes: ['members'],
    maxInputBytes: 256 * 1024,
  }),
} as const;
