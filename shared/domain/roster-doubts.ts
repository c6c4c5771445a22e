import { foldForComparison, tidyLine } from '../lib/text';
import type { HealthNumber } from './health-number';
import type { Member, MemberProfile } from './member';
import type { RosterField } from './roster-columns';

/**
 * What a doubt does. The row cannot be taken; it can, without the field; or it can as it stands,
 * once a person has looked.
 */
const effects = {
  'no-name': 'blocks',
  'name-does-not-fit': 'blocks',
  'in-alcove': 'blocks',
  'health-number-wrong': 'drops-field',
  'health-number-twice': 'drops-field',
  'date-wrong': 'drops-field',
  'date-either-order': 'drops-field',
  'email-without-at': 'drops-field',
  'does-not-fit': 'drops-field',
  'twice-in-file': 'asks-to-look',
  'name-incomplete': 'asks-to-look',
  'name-turned': 'asks-to-look',
  formula: 'asks-to-look',
  'other-length': 'asks-to-look',
} as const;
export type RosterDoubtCode = keyof typeof effects;

export interface RosterDoubt {
  readonly code: RosterDoubtCode;
  /** Where it lies; `null` when it is about the whole row. */
  readonly field: RosterField | null;
  /** What stands in the file, or the other lines of the same person. */
  readonly found: string;
}

export interface RosterPerson {
  readonly profile: MemberProfile;
  readonly healthNumber: HealthNumber | null;
}

export interface RosterRow {
  readonly line: number;
  /** As the person would be added, fields in doubt left out; `null` when there is no name. */
  readonly person: RosterPerson | null;
  readonly doubts: readonly RosterDoubt[];
}

function effectOf({ code }: RosterDoubt): (typeof effects)[RosterDoubtCode] {
  return effects[code];
}

/** False when it would be added wrongly or twice, whatever is left out of it. */
export function canBeTaken({ person, doubts }: RosterRow): boolean {
  return person !== null && doubts.every((doubt) => effectOf(doubt) !== 'blocks');
}

/** Two people of one roster are held apart by this. */
export function personKey(legalName: string): string {
  return foldForComparison(tidyLine(legalName));
}

/** Points out who stands in the file twice, or in the vault already. */
export function withDoubles(
  rows: readonly RosterRow[],
  existing: ReadonlySet<string>,
): readonly RosterRow[] {
  const byName = Map.groupBy(rows, nameOf);
  const byNumber = Map.groupBy(rows, numberOf);
  return rows.map((row) => {
    const { person } = row;
    if (person === null) return row;
    const twins = othersOf(byName.get(nameOf(row)), row);
    const sameNumber =
      person.healthNumber === null ? '' : othersOf(byNumber.get(numberOf(row)), row);
    const doubts = [...row.doubts];
    const found = person.profile.legalName;
    if (existing.has(personKey(found))) doubts.push({ code: 'in-alcove', field: null, found });
    if (twins !== '') doubts.push({ code: 'twice-in-file', field: null, found: twins });
    if (sameNumber === '') return { ...row, doubts };
    doubts.push({ code: 'health-number-twice', field: 'healthNumber', found: sameNumber });
    return { ...row, person: { ...person, healthNumber: null }, doubts };
  });
}

function nameOf({ person }: RosterRow): string | null {
  return person && personKey(person.profile.legalName);
}

/** Without the version: a renewed card bears the same ten digits. */
function numberOf({ person }: RosterRow): string | null {
  return person?.healthNumber?.slice(0, 10) ?? null;
}

/** The lines of the other bearers: "4, 7". */
function othersOf(bearers: readonly RosterRow[] | undefined, row: RosterRow): string {
  const others = (bearers ?? []).filter(({ line }) => line !== row.line);
  return others.map(({ line }) => line).join(', ');
}

/**
 * The legal names of those who would stand in the vault twice, by name or by health number: among
 * themselves, or beside those who are there.
 */
export function doublesAmong(
  people: readonly KnownPerson[],
  existing: readonly KnownPerson[],
): readonly string[] {
  const seen = new Set(existing.flatMap(marksOf));
  const doubles = people.filter((person) => {
    const marks = marksOf(person);
    const isDouble = marks.some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return isDouble;
  });
  return [...new Set(doubles.map(({ profile }) => profile.legalName))];
}

type KnownPerson = Pick<Member, 'profile' | 'healthNumber'>;

function marksOf({ profile, healthNumber }: KnownPerson): readonly string[] {
  const name = `name ${personKey(profile.legalName)}`;
  return healthNumber === null ? [name] : [name, `number ${healthNumber.slice(0, 10)}`];
}
