import { z } from 'zod';
import { canonicalJson } from '../lib/canonical-json';
import { localDateSchema, requiredLine } from './fields';
import { recordRequestIdSchema } from './ids';
import { releaseScopeSchema, withheldNoteSchema, type ReleaseScope } from './release';
import { releaseSections, releaseSectionSchema, type ReleaseSection } from './release-sections';

/**
 * The text it stands in, where in it, what it hides and the words beside it: the same mask has the
 * same key as long as the text is the same there.
 */
const maskKeySchema = z.string().min(1).max(2_000);

/** Another's name in a release, as it is shown for review (M109). Nothing of it is in the content. */
export const releaseMaskSchema = z
  .object({
    key: maskKeySchema,
    /** The part of the record, and the day of the entry; `null` for what has no day. */
    place: z.object({ section: releaseSectionSchema, date: localDateSchema.nullable() }).readonly(),
    /** What stands there. */
    shown: z.string(),
    /** Some words of the text around it, as they were written; “…” where it goes on. */
    before: z.string(),
    after: z.string(),
    /** `sure` is hidden unless it is lifted; `maybe` is readable unless it is accepted. */
    certainty: z.enum(['sure', 'maybe']),
    isHidden: z.boolean(),
    /** Why it was lifted; `null` for one that was not. */
    lifted: z.string().nullable(),
  })
  .readonly();
export type ReleaseMask = z.infer<typeof releaseMaskSchema>;

const maskReferenceSchema = z.object({ key: maskKeySchema, shown: z.string().max(1_000) });

/** Everything that is chosen for one release; the same choice gives the same content again. */
export const releaseChoiceSchema = z
  .object({
    scope: releaseScopeSchema,
    /** Masks that are taken off, with what each showed when it was judged, and why. */
    lifted: z
      .array(maskReferenceSchema.extend({ reason: requiredLine }).readonly())
      .max(5_000)
      .readonly()
      .default([]),
    /** Names that are not sure to be any, and are hidden all the same. */
    accepted: z.array(maskReferenceSchema.readonly()).max(5_000).readonly().default([]),
    withheld: z.array(withheldNoteSchema).max(2_000).readonly().default([]),
    requestId: recordRequestIdSchema.nullable().default(null),
  })
  .readonly();
export type ReleaseChoice = z.infer<typeof releaseChoiceSchema>;

/** The chosen parts in the order in which a release holds them, each once. */
export function sectionsOf({
  sections,
}: Pick<ReleaseScope, 'sections'>): readonly ReleaseSection[] {
  return releaseSections.filter((section) => sections.includes(section));
}

/** A choice as text: equal for two choices that ask for the same, whatever request they answer. */
export function canonicalChoice(choice: ReleaseChoice): string {
  const { scope, lifted, accepted, withheld } = choice;
  return canonicalJson({
    scope: { ...scope, sections: sectionsOf(scope) },
    lifted: lifted.map(({ key }) => key).sort(),
    accepted: accepted.map(({ key }) => key).sort(),
    withheld: withheld.toSorted((one, other) => (one.noteId < other.noteId ? -1 : 1)),
  });
}
