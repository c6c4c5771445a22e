import { knownNamesOf, namesAndPartsOf, namesOf, type Member } from './member';
import { MASK, nameMasker, type NameMasker } from './name-mask';
import { nameGuard } from './name-guard/guard';
import type { GuardedMember, KnownNames, NameGuard } from './name-guard';
import type { ReleaseChoice, ReleaseMask } from './release-choice';
import type { ReleaseSection } from './release-sections';
import type { Strike } from './struck-text';

/** A text as it is released, with what of it is struck. */
export interface MaskedStrikes {
  readonly text: string;
  readonly strikes: readonly Strike[];
}

/** Where one text of a release stands. */
export interface TextPlace {
  readonly section: ReleaseSection;
  /** The day of its entry; `null` for what has none. */
  readonly date: string | null;
  /** Tells it from every other text of its section: an id, a field. */
  readonly part: string;
}

/** Hides other members' names in one release, and keeps what it found for review (M109). */
export interface ReleaseMasker {
  readonly hide: (place: TextPlace, text: string) => string;
  /** Hides full names alone; a part of one is proposed, and left readable. */
  readonly hideWhole: (place: TextPlace, text: string) => string;
  /** A strike that begins or ends within a name takes in the whole mask: no half of it is left. */
  readonly hideStruck: (
    place: TextPlace,
    text: string,
    strikes: readonly Strike[],
  ) => MaskedStrikes;
  /** In the order in which their texts were given. */
  readonly found: () => readonly ReleaseMask[];
}

type Judged = Pick<ReleaseChoice, 'lifted' | 'accepted'>;

export function releaseMasker(
  member: Member,
  others: readonly GuardedMember[],
  { lifted, accepted }: Judged,
): ReleaseMasker {
  const found: ReleaseMask[] = [];
  const reasons = new Map(lifted.map(({ key, reason }) => [key, reason]));
  const taken = new Set(accepted.map(({ key }) => key));
  const find = finderOf([knownNamesOf(member)], others);
  const findWhole = wholeFinderOf(member, others, find);
  const masksIn = (place: TextPlace, text: string, names: readonly FoundName[]) => {
    const judged = names.map((name) => {
      const words = wordsAt(text, name);
      const key = keyOf(place, name.start, words);
      const reason = reasons.get(key) ?? null;
      const isHidden = name.isSure ? reason === null : taken.has(key);
      return { ...name, mask: maskOf(name, words, { key, place, reason, isHidden }) };
    });
    found.push(...judged.map(({ mask }) => mask));
    return judged.filter(({ mask }) => mask.isHidden);
  };
  return {
    hide: (place, text) => masked(text, masksIn(place, text, find(text))),
    hideWhole: (place, text) => masked(text, masksIn(place, text, findWhole(text))),
    hideStruck: (place, text, strikes) => {
      const hidden = masksIn(place, text, find(text));
      return { text: masked(text, hidden), strikes: movedBy(hidden, strikes) };
    },
    found: () => found,
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface FoundName extends Span {
  /** An everyday word that is a name too, initials without points: proposed, and left readable. */
  readonly isSure: boolean;
}

type Find = (text: string) => readonly FoundName[];

/**
 * What the release has always masked, and what only the guard of notes knows: initials, slips.
 * @param own of the members whose record it is: one, or those who go out together
 */
export function finderOf(own: readonly KnownNames[], others: readonly GuardedMember[]): Find {
  const masker = nameMasker(
    others.flatMap(({ names }) => namesAndPartsOf(names)),
    own.flatMap(namesAndPartsOf),
  );
  const guard = nameGuard({ own: togetherOf(own), others }, 'every-name');
  return (text) => (text.trim() === '' ? [] : namesIn(text, masker, guard));
}

/** As former names of the first: whole and by their parts, and with their own initials alone. */
function togetherOf([first, ...rest]: readonly KnownNames[]): KnownNames | null {
  if (!first) return null;
  const further = rest.flatMap(({ legal, preferred, others, former }) => [
    ...[legal, preferred],
    ...others,
    ...former,
  ]);
  return { ...first, former: [...first.former, ...further] };
}

function namesIn(text: string, masker: NameMasker, guard: NameGuard): readonly FoundName[] {
  const masks = masker.find(text).map((span) => ({ ...span, isSure: true }));
  return apart([...masks, ...guarded(text, guard)]);
}

function guarded(text: string, guard: NameGuard): readonly FoundName[] {
  return guard
    .find(text)
    .filter(({ shown }) => !MASK.includes(shown))
    .map(({ from, to, certainty }) => ({ start: from, end: to, isSure: certainty === 'sure' }));
}

/** In order; what is sure takes the place of what is not. */
function apart(names: readonly FoundName[]): readonly FoundName[] {
  const sure = joined(names.filter(({ isSure }) => isSure));
  const maybe = names.filter(
    (name) => !name.isSure && !sure.some((certain) => overlap(certain, name)),
  );
  return [...sure, ...maybe].sort((one, other) => one.start - other.start);
}

/** What overlaps becomes one: "A. Lima" beside "Lima". */
function joined(names: readonly FoundName[]): readonly FoundName[] {
  const apart: FoundName[] = [];
  for (const name of names.toSorted((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (last && name.start < last.end)
      apart[apart.length - 1] = { ...last, end: Math.max(last.end, name.end) };
    else apart.push(name);
  }
  return apart;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Full names in any order and form are sure. What else is found is only proposed: it may be anyone's. */
function wholeFinderOf(member: Member, others: readonly GuardedMember[], find: Find): Find {
  const masker = nameMasker(others.flatMap(wholeNamesOf), namesOf(member), 'whole');
  const guard = nameGuard({ own: knownNamesOf(member), others }, 'full-names');
  return (text) => {
    const whole = [...masker.find(text), ...guarded(text, guard)];
    return apart([
      ...whole.map(({ start, end }) => ({ start, end, isSure: true })),
      ...find(text).map((name) => ({ ...name, isSure: false })),
    ]);
  };
}

/** The legal name, and the last of it after each other name: "Sally Novak" beside "Sarah Novak". */
function wholeNamesOf({ names }: GuardedMember): readonly string[] {
  const { legal, preferred, others, former } = names;
  const familyName = legal.split(' ').at(-1) ?? '';
  const called = [preferred, ...others];
  return [legal, ...former, ...called, ...called.map((name) => `${name} ${familyName}`)];
}

/** A name and the words beside it. */
type Words = Pick<ReleaseMask, 'shown' | 'before' | 'after'>;

/** The place itself: what is found or written before it later lends no other name its judgement. */
function keyOf({ section, part }: TextPlace, start: number, words: Words): string {
  return `${section}/${part}/${start}/${words.before}|${words.shown}|${words.after}`;
}

/** The part of the record that a mask's key belongs to. */
export function sectionOfKey(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/** UTF-16 units of the text on each side of a mask. */
const EXCERPT = 60;

interface Judgement {
  readonly key: string;
  readonly place: TextPlace;
  readonly reason: string | null;
  readonly isHidden: boolean;
}

function maskOf({ isSure }: FoundName, words: Words, judged: Judgement): ReleaseMask {
  const { key, place, reason, isHidden } = judged;
  return {
    key,
    place: { section: place.section, date: place.date },
    ...words,
    certainty: isSure ? 'sure' : 'maybe',
    isHidden,
    lifted: isSure ? reason : null,
  };
}

function wordsAt(text: string, { start, end }: Span): Words {
  return {
    shown: text.slice(start, end),
    before: wordsBefore(text, start),
    after: wordsAfter(text, end),
  };
}

/** Whole words, as far as there are any: half of one reads as another. */
function wordsBefore(text: string, start: number): string {
  if (start <= EXCERPT) return text.slice(0, start);
  const cut = text.slice(start - EXCERPT, start);
  return `…${cut.slice(Math.max(0, cut.search(/\s(?=\S)/u))).toWellFormed()}`;
}

function wordsAfter(text: string, end: number): string {
  if (end + EXCERPT >= text.length) return text.slice(end);
  const cut = text.slice(end, end + EXCERPT);
  return `${cut.replace(/\s+\S*$/u, ' ').toWellFormed()}…`;
}

export function masked(text: string, spans: readonly Span[]): string {
  let kept = '';
  let done = 0;
  for (const { start, end } of spans) {
    kept += text.slice(done, start) + MASK;
    done = end;
  }
  return kept + text.slice(done);
}

function movedBy(hidden: readonly Span[], strikes: readonly Strike[]): readonly Strike[] {
  return strikes.map(({ from, to, number }) => ({
    from: moved(hidden.find(({ start, end }) => start < from && from < end)?.start ?? from, hidden),
    to: moved(hidden.find(({ start, end }) => start < to && to < end)?.end ?? to, hidden),
    number,
  }));
}

/** Where a place outside of every name has got to, now that masks stand in their place. */
function moved(at: number, hidden: readonly Span[]): number {
  const before = hidden.filter(({ end }) => end <= at);
  return before.reduce((place, { start, end }) => place + MASK.length - (end - start), at);
}
