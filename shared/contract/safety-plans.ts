import { z } from 'zod';
import { memberIdSchema } from '../domain/ids';
import {
  callLocationsSchema,
  emergencyContactsSchema,
  safetyPlanSchema,
  safetyPlanTextSchema,
} from '../domain/safety-plan';
import { command, query } from './operation';

const about = { memberId: memberIdSchema };
const done = z.object({});
const LONG_INPUT = 512 * 1024;

export const safetyPlanOperations = {
  /** `null` while nothing was written. Rejects: not-found (member). */
  getSafetyPlan: query({
    input: z.strictObject(about),
    output: safetyPlanSchema.nullable(),
    provides: ['safety-plans'],
    views: ({ memberId }) => memberId,
  }),
  /** Saves the six steps as the next version. Rejects: not-found, safety-plan-unchanged, safety-plan-empty. */
  saveSafetyPlan: command({
    input: z.strictObject({ ...about, text: safetyPlanTextSchema }),
    output: z.object({ versionNumber: z.number().int().positive() }).readonly(),
    changes: ['safety-plans'],
    maxInputBytes: LONG_INPUT,
  }),
  /** Replaces the list (M27). Rejects: not-found, contacts-share-number, contact-is-member, in-future. */
  saveEmergencyContacts: command({
    input: z.strictObject({ ...about, contacts: emergencyContactsSchema }),
    output: done,
    changes: ['safety-plans', 'members'],
  }),
  /** Replaces the list (M28). Rejects: not-found. */
  saveCallLocations: command({
    input: z.strictObject({ ...about, callLocations: callLocationsSchema }),
    output: done,
    changes: ['safety-plans'],
    maxInputBytes: LONG_INPUT,
  }),
  /** One page to print. Rejects: not-found, practice-missing, safety-plan-empty, save-cancelled, file-not-written. */
  saveSafetySheet: command({
    input: z.strictObject(about),
    output: z.object({ path: z.string() }).readonly(),
    changes: ['disclosures'],
  }),
} as const;
