import type { Bearer } from './bearers';
import type { FoldedText } from './folding';
import { COMMON_NAMES } from './common-names';
import { isEnglishWord, isEverydayWord } from './words';

/** A word that is nearly a name: one edit away from it, or the name with an ending. */
export interface NearName {
  readonly from: number;
  readonly to: number;
  readonly bearers: readonly Bearer[];
  readonly isMisspelt: boolean;
  /** What it is near to is all that speaks for it: another common name, or a short stem. */
  readonly isDoubtful: boolean;
}

export type NearNames = (folded: FoldedText) => readonly NearName[];

/** One edit in a shorter name makes a different name (Ana, Ada, Ann). */
const SHORTEST_TO_MISSPELL = 5;
const SHORTEST_TO_DECLINE = 4;
const LONGEST_ENDING = 4;
const LONGEST_WORD = 40;

/**
 * Endings of cases in Slavic languages, Latin, Finnish and German, folded. They come after a name
 * ("Petrovi", "Łukasza") or in the place of its last vowel ("Anny" and "Annę" of Anna).
 */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'a ach ae ah ake am ami as e ego ej em emu en i ia ie iem ih ii im in is ista iksi ja je ji ju ksi la ' +
    'lla lle lta mu n na ne no ns o om ou ov ova ove ovi ovo ow owa owi owie oyu s ssa sta u um us y ych ym'
  ).split(' '),
);

interface Index {
  readonly names: ReadonlyMap<string, readonly Bearer[]>;
  /** Names without their last vowel. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Names by what is left of them when one letter is taken out. */
  readonly shortened: ReadonlyMap<string, readonly string[]>;
}

/** Finds capitalised words that are no English words and nearly a name; nearly an own name is not. */
export function nearNamesOf(
  bearersOf: ReadonlyMap<string, readonly Bearer[]>,
  own: ReadonlySet<string>,
): NearNames {
  const index = indexOf(bearersOf, own);
  const found = new Map<string, Omit<NearName, 'from' | 'to'> | null>();
  return (folded) => {
    const near: NearName[] = [];
    for (const { 0: match, index: from } of folded.cased.matchAll(WORD)) {
      const written = match.toLowerCase().replace(/'s$/u, '');
      const word = written.replaceAll("'", '');
      if (word.length < SHORTEST_TO_DECLINE || word.length > LONGEST_WORD) continue;
      const name = isEnglishWord(word) ? null : memoised(found, word, () => nearTo(word, index));
      if (name) near.push({ ...name, from, to: from + written.length });
    }
    return near;
  };
}

const WORD = /(?<![\p{L}\p{N}'])[A-Z][A-Za-z]+(?:'[A-Za-z]+)*/gu;
const MOST_REMEMBERED = 5_000;

function memoised<T>(known: Map<string, T>, key: string, make: () => T): T {
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

function indexOf(
  bearersOf: ReadonlyMap<string, readonly Bearer[]>,
  own: ReadonlySet<string>,
): Index {
  const ownNames = [...own].map((name): [string, readonly Bearer[]] => [name, []]);
  const names = [...bearersOf].filter(([, bearers]) => bearers.some(({ isWhole }) => !isWhole));
  const sought = [...names, ...ownNames].filter(
    ([name]) =>
      /^[a-z]+$/u.test(name) && name.length >= SHORTEST_TO_DECLINE && !isEverydayWord(name),
  );
  const written = sought.map(([name]) => name);
  const long = written.filter((name) => name.length >= SHORTEST_TO_MISSPELL);
  const ending = written.filter((name) => /[aeioy]$/u.test(name));
  return {
    names: new Map(sought),
    stems: grouped(ending.map((name) => [name.slice(0, -1), name])),
    shortened: grouped(long.flatMap((name) => shortenings(name).map((short) => [short, name]))),
  };
}

function grouped(pairs: readonly (readonly [string, string])[]): Index['shortened'] {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(([, name]) => name)]));
}

function shortenings(word: string): readonly string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

function nearTo(word: string, index: Index): Omit<NearName, 'from' | 'to'> | null {
  const declined = declinedFrom(word, index);
  const misspelt = misspeltFrom(word, index);
  const bearers = [...declined.names, ...misspelt].map((name) => index.names.get(name) ?? []);
  // Nobody bears an own name here: what is nearly one is not held against the note.
  if (bearers.length === 0 || bearers.some(({ length }) => length === 0)) return null;
  const isMisspelt = declined.names.length === 0;
  const isDoubtful = COMMON_NAMES.has(word) || (!isMisspelt && declined.isShort);
  return { bearers: [...new Set(bearers.flat())], isMisspelt, isDoubtful };
}

function declinedFrom(
  word: string,
  { names, stems }: Index,
): { readonly names: readonly string[]; readonly isShort: boolean } {
  for (let length = 1; length <= LONGEST_ENDING; length += 1) {
    const stem = word.slice(0, -length);
    if (!ENDINGS.has(word.slice(-length))) continue;
    const found = [...(names.has(stem) ? [stem] : []), ...(stems.get(stem) ?? [])];
    if (found.length > 0) return { names: found, isShort: stem.length < SHORTEST_TO_DECLINE };
  }
  return { names: [], isShort: false };
}

function misspeltFrom(word: string, { names, shortened }: Index): readonly string[] {
  if (word.length < SHORTEST_TO_MISSPELL - 1) return [];
  const shorter = shortenings(word);
  const near = new Set([
    ...(shortened.get(word) ?? []),
    ...shorter.filter((name) => name.length >= SHORTEST_TO_MISSPELL && names.has(name)),
    ...shorter.flatMap((short) => shortened.get(short) ?? []),
  ]);
  return [...near].filter((name) => isOneEdit(word, name));
}

/** One letter more, less or other, or two neighbours that changed places. */
function isOneEdit(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const [left, right] = [one.slice(start, end), other.slice(start, otherEnd)];
  const isSwap = left.length === 2 && right === (left[1] ?? '') + (left[0] ?? '');
  return isSwap || (left.length <= 1 && right.length <= 1);
}
