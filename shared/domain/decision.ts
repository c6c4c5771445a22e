import { z } from 'zod';
import { withoutInvisible } from '../lib/text';
import { instantSchema, paragraph, requiredLine } from './fields';
import { decisionsIdSchema, entryIdSchema, sessionIdSchema } from './ids';

const votesSchema = z
  .number('Please fill in a number, 0 when nobody voted for it.')
  .int('Please fill in a whole number.')
  .min(0, 'Please fill in 0 or more.')
  .max(1000, 'At most 1000 votes.');

/** What a therapeutic community is asked, and how many voted for each answer: no names. */
export const decisionTypedSchema = z
  .object({
    question: paragraph.refine(
      (text) => withoutInvisible(text).trim() !== '',
      'Please say what was decided.',
    ),
    options: z
      .array(z.object({ text: requiredLine, votes: votesSchema }).readonly())
      .min(2, 'A vote needs at least two answers.')
      .max(10)
      .readonly(),
    outcome: paragraph,
  })
  .readonly();
export type DecisionTyped = z.infer<typeof decisionTypedSchema>;

export const decisionSchema = z
  .object({
    id: entryIdSchema,
    ...decisionTypedSchema.unwrap().shape,
    decidedAt: instantSchema,
    /** A vote that was written down wrongly is struck and stays readable. */
    struck: z.object({ at: instantSchema, reason: requiredLine }).readonly().nullable(),
  })
  .readonly();
export type Decision = z.infer<typeof decisionSchema>;

/** The votes of one session: about the group, and so kept beside the group notes (M11). */
export const sessionDecisionsSchema = z
  .object({
    id: decisionsIdSchema,
    sessionId: sessionIdSchema,
    decisions: z.array(decisionSchema).readonly(),
  })
  .readonly();
export type SessionDecisions = z.infer<typeof sessionDecisionsSchema>;
