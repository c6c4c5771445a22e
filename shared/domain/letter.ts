import { z } from 'zod';
import { instantSchema, localDateSchema, paragraph, requiredLine, sha256Schema } from './fields';
import { letterIdSchema } from './ids';
import { keptNamesSchema } from './signed-text';

const letterKinds = [
  /** Goes with a release. */
  'cover',
  /** The one written extension, with its reason (facts.md: 30 days). */
  'extension',
  'fee-estimate',
  'refusal',
  'refusal-in-part',
  /** The record was destroyed when its time was over. */
  'record-destroyed',
  /** To someone whose information was in a breach. */
  'breach-notice',
  /** To the authority that is told of breaches. */
  'breach-report',
] as const;
export const letterKindSchema = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKindSchema>;

/** A letter as it is written: from a template, then in the clinician's own words. */
export const letterTextSchema = z
  .object({
    kind: letterKindSchema,
    recipient: requiredLine,
    /** As it stands on the envelope; may be empty. */
    address: paragraph,
    subject: requiredLine,
    /** Paragraphs are parted by an empty line. */
    body: paragraph.refine((text) => text.trim() !== '', 'Please write the letter.'),
  })
  .readonly();
export type LetterText = z.infer<typeof letterTextSchema>;

/** A letter that was saved as a PDF; kept where it was written for. */
export const letterSchema = z
  .object({
    id: letterIdSchema,
    ...letterTextSchema.unwrap().shape,
    madeAt: instantSchema,
    file: z.object({ name: z.string(), sha256: sha256Schema }).readonly(),
    /** When and how it went out; `null` while it only lies in a folder. */
    sent: z
      .object({ on: localDateSchema, how: z.enum(['post', 'e-mail', 'in-person', 'portal']) })
      .readonly()
      .nullable(),
    /** Why names of others stand in it; `null`: there are none (M109). */
    keptNames: keptNamesSchema.nullable().default(null),
  })
  .readonly();
export type Letter = z.infer<typeof letterSchema>;

/** Names of other members stand in a letter, as they are shown, and no reason to keep them (M109). */
export interface LetterRefusal {
  readonly code: 'names-in-letter';
  readonly shown: readonly string[];
}
