import { z } from 'zod';
import { instantSchema, momentSchema, optionalLine, requiredLine, sha256Schema } from './fields';
import { agreementIdSchema, groupIdSchema } from './ids';

/** What an agreement is about. Each but `other` comes with a default text. */
export const agreementKinds = [
  'group-guidelines',
  'confidentiality',
  'video-sessions',
  'no-recording',
  'missed-session-fees',
  'release-to-provider',
  'leaving',
  'other',
] as const;
export const agreementKindSchema = z.enum(agreementKinds);
export type AgreementKind = z.infer<typeof agreementKindSchema>;

/** When a consent to it must be there (M100, M116); `on-occasion` when something calls for it (M12). */
export const neededAtSchema = z.enum(['admission', 'leaving', 'on-occasion']);
export type NeededAt = z.infer<typeof neededAtSchema>;

/** A statement that is true or not, to see that the text was understood (M97). */
export const understandingQuestionSchema = z
  .object({ statement: requiredLine, isTrue: z.boolean(), explanation: requiredLine })
  .readonly();
export type UnderstandingQuestion = z.infer<typeof understandingQuestionSchema>;

/**
 * What is agreed to: plain text in which a line `## …` is a heading and a line `- …` an item of a
 * list, with placeholders such as `{{practiceName}}` (agreement-text.ts).
 */
export const agreementTextSchema = z
  .object({
    title: requiredLine,
    text: z
      .string()
      .max(60_000, 'Please keep this under 60,000 characters.')
      .refine((text) => text.trim() !== '', 'Please write the text of the agreement.'),
    questions: z.array(understandingQuestionSchema).max(20).readonly(),
    /** Months after which a consent to it expires; `null` when it does not. */
    expiresAfterMonths: z.number().int().min(1).max(120).nullable(),
  })
  .readonly();
export type AgreementText = z.infer<typeof agreementTextSchema>;

/** How a therapeutic community decided on it (M45): counts, never names. */
export const voteSchema = z
  .object({
    inFavour: z.number().int().nonnegative(),
    against: z.number().int().nonnegative(),
    abstained: z.number().int().nonnegative(),
  })
  .readonly();
export type Vote = z.infer<typeof voteSchema>;

/** Published and frozen: the practice's placeholders are filled in, the others stand as they are. */
export const agreementVersionSchema = z
  .object({
    number: z.number().int().positive(),
    content: agreementTextSchema,
    published: momentSchema,
    /** What changed, in the clinician's words, for those who signed the version before. */
    changeNote: optionalLine,
    vote: voteSchema.nullable(),
    /** SHA-256 of agreement, number and content (`hashOfVersion`). */
    hash: sha256Schema,
  })
  .readonly();
export type AgreementVersion = z.infer<typeof agreementVersionSchema>;

/** A document with versions (M45). `groupId` is null for one that every group with agreements has. */
export const agreementSchema = z
  .object({
    id: agreementIdSchema,
    kind: agreementKindSchema,
    neededAt: neededAtSchema,
    groupId: groupIdSchema.nullable(),
    createdAt: instantSchema,
    /** What is being worked on; members sign the newest version, never this. */
    draft: agreementTextSchema.nullable(),
    versions: z.array(agreementVersionSchema).readonly(),
    /** No longer in use: nobody is asked to sign it, and what was signed stays. */
    retiredAt: instantSchema.nullable(),
  })
  .readonly();
export type Agreement = z.infer<typeof agreementSchema>;

export type AgreementRefusal =
  | { readonly code: 'nothing-to-publish' }
  /** The draft says what the newest version says. */
  | { readonly code: 'agreement-unchanged' }
  /** Nothing is filled in there, or the practice has nothing to fill in: a gap in a signed text. */
  | { readonly code: 'placeholder-unknown'; readonly placeholders: readonly string[] }
  | { readonly code: 'agreement-retired' }
  /** A therapeutic community decides by vote (M45): the counts must be there. */
  | { readonly code: 'vote-missing' }
  | { readonly code: 'agreement-unpublished' };

export function newestVersionOf(agreement: Agreement): AgreementVersion | null {
  return agreement.versions.at(-1) ?? null;
}
