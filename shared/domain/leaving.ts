import { z } from 'zod';
import { instantSchema, localDateSchema, paragraph } from './fields';

/** What is written down when a member leaves a module (M38, M116). */
export const leavingSchema = z
  .object({
    /** When they said so. */
    noticeOn: localDateSchema,
    /** The last session they came or will come to; fees end with this day (M38). */
    lastSessionOn: localDateSchema,
    /** In their words. An early leaver is asked (M33): `recordLeaving` refuses to go without. */
    reason: paragraph,
    /** They acknowledged that confidentiality goes on after leaving (M116). */
    hasAcknowledgedConfidentiality: z.boolean(),
  })
  .readonly();
export type Leaving = z.infer<typeof leavingSchema>;

export const recordedLeavingSchema = z
  .object({ ...leavingSchema.unwrap().shape, recordedAt: instantSchema })
  .readonly();
export type RecordedLeaving = z.infer<typeof recordedLeavingSchema>;
