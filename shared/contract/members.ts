import { z } from 'zod';
import { memberIdSchema, moduleIdSchema } from '../domain/ids';
import { healthNumberSchema } from '../domain/health-number';
import { memberStageSchema } from '../domain/admission';
import { memberProfileSchema, memberSchema } from '../domain/member';
import { command, query } from './operation';

export const memberSummarySchema = z
  .object({
    id: memberIdSchema,
    preferredFirstName: z.string(),
    legalName: z.string(),
    moduleIds: z.array(moduleIdSchema).readonly(),
    stage: memberStageSchema,
    /** The module an enquiry is about. */
    interestedIn: moduleIdSchema.nullable(),
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
  /** Adds an enquiry; `admitMember` makes a member of it. Rejects: not-found, kind-keeps-no-records. */
  addMember: command({
    input: z.strictObject({
      profile: memberProfileSchema,
      healthNumber: healthNumberSchema.nullable().default(null),
      interestedIn: moduleIdSchema.nullable(),
    }),
    output: z.object({ memberId: memberIdSchema }).readonly(),
    changes: ['members'],
    maxInputBytes: 256 * 1024,
  }),
  /**
   * Removes an enquiry for good, with what was typed about it: for one that was a mistake. Rejects:
   * not-found, not-an-enquiry when there is a membership, consent, safety plan, note, disclosure or
   * release.
   */
  removeEnquiry: command({
    input: z.strictObject({ memberId: memberIdSchema }),
    output: z.object({}),
    changes: ['members'],
  }),
  /** Rejects: not-found. */
  changeMember: command({
    input: z.strictObject({
      memberId: memberIdSchema,
      profile: memberProfileSchema,
      healthNumber: healthNumberSchema.nullable(),
    }),
    output: z.object({}),
    changes: ['members'],
    maxInputBytes: 256 * 1024,
  }),
} as const;
