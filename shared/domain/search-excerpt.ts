import type { ExcerptPart, SearchTerms } from './search';
import { wordsIn, type FoldedWord } from './search-terms';

/** In UTF-16 units: what stands before the first thing found, and the whole excerpt. */
const BEFORE = 60;
const LONGEST_EXCERPT = 240;
/** How far a cut may move to fall between two words. */
const LONGEST_WORD = 30;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A piece of the first text in which something was found, with every find in it marked; the
 * beginning of the first text that says anything when nothing was. Cut ends have an ellipsis.
 */
export function excerptOf(texts: readonly string[], terms: SearchTerms): readonly ExcerptPart[] {
  const find = finder(terms);
  for (const text of texts) {
    const finds = find(text);
    const first = finds.next();
    if (!first.done) return marked(text, around(text, first.value), first.value, finds);
  }
  const text = texts.find((each) => each.trim() !== '') ?? '';
  return partsOf(text, { from: 0, to: cutBefore(text, LONGEST_EXCERPT) }, []);
}

/** Finds phrases in a text one after another, in the order in which they begin. */
function finder({
  phrases,
  isLastOpen,
}: SearchTerms): (text: string) => Generator<Stretch, void, undefined> {
  const longest = Math.max(0, ...phrases.map((phrase) => phrase.length));
  const open = isLastOpen ? phrases.at(-1) : undefined;
  const byLength = phrases.toSorted((one, other) => other.length - one.length);
  const lengthAt = (window: readonly FoldedWord[]): number =>
    byLength.find((phrase) => beginsWith(window, phrase, phrase === open))?.length ?? 0;
  return function* finds(text) {
    const window: FoldedWord[] = [];
    for (const word of wordsThenNone(text, longest)) {
      if (word) window.push(word);
      if (word && window.length < longest) continue;
      const found = window[lengthAt(window) - 1];
      const begins = window.shift();
      if (begins && found) yield { from: begins.from, to: found.to };
    }
  };
}

/** What follows the last word gives the words before it their turn. */
function* wordsThenNone(text: string, times: number): Generator<FoldedWord | null> {
  if (times === 0) return;
  yield* wordsIn(text);
  for (let index = 1; index < times; index += 1) yield null;
}

function beginsWith(
  window: readonly FoldedWord[],
  phrase: readonly string[],
  isOpen: boolean,
): boolean {
  return phrase.every((wanted, index) => {
    const word = window[index]?.word;
    const isLast = index === phrase.length - 1;
    return isOpen && isLast ? word?.startsWith(wanted) : word === wanted;
  });
}

function around(text: string, { from: found }: Stretch): Stretch {
  const from = cutAfter(text, found - BEFORE, found);
  return { from, to: cutBefore(text, from + LONGEST_EXCERPT) };
}

function marked(
  text: string,
  excerpt: Stretch,
  first: Stretch,
  rest: Iterable<Stretch>,
): readonly ExcerptPart[] {
  const finds: Stretch[] = [first];
  for (const find of rest) {
    if (find.from >= excerpt.to) break;
    finds.push(find);
  }
  return partsOf(text, excerpt, finds);
}

function partsOf(
  text: string,
  { from, to }: Stretch,
  finds: readonly Stretch[],
): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = from > 0 ? [{ text: '…', isFound: false }] : [];
  let at = from;
  for (const find of finds) {
    const [begins, ends] = [Math.max(find.from, at), Math.min(find.to, to)];
    if (begins >= ends) continue;
    parts.push({ text: text.slice(at, begins), isFound: false });
    parts.push({ text: text.slice(begins, ends), isFound: true });
    at = ends;
  }
  parts.push({ text: text.slice(at, to), isFound: false });
  if (to < text.length) parts.push({ text: '…', isFound: false });
  return parts.filter((part) => part.text !== '');
}

/** The beginning of a word at or after `at`, and not beyond `latest`. */
function cutAfter(text: string, at: number, latest: number): number {
  if (at <= 0) return 0;
  const blank = /\s+(?=\S)/u.exec(text.slice(at, Math.min(at + LONGEST_WORD, latest)));
  if (blank) return at + blank.index + blank[0].length;
  let whole = at;
  while (whole < latest && isInside(text, whole)) whole += 1;
  return whole;
}

/** The end of a word at or before `at`. */
function cutBefore(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const end = text.slice(at - LONGEST_WORD, at + 1);
  const blank = end.search(/\s\S*$/u);
  if (blank > 0) return at - LONGEST_WORD + blank;
  let whole = at;
  while (whole > at - LONGEST_WORD && isInside(text, whole)) whole -= 1;
  return isLowSurrogate(text, whole) ? whole - 1 : whole;
}

const BELONGS_TO_WHAT_STANDS_BEFORE =
  /^[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}\udc00-\udfff]/u;
const JOINS_WHAT_FOLLOWS = '\u200d';

/** A pile of marks without an end is cut all the same, but never a pair. */
function isLowSurrogate(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/u.test(text.slice(at, at + 1));
}

/** True where a cut would take a character apart: a surrogate pair, marks, a joined emoji. */
function isInside(text: string, at: number): boolean {
  const follows = text.slice(at, at + 2);
  return BELONGS_TO_WHAT_STANDS_BEFORE.test(follows) || text[at - 1] === JOINS_WHAT_FOLLOWS;
}
