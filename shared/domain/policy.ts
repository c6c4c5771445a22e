import { z } from 'zod';
import { localDateSchema, optionalLine, paragraph, requiredLine } from './fields';
import { groupIdSchema, policyIdSchema } from './ids';

/** What the clinician writes of a policy. */
export const policyTypedSchema = z
  .object({
    title: requiredLine,
    text: paragraph.refine((text) => text.trim() !== '', 'Please write the policy.'),
    reviewEveryMonths: z
      .number('Please fill in the months.')
      .int('Please use whole months.')
      .min(1, 'Please use 1 to 60 months.')
      .max(60, 'Please use 1 to 60 months.'),
    /** Weeks after which it is repeated in the groups; `null` where it is not. */
    repeatEveryWeeks: z
      .number('Please fill in the weeks.')
      .int('Please use whole weeks.')
      .min(1, 'Please use 1 to 52 weeks.')
      .max(52, 'Please use 1 to 52 weeks.')
      .nullable(),
    /** What is said about confidentiality in a session room counts as a repeat of it (M108). */
    isConfidentiality: z.boolean().default(false),
  })
  .strict()
  .readonly();
export type PolicyTyped = z.infer<typeof policyTypedSchema>;

/** A rule of the practice with the day on which it is looked at again (M119), or repeated (M108). */
export const policySchema = z
  .object({
    id: policyIdSchema,
    ...policyTypedSchema.unwrap().shape,
    reviewOn: localDateSchema,
    /** Each review, oldest first. */
    reviews: z.array(z.object({ on: localDateSchema, note: optionalLine }).readonly()).readonly(),
    /** Each time it was said in a group, oldest first. */
    repeats: z
      .array(z.object({ on: localDateSchema, groupId: groupIdSchema }).readonly())
      .readonly(),
  })
  .readonly();
export type Policy = z.infer<typeof policySchema>;

export const MOST_POLICIES = 100;

/** One document beside the practice. */
export const policiesSchema = z
  .object({
    id: z.literal('policies'),
    policies: z.array(policySchema).max(MOST_POLICIES).readonly(),
  })
  .readonly();
export type Policies = z.infer<typeof policiesSchema>;

export type PolicyRefusal =
  | { readonly code: 'policies-full'; readonly most: number }
  | { readonly code: 'policies-begun' }
  | { readonly code: 'policy-not-repeated' }
  | { readonly code: 'policy-day-ahead' };
