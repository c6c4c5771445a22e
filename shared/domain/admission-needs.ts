import { z } from 'zod';
import { momentSchema, paragraph } from './fields';
import { agreementIdSchema } from './ids';
import { consentStates } from './consent';

/** What is still missing before a member may join, in the order in which it is usually done. */
export const admissionNeedSchema = z.discriminatedUnion('code', [
  /** No referral was written down (M4). */
  z.object({ code: z.literal('referral') }).readonly(),
  /** No preparation meeting was held (M5). */
  z.object({ code: z.literal('preparation') }).readonly(),
  /** Their goals are not put in words (M6). */
  z.object({ code: z.literal('goals') }).readonly(),
  /** Not decided, or decided against (M7). */
  z
    .object({
      code: z.literal('suitability'),
      decision: z.enum(['undecided', 'not-suitable', 'not-yet']),
    })
    .readonly(),
  /** The group asks for agreements, and none is published or begun (M45). */
  z.object({ code: z.literal('no-agreements') }).readonly(),
  /** Meant to be signed before admission, and not published yet: nobody can sign it (M45). */
  z
    .object({
      code: z.literal('agreement-draft'),
      agreementId: agreementIdSchema,
      title: z.string(),
    })
    .readonly(),
  /** A required consent that does not hold (M100). */
  z
    .object({
      code: z.literal('consent'),
      agreementId: agreementIdSchema,
      title: z.string(),
      state: z.enum(consentStates).exclude(['given']),
    })
    .readonly(),
  /** Nobody to call, or nobody whom the member agreed to have called (M27). */
  z
    .object({ code: z.literal('emergency-contact'), found: z.enum(['none', 'none-agreed']) })
    .readonly(),
]);
export type AdmissionNeed = z.infer<typeof admissionNeedSchema>;

export const overrideReasonSchema = paragraph.refine(
  (text) => text.trim().length >= 10,
  'Please say why in a sentence: it stays in the record.',
);

/** A member who was let in although something was missing: what, why and when (M100). */
export const admissionOverrideSchema = z
  .object({
    reason: overrideReasonSchema,
    missing: z.array(z.string()).readonly(),
    decided: momentSchema,
  })
  .readonly();
export type AdmissionOverride = z.infer<typeof admissionOverrideSchema>;
