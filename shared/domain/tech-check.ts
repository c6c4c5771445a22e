import { z } from 'zod';
import { instantSchema } from './fields';

/**
 * What is looked at before a session, and how each may turn out (M23, M86, M91, M107). No picture,
 * no sound and no name of a device or a network is ever part of a result.
 */
export const techCheckOutcomes = {
  camera: ['works', 'denied', 'none', 'in-use', 'dark', 'failed', 'skipped'],
  microphone: ['works', 'denied', 'none', 'in-use', 'silent', 'failed', 'skipped'],
  speaker: ['heard', 'not-heard', 'none', 'failed', 'skipped'],
  network: ['reached', 'slow', 'offline', 'not-reached', 'skipped'],
  wifi: ['wired', 'protected', 'open', 'said-protected', 'said-open', 'skipped'],
  power: ['plugged-in', 'battery', 'battery-low', 'unknown', 'skipped'],
  sharing: ['hidden', 'may-be-seen', 'seen', 'switched-off'],
  privacy: ['alone', 'not-alone', 'skipped'],
} as const;
export type TechCheckItem = keyof typeof techCheckOutcomes;
export const techCheckItems = [
  'camera',
  'microphone',
  'speaker',
  'network',
  'wifi',
  'power',
  'sharing',
  'privacy',
] as const satisfies readonly TechCheckItem[];

export const techCheckResultsSchema = z
  .object({
    camera: z.enum(techCheckOutcomes.camera).optional(),
    microphone: z.enum(techCheckOutcomes.microphone).optional(),
    speaker: z.enum(techCheckOutcomes.speaker).optional(),
    network: z.enum(techCheckOutcomes.network).optional(),
    wifi: z.enum(techCheckOutcomes.wifi).optional(),
    power: z.enum(techCheckOutcomes.power).optional(),
    sharing: z.enum(techCheckOutcomes.sharing).optional(),
    privacy: z.enum(techCheckOutcomes.privacy).optional(),
  })
  .readonly();
export type TechCheckResults = z.infer<typeof techCheckResultsSchema>;

export const techCheckSchema = z
  .object({ at: instantSchema, results: techCheckResultsSchema })
  .readonly();
export type TechCheck = z.infer<typeof techCheckSchema>;

/** What the system tells of this laptop's network and power without asking anyone else. */
export const connectionFactsSchema = z
  .object({
    wifi: z.enum(['wired', 'protected', 'open', 'unknown']),
    power: z.enum(['plugged-in', 'battery', 'unknown']),
    /** Percent; `null` when the system does not tell, or there is no battery. */
    batteryPercent: z.number().int().min(0).max(100).nullable(),
  })
  .readonly();
export type ConnectionFacts = z.infer<typeof connectionFactsSchema>;
