import type { GuardedMember, KnownNames, NameForm } from '../name-guard';
import { fold } from './folding';
import { formsOf, keyOf, tokensOf, type Sought } from './forms';
import { UNSPACED } from './pattern';
import { PARTICLES } from './words';

/** A member with what is asked again and again while a text is looked over. */
export interface Person extends GuardedMember {
  /** Folded first letters of all words of all names. */
  readonly letters: ReadonlySet<string>;
}

/** One way in which one member may be written. */
export interface Bearer {
  readonly person: Person;
  readonly form: NameForm;
  /** First name and family name together, former ones too. */
  readonly isWhole: boolean;
}

interface Spelling extends Omit<Bearer, 'person'> {
  readonly name: string;
  readonly sought: Sought;
}

/** Folded forms of all names that are looked for, with those who bear them, by key. */
export interface Roster {
  readonly forms: readonly string[];
  readonly bearersOf: ReadonlyMap<string, readonly Bearer[]>;
}

export function personOf(member: GuardedMember): Person {
  const { legal, preferred, others, former } = member.names;
  const words = [legal, preferred, ...others, ...former].flatMap(tokensOf);
  return { ...member, letters: new Set(words.map((word) => word.charAt(0))) };
}

export function rosterOf(people: readonly Person[]): Roster {
  const forms = new Set<string>();
  const bearersOf = new Map<string, Bearer[]>();
  for (const person of people)
    for (const { name, form, isWhole, sought } of spellingsOf(person.names))
      for (const written of formsOf([name], sought)) {
        forms.add(written);
        const bearers = bearersOf.get(keyOf(written)) ?? [];
        if (!bearers.some((bearer) => bearer.person === person))
          bearersOf.set(keyOf(written), [...bearers, { person, form, isWhole }]);
      }
  return { forms: [...forms], bearersOf };
}

/** The most telling first: what is a first name and a former name too counts as a first name. */
function spellingsOf(names: KnownNames): readonly Spelling[] {
  const { given, middle, family } = partsOf(names.legal);
  const called = [...new Set([names.preferred, given, ...names.others])];
  const withFamily = family === '' ? [] : called.map((name) => `${name} ${family}`);
  return [
    ...[names.legal, ...names.others].filter(isFullName).map(wholeAs('full-name')),
    ...withFamily.map(wholeAs('full-name')),
    ...[names.preferred, given].map(partAs('first-name')),
    ...[...names.others, ...middle].map(partAs('other-name')),
    ...[family].map(partAs('last-name')),
    ...names.former.filter(isFullName).map(wholeAs('former-name')),
    ...names.former.map(partAs('former-name')),
  ];
}

const wholeAs = (form: NameForm) => (name: string) =>
  ({ name, form, isWhole: true, sought: 'whole' }) satisfies Spelling;
const partAs = (form: NameForm) => (name: string) =>
  ({ name, form, isWhole: false, sought: 'whole-and-parts' }) satisfies Spelling;

/** Two words at least; in a script without blanks, all of it. */
function isFullName(name: string): boolean {
  const words = wordsOf(name);
  return words.length > 1 || (UNSPACED.test(name) && [...name].length > 1);
}

interface NameParts {
  readonly given: string;
  readonly middle: readonly string[];
  /** Empty when there is one word only. Particles belong to it: "van der Berg". */
  readonly family: string;
}

export function partsOf(legal: string): NameParts {
  const words = wordsOf(legal);
  const [given = '', ...rest] = words;
  const lastGiven = rest.findLastIndex(
    (word, index) => index < rest.length - 1 && !PARTICLES.has(fold(word)),
  );
  return {
    given,
    middle: rest.slice(0, lastGiven + 1),
    family: rest.slice(lastGiven + 1).join(' '),
  };
}

/** The words of a name, its hyphens kept, without titles. */
export function wordsOf(name: string): readonly string[] {
  return name.split(/\s+/u).filter((word) => tokensOf(word).length > 0);
}

/** What is never flagged in a member's own note. Half of a hyphenated name is nobody's own. */
export function ownForms(own: KnownNames | null): readonly string[] {
  if (own === null) return [];
  const names = spellingsOf(own).flatMap(({ name }) => [name, ...name.split(/\s+/u)]);
  return formsOf(names, 'whole').filter((form) => !PARTICLES.has(form));
}
