import { foldForComparison } from '../lib/text';

/** A word as it is compared, with its place in the text in UTF-16 units. */
export interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** Of a text longer than this, only the beginning is looked over: no note is, a pasted book may be. */
const MOST_WORDS = 20_000;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const PLAIN = /^[a-z0-9]+$/iu;

/** The words of a text in order, without case, accents and punctuation. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (words.length >= MOST_WORDS) break;
    const folded = PLAIN.test(word)
      ? word.toLowerCase()
      : foldForComparison(word).replaceAll('’', "'");
    words.push({ folded, from: index, to: index + word.length });
  }
  return words;
}

/** From one word to another, both included. */
export interface Passage {
  readonly first: number;
  readonly last: number;
}

/** Shorter repetitions are how people speak, and no copy (M115). */
const SHORTEST = 12;
/** Words that stand together in both texts: so many at a time are looked up. */
const SHINGLE = 4;
/** So many words in a row may have been changed, put in or taken out within one passage. */
const MOST_CHANGED = 3;
/** Of a passage's words so many stand in the other text too. */
const LEAST_SHARE = 0.75;
/** A phrase that stands oftener in one note is looked for at its first places only. */
const MOST_PLACES = 6;
/** Passages that are followed at a time. */
const MOST_OPEN = 12;

/** A passage that is being followed: where its last shingle begins in both texts. */
interface Trail {
  readonly first: number;
  here: number;
  there: number;
  /** Words that stand in both. */
  matched: number;
}

/** Passages of one text that stand in the other, in no order. Takes time that grows with both. */
export function repeatedPassages(
  words: readonly Word[],
  other: readonly Word[],
): readonly Passage[] {
  const otherShingles = shinglesOf(other);
  const places = placesOf(otherShingles);
  const passages: Passage[] = [];
  let trails: Trail[] = [];
  for (const [here, shingle] of shinglesOf(words).entries()) {
    for (const trail of trails) goOn(trail, here, shingle, otherShingles);
    for (const there of places.get(shingle) ?? []) meet(trails, here, there);
    const isOver = (trail: Trail) => here - trail.here > SHINGLE + MOST_CHANGED;
    if (!trails.some(isOver)) continue;
    passages.push(...trails.filter(isOver).flatMap(passageOf));
    trails = trails.filter((trail) => !isOver(trail));
  }
  return [...passages, ...trails.flatMap(passageOf)];
}

/** By the word with which each begins. */
function shinglesOf(words: readonly Word[]): readonly string[] {
  const folded = words.map((word) => word.folded);
  const count = Math.max(0, words.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, at) => folded.slice(at, at + SHINGLE).join(' '));
}

function placesOf(shingles: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, shingle] of shingles.entries()) {
    const known = places.get(shingle);
    if (!known) places.set(shingle, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

/** Follows a trail by one word, however often that phrase stands in the other text. */
function goOn(trail: Trail, here: number, shingle: string, other: readonly string[]): void {
  const isNext = trail.here === here - 1 && other[trail.there + 1] === shingle;
  if (isNext) step(trail, here, trail.there + 1);
}

/** A phrase that stands in both goes on with a trail that a few changed words interrupted. */
function meet(trails: Trail[], here: number, there: number): void {
  if (trails.some((trail) => trail.here === here && trail.there === there)) return;
  const interrupted = trails.find((trail) => isSoonAfter(trail, here, there));
  if (interrupted) step(interrupted, here, there);
  else if (trails.length < MOST_OPEN) {
    trails.push({ first: here, here, there, matched: SHINGLE });
  }
}

function isSoonAfter(trail: Trail, here: number, there: number): boolean {
  const [on, onThere] = [here - trail.here, there - trail.there];
  return on > 0 && onThere > 0 && Math.abs(on - onThere) <= MOST_CHANGED;
}

function step(trail: Trail, here: number, there: number): void {
  trail.matched += Math.min(SHINGLE, here - trail.here);
  trail.here = here;
  trail.there = there;
}

function passageOf({ first, here, matched }: Trail): readonly Passage[] {
  const last = here + SHINGLE - 1;
  const isLong = matched >= SHORTEST && matched >= LEAST_SHARE * (last - first + 1);
  return isLong ? [{ first, last }] : [];
}
