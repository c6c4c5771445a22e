import { compareTexts, type ComparedParagraph, type TextPart } from './compare-texts';
import { sectionsOf, type NoteBody } from './note-body';

/** How much of a note stands in another one, by its words. */
export type TakenOver = 'nothing' | 'little' | 'some' | 'much' | 'nearly-all';

export interface NoteComparison {
  readonly paragraphs: readonly ComparedParagraph[];
  readonly takenOver: TakenOver;
}

/** Characters of both notes together, above which a comparison would keep the window waiting. */
const LONGEST_COMPARED = 200_000;

/**
 * What came, went and stayed between an earlier note and this one, word by word, whatever forms they
 * are written in. `null` when they are too long to be compared.
 */
export function compareNotes(before: NoteBody, after: NoteBody): NoteComparison | null {
  const [earlier, later] = [textOf(before), textOf(after)];
  if (earlier.length + later.length > LONGEST_COMPARED) return null;
  const paragraphs = compareTexts(earlier, later);
  return { paragraphs, takenOver: takenOver(paragraphs.flatMap(({ parts }) => parts)) };
}

function textOf(body: NoteBody): string {
  const texts = sectionsOf(body).map(({ text }) => text.trim());
  return texts.filter((text) => text !== '').join('\n');
}

function takenOver(parts: readonly TextPart[]): TakenOver {
  const same = countWords(parts.filter(({ kind }) => kind === 'same'));
  const all = same + countWords(parts.filter(({ kind }) => kind === 'added'));
  if (same === 0) return 'nothing';
  const share = same / all;
  if (share < 0.2) return 'little';
  if (share < 0.5) return 'some';
  return share < 0.9 ? 'much' : 'nearly-all';
}

/** How many words a note has in the sections that its form shows. */
export function wordsIn(body: NoteBody): number {
  return countWords(sectionsOf(body));
}

function countWords(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
