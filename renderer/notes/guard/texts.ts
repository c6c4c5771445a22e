import { REPLACEMENT, type NameFinding, type NameForm } from '../../../shared/domain/name-guard';

/** `personal`: a text about one member. `shared`: about the group or nobody, where "other" says nothing. */
export type GuardedText = 'personal' | 'shared';

const anyOf = (names: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(names);

type Reason = (names: string) => string;

const ofOther: Readonly<Record<NameForm, Reason>> = {
  'full-name': (names) => `The full name of another member: ${names}.`,
  'first-name': (names) => `Also the first name of another member: ${names}.`,
  'last-name': (names) => `Also the last name of another member: ${names}.`,
  'other-name': (names) => `Another member is known by this name: ${names}.`,
  'former-name': (names) => `Another member was known by this name: ${names}.`,
  initials: (names) => `These may be the initials of another member: ${names}.`,
  misspelt: (names) => `This may be the name of another member, misspelt: ${names}.`,
};

const ofAny: Readonly<Record<NameForm, Reason>> = {
  'full-name': (names) => `The full name of a member: ${names}.`,
  'first-name': (names) => `The first name of a member: ${names}.`,
  'last-name': (names) => `The last name of a member: ${names}.`,
  'other-name': (names) => `A member is known by this name: ${names}.`,
  'former-name': (names) => `A member was known by this name: ${names}.`,
  initials: (names) => `These may be the initials of a member: ${names}.`,
  misspelt: (names) => `This may be the name of a member, misspelt: ${names}.`,
};

const reasons: Readonly<Record<GuardedText, typeof ofOther>> = {
  personal: ofOther,
  shared: ofAny,
};

/** Why a name is underlined. Other members' names are shown nowhere else beside a member's text. */
export function reasonOf({ form, members }: NameFinding, text: GuardedText): string {
  return reasons[text][form](anyOf(members.map(({ preferred }) => preferred)));
}

export const guardTexts = {
  list: 'Names in this note',
  maybe: 'Maybe',
  maybeExplained: 'An everyday word may be meant. It does not hinder signing.',
  replace: `Replace with “${REPLACEMENT}”`,
  replaceShown: (shown: string) => `Replace with “${REPLACEMENT}”: ${shown}`,
  goTo: (shown: string) => `Show “${shown}” in the text`,
  nextName: 'Next name',
  more: (count: number) => (count === 1 ? 'One more name.' : `${count} more names.`),
  sure: (count: number): string =>
    count === 1 ? 'One name that does not belong here.' : `${count} names that do not belong here.`,
  onlyMaybe: (count: number): string =>
    count === 1 ? 'One word that may be a name.' : `${count} words that may be names.`,
  none: 'No name that does not belong here.',
  repeats: (name: string, date: string) =>
    `The same words stand in the note about ${name} of ${date}.`,
} as const;
