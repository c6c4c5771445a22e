import { z } from 'zod';
import { instantSchema, localDateSchema, optionalLine, requiredLine, sha256Schema } from './fields';
import {
  consentIdSchema,
  memberIdSchema,
  noteIdSchema,
  recordRequestIdSchema,
  releaseIdSchema,
} from './ids';
import { refusalGroundSchema } from './record-request';
import { releaseSectionSchema, sectionsOnceReleased } from './release-sections';
import { chainHeadsSchema } from './vault-check';

/** Which part of whose record is handed over. */
export const releaseScopeSchema = z
  .object({
    memberId: memberIdSchema,
    from: localDateSchema,
    to: localDateSchema,
    sections: z
      .array(releaseSectionSchema)
      .min(1, 'Please choose at least one part of the record.')
      .max(40)
      .readonly()
      .default(sectionsOnceReleased),
  })
  .readonly();
export type ReleaseScope = z.infer<typeof releaseScopeSchema>;

/** To whom, and on what ground: nothing leaves without one (M96, M104). */
export const releaseRecipientSchema = z
  .object({
    name: requiredLine,
    authority: z.enum(['member-request', 'written-consent', 'legal-authority']),
    /** The release to a provider (M12) that permits it; of written consent alone. */
    consentId: consentIdSchema.nullable().default(null),
    /** The order, or the section of the law; empty where the ground is another one. */
    stated: optionalLine.default(''),
  })
  .refine(({ authority, consentId }) => consentId === null || authority === 'written-consent', {
    path: ['consentId'],
    message: 'A consent is the ground of a release on written consent alone.',
  })
  .readonly();
export type ReleaseRecipient = z.infer<typeof releaseRecipientSchema>;

/** A note that is held back, and on what ground: said in the release, by its day (facts.md). */
export const withheldNoteSchema = z
  .object({
    noteId: noteIdSchema,
    ground: refusalGroundSchema,
    /** Printed beside the ground, for whoever receives the release. */
    note: optionalLine,
  })
  .readonly();

/** Names that were left readable, and why. Which names is not kept: the release shows them. */
const liftedMasksSchema = z
  .object({
    section: releaseSectionSchema,
    reason: z.string(),
    count: z.number().int().positive(),
  })
  .readonly();
export type LiftedMasks = z.infer<typeof liftedMasksSchema>;

export const releaseSchema = z
  .object({
    id: releaseIdSchema,
    /** `2026-0001`: the year and a number counted within it. */
    number: z.string().regex(/^\d{4}-\d{4,}$/),
    scope: releaseScopeSchema,
    recipient: releaseRecipientSchema,
    /** Address, telephone or e-mail; encrypted a second time in the store. */
    recipientContact: z.string().default(''),
    /** What it answers; `null` where nobody's request was written down. */
    requestId: recordRequestIdSchema.nullable().default(null),
    madeAt: instantSchema,
    /**
     * `prepared` is written before the file, so that no file can leave without its disclosure;
     * `not-written` says that the file could not be saved and nothing left.
     */
    state: z.enum(['prepared', 'handed-over', 'not-written']),
    file: z
      .object({
        name: z.string(),
        sha256: sha256Schema,
        bytes: z.number().int().positive(),
        pages: z.number().int().positive(),
      })
      .readonly(),
    /** The file asks for a password. It is not kept anywhere. */
    isProtected: z.boolean().default(false),
    notes: z.number().int().nonnegative(),
    maskedNames: z.number().int().nonnegative(),
    lifted: z.array(liftedMasksSchema).readonly().default([]),
    withheld: z.array(withheldNoteSchema).readonly().default([]),
    /** Of what was chosen and of what it held; `null` for releases that were made without. */
    choiceSha256: sha256Schema.nullable().default(null),
    contentSha256: sha256Schema.nullable().default(null),
    /** The newest links when it was made; `null` for releases of Alcove 0.1, which kept none. */
    heads: chainHeadsSchema.nullable(),
  })
  .readonly();
export type Release = z.infer<typeof releaseSchema>;

/** The next release number of a year, given those already given out. */
export function nextReleaseNumber(year: number, taken: readonly string[]): string {
  const counts = taken.flatMap((number) => {
    const [given, count] = number.split('-');
    return given === String(year) ? [Number(count)] : [];
  });
  const last = counts.reduce((most, count) => Math.max(most, count), 0);
  return `${year}-${String(last + 1).padStart(4, '0')}`;
}

/**
 * The file name offered for a release: its number and nothing else, from signs that every file
 * system takes. A name would show in recent files and on shared drives (docs/security).
 */
export function releaseFileName(number: string): string {
  const safe = number.replace(/[^0-9-]/gu, '').slice(0, 20);
  return `Alcove-release-${safe || 'unnumbered'}.pdf`;
}
