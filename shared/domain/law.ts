import { z } from 'zod';

/** Whose law of health records the practice follows (M69, M101). */
export const jurisdictionSchema = z.enum(['CA-ON', 'US']);
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;
