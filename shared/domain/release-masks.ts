import { namesOf, type Member } from './member';
import { MASK, nameMasker, type NameMasker } from './name-mask';
import type { Strike } from './struck-text';

/** A text as it is released, with what of it is struck. */
export interface MaskedStrikes {
  readonly text: string;
  readonly strikes: readonly Strike[];
}

/** Hides other members' names in one release, and counts how often it did (M109). */
export interface CountingMasker {
  readonly hide: (text: string) => string;
  /** Names of two words and more alone, and no part of them. */
  readonly hideWhole: (text: string) => string;
  /** A strike that begins or ends within a name takes in the whole mask: no half of it is left. */
  readonly hideStruck: (text: string, strikes: readonly Strike[]) => MaskedStrikes;
  readonly count: () => number;
}

export function countingMasker(member: Member, others: readonly Member[]): CountingMasker {
  let count = 0;
  const counting =
    ({ mask }: NameMasker) =>
    (text: string) => {
      const masked = mask(text);
      count += masked.count;
      return masked.text;
    };
  const own = namesOf(member);
  const masker = nameMasker(others.flatMap(namesOf), own);
  const hide = counting(masker);
  const hideWhole = counting(nameMasker(others.flatMap(wholeNamesOf), own, 'whole'));
  const hideStruck = (text: string, strikes: readonly Strike[]) => ({
    text: hide(text),
    strikes: strikes.length === 0 ? [] : movedBy(masker.find(text), strikes),
  });
  return { hide, hideWhole, hideStruck, count: () => count };
}

/** The legal name, and the last of it after each other name: "Sally Novak" beside "Sarah Novak". */
function wholeNamesOf({ profile, formerNames }: Member): readonly string[] {
  const { legalName, preferredFirstName, otherNames } = profile;
  const familyName = legalName.split(' ').at(-1) ?? '';
  const called = [preferredFirstName, ...otherNames];
  return [legalName, ...formerNames, ...called, ...called.map((name) => `${name} ${familyName}`)];
}

type Spans = ReturnType<NameMasker['find']>;

function movedBy(masked: Spans, strikes: readonly Strike[]): readonly Strike[] {
  return strikes.map(({ from, to, number }) => ({
    from: moved(masked.find(({ start, end }) => start < from && from < end)?.start ?? from, masked),
    to: moved(masked.find(({ start, end }) => start < to && to < end)?.end ?? to, masked),
    number,
  }));
}

/** Where a place outside of every name has got to, now that masks stand in their place. */
function moved(at: number, masked: Spans): number {
  const before = masked.filter(({ end }) => end <= at);
  return before.reduce((place, { start, end }) => place + MASK.length - (end - start), at);
}
