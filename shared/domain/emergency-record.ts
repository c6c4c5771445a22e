import { z } from 'zod';
import { instantSchema, momentSchema, paragraph } from './fields';
import { emergencyRecordIdSchema, entryIdSchema, memberIdSchema, sessionIdSchema } from './ids';

/** What was done in an emergency, or for a mandatory report (M103), as it happened. */
export const emergencyEntrySchema = z
  .object({ id: entryIdSchema, at: instantSchema, text: paragraph })
  .readonly();
export type EmergencyEntry = z.infer<typeof emergencyEntrySchema>;

export const emergencyEntryText = paragraph.refine(
  (text) => text.trim() !== '',
  'Please say what was done.',
);

/** About one member. Entries are added and never changed; what was wrong is said in a later one. */
export const emergencyRecordSchema = z
  .object({
    id: emergencyRecordIdSchema,
    kind: z.enum(['emergency', 'mandatory-report']),
    memberId: memberIdSchema,
    /** The session in which it began; `null` when it began outside of one. */
    sessionId: sessionIdSchema.nullable(),
    begun: momentSchema,
    entries: z.array(emergencyEntrySchema).readonly(),
    /** `null` while something is still to be done. */
    closedAt: instantSchema.nullable(),
  })
  .readonly();
export type EmergencyRecord = z.infer<typeof emergencyRecordSchema>;

export type EmergencyRecordRefusal = { readonly code: 'emergency-record-closed' };
