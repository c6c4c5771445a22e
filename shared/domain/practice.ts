import { z } from 'zod';
import { optionalLine, paragraph, requiredLine, timeZoneSchema } from './fields';
import { jurisdictionSchema } from './law';

/** The clinician and the practice, as they stand on every release. One document. */
export const practiceProfileSchema = z
  .object({
    clinicianName: requiredLine,
    credentials: optionalLine,
    practiceName: optionalLine,
    address: paragraph,
    telephone: optionalLine,
    email: optionalLine,
    timeZone: timeZoneSchema,
    jurisdiction: jurisdictionSchema.default('CA-ON'),
  })
  .readonly();
export type PracticeProfile = z.infer<typeof practiceProfileSchema>;

export const practiceSchema = z
  .object({ id: z.literal('practice'), profile: practiceProfileSchema })
  .readonly();
export type Practice = z.infer<typeof practiceSchema>;
