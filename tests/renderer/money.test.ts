/** @jest-environment node */
import * as fc from 'fast-check';
import {
  readMoney,
  tidyMoney,
  typedMoneySchema,
  typedPaymentSchema,
} from '../../renderer/ui/read-money';
import { sayMoney } from '../../renderer/ui/say-money';
import { centsText } from '../../shared/domain/money';

test.each([
  ['62.60', 6260],
  ['62,60', 6260],
  ['$62.60', 6260],
  ['$ 62.6', 6260],
  ['62,60 $', 6260],
  [' 62.60 CAD ', 6260],
  ['CA$62.60', 6260],
  ['0', 0],
  ['0.01', 1],
  ['1250', 125_000],
  ['1,250', 125_000],
  ['1,250.50', 125_050],
  ['1 250,50', 125_050],
  ['6２．60', 6260],
  ['10,000.00', 1_000_000],
])('M36: %s is read as %d cents', (typed, cents) => {
  expect(readMoney(typed)).toBe(cents);
});

test.each([
  ['', 'missing'],
  ['   ', 'missing'],
  ['sixty', 'unreadable'],
  ['62.60.10', 'unreadable'],
  ['6e3', 'unreadable'],
  ['0x10', 'unreadable'],
  ['=1+1', 'unreadable'],
  ['12,50,00', 'unreadable'],
  ['€62.60', 'unreadable'],
  ['-', 'unreadable'],
  ['-5', 'negative'],
  ['−62.60', 'negative'],
  ['$-62.60', 'negative'],
  ['(62.60)', 'negative'],
  ['62.605', 'finer-than-cents'],
  ['10000.01', 'too-much'],
  ['999999999', 'too-much'],
  ['99999999999999999999', 'too-much'],
])('%s is no amount: %s', (typed, problem) => {
  expect(readMoney(typed)).toBe(problem);
  expect(tidyMoney(typed)).toBe(typed);
});

test('each problem is worded, and a payment of nothing is none', () => {
  const said = (typed: string) => typedPaymentSchema.safeParse(typed).error?.issues[0]?.message;
  expect(said('0.00')).toBe('Please write an amount of at least 0.01.');
  expect(said('-3')).toMatch(/without a minus/);
  expect(said('20000')).toMatch(/10,000\.00 or less/);
  expect(typedMoneySchema.parse('0')).toBe(0);
});

test('whatever Alcove writes into a field is read as the same cents', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (cents) => {
      expect(readMoney(centsText(cents))).toBe(cents);
      expect(readMoney(sayMoney(cents, 'CAD'))).toBe(cents);
    }),
  );
});

test.each([
  [6260, '$62.60'],
  [0, '$0.00'],
  [-6260, '−$62.60'],
  [125_000, '$1,250.00'],
])('%d cents are said as %s', (cents, words) => {
  expect(sayMoney(cents, 'CAD')).toBe(words);
  expect(sayMoney(cents, 'USD')).toBe(words);
});
