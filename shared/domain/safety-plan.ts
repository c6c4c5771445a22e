import { z } from 'zod';
import { localDateSchema, momentSchema, optionalLine, paragraph, requiredLine } from './fields';
import { memberIdSchema, safetyPlanIdSchema } from './ids';
import { countrySchema } from './jurisdiction';

/** The Stanley-Brown steps, in their order, each in the member's own words. */
export const safetySteps = [
  'warning-signs',
  'own-coping',
  'distractions',
  'people-who-help',
  'professionals',
  'safer-surroundings',
] as const;
export const safetyStepSchema = z.enum(safetySteps);
export type SafetyStep = z.infer<typeof safetyStepSchema>;

/** What is written in a safety plan: what is left empty was not talked about yet. */
export const safetyPlanTextSchema = z
  .object({
    steps: z.record(safetyStepSchema, paragraph).readonly(),
    /** Who calls whom, and at which number, when the call is cut off. */
    callBack: paragraph,
    reviewOn: localDateSchema.nullable(),
  })
  .readonly();
export type SafetyPlanText = z.infer<typeof safetyPlanTextSchema>;

export const safetyPlanVersionSchema = z
  .object({
    number: z.number().int().positive(),
    text: safetyPlanTextSchema,
    saved: momentSchema,
  })
  .readonly();
export type SafetyPlanVersion = z.infer<typeof safetyPlanVersionSchema>;

/** What a number is written with, and at its end an extension. */
const WRITTEN_LIKE_A_NUMBER =
  /^[\d\s()+./\p{Pd}]+(?:(?:ext|extension|x|poste)[.:]?\s*\d+|#\s*\d+)?[\s.]*$/iu;
/** Three digits as one dials them, 9-8-8 as well as 911; elsewhere a number may be written in pairs. */
const HAS_A_GROUP = /\d(?:[.\p{Pd}]?\d){2}/u;
const DIGITS_WITHOUT_A_GROUP = 7;

function isTelephone(text: string): boolean {
  const hasDigits =
    HAS_A_GROUP.test(text) || text.replace(/\D/gu, '').length >= DIGITS_WITHOUT_A_GROUP;
  return hasDigits && WRITTEN_LIKE_A_NUMBER.test(text);
}

const phoneSchema = optionalLine.refine(
  (text) => text === '' || isTelephone(text),
  'This does not look like a telephone number.',
);
const requiredPhoneSchema = phoneSchema.refine((text) => text !== '', 'Please fill this in.');

/** Whether the member agreed that this person may be called (facts.md: a support person with release). */
export const releaseToCallSchema = z.enum(['agreed', 'not-agreed', 'not-asked']);
export type ReleaseToCall = z.infer<typeof releaseToCallSchema>;

export const emergencyContactSchema = z
  .object({
    name: requiredLine,
    relationship: optionalLine,
    telephone: requiredPhoneSchema,
    otherTelephone: phoneSchema,
    releaseToCall: releaseToCallSchema,
    /** When the member said so; `null` while they were not asked. */
    releaseAskedOn: localDateSchema.nullable(),
    /** "Knows about the group", "works nights until seven". */
    note: optionalLine,
  })
  .readonly()
  .refine(
    ({ releaseToCall, releaseAskedOn }) =>
      (releaseToCall === 'not-asked') === (releaseAskedOn === null),
    {
      message: 'Please give the day on which the member said so.',
      path: ['releaseAskedOn'],
    },
  );
export type EmergencyContact = z.infer<typeof emergencyContactSchema>;

/** A place from which the member usually joins, and whom to call for help there (M28). */
export const callLocationSchema = z
  .object({
    /** "Home", "the clinic's second floor". */
    label: requiredLine,
    address: paragraph.refine((text) => text.trim() !== '', 'Please fill this in.'),
    country: countrySchema,
    /** A code from `countries`, or the name of the place where the list has none. */
    region: optionalLine,
    /** The number that brings help *there*: emergency numbers follow the caller, not the member. */
    emergencyNumber: requiredPhoneSchema,
    /** The local police or ambulance desk, reachable from afar. */
    dispatchNumber: phoneSchema,
  })
  .readonly();
export type CallLocation = z.infer<typeof callLocationSchema>;

export const emergencyContactsSchema = z.array(emergencyContactSchema).max(10).readonly();
export const callLocationsSchema = z.array(callLocationSchema).max(10).readonly();

/** One member's safety plan: its versions, whom to call, and from where they call in (M27, M28). */
export const safetyPlanSchema = z
  .object({
    id: safetyPlanIdSchema,
    memberId: memberIdSchema,
    versions: z.array(safetyPlanVersionSchema).readonly(),
    /** Encrypted a second time in the store, each as one field. */
    contacts: emergencyContactsSchema,
    callLocations: callLocationsSchema,
  })
  .readonly();
export type SafetyPlan = z.infer<typeof safetyPlanSchema>;

export type SafetyPlanRefusal =
  | { readonly code: 'contacts-share-number'; readonly names: readonly [string, string] }
  /** They cannot be called in the member's stead. */
  | { readonly code: 'contact-is-member'; readonly name: string }
  /** The member's answer is dated ahead. */
  | { readonly code: 'in-future' }
  | { readonly code: 'safety-plan-unchanged' }
  | { readonly code: 'safety-plan-empty' };
