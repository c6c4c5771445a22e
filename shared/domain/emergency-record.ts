import { z } from 'zod';
import { recipientKindSchema } from './disclosure';
import { instantSchema, momentSchema, optionalLine, paragraph, requiredLine } from './fields';
import { emergencyRecordIdSchema, entryIdSchema, memberIdSchema, sessionIdSchema } from './ids';

/** What belongs into the record of a mandatory report, in its order (M103). */
export const reportSteps = ['seen', 'law', 'told', 'answer', 'member'] as const;
export const reportStepSchema = z.enum(reportSteps);
export type ReportStep = z.infer<typeof reportStepSchema>;

/** What was done in an emergency, or for a mandatory report (M103), as it happened. */
export const emergencyEntrySchema = z
  .object({
    id: entryIdSchema,
    at: instantSchema,
    text: paragraph,
    step: reportStepSchema.optional(),
  })
  .readonly();
export type EmergencyEntry = z.infer<typeof emergencyEntrySchema>;

export const emergencyEntryText = paragraph.refine(
  (text) => text.trim() !== '',
  'Please say what was done.',
);

/** Whom an entry told about the member: it is logged as a disclosure with the entry (M96). */
export const toldInEmergencySchema = z
  .strictObject({
    recipientKind: recipientKindSchema.extract([
      'emergency-contact',
      'emergency-service',
      'provider',
      'authority',
      'other',
    ]),
    recipient: requiredLine,
    recipientContact: optionalLine,
  })
  .readonly();
export type ToldInEmergency = z.infer<typeof toldInEmergencySchema>;

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
