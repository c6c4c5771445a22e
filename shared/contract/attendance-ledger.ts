import { z } from 'zod';
import { attendanceStandingSchema } from '../domain/attendance-ledger';
import { memberIdSchema, moduleIdSchema } from '../domain/ids';
import { query } from './operation';

const named = { preferredFirstName: z.string(), legalName: z.string() };

const memberStandingSchema = z.object({ standing: attendanceStandingSchema, ...named }).readonly();
export type MemberStanding = z.infer<typeof memberStandingSchema>;

const moduleStandingSchema = z
  .object({
    standing: attendanceStandingSchema,
    groupName: z.string(),
    moduleName: z.string(),
  })
  .readonly();
export type ModuleStanding = z.infer<typeof moduleStandingSchema>;

export const attendanceLedgerOperations = {
  /** How everyone who was ever in a module stands; those who need a word first. Rejects: not-found. */
  getAttendanceLedger: query({
    input: z.strictObject({ moduleId: moduleIdSchema }),
    output: z
      .object({
        groupName: z.string(),
        moduleName: z.string(),
        rows: z.array(memberStandingSchema).readonly(),
      })
      .readonly(),
    provides: ['sessions', 'members', 'groups'],
  }),
  /** How one member stands in each of their modules with the rule, newest first. Rejects: not-found. */
  getMemberAttendance: query({
    input: z.strictObject({ memberId: memberIdSchema }),
    output: z.object({ ...named, modules: z.array(moduleStandingSchema).readonly() }).readonly(),
    provides: ['sessions', 'members', 'groups'],
    views: ({ memberId }) => memberId,
  }),
  /** Members of running modules with fees who are at risk, below or out of reach (M42). */
  listAttendanceWarnings: query({
    input: z.strictObject({}),
    output: z
      .array(z.object({ ...memberStandingSchema.unwrap().shape, groupName: z.string() }).readonly())
      .readonly(),
    provides: ['sessions', 'members', 'groups'],
  }),
} as const;
