import { z } from 'zod';
import { monthSchema, obstacleCodeSchema } from '../domain/charge-proposal';
import { currencySchema } from '../domain/currency';
import { localDateSchema, optionalLine, requiredLine } from '../domain/fields';
import {
  consentIdSchema,
  ledgerEntryIdSchema,
  memberIdSchema,
  recordRequestIdSchema,
} from '../domain/ids';
import {
  feeArrangementSchema,
  ledgerEntrySchema,
  paymentWaySchema,
  statementSchema,
} from '../domain/ledger-entry';
import {
  feeCentsSchema,
  percentSchema,
  signedCentsSchema,
  someCentsSchema,
  sumCentsSchema,
} from '../domain/money';
import { command, query } from './operation';

const ofMember = { memberId: memberIdSchema };
const made = z.object({ entryId: ledgerEntryIdSchema }).readonly();
const MOST_STATEMENTS = 500;

/** A line of a member's ledger with the balance after it, oldest first. */
const ledgerRowSchema = z
  .object({
    entry: ledgerEntrySchema,
    /** What it does to the balance: positive is owed. */
    effectCents: signedCentsSchema,
    balanceCents: sumCentsSchema,
    /** The entry that undid it. */
    reversedBy: ledgerEntryIdSchema.nullable(),
    mayBeReversed: z.boolean(),
    /** How much of a charge may still be waived; 0 for anything else. */
    waivableCents: feeCentsSchema,
    /** The number of the statement it stands on. */
    statementNumber: z.string().nullable(),
  })
  .readonly();
export type LedgerRow = z.infer<typeof ledgerRowSchema>;

const statedSchema = z.object({ number: z.string(), month: monthSchema }).readonly();

/** What one member gets at the end of a month: who has nothing to be told gets none. */
const statementRowSchema = z
  .object({
    ...ofMember,
    name: z.string(),
    /** As it was given out; `null` while there is none for this month. */
    statement: statementSchema.nullable(),
    openingCents: sumCentsSchema,
    closingCents: sumCentsSchema,
    entries: z.number().int().nonnegative(),
    /** Why there is none to save: there is nothing on it, or a later month's was given out. */
    notNow: z.enum(['nothing-to-state', 'later-statement']).nullable(),
  })
  .readonly();
export type StatementRow = z.infer<typeof statementRowSchema>;

export const ledgerOperations = {
  /** The member's own fee for a missed session, and why: private (M36). Rejects: not-found. */
  getFeeArrangement: query({
    input: z.strictObject(ofMember),
    output: z
      .object({
        currency: currencySchema,
        /** Oldest first; the newest that has begun decides. */
        steps: feeArrangementSchema.unwrap().shape.steps,
        /** What was signed and holds today; `null` while there is no signed fee agreement. */
        agreement: z
          .object({
            consentId: consentIdSchema,
            agreedCents: feeCentsSchema,
            from: localDateSchema,
          })
          .readonly()
          .nullable(),
        /** What a missed session costs today; `null` without a signed agreement. */
        feeTodayCents: feeCentsSchema.nullable(),
      })
      .readonly(),
    provides: ['ledger', 'consents', 'billing'],
    views: ({ memberId }) => memberId,
  }),
  /**
   * A new step of the sliding scale, as an amount or as a share of what was agreed (half a cent goes
   * up). Rejects: not-found, fee-agreement-missing, fee-above-agreement.
   */
  setFeeArrangement: command({
    input: z.strictObject({
      ...ofMember,
      from: localDateSchema,
      fee: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('amount'), missedSessionFeeCents: feeCentsSchema }),
        z.strictObject({ kind: z.literal('share'), percent: percentSchema }),
      ]),
      reason: optionalLine,
    }),
    output: z.object({ missedSessionFeeCents: feeCentsSchema }).readonly(),
    changes: ['ledger'],
  }),
  /** Everything between one member and the practice, oldest first. Rejects: not-found. */
  listMemberLedger: query({
    input: z.strictObject(ofMember),
    output: z
      .object({
        name: z.string(),
        currency: currencySchema,
        rows: z.array(ledgerRowSchema).readonly(),
        balanceCents: sumCentsSchema,
        statements: z.array(statementSchema).readonly(),
        /** Copies of their record that they asked for, agreed to pay and are not charged for yet. */
        copyFees: z
          .array(
            z
              .object({
                requestId: recordRequestIdSchema,
                receivedOn: localDateSchema,
                estimateCents: feeCentsSchema,
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly(),
    provides: ['ledger', 'members', 'billing', 'record-requests'],
    views: ({ memberId }) => memberId,
  }),
  /** Everyone who has a ledger or is in a module with fees, by first name. */
  listBalances: query({
    input: z.strictObject({}),
    output: z
      .object({
        currency: currencySchema,
        rows: z
          .array(
            z
              .object({
                ...ofMember,
                name: z.string(),
                balanceCents: sumCentsSchema,
                lastStatement: statedSchema.nullable(),
                /** Sessions of the last twelve months that are ready to be charged. */
                unbilled: z.number().int().nonnegative(),
                /** What keeps others of them from being charged, each once. */
                missing: z.array(obstacleCodeSchema).readonly(),
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly(),
    provides: ['ledger', 'billing', 'members', 'sessions', 'consents', 'rooms', 'groups'],
  }),
  /** Rejects: not-found, paid-in-future. */
  recordPayment: command({
    input: z.strictObject({
      ...ofMember,
      amountCents: someCentsSchema,
      /** The day on which it was paid, not after today. */
      date: localDateSchema,
      how: paymentWaySchema,
      reference: optionalLine,
    }),
    output: made,
    changes: ['ledger'],
  }),
  /**
   * Takes a charge off, in whole or in part; the reason stays private. Rejects: not-found,
   * nothing-to-waive, entry-reversed, waiver-too-large.
   */
  waiveCharge: command({
    input: z.strictObject({
      ...ofMember,
      entryId: ledgerEntryIdSchema,
      amountCents: someCentsSchema,
      reason: requiredLine,
    }),
    output: made,
    changes: ['ledger'],
  }),
  /**
   * Undoes one entry by its exact opposite, once; a session can be charged anew after it. Rejects:
   * not-found, entry-reversed, reversal-stays, entry-has-waivers (reverse those first).
   */
  reverseEntry: command({
    input: z.strictObject({ ...ofMember, entryId: ledgerEntryIdSchema, reason: requiredLine }),
    output: made,
    changes: ['ledger'],
  }),
  /**
   * Charges a member for the copy of their record, as was estimated and agreed to (facts.md); whoever
   * else asked is charged outside Alcove. Rejects: not-found, copy-fee-of-destroyed,
   * copy-fee-of-another, copy-fee-not-agreed, copy-fee-above-estimate, copy-fee-charged.
   */
  chargeCopyFee: command({
    input: z.strictObject({ requestId: recordRequestIdSchema, amountCents: someCentsSchema }),
    output: made,
    changes: ['ledger'],
  }),
  /** Who gets a statement for a month, by first name. Rejects: month-not-begun. */
  listStatements: query({
    input: z.strictObject({ month: monthSchema }),
    output: z
      .object({ currency: currencySchema, rows: z.array(statementRowSchema).readonly() })
      .readonly(),
    provides: ['ledger', 'members', 'billing'],
  }),
  /**
   * One PDF for each member, never a list (M37): several go into a folder that is chosen, a single
   * one where it is put. A statement that was given out is said again, word for word. After the first
   * one that could not be printed or written the others are not tried. Rejects: practice-missing,
   * month-not-begun, nothing-to-state, save-cancelled.
   */
  saveStatements: command({
    input: z.strictObject({
      month: monthSchema,
      memberIds: z.array(memberIdSchema).min(1).max(MOST_STATEMENTS).readonly(),
    }),
    output: z
      .object({
        /** The folder, or the file itself where there is one. */
        path: z.string(),
        written: z
          .array(z.object({ ...ofMember, number: z.string(), file: z.string() }).readonly())
          .readonly(),
        /** Those who should have got one. */
        notWritten: z.array(memberIdSchema).readonly(),
        /** Why writing stopped; `null` when it did not. */
        stoppedBy: z
          .enum(['read-only', 'disk-full', 'vanished', 'other', 'not-printed'])
          .nullable(),
        /** Those who get none this month. */
        withoutOne: z.array(memberIdSchema).readonly(),
      })
      .readonly(),
    changes: ['ledger', 'disclosures'],
  }),
} as const;
