import { foldForComparison } from '../lib/text';

/** What a column of a roster file can hold. */
export const rosterFields = [
  'legalName',
  'firstName',
  'middleName',
  'lastName',
  'preferredFirstName',
  'otherNames',
  'dateOfBirth',
  'healthNumber',
  'versionCode',
  'telephone',
  'email',
  'address',
  'addressLine2',
  'city',
  'province',
  'postalCode',
  'referringPhysician',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** For each column of the file the field it is read as; `null` when it is left out. */
export type RosterMapping = readonly (RosterField | null)[];

/**
 * How client exports name these columns (Jane, OSCAR and Juno, SimplePractice, TheraNest, Cliniko,
 * Accuro, TELUS PS Suite, Noterro, and tables made by hand). Where a file
 * has several of one line, the one that stands first here is taken.
 */
const HEADINGS: Readonly<Record<RosterField, readonly string[]>> = {
  legalName: [
    ...['legal name', 'full name', 'full legal name', 'client name', 'patient name', 'member name'],
    ...['name', 'client', 'patient', 'client full name', 'patient full name', 'client legal name'],
    ...['patient legal name', 'demographic name', 'display name'],
  ],
  firstName: [
    ...['legal first name', 'first name', 'first', 'given name', 'given names', 'forename'],
    ...['client first name', 'patient first name', 'first name legal', 'fname', 'prenom'],
  ],
  middleName: [
    ...[
      'middle name',
      'middle names',
      'legal middle name',
      'second name',
      'middle',
      'middle initial',
    ],
    ...['client middle name', 'patient middle name', 'mi', 'mname'],
  ],
  lastName: [
    ...['legal last name', 'last name', 'last', 'surname', 'family name', 'client last name'],
    ...['patient last name', 'last name legal', 'lname', 'nom', 'nom de famille'],
  ],
  preferredFirstName: [
    ...['preferred first name', 'preferred name', 'preferred', 'pref name', 'known as', 'goes by'],
    ...['chosen name', 'name used', 'client preferred name', 'patient preferred name', 'alias'],
    ...['preferred name nickname', 'preferred first'],
  ],
  otherNames: [
    ...['other names', 'other name', 'nickname', 'nicknames', 'former name', 'former names'],
    ...['previous name', 'previous last name', 'maiden name', 'aliases', 'aka', 'nick name'],
  ],
  dateOfBirth: [
    ...['date of birth', 'birth date', 'birthdate', 'dob', 'birthday', 'd o b', 'client dob'],
    ...[
      'patient dob',
      'client date of birth',
      'patient date of birth',
      'born',
      'date de naissance',
    ],
    ...['client birth date', 'patient birth date'],
  ],
  healthNumber: [
    ...['health number', 'health card number', 'health card', 'health card no', 'hin', 'ohip'],
    ...[
      'ohip number',
      'ohip no',
      'hcn',
      'health insurance number',
      'phn',
      'personal health number',
    ],
    ...['provincial health number', 'health card hin', 'hc number', 'hn', 'ohip health card'],
    ...['health number phn', 'health no', 'health insurance', 'ontario health number'],
  ],
  versionCode: [
    ...['version code', 'health card version', 'health card version code', 'hc version', 'ver'],
    ...['vc', 'version', 'hin version', 'ohip version', 'ohip version code', 'health card ver'],
    ...['health number version', 'hcv', 'hn version'],
  ],
  telephone: [
    ...['telephone', 'phone', 'phone number', 'telephone number', 'mobile phone', 'mobile', 'cell'],
    ...['cell phone', 'cell number', 'mobile number', 'mobile phone number', 'cell phone number'],
    ...['primary phone', 'client phone', 'patient phone', 'client mobile phone', 'phone mobile'],
    ...[
      'phone cell',
      'demo cell',
      'home phone',
      'phone home',
      'home phone number',
      'home telephone',
    ],
    ...['phone 1', 'phone1', 'work phone', 'phone work', 'phone 2', 'phone2', 'home', 'tel'],
  ],
  email: [
    ...['email', 'e mail', 'email address', 'e mail address', 'client email', 'patient email'],
    ...['primary email', 'email 1', 'client email address', 'courriel', 'mail'],
  ],
  address: [
    ...[
      'address',
      'street address',
      'address line 1',
      'address 1',
      'address1',
      'street',
      'street 1',
    ],
    ...['home address', 'mailing address', 'full address', 'client address', 'patient address'],
    ...['residential address', 'street name', 'street address 1', 'adresse'],
  ],
  addressLine2: [
    ...['address line 2', 'address 2', 'address2', 'street 2', 'street address 2', 'unit', 'suite'],
    ...['apartment', 'apt', 'apartment suite', 'suite unit'],
  ],
  city: ['city', 'town', 'suburb', 'city town', 'municipality', 'client city', 'ville'],
  province: [
    ...['province', 'state', 'state province', 'province state', 'prov', 'region', 'client state'],
    ...['client province', 'address state'],
  ],
  postalCode: [
    ...['postal code', 'postal', 'postcode', 'post code', 'zip', 'zip code', 'postal zip'],
    ...['zip postal code', 'zip postal', 'postal code zip', 'client zip', 'code postal'],
    ...['postal zip code'],
  ],
  referringPhysician: [
    ...['referring physician', 'referring doctor', 'referring provider', 'referring professional'],
    ...['referring doc', 'referral physician', 'referral doctor', 'referred by', 'referral source'],
    ...['family doctor', 'family physician', 'primary care physician', 'primary care provider'],
    ...['referring practitioner', 'physician', 'gp', 'pcp', 'mrp', 'r doctor', 'doctor'],
    ...['family doctor name', 'referring physician name', 'general practitioner'],
  ],
};

/** The fields that the headings of the usual practice systems speak of; each field at most once. */
export function recogniseColumns(headings: readonly string[]): RosterMapping {
  const plainHeadings = headings.map(plain);
  const columns = new Map<number, RosterField>();
  for (const field of rosterFields) {
    const column = HEADINGS[field]
      .map((known) => plainHeadings.indexOf(plain(known)))
      .find((found) => found >= 0);
    if (column !== undefined) columns.set(column, field);
  }
  return headings.map((_heading, column) => columns.get(column) ?? null);
}

/** Fields for which more than one column was chosen: which of them holds is not for us to guess. */
export function fieldsMappedTwice(mapping: RosterMapping): readonly RosterField[] {
  return rosterFields.filter((field) => mapping.filter((chosen) => chosen === field).length > 1);
}

/** True when each row can have a name: a whole one, or a first and a last name. */
export function hasNameColumns(mapping: RosterMapping): boolean {
  return (
    mapping.includes('legalName') || (mapping.includes('firstName') && mapping.includes('lastName'))
  );
}

/** Letters and digits in lower case: `FirstName`, `first_name` and `First name *` are one. */
function plain(heading: string): string {
  return foldForComparison(heading).replace(/[^\p{L}\p{N}]+/gu, '');
}
