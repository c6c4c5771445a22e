import type { NameFinding } from '../name-guard';
import type { FoldedText } from './folding';
import { isShouted, wordAfter, wordBefore } from './neighbours';
import { startsSentence, type KeyedSpan } from './spans';
import {
  ABBREVIATIONS,
  AFTER_WORD,
  DOINGS,
  isEnglishWord,
  isEverydayWord,
  MONTHS,
  TITLES,
} from './words';

export type Certainty = NameFinding['certainty'];

interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * How sure it is that a name as it stands in the roster is a name there; `null`: it is a word. What
 * is an everyday word is never sure by itself: its capital and its neighbours decide.
 */
export function certaintyOf(text: string, folded: FoldedText, span: KeyedSpan): Certainty | null {
  const { cased } = folded;
  const written = folded.text.slice(span.from, span.to);
  if (span.isName && /[^\p{L}\p{N}']/u.test(written)) return 'sure';
  const isLower = !/^\p{Lu}/u.test(cased.slice(span.from, span.to));
  if (isEverydayWord(span.key) || /^[a-z]{2}$/u.test(span.key)) {
    const isWordlike = isLower || isCapitalOfText(cased, span);
    if (isWordlike) return isDoing(folded, span) ? 'maybe' : null;
    return span.isName && !isOrdinary(text, folded, span) ? 'maybe' : null;
  }
  if (!span.isName) return null;
  if (isLower && isEnglishWord(span.key)) return 'maybe';
  return 'sure';
}

/** "WILL" where all is in capitals, "NG" where it is an abbreviation. */
function isCapitalOfText(cased: string, span: KeyedSpan): boolean {
  const shown = cased.slice(span.from, span.to);
  if (shown !== shown.toUpperCase() || shown.length < 2) return false;
  return isShouted(cased, span) || ABBREVIATIONS.has(span.key);
}

/** "will said", and not "her will said". */
function isDoing({ text }: FoldedText, span: KeyedSpan): boolean {
  return DOINGS.has(wordAfter(text, span)) && !AFTER_WORD.has(wordBefore(text, span));
}

const IN_THE_MONTH = new Set(
  'between by during early every in last late mid next since the this through till until'.split(
    ' ',
  ),
);

/** "Will she", "Mark the date" at the start of a sentence; "in May", "from April to May". */
function isOrdinary(text: string, { text: plain }: FoldedText, span: KeyedSpan): boolean {
  if (startsSentence(text, span.start) && AFTER_WORD.has(wordAfter(plain, span))) return true;
  if (!MONTHS.has(span.key)) return false;
  const before = plain.slice(Math.max(0, span.from - 40), span.from);
  return (
    IN_THE_MONTH.has(wordBefore(plain, span)) ||
    /(?:end|start|beginning|middle|week|rest|month|out) of $/u.test(before) ||
    /(?:january|february|march|april|june|july|august|september) (?:and|or|to) $/u.test(before)
  );
}

/**
 * True beside a word that can only be somebody else's name: an Ana Garcia is not the member Ana Lima,
 * a Serena Lima not either. The guard says so, but it is not sure.
 */
export function isBesideStranger(
  { cased }: FoldedText,
  place: Place,
  side: 'before' | 'after',
  isKnown: (word: string) => boolean,
): boolean {
  const word = (side === 'before' ? wordBefore : wordAfter)(cased, place).replace(/'s$/u, '');
  const plain = word.toLowerCase();
  if (!/^(?:\p{Lu}\p{Ll}+['-]?)+$/u.test(word) || TITLES.has(plain)) return false;
  return !isEnglishWord(plain) && !plain.split(/['-]/u).some((part) => isKnown(part));
}
