import { z } from 'zod';
import {
  emergencyEntryText,
  emergencyRecordSchema,
  reportStepSchema,
  toldInEmergencySchema,
} from '../domain/emergency-record';
import { emergencyRecordIdSchema, memberIdSchema, sessionIdSchema } from '../domain/ids';
import { command, query } from './operation';

export const emergencyRecordOperations = {
  /** A member's, newest first. */
  listEmergencyRecords: query({
    input: z.strictObject({ memberId: memberIdSchema }),
    output: z.array(emergencyRecordSchema).readonly(),
    provides: ['emergency-records'],
    views: ({ memberId }) => memberId,
  }),
  /** Rejects: not-found. */
  beginEmergencyRecord: command({
    input: z.strictObject({
      memberId: memberIdSchema,
      sessionId: sessionIdSchema.nullable(),
      kind: z.enum(['emergency', 'mandatory-report']),
    }),
    output: z.object({ recordId: emergencyRecordIdSchema }).readonly(),
    changes: ['emergency-records'],
  }),
  /** What told someone about the member is a disclosure as well. Rejects: not-found, emergency-record-closed. */
  addEmergencyEntry: command({
    input: z.strictObject({
      recordId: emergencyRecordIdSchema,
      text: emergencyEntryText,
      /** `null`: it told no one. */
      told: toldInEmergencySchema.nullable().default(null),
      /** Which part of a mandatory report it is; of no other entry. */
      step: reportStepSchema.optional(),
    }),
    output: z.object({}),
    changes: ['emergency-records', 'disclosures'],
  }),
  /** Rejects: not-found, emergency-record-closed. */
  closeEmergencyRecord: command({
    input: z.strictObject({ recordId: emergencyRecordIdSchema }),
    output: z.object({}),
    changes: ['emergency-records'],
  }),
} as const;
