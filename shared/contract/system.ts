import { z } from 'zod';
import { query } from './operation';

/** How far the system leaves Alcove's window out of a shared screen. */
export const hidesFromSharingSchema = z.enum(['always', 'sometimes', 'never']);
export type HidesFromSharing = z.infer<typeof hidesFromSharingSchema>;

export const systemFactsSchema = z
  .object({
    platform: z.enum(['mac', 'windows', 'linux']),
    hidesFromSharing: hidesFromSharingSchema,
    /** Alcove's own version, as on the release: `0.3.0`. */
    version: z.string(),
  })
  .readonly();
export type SystemFacts = z.infer<typeof systemFactsSchema>;

export const systemOperations = {
  /** What this laptop can and cannot do, so that no screen promises more. */
  getSystem: query({
    access: 'always',
    input: z.strictObject({}),
    output: systemFactsSchema,
    provides: [],
  }),
} as const;
