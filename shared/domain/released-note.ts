import { z } from 'zod';
import { instantSchema, localDateSchema, momentSchema, timeZoneSchema } from './fields';
import type { ProgressNote } from './note';
import { isBuiltIn, sectionsOf, type NoteBody } from './note-body';
import { builtInTemplateSchema, sectionKeySchema } from './note-template';
import { noteIdSchema } from './ids';
import type { ReleaseMasker, TextPlace } from './release-masks';
import type { Addendum, Correction, SignableText } from './signed-text';
import { correctionNumbers, strikeSchema, strikesIn } from './struck-text';

/** Text as it leaves: names masked, what was struck still readable. Offsets are of the masked text. */
const releasedTextSchema = z.object({
  text: z.string(),
  strikes: z.array(strikeSchema).readonly(),
});

const releasedAddendumSchema = releasedTextSchema
  .extend({
    author: z.string(),
    written: momentSchema,
    /** What it strikes carries its number; `null`: it adds and corrects nothing. */
    correction: z.object({ number: z.number().int(), reason: z.string() }).readonly().nullable(),
  })
  .readonly();

export const releasedNoteSchema = z
  .object({
    /** For whoever chooses which notes are held back; it is not printed. */
    noteId: noteIdSchema,
    sessionDate: localDateSchema,
    /** Built in, or what an own template was called when it was chosen. */
    template: z.union([builtInTemplateSchema, z.object({ own: z.string() }).readonly()]),
    sections: z
      .array(
        releasedTextSchema
          .extend({ name: sectionKeySchema, title: z.string().nullable() })
          .readonly(),
      )
      .readonly(),
    author: z.string(),
    signed: momentSchema,
    /** When the session was, of a note that was signed late (M9); `null` for one in time. */
    lateFor: z.object({ startedAt: instantSchema, timeZone: timeZoneSchema }).readonly().nullable(),
    addenda: z.array(releasedAddendumSchema).readonly(),
  })
  .readonly();
export type ReleasedNote = z.infer<typeof releasedNoteSchema>;
export type ReleasedAddendum = ReleasedNote['addenda'][number];
export type ReleasedSection = ReleasedNote['sections'][number];

/** A signed note as it is handed over; nothing of a draft, and never why names were kept in it. */
export function releasedNote(
  { id: noteId, sessionDate, text }: ProgressNote,
  masker: ReleaseMasker,
): readonly ReleasedNote[] {
  const { signature, body } = text;
  if (!signature) return [];
  const { author, signed, occasion } = signature;
  const at = (part: string): TextPlace => ({
    ...{ section: 'notes', date: sessionDate },
    part: `${noteId}/${part}`,
  });
  return [
    {
      noteId,
      sessionDate,
      template: templateOf(body, masker, at),
      sections: releasedSections(text, masker, at),
      author,
      signed,
      lateFor: occasion?.isLate
        ? { startedAt: occasion.startedAt, timeZone: occasion.timeZone }
        : null,
      addenda: releasedAddenda(text, masker, at),
    },
  ];
}

/** Where a part of this note stands. */
type At = (part: string) => TextPlace;

function templateOf({ template, form }: NoteBody, masker: ReleaseMasker, at: At) {
  return isBuiltIn(template) ? template : { own: masker.hide(at('template'), form?.name ?? '') };
}

function releasedSections(
  text: SignableText,
  masker: ReleaseMasker,
  at: At,
): ReleasedNote['sections'] {
  return sectionsOf(text.body).map(({ name, title, text: said }) => ({
    name,
    title: title === null ? null : masker.hide(at(`title:${name}`), title),
    ...masker.hideStruck(at(name), said, strikesIn(text, name)),
  }));
}

function releasedAddenda(
  text: SignableText,
  masker: ReleaseMasker,
  at: At,
): ReleasedNote['addenda'] {
  const numbers = correctionNumbers(text.addenda);
  return text.addenda.map(({ id, text: said, author, written, correction }: Addendum) => ({
    ...masker.hideStruck(at(id), said, strikesIn(text, id)),
    author,
    written,
    correction: releasedCorrection(correction, numbers.get(id), (reason) =>
      masker.hide(at(`reason:${id}`), reason),
    ),
  }));
}

function releasedCorrection(
  correction: Correction | undefined,
  number: number | undefined,
  hide: (reason: string) => string,
): ReleasedAddendum['correction'] {
  if (!correction || number === undefined) return null;
  return { number, reason: hide(correction.reason) };
}
