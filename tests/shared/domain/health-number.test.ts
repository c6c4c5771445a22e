import * as fc from 'fast-check';
import { healthNumberSchema, sayHealthNumber } from '../../../shared/domain/health-number';

const read = (typed: string): string | null => healthNumberSchema.safeParse(typed).data ?? null;

test('a health number is read with spaces, hyphens and small letters', () => {
  expect(read('1234567897')).toBe('1234567897');
  expect(read(' 1234 567 897 ab ')).toBe('1234567897AB');
  expect(read('1234-567-897-A')).toBe('1234567897A');
  expect(read('1234–567–897')).toBe('1234567897');
});

test.each([
  ['a digit short', '123456789'],
  ['a digit too many', '12345678970'],
  ['three letters', '1234567897ABC'],
  ['a digit after the letters', '1234567897A1'],
  ['a wrong check digit', '1234567898'],
  ['nothing but zeros', '0000000000'],
  ['zeros with a version', '0000000000ZZ'],
  ['digits of another script', '١٢٣٤٥٦٧٨٩٧'],
  ['a letter whose capital is two', '1234567897ß'],
  ['nothing', ''],
])('refuses %s', (_what, typed) => {
  expect(read(typed)).toBeNull();
});

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(aNumber(), fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const digit = (Number(number[place]) + by) % 10;
      const mistyped = number.slice(0, place) + String(digit) + number.slice(place + 1);
      expect(read(number)).toBe(number);
      expect(read(mistyped)).toBeNull();
    }),
  );
});

test('two neighbours that were swapped are found, but for nought and nine', () => {
  fc.assert(
    fc.property(aNumber(), fc.nat(8), (number, place) => {
      const [one = '', other = ''] = number.slice(place, place + 2);
      fc.pre(one !== other && !['09', '90'].includes(one + other));
      const swapped = number.slice(0, place) + other + one + number.slice(place + 2);
      expect(read(swapped)).toBeNull();
    }),
  );
});

test('what is said of a number is read as that number', () => {
  fc.assert(
    fc.property(aNumber(), fc.stringMatching(/^[A-Z]{0,2}$/), (number, version) => {
      expect(read(sayHealthNumber(number + version))).toBe(number + version);
    }),
  );
  expect(sayHealthNumber('1234567897AB')).toBe('1234-567-897-AB');
});

/** Nine digits and the one digit of ten that makes them whole. */
function aNumber(): fc.Arbitrary<string> {
  return fc
    .stringMatching(/^\d{9}$/)
    .map((nine) => nine + '0123456789'[[...'0123456789'].findIndex((one) => read(nine + one))]);
}
