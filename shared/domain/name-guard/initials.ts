import type { KnownNames } from '../name-guard';
import { partsOf, wordsOf, type Bearer, type Person } from './bearers';
import { fold, type FoldedText } from './folding';
import { tokensOf } from './forms';
import { isShouted } from './neighbours';
import { ABBREVIATIONS, DOTTED_ABBREVIATIONS, PARTICLES } from './words';

/** Letters that are a member's initials; of twelve people they tell who it is (facts.md). */
export interface Initials {
  readonly from: number;
  readonly to: number;
  readonly bearers: readonly Bearer[];
  /** "A.B." stands for a person; "AB" may stand for anything. */
  readonly isDotted: boolean;
}

export type InitialsIn = (folded: FoldedText) => readonly Initials[];

const DOTTED =
  /(?<![\p{L}\p{N}.'])(?:[A-Z](?:\.-?[A-Z]){1,4}\.?|[A-Z](?:\. [A-Z]){1,4}\.)(?![\p{L}\p{N}])/gu;
const UNDOTTED = /(?<![\p{L}\p{N}.'&-])[A-Z]{2,5}(?![\p{L}\p{N}&-])/gu;

/** @param own a member whose initials are their own in this text, whoever shares them */
export function initialsOf(people: readonly Person[], own: KnownNames | null): InitialsIn {
  const owned = new Set(own === null ? [] : lettersOf(own));
  const bearersOf = Map.groupBy(
    people.flatMap((person) => lettersOf(person.names).map((letters) => ({ letters, person }))),
    ({ letters }) => letters,
  );
  const sought = new Map(
    [...bearersOf]
      .filter(([letters]) => !owned.has(letters))
      .map(([letters, bearers]) => [
        letters,
        bearers.map(({ person }): Bearer => ({ person, form: 'initials', isWhole: false })),
      ]),
  );
  return (folded) => [
    ...foundBy(DOTTED, folded, true, sought).filter(
      (it) => !isIn(folded, it, DOTTED_ABBREVIATIONS),
    ),
    ...foundBy(UNDOTTED, folded, false, sought).filter(
      (it) => !isIn(folded, it, ABBREVIATIONS) && !isShouted(folded.cased, it),
    ),
  ];
}

function foundBy(
  pattern: RegExp,
  folded: FoldedText,
  isDotted: boolean,
  sought: ReadonlyMap<string, readonly Bearer[]>,
): readonly Initials[] {
  return Array.from(folded.cased.matchAll(pattern), ({ 0: match, index }) => ({
    ...{ from: index, to: index + match.length, isDotted },
    bearers: sought.get(lettersIn(match)) ?? [],
  })).filter(({ bearers }) => bearers.length > 0);
}

const lettersIn = (written: string): string => written.toLowerCase().replace(/[^a-z]/gu, '');

function isIn({ text }: FoldedText, { from, to }: Initials, list: ReadonlySet<string>): boolean {
  return list.has(lettersIn(text.slice(from, to)));
}

/** "al", "abl", for double names "ad" and "amdr", with particles "pb" and "pvdb". */
function lettersOf(names: KnownNames): readonly string[] {
  const { given, family } = partsOf(names.legal);
  const last = tokensOf(family).filter((token) => !PARTICLES.has(token));
  const called = [names.preferred, given, ...names.others].map(firstLetter);
  const wholes = [names.legal, ...names.former].filter((name) => wordsOf(name).length > 1);
  const letters = [
    ...called.map((letter) => letter + firstLetter(last[0] ?? '')),
    ...wholes.flatMap((name) => [
      wordsOf(name).map(firstLetter).join(''),
      tokensOf(name).map(firstLetter).join(''),
      tokensOf(name)
        .filter((token) => !PARTICLES.has(token))
        .map(firstLetter)
        .join(''),
    ]),
  ];
  return [...new Set(letters)].filter((initials) => /^[a-z]{2,5}$/u.test(initials));
}

const firstLetter = (word: string): string => fold(word).charAt(0);
