import { z } from 'zod';

/** Where a member is decides whom to call. `other` leaves the numbers to the clinician. */
export const countrySchema = z.enum(['CA', 'US', 'other']);
export type Country = z.infer<typeof countrySchema>;

/** Who answers day and night, and how they are reached (facts.md, Safety). */
export interface CrisisLine {
  readonly name: string;
  readonly ways: string;
  readonly note: string;
}

interface CountryFacts {
  readonly name: string;
  /** Its parts, by their codes: provinces and territories, or states. */
  readonly regions: readonly (readonly [code: string, name: string])[];
  /** `null` where only the clinician can know it. */
  readonly emergencyNumber: string | null;
  /** Regions, by their codes, in which it is another one; `null` where there is none for all of it. */
  readonly regionalNumbers: Readonly<Record<string, string | null>>;
  readonly crisisLines: readonly CrisisLine[];
}

const regionsFrom = (list: string): CountryFacts['regions'] =>
  list.split(', ').map((pair) => [pair.slice(0, 2), pair.slice(3)] as const);

export const countries: Readonly<Record<Country, CountryFacts>> = {
  CA: {
    name: 'Canada',
    regions: regionsFrom(
      'ON Ontario, AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, ' +
        'NL Newfoundland and Labrador, NS Nova Scotia, NT Northwest Territories, NU Nunavut, ' +
        'PE Prince Edward Island, QC Quebec, SK Saskatchewan, YT Yukon',
    ),
    emergencyNumber: '911',
    // Its communities have their own numbers for police, fire and the health centre.
    regionalNumbers: { NU: null },
    crisisLines: [
      {
        name: 'Suicide Crisis Helpline',
        ways: 'Call or text 9-8-8',
        note: 'English and French, day and night',
      },
    ],
  },
  US: {
    name: 'United States',
    regions: regionsFrom(
      'AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, ' +
        'CT Connecticut, DE Delaware, DC District of Columbia, FL Florida, GA Georgia, HI Hawaii, ' +
        'ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ' +
        'ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi, ' +
        'MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, ' +
        'NM New Mexico, NY New York, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, ' +
        'OR Oregon, PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota, ' +
        'TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington, ' +
        'WV West Virginia, WI Wisconsin, WY Wyoming',
    ),
    emergencyNumber: '911',
    regionalNumbers: {},
    crisisLines: [
      {
        name: '988 Suicide and Crisis Lifeline',
        ways: 'Call or text 988, or chat',
        note: 'Day and night',
      },
    ],
  },
  other: {
    name: 'Another country',
    regions: [],
    emergencyNumber: null,
    regionalNumbers: {},
    crisisLines: [],
  },
};

/** The number that brings help in a region; `null` where only the clinician can know it. */
export function emergencyNumberIn(country: Country, region: string): string | null {
  const { emergencyNumber, regionalNumbers } = countries[country];
  return Object.hasOwn(regionalNumbers, region)
    ? (regionalNumbers[region] ?? null)
    : emergencyNumber;
}

const countriesInOrder = countrySchema.options;

/**
 * Who answers day and night where the calls come from, in the order of the list (facts.md). While
 * no place is known, every line that is; for another country only the clinician can know it.
 */
export function crisisLinesFor(
  places: readonly { readonly country: Country }[],
): readonly CrisisLine[] {
  const called = new Set(places.map(({ country }) => country));
  return countriesInOrder
    .filter((country) => places.length === 0 || called.has(country))
    .flatMap((country) => countries[country].crisisLines);
}

/** `Ontario` for `ON`; what is no code of the country is a name already. */
export function regionName(country: Country, region: string): string {
  return countries[country].regions.find(([code]) => code === region)?.[1] ?? region;
}
