import { z } from 'zod';
import { currencySchema, type Currency } from './currency';
import { localDateSchema, optionalLine, requiredLine } from './fields';
import { feeCentsSchema } from './money';

/** An amount that holds from a day on, until the next one of its kind. */
const datedAmountSchema = z
  .object({ from: localDateSchema, amountCents: feeCentsSchema })
  .readonly();
export type DatedAmount = z.infer<typeof datedAmountSchema>;

/** A code of the billing agent for one group size (M79; facts.md, Fees). Never hard-coded. */
export const billingCodeSchema = z
  .object({
    code: requiredLine,
    sizeFrom: z.number().int().min(1).max(100),
    sizeTo: z.number().int().min(1).max(100),
    from: localDateSchema,
    /** For one unit; `null`: the insured rate of the session decides, whatever its units. */
    amountCents: feeCentsSchema.nullable(),
    note: optionalLine,
  })
  .refine(({ sizeFrom, sizeTo }) => sizeFrom <= sizeTo, {
    path: ['sizeTo'],
    message: 'The larger group comes second.',
  })
  .readonly();
export type BillingCode = z.infer<typeof billingCodeSchema>;

/** Units by length: the first needs so many minutes, the second so many, and so on (facts.md). */
const unitRuleSchema = z
  .object({
    from: localDateSchema,
    minutes: z
      .array(z.number().int().min(1).max(1440))
      .min(1)
      .max(48)
      .refine(isRising, 'Each further unit needs more minutes than the one before it.')
      .readonly(),
  })
  .readonly();
export type UnitRule = z.infer<typeof unitRuleSchema>;

function isRising(minutes: readonly number[]): boolean {
  return minutes.every((needed, index) => index === 0 || needed > (minutes[index - 1] ?? 0));
}

function haveOwnDays(steps: readonly { readonly from: string }[]): boolean {
  return new Set(steps.map(({ from }) => from)).size === steps.length;
}

const ONE_A_DAY = 'Two of them begin on the same day. Please give each a day of its own.';

/** From one day on a group size has one code. */
function areTellable(codes: readonly BillingCode[]): boolean {
  return codes.every((code, index) =>
    codes
      .slice(index + 1)
      .every(
        ({ from, sizeFrom, sizeTo }) =>
          from !== code.from || sizeTo < code.sizeFrom || code.sizeTo < sizeFrom,
      ),
  );
}

const datedAmountsSchema = z
  .array(datedAmountSchema)
  .max(100)
  .refine(haveOwnDays, ONE_A_DAY)
  .readonly();

/** Rates, fees and codes of the practice with their effective dates. One document. */
export const billingSchema = z
  .object({
    id: z.literal('billing'),
    currency: currencySchema,
    /** What an insurer pays for an attended session (M34). */
    insuredRates: datedAmountsSchema,
    /** What is asked for a missed session, before a sliding scale (M35). */
    missedSessionFees: datedAmountsSchema,
    codes: z
      .array(billingCodeSchema)
      .max(500)
      .refine(areTellable, 'Two codes begin on the same day for the same number present.')
      .readonly(),
    units: z.array(unitRuleSchema).max(100).refine(haveOwnDays, ONE_A_DAY).readonly(),
    /** An insured session needs the member to be there at the time (facts.md: call location). */
    insuredRegion: z.object({ country: z.string(), region: z.string() }).readonly().nullable(),
  })
  .readonly();
export type Billing = z.infer<typeof billingSchema>;

export type LedgerRefusal =
  /** Charges rest on it: it stays as it is, and what is new begins on a later day. */
  | { readonly code: 'rate-in-use'; readonly from: string }
  /** Amounts stand in it: another currency would say them anew. */
  | { readonly code: 'currency-in-use'; readonly currency: Currency }
  /** Nothing was signed about fees that holds now (M35). */
  | { readonly code: 'fee-agreement-missing' }
  | { readonly code: 'fee-above-agreement'; readonly agreedCents: number }
  | { readonly code: 'paid-in-future' }
  | { readonly code: 'entry-reversed' }
  /** A reversal is not undone: what it undid is entered anew. */
  | { readonly code: 'reversal-stays' }
  | { readonly code: 'entry-has-waivers' }
  /** Only what is owed can be waived: a missed session, or the copy of a record. */
  | { readonly code: 'nothing-to-waive' }
  | { readonly code: 'waiver-too-large'; readonly leftCents: number }
  | { readonly code: 'copy-fee-of-destroyed' }
  /** A member's account is charged with what the member asked for, and with nothing else. */
  | { readonly code: 'copy-fee-of-another' }
  | { readonly code: 'copy-fee-not-agreed' }
  | { readonly code: 'copy-fee-above-estimate'; readonly estimateCents: number }
  | { readonly code: 'copy-fee-charged' }
  | { readonly code: 'month-not-begun' }
  | { readonly code: 'nothing-to-state' }
  | { readonly code: 'nothing-to-bill' }
  /** A name, a health number or a record that it held is not as it was. */
  | {
      readonly code: 'billing-file-differs';
      readonly number: string;
      /** `false`: saving it was broken off, so that there may be no file. */
      readonly isWritten: boolean;
    }
  /** It was written: it cannot be said that it never left. */
  | { readonly code: 'billing-file-left'; readonly number: string };
