import type { RosterField } from '../../../shared/domain/roster-columns';
import type { DateOrder } from '../../../shared/domain/roster-dates';
import type { RosterDoubt } from '../../../shared/domain/roster-doubts';

/** "1 person", "12 people". */
function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

function datesLike(count: number): string {
  const dates = count === 1 ? '1 date of this file is' : `${count} dates of this file are`;
  return `${dates} written like 03/04/1980`;
}

const assumedTexts: Readonly<Record<DateOrder, string>> = {
  'day-first':
    'Another has a number above twelve in front, so the day is assumed to come first in all.',
  'month-first':
    'Another has a number above twelve in the middle, so the month is assumed to come first in all.',
};

export const fieldTexts: Readonly<Record<RosterField, string>> = {
  legalName: 'Whole legal name',
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  preferredFirstName: 'Preferred first name',
  otherNames: 'Other names',
  dateOfBirth: 'Date of birth',
  healthNumber: 'Ontario health number',
  versionCode: 'Version code of the health card',
  telephone: 'Telephone',
  email: 'E-mail',
  address: 'Address',
  addressLine2: 'Address, second line',
  city: 'City',
  province: 'Province or state',
  postalCode: 'Postal code',
  referringPhysician: 'Referring physician',
};

export const importTexts = {
  title: 'Add members from a file',
  lead: (file: string) => `From “${file}”`,
  chooseTitle: 'Choose a list of members',
  chooseText:
    'A CSV file, as practice systems and spreadsheets export it: one line of headings, then a row ' +
    'for each person. You see everything before anyone is added. The file itself is not kept.',
  choose: 'Choose a file…',
  chooseOther: 'Choose another file…',
  columns: 'What the columns hold',
  columnsNote: 'Known headings are filled in. What is left out is not added.',
  heading: 'Heading in the file',
  examples: 'First rows',
  readAs: 'Is read as',
  columnNumber: (number: number) => `Column ${number}`,
  columnIs: (heading: string) => `“${heading}” is read as`,
  leftOut: 'Left out',
  noExample: 'Empty',
  nameMissing: 'Say which column holds the name',
  nameMissingText: 'Either the whole legal name, or the first name and the last name.',
  mappedTwice: (field: string) => `“${field}” is chosen for more than one column`,
  mappedTwiceText: 'Keep the column that is right and leave the others out.',
  dateOrder: 'Which comes first in the dates of this file?',
  dateOrderText: (count: number, assumed: DateOrder | null) =>
    assumed === null
      ? `${datesLike(count)}, and the file does not say which number is the day.`
      : `${datesLike(count)}. ${assumedTexts[assumed]} Please compare one that you know.`,
  dayFirst: 'The day',
  monthFirst: 'The month',
  toPeople: 'Show the people',
  people: 'Who is added',
  rowsToScroll: 'Rows of the file',
  peopleNote: 'A row in doubt is left out until you tick it.',
  line: (line: number) => `Line ${line}`,
  add: 'Add',
  who: 'Who',
  known: 'What is written down',
  doubts: 'In doubt',
  tick: (name: string, line: number) => `Add ${name}, line ${line}`,
  tickNameless: (line: number) => `Add line ${line}`,
  called: (name: string) => `Called ${name}`,
  alsoCalled: (names: string) => `Also ${names}`,
  born: (date: string) => `Born ${date}`,
  healthNumber: (number: string) => `Health number ${number}`,
  referredBy: (name: string) => `Referred by ${name}`,
  noName: 'No name',
  count: (ticked: number, left: number) =>
    left === 0 ? `${people(ticked)} to add` : `${people(ticked)} to add, ${rows(left)} left out`,
  backToColumns: 'Back to the columns',
  place: 'Where they belong',
  as: 'They are added as',
  asEnquiries: 'Enquiries',
  asMembers: 'Members of a module',
  enquiriesNote: 'Each goes through intake and is admitted on their own page.',
  membersNote:
    'For a group that met before Alcove. What is missing of each is listed on their page.',
  module: 'Module',
  from: 'Members from',
  reason: 'Why they are admitted although something is missing',
  reasonNote:
    'Needed, in a sentence of yours: for instance that they were in this group before Alcove. It is ' +
    'kept with each membership and counted in the audit trail.',
  addEnquiries: (count: number) => (count === 1 ? 'Add 1 enquiry' : `Add ${count} enquiries`),
  addMembers: (count: number) => (count === 1 ? 'Add 1 member' : `Add ${count} members`),
  noneTicked: 'Tick at least one person.',
  doneEnquiries: (count: number) =>
    count === 1 ? '1 enquiry was added' : `${count} enquiries were added`,
  doneMembers: (count: number) =>
    count === 1 ? '1 member was added' : `${count} members were added`,
  doneText:
    'The file is no longer needed here. If it lies in a folder of this laptop, delete it there.',
  toMembers: 'See the members',
  toModule: 'Open the module',
} as const;

/** What is wrong, what stands in the file, and what happens if the row is ticked. */
export function doubtWords({ code, field, found }: RosterDoubt): string {
  const what = field === null ? '' : fieldTexts[field];
  switch (code) {
    case 'no-name':
      return 'There is no name in this row: it cannot be added.';
    case 'name-does-not-fit':
      return 'The name is too long or holds characters that cannot be kept: they cannot be added.';
    case 'in-alcove':
      return 'Someone of this name is in Alcove already: they cannot be added again.';
    case 'twice-in-file':
      return `The same name stands in line ${found}. Only one of them can be ticked.`;
    case 'health-number-wrong':
      return `“${found}” is no Ontario health number. Ticked, they are added without it.`;
    case 'health-number-twice':
      return `The same health number stands in line ${found}. Ticked, they are added without it.`;
    case 'date-wrong':
      return `“${found}” is no date of birth. Ticked, they are added without it.`;
    case 'date-either-order':
      return `“${found}” can be read in two ways. Ticked, they are added without it.`;
    case 'email-without-at':
      return `“${found}” is no e-mail address. Ticked, they are added without it.`;
    case 'does-not-fit':
      return `${what} is too long or holds characters that cannot be kept. Ticked, they are added without it.`;
    case 'name-incomplete':
      return 'First or last name is missing. Please look whether this is the whole name.';
    case 'name-turned':
      return `The file says “${found}”. Please look whether the name was turned rightly.`;
    case 'formula':
      return `${what}: “${found}” looks like a formula. Ticked, it is kept as plain text.`;
    case 'other-length':
      return 'This row has more or fewer cells than there are headings. Please look whether each stands in its place.';
  }
}
