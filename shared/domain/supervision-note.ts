import { z } from 'zod';
import { err, ok, type Result } from '../lib/result';
import { localDateSchema, requiredLine } from './fields';
import { groupIdSchema, supervisionNoteIdSchema, type SupervisionNoteId } from './ids';
import { emptyBody, noteBodySchema } from './note-body';
import { emptyText, signableTextOf } from './signed-text';

/** On what occasion the clinician spoke about their work (M65, M66, M99). */
export const supervisionKindSchema = z.enum(['supervision', 'consultation', 'debrief']);
export type SupervisionKind = z.infer<typeof supervisionKindSchema>;

export const supervisionFactsSchema = z
  .object({
    kind: supervisionKindSchema,
    date: localDateSchema,
    /** With whom: a colleague, never a member. */
    colleague: requiredLine,
    minutes: z
      .number('Please fill in the minutes.')
      .int('Please use whole minutes.')
      .min(1, 'Please use 1 to 600 minutes.')
      .max(600, 'Please use 1 to 600 minutes.'),
    /** The group it was about; `null` for the practice as a whole. */
    groupId: groupIdSchema.nullable(),
  })
  .readonly();
export type SupervisionFacts = z.infer<typeof supervisionFactsSchema>;

/**
 * Themes that were taken to supervision or consultation, without anybody's identity: it lies beside
 * the group notes, and no release can reach it (M66, M11).
 */
export const supervisionNoteSchema = z
  .object({
    id: supervisionNoteIdSchema,
    facts: supervisionFactsSchema,
    text: signableTextOf(noteBodySchema),
  })
  .readonly();
export type SupervisionNote = z.infer<typeof supervisionNoteSchema>;

export function beginSupervisionNote(
  id: SupervisionNoteId,
  facts: SupervisionFacts,
  savedAt: string,
): SupervisionNote {
  return { id, facts, text: emptyText(emptyBody, savedAt) };
}

type FactsRefusal =
  { readonly code: 'already-signed'; readonly signedAt: string } | { readonly code: 'in-future' };

/** Themes were spoken of before they are written down. */
export function refusalToDate(
  { date }: Pick<SupervisionFacts, 'date'>,
  today: string,
): Result<void, FactsRefusal> {
  return date > today ? err({ code: 'in-future' }) : ok();
}

/** Passes while the note was never signed: until then its facts may change and it may be removed. */
export function refusalOnceSigned({ text }: SupervisionNote): Result<void, FactsRefusal> {
  const { signature } = text;
  return signature ? err({ code: 'already-signed', signedAt: signature.signed.at }) : ok();
}

/** The newest conversation first; of one day, what was written last. */
export function newestFirst(notes: readonly SupervisionNote[]): readonly SupervisionNote[] {
  const at = ({ facts, text }: SupervisionNote) => `${facts.date} ${text.savedAt}`;
  return notes.toSorted((one, other) => (at(one) < at(other) ? 1 : -1));
}
