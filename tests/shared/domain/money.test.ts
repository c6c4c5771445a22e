import * as fc from 'fast-check';
import {
  centsText,
  feeCentsSchema,
  percentOf,
  someCentsSchema,
  sumOf,
} from '../../../shared/domain/money';

const cents = fc.integer({ min: 0, max: 1_000_000 });

test('half a cent goes up, and less than half goes down', () => {
  expect(percentOf(6260, 50)).toBe(3130);
  expect(percentOf(1, 50)).toBe(1);
  expect(percentOf(1, 49)).toBe(0);
  expect(percentOf(6261, 50)).toBe(3131);
  expect(percentOf(6260, 0)).toBe(0);
});

test('a share is whole cents within half a cent of the exact one, and the whole is itself', () => {
  fc.assert(
    fc.property(cents, fc.integer({ min: 0, max: 100 }), (amount, percent) => {
      const share = percentOf(amount, percent);
      const hundredthsOff = share * 100 - amount * percent;
      expect(Number.isInteger(share)).toBe(true);
      expect(hundredthsOff).toBeGreaterThan(-50);
      expect(hundredthsOff).toBeLessThanOrEqual(50);
      expect(percentOf(amount, 100)).toBe(amount);
    }),
  );
});

test('figures say exactly the cents that they are made of', () => {
  expect([6260, 5, 0, -50, 123456].map(centsText)).toEqual([
    ...['62.60', '0.05', '0.00', '-0.50', '1234.56'],
  ]);
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (amount) => {
      expect(Number(centsText(amount).replace('.', ''))).toBe(amount);
    }),
  );
});

test('sums are exact where floats would drift', () => {
  expect(sumOf(Array.from({ length: 1000 }, () => 10))).toBe(10_000);
  expect(sumOf([])).toBe(0);
});

test('negative, enormous and broken amounts are refused in words', () => {
  const said = (value: unknown) => feeCentsSchema.safeParse(value).error?.issues[0]?.message;
  expect(said(-1)).toBe('An amount cannot be less than nothing.');
  expect(said(1_000_001)).toBe('Please keep this at 10,000 dollars or less.');
  expect(said(62.6)).toBe('Please use whole cents.');
  expect(said(Number.NaN)).toBe('Please fill in an amount.');
  expect(said(1_000_000)).toBeUndefined();
  expect(someCentsSchema.safeParse(0).success).toBe(false);
});
