import { z } from 'zod';
import { auditFilterSchema, auditLineSchema } from '../domain/audit-trail';
import { timeZoneSchema } from '../domain/fields';
import { command, query } from './operation';

/** Where the next page begins: the sequence in each file below which lines are still to come. */
const auditPlaceSchema = z
  .object({ records: z.int().positive(), groupProcess: z.int().positive() })
  .readonly();
export type AuditPlace = z.infer<typeof auditPlaceSchema>;

export const auditOperations = {
  /** A page of the trail, newest first. */
  listAuditTrail: query({
    input: z.strictObject({
      filter: auditFilterSchema,
      before: auditPlaceSchema.nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z
      .object({
        lines: z.array(auditLineSchema).readonly(),
        next: auditPlaceSchema.nullable(),
        /** The practice's clock, by which days begin. */
        timeZone: timeZoneSchema,
      })
      .readonly(),
    provides: ['audit'],
  }),
  /**
   * Saves the filtered trail as a PDF, the newest 5,000 lines of it. Rejects: practice-missing,
   * save-cancelled, file-not-written, audit-trail-empty.
   */
  saveAuditTrail: command({
    input: z.strictObject({ filter: auditFilterSchema }),
    output: z.object({ path: z.string(), lines: z.number().int().positive() }).readonly(),
    changes: ['audit', 'disclosures'],
  }),
} as const;
