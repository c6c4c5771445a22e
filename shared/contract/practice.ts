import { z } from 'zod';
import { practiceProfileSchema } from '../domain/practice';
import { command, query } from './operation';

export const practiceOperations = {
  /** `null` until the first-start path has asked for it. */
  getPractice: query({
    input: z.strictObject({}),
    output: practiceProfileSchema.nullable(),
    provides: ['practice'],
  }),
  savePractice: command({
    input: z.strictObject({ profile: practiceProfileSchema }),
    output: z.object({}),
    changes: ['practice'],
  }),
} as const;
