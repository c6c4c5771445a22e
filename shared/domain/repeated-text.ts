import { z } from 'zod';
import { localDateSchema } from './fields';
import { memberIdSchema, sessionIdSchema } from './ids';
import { sectionKeySchema } from './note-template';
import { repeatedPassages, wordsOf, type Passage, type Word } from './repeated-passages';

/**
 * A passage of one member's note whose words stand in another member's note as well (M115). It
 * holds no word of the other note that the first does not have itself.
 */
export const repeatedTextSchema = z
  .object({
    section: sectionKeySchema,
    /** UTF-16 units of that section's text. */
    from: z.number().int().nonnegative(),
    to: z.number().int().positive(),
    /** In whose note it stands too. */
    memberId: memberIdSchema,
    preferredFirstName: z.string(),
    sessionId: sessionIdSchema,
    sessionDate: localDateSchema,
  })
  .readonly();
export type RepeatedText = z.infer<typeof repeatedTextSchema>;

/** Another member's note: whose, of which session, and the texts of its sections. */
export interface OtherNote extends Pick<
  RepeatedText,
  'memberId' | 'preferredFirstName' | 'sessionId' | 'sessionDate'
> {
  readonly texts: readonly string[];
}

interface WrittenSection {
  readonly name: RepeatedText['section'];
  readonly text: string;
}

/**
 * Passages of these sections that stand in another note, word for word or with a few words changed,
 * in the order of their places. Where the same words stand in several notes, the first of `others`
 * is named; passages do not overlap. Headings are no part of a section's text and never count.
 */
export function repeatedTextAmong(
  sections: readonly WrittenSection[],
  others: readonly OtherNote[],
): readonly RepeatedText[] {
  const read = others.map(({ texts, ...note }) => ({ note, texts: texts.map(wordsOf) }));
  return sections.flatMap(({ name, text }) => {
    const words = wordsOf(text);
    const found = read.flatMap(({ note, texts }) =>
      texts.flatMap((other) =>
        repeatedPassages(words, other).map((passage) => ({ note, passage })),
      ),
    );
    return apart(found).map(({ note, passage }) => ({
      section: name,
      ...placeOf(passage, words),
      ...note,
    }));
  });
}

function placeOf({ first, last }: Passage, words: readonly Word[]) {
  return { from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 };
}

/** The longest first, and of what overlaps it nothing. */
function apart<Found extends { readonly passage: Passage }>(
  found: readonly Found[],
): readonly Found[] {
  const taken = new Set<number>();
  const longestFirst = found.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  const kept = longestFirst.filter(({ passage }) => {
    const inside = wordsFrom(passage);
    if (inside.some((index) => taken.has(index))) return false;
    for (const index of inside) taken.add(index);
    return true;
  });
  return kept.sort((one, other) => one.passage.first - other.passage.first);
}

function lengthOf({ passage: { first, last } }: { readonly passage: Passage }): number {
  return last - first + 1;
}

function wordsFrom({ first, last }: Passage): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
