import type { FoldedText } from './folding';
import { keyOf } from './forms';
import { UNSPACED } from './pattern';
import { EVERYDAY, MONTHS, OPENERS } from './words';

/** Offsets in UTF-16 units of the text as it stands. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name that stands in a text as it is written in the roster, folded. */
export interface KeyedSpan extends Span {
  readonly key: string;
  /** Where it stands in the folded text. */
  readonly from: number;
  readonly to: number;
  /** False for what is an everyday word there, or a month, or part of another word. */
  readonly isName: boolean;
}

/** All that the pattern finds, own names and everyday words too, in order. */
export function spansIn(text: string, folded: FoldedText, pattern: RegExp): readonly KeyedSpan[] {
  const spans: KeyedSpan[] = [];
  for (const { 0: match, index } of folded.text.matchAll(pattern)) {
    const to = index + match.length;
    const span = { start: folded.originalOf(index), end: folded.originalOf(to) };
    const isPlural = /^s(?!\p{L})/u.test(folded.text.slice(to, to + 2)) && !UNSPACED.test(match);
    const endsInLetter = folded.originalOf(to - 1) === span.end;
    if (endsInLetter) continue;
    const isName = mayBeName(text, span, match, isPlural);
    spans.push({ ...span, from: index, to, key: keyOf(match), isName });
  }
  return spans;
}

function hasCapital(text: string, { start, end }: Span): boolean {
  return /^\p{Lu}/u.test(text.slice(start, Math.min(end, start + 2)).normalize('NFKD'));
}

function mayBeName(text: string, span: Span, match: string, isPlural: boolean): boolean {
  const parts = match.split(/[^\p{L}\p{N}']+/u);
  const isWord = parts.every(
    (part) => EVERYDAY.has(part) || OPENERS.has(part) || /^[a-z]{2}$/u.test(part),
  );
  if (isPlural) return hasCapital(text, span) && !isWord && match.length > 2;
  if (parts.length > 1) return true;
  if (!isWord) return true;
  if (!hasCapital(text, span) || isInDate(text, span, match)) return false;
  return !OPENERS.has(match) || !startsSentence(text, span.start);
}

/** "12 May", "May 12", "May 2027". */
function isInDate(text: string, { start, end }: Span, match: string): boolean {
  if (!MONTHS.has(match)) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    /^,?\s+\d/u.test(text.slice(end, end + 4)) || /\d(?:st|nd|rd|th)?(?: of)?\s$/u.test(before)
  );
}

export function startsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (/\b(?:dr|mr|mrs|ms|mx|prof)\.\s*$/iu.test(before)) return false;
  return before.trim() === '' || /(?:[.!?:;"“«([•–—-]|\n)\s*$/u.test(before);
}

/** What may stand between or after the parts of one person's name: "Ana B. de Lima", "Ana B.". */
const WITHIN_NAME =
  /^(?:[ \t]+|\p{Pd})(?:\p{L}\.?[ \t]+|(?:de|da|van|von|der|la|le|al|bin)[ \t-]+)*$/iu;

export function isWithinName(between: string): boolean {
  return WITHIN_NAME.test(between);
}

/** A point that ends the sentence as well is left to it. */
const INITIAL =
  /^[ \t]+(?:\p{Lu}\.(?=[ \t]+\p{Ll})|\p{Lu}(?=\.)|(?![IA])\p{Lu}(?![\p{L}\p{N}'’-]))/u;

/** The initial that stands after a name, as in "Ana B.", with the blank before it; or nothing. */
export function initialAfter(text: string, end: number): string {
  return INITIAL.exec(text.slice(end, end + 12))?.[0] ?? '';
}
