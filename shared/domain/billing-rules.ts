import { canonicalJson } from '../lib/canonical-json';
import type { Billing, BillingCode, DatedAmount, UnitRule } from './billing';
import type { Jurisdiction } from './law';

/**
 * Shipped figures hold from this day on, so that no session of an older record is without one. Every
 * one of them is to be checked against the payer's own list (facts.md, Fees).
 */
const SHIPPED_FROM = '2011-01-01';

const BY_GROUP_SIZE = [
  [2, 2],
  [3, 3],
  [4, 4],
  [5, 5],
  [6, 12],
] as const;

function codesNamed(names: readonly string[]): readonly BillingCode[] {
  return BY_GROUP_SIZE.map(([sizeFrom, sizeTo], index) => ({
    ...{ code: names[index] ?? '', sizeFrom, sizeTo },
    ...{ from: SHIPPED_FROM, amountCents: null, note: '' },
  }));
}

interface CodeSet {
  readonly name: 'family-medicine' | 'psychiatry' | 'group-psychotherapy';
  readonly codes: readonly BillingCode[];
}

/** Codes to begin from, the likeliest set first (facts.md, Fees and United States). */
export function codeSetsOf(jurisdiction: Jurisdiction): readonly CodeSet[] {
  if (jurisdiction === 'US') {
    const sizes = { sizeFrom: 2, sizeTo: 12 };
    const code = { code: '90853', ...sizes, from: SHIPPED_FROM, amountCents: null, note: '' };
    return [{ name: 'group-psychotherapy', codes: [code] }];
  }
  const family = codesNamed(['K019', 'K020', 'K012', 'K024', 'K025']);
  const psychiatry = codesNamed(['K208', 'K209', 'K203', 'K204', 'K205']);
  return [
    { name: 'family-medicine', codes: family },
    { name: 'psychiatry', codes: psychiatry },
  ];
}

/** What a practice bills by until it saves its own. */
export function usualBilling(jurisdiction: Jurisdiction): Billing {
  const codes = codeSetsOf(jurisdiction)[0]?.codes ?? [];
  const from = SHIPPED_FROM;
  if (jurisdiction === 'US') {
    const nothingKnown = { insuredRates: [], missedSessionFees: [], insuredRegion: null };
    return {
      id: 'billing',
      currency: 'USD',
      codes,
      ...nothingKnown,
      units: [{ from, minutes: [1] }],
    };
  }
  return {
    id: 'billing',
    currency: 'CAD',
    insuredRates: [{ from, amountCents: 6600 }],
    missedSessionFees: [{ from, amountCents: 6260 }],
    codes,
    units: [{ from, minutes: [20, 46, 76, 106, 136] }],
    insuredRegion: { country: 'CA', region: 'ON' },
  };
}

interface Dated {
  readonly from: string;
}

/** Of several that hold from a day on, the newest that has begun (M34: right to the day). */
export function holdingOn<Step extends Dated>(steps: readonly Step[], day: string): Step | null {
  return steps
    .filter(({ from }) => from <= day)
    .reduce<Step | null>((best, step) => (best && best.from > step.from ? best : step), null);
}

export function insuredRateOn({ insuredRates }: Billing, day: string): DatedAmount | null {
  return holdingOn(insuredRates, day);
}

/** The code for so many present on that day; `null` where there is none. */
export function codeFor(
  { codes }: Billing,
  numberPresent: number,
  day: string,
): BillingCode | null {
  const fitting = codes.filter(
    ({ sizeFrom, sizeTo }) => sizeFrom <= numberPresent && numberPresent <= sizeTo,
  );
  return holdingOn(fitting, day);
}

/** How many units so many minutes are; `null` where no rule holds on that day. */
export function unitsFor({ units }: Billing, minutes: number, day: string): number | null {
  const rule: UnitRule | null = holdingOn(units, day);
  return rule && rule.minutes.filter((needed) => needed <= minutes).length;
}

/**
 * The first day of a step that charges rest on and that the new settings no longer hold as it was;
 * `null` when all of them stay. History is added to, never written over.
 * @param lastCharged the day of the newest session that is charged; `null` while none is
 */
export function stepInUse(
  before: Billing,
  after: Omit<Billing, 'id'>,
  lastCharged: string | null,
): string | null {
  if (lastCharged === null) return null;
  const lost = [
    ...missingFrom(before.insuredRates, after.insuredRates),
    ...missingFrom(before.codes, after.codes),
    ...missingFrom(before.units, after.units),
  ];
  const inUse = lost.map(({ from }) => from).filter((from) => from <= lastCharged);
  return inUse.toSorted()[0] ?? null;
}

function missingFrom<Step extends Dated>(
  before: readonly Step[],
  after: readonly Step[],
): readonly Step[] {
  const kept = new Set(after.map(textOf));
  return before.filter((step) => !kept.has(textOf(step)));
}

/** A note beside a code may be put in other words. */
function textOf(step: Dated): string {
  return canonicalJson({ ...step, note: '' });
}
