import {
  countries,
  crisisLinesFor,
  emergencyNumberIn,
  regionName,
} from '../../../shared/domain/jurisdiction';

const ways = (...places: readonly ('CA' | 'US' | 'other')[]) =>
  crisisLinesFor(places.map((country) => ({ country }))).map((line) => line.ways);

test('M101 all provinces and territories of Canada, all states and the District of Columbia', () => {
  const codes = (country: 'CA' | 'US') => countries[country].regions.map(([code]) => code);
  expect(new Set(codes('CA')).size).toBe(13);
  expect(new Set(codes('US')).size).toBe(51);
  expect(countries.CA.regions[0]).toEqual(['ON', 'Ontario']);
  for (const code of [...codes('CA'), ...codes('US')]) expect(code).toMatch(/^[A-Z]{2}$/);
});

test('M28 the emergency number follows the place of the call, and elsewhere nobody guesses it', () => {
  expect(countries.CA.emergencyNumber).toBe('911');
  expect(countries.US.emergencyNumber).toBe('911');
  expect(countries.other.emergencyNumber).toBeNull();
});

test('M28 the province decides too: Nunavut has no one number for all of it', () => {
  expect(emergencyNumberIn('CA', 'NU')).toBeNull();
  for (const region of ['ON', 'NT', 'YT', '']) expect(emergencyNumberIn('CA', region)).toBe('911');
  expect(emergencyNumberIn('US', 'AK')).toBe('911');
  expect(emergencyNumberIn('other', 'NU')).toBeNull();
});

test('M28 every region with its own number is one of its country', () => {
  for (const { regions, regionalNumbers } of Object.values(countries)) {
    const codes = regions.map(([code]) => code);
    expect(codes).toEqual(expect.arrayContaining(Object.keys(regionalNumbers)));
  }
});

test('M28 the crisis lines are those of the places, each once', () => {
  expect(ways('CA')).toEqual(['Call or text 9-8-8']);
  expect(ways('US')).toEqual(['Call or text 988, or chat']);
  expect(ways('US', 'CA', 'US')).toEqual(['Call or text 9-8-8', 'Call or text 988, or chat']);
});

test('M28 without a place every known line is shown, and none for another country', () => {
  expect(ways()).toEqual(ways('CA', 'US'));
  expect(ways('other')).toEqual([]);
  expect(ways('other', 'CA')).toEqual(ways('CA'));
});

test('a region is said by its name, and what is no code is its own name', () => {
  expect(regionName('CA', 'NL')).toBe('Newfoundland and Labrador');
  expect(regionName('US', 'CA')).toBe('California');
  expect(regionName('other', 'Bavaria')).toBe('Bavaria');
});
