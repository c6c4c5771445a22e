import type { SearchTerms } from './search';

/** A word of a text as it is looked for, and where it stands, in UTF-16 units. */
export interface FoldedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Written without blanks: each character is a word, so that a part of a sentence is a phrase. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/** Take no room of their own: marks, joiners, direction marks, soft hyphens. */
const WITHOUT_WIDTH = String.raw`\p{M}\p{Default_Ignorable_Code_Point}`;

const RUN = new RegExp(
  `[${UNSPACED}][${WITHOUT_WIDTH}]*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}${WITHOUT_WIDTH}])+`,
  'gu',
);
const NO_WIDTH = new RegExp(`[${WITHOUT_WIDTH}]`, 'gu');
const WORD = new RegExp(
  `(?=[\\p{L}\\p{N}])[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`,
  'gu',
);
const PLAIN = /^[0-9A-Za-z]*$/;

/** Letters that no decomposition makes plain. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ς: 'σ',
};
const BARRED = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');

/**
 * The words of a text in order, without case, accents and what takes no room. Index, query and
 * excerpt all read text through this, so that they can never differ in what a word is.
 */
export function* wordsIn(text: string): Generator<FoldedWord, void, undefined> {
  for (const { 0: run, index: from } of text.matchAll(RUN)) {
    const to = from + run.length;
    if (PLAIN.test(run)) yield { word: run.toLowerCase(), from, to };
    else for (const [word] of folded(run).matchAll(WORD)) yield { word, from, to };
  }
}

function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(NO_WIDTH, '').toLowerCase();
  return bare.replace(BARRED, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

const QUOTATION_MARK = /["“”„‟«»]/u;
/** With one letter begin a tenth of all words: it would find everything, and slowly. */
const SHORTEST_BEGINNING = 2;
/** Something of a word, and after it neither a blank nor a quotation mark. */
const OPEN_END = /[\p{L}\p{N}][^\s"“”„‟«»]*$/u;

/**
 * Reads what was typed: words in quotation marks stand together, and so do the parts of one such as
 * `follow-up`. Whatever else is typed is only ever text, and of marks alone nothing is looked for.
 */
export function readSearch(typed: string): SearchTerms {
  const pieces = typed
    .split(QUOTATION_MARK)
    .flatMap((part, index) => (index % 2 === 1 ? [part] : part.split(/\s+/u)));
  const phrases = pieces
    .map((piece) => Array.from(wordsIn(piece), ({ word }) => word))
    .filter((words) => words.length > 0);
  const last = phrases.at(-1)?.at(-1) ?? '';
  return { phrases, isLastOpen: last.length >= SHORTEST_BEGINNING && OPEN_END.test(typed) };
}
