import { billingSchema, type Billing } from '../../../shared/domain/billing';
import {
  codeFor,
  codeSetsOf,
  holdingOn,
  insuredRateOn,
  stepInUse,
  unitsFor,
  usualBilling,
} from '../../../shared/domain/billing-rules';

const usual = usualBilling('CA-ON');
const DAY = '2026-11-03';

test('what is shipped can be saved as it is, for each jurisdiction', () => {
  expect(billingSchema.safeParse(usual).success).toBe(true);
  expect(billingSchema.safeParse(usualBilling('US')).success).toBe(true);
  expect(codeSetsOf('CA-ON').map(({ name }) => name)).toEqual(['family-medicine', 'psychiatry']);
});

test('the rate of a session is that of its day, right to the day (M34)', () => {
  const insuredRates = [
    { from: '2027-01-12', amountCents: 7000 },
    { from: '2026-09-01', amountCents: 6600 },
  ];
  const on = (day: string) => insuredRateOn({ ...usual, insuredRates }, day)?.amountCents;
  expect(['2026-08-31', '2026-09-01', '2027-01-11', '2027-01-12'].map(on)).toEqual([
    ...[undefined, 6600, 6600, 7000],
  ]);
});

test('of two steps that begin on one day the later entered holds', () => {
  const steps = [
    { from: DAY, cents: 1 },
    { from: DAY, cents: 2 },
  ];
  expect(holdingOn(steps, DAY)?.cents).toBe(2);
});

test('units are reached at 20, 46, 76, 106 and 136 minutes, and not a minute before (facts.md)', () => {
  const units = (minutes: number) => unitsFor(usual, minutes, DAY);
  expect([19, 20, 45, 46, 75, 76, 105, 106, 135, 136, 600].map(units)).toEqual([
    ...[0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5],
  ]);
  expect(unitsFor(usual, 90, '2010-12-31')).toBeNull();
});

test('the code is that of the number present, and beyond twelve there is none (M79)', () => {
  const code = (size: number) => codeFor(usual, size, DAY)?.code ?? null;
  expect([1, 2, 3, 4, 5, 6, 12, 13].map(code)).toEqual([
    ...[null, 'K019', 'K020', 'K012', 'K024', 'K025', 'K025', null],
  ]);
  expect(codeFor(usualBilling('US'), 8, DAY)?.code).toBe('90853');
});

const changed = (parts: Partial<Billing>) => stepInUse(usual, { ...usual, ...parts }, DAY);

test('a figure that charges rest on is neither changed nor removed', () => {
  const [rate] = usual.insuredRates;
  const [code] = usual.codes;
  if (!rate || !code) throw new Error('shipped');
  expect(changed({ insuredRates: [] })).toBe(rate.from);
  expect(changed({ insuredRates: [{ ...rate, amountCents: 1 }] })).toBe(rate.from);
  expect(changed({ codes: usual.codes.slice(1) })).toBe(code.from);
  expect(changed({ units: [{ from: '2012-01-01', minutes: [30] }] })).toBe('2011-01-01');
});

test('a step is added, a note is put in other words, and what lies ahead is changed', () => {
  const added = [...usual.insuredRates, { from: '2027-01-01', amountCents: 7000 }];
  expect(changed({ insuredRates: added })).toBeNull();
  expect(changed({ codes: usual.codes.map((code) => ({ ...code, note: 'seen' })) })).toBeNull();
  const ahead = { ...usual, insuredRates: added };
  expect(stepInUse(ahead, usual, DAY)).toBeNull();
  expect(stepInUse(usual, { ...usual, insuredRates: [] }, null)).toBeNull();
});

test('rates of one day, codes that cover one size twice and units that fall are refused', () => {
  const refused = (parts: Partial<Billing>) =>
    !billingSchema.safeParse({ ...usual, ...parts }).success;
  const twice = [...usual.insuredRates, ...usual.insuredRates];
  expect(refused({ insuredRates: twice })).toBe(true);
  const [code] = usual.codes;
  expect(refused({ codes: code ? [...usual.codes, { ...code, sizeTo: 7 }] : [] })).toBe(true);
  expect(refused({ units: [{ from: DAY, minutes: [46, 20] }] })).toBe(true);
});
