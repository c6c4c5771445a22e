import { z } from 'zod';
import { billingCodeSchema, billingSchema } from '../domain/billing';
import { billingFileSchema } from '../domain/billing-file';
import { monthSchema, obstacleSchema, proposedSessionSchema } from '../domain/charge-proposal';
import { optionalLine, requiredLine } from '../domain/fields';
import {
  billingFileIdSchema,
  ledgerEntryIdSchema,
  memberIdSchema,
  sessionIdSchema,
} from '../domain/ids';
import { command, query } from './operation';

const ofMonth = z.strictObject({ month: monthSchema });
/** Two groups' month is some 120 pairs of a session and a member. */
const MOST_CHOSEN = 2_000;
const CHOSEN_BYTES = 512 * 1024;
const BILLING_BYTES = 256 * 1024;

const chosenSchema = z.strictObject({ sessionId: sessionIdSchema, memberId: memberIdSchema });

/** A file as it is listed: its rows are counted. */
const sentFileSchema = billingFileSchema
  .unwrap()
  .pick({ id: true, number: true, madeAt: true, recipient: true, state: true })
  .extend({ rows: z.number().int().nonnegative() })
  .readonly();

export const billingOperations = {
  /** Rates, fees, codes and units, the shipped ones until the practice saved its own. */
  getBilling: query({
    input: z.strictObject({}),
    output: z
      .object({
        billing: billingSchema,
        /** Shipped figures that nobody has checked against the payer's own list yet. */
        isShipped: z.boolean(),
        /** Codes by group size to begin from: what facts are known of; to be checked as well. */
        codeSets: z
          .array(
            z
              .object({
                name: z.enum(['family-medicine', 'psychiatry', 'group-psychotherapy']),
                codes: z.array(billingCodeSchema).readonly(),
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly(),
    provides: ['billing', 'practice'],
  }),
  /**
   * A step that charges rest on is kept as it is; a new one begins on its own day.
   * Rejects: rate-in-use, currency-in-use.
   */
  saveBilling: command({
    input: z.strictObject({ billing: billingSchema.unwrap().omit({ id: true }) }),
    output: z.object({}),
    changes: ['billing', 'ledger'],
    maxInputBytes: BILLING_BYTES,
  }),
  /** The sessions of a month that are over, by their start, and what each comes to for each member. */
  proposeCharges: query({
    input: ofMonth,
    output: z
      .object({
        currency: billingSchema.unwrap().shape.currency,
        isShipped: z.boolean(),
        sessions: z.array(proposedSessionSchema).readonly(),
        /** How many rows are ready to be charged. */
        ready: z.number().int().nonnegative(),
      })
      .readonly(),
    provides: ['ledger', 'billing', 'sessions', 'members', 'consents', 'rooms', 'groups'],
  }),
  /**
   * Charges what was chosen and can be charged now; what is in the way by now is told, not charged.
   * The same choice twice charges once.
   */
  makeCharges: command({
    input: z.strictObject({
      month: monthSchema,
      chosen: z.array(chosenSchema).min(1).max(MOST_CHOSEN).readonly(),
    }),
    output: z
      .object({
        made: z.array(ledgerEntryIdSchema).readonly(),
        /** `null`: charged already, or no longer on the list. */
        notMade: z
          .array(
            z.object({ ...chosenSchema.shape, obstacle: obstacleSchema.nullable() }).readonly(),
          )
          .readonly(),
      })
      .readonly(),
    changes: ['ledger'],
    maxInputBytes: CHOSEN_BYTES,
  }),
  /**
   * The files of a month that a billing agent was sent, those of any month that may not have left,
   * and what the next one would hold.
   */
  listBillingFiles: query({
    input: ofMonth,
    output: z
      .object({
        files: z.array(sentFileSchema).readonly(),
        next: z
          .object({
            sessions: z.number().int().nonnegative(),
            /** Of those, sessions of earlier months: they were charged late. */
            late: z.number().int().nonnegative(),
            /** Rows that take back what was sent and is reversed since. */
            reversals: z.number().int().nonnegative(),
          })
          .readonly(),
      })
      .readonly(),
    provides: ['ledger', 'members'],
  }),
  /**
   * What a billing agent was not yet sent up to the month's end, as CSV: a row for each insured
   * session and each reversal, the minimum for a payer (M104). Each member's rows are a disclosure.
   * Rejects: nothing-to-bill, save-cancelled, file-not-written (logged as such).
   */
  saveBillingFile: command({
    input: z.strictObject({
      month: monthSchema,
      recipient: requiredLine,
      recipientContact: optionalLine,
      /** The consent, contract or section of the law that permits it. */
      authority: requiredLine,
    }),
    output: z
      .object({
        path: z.string(),
        number: z.string(),
        sessions: z.number().int(),
        reversals: z.number().int(),
        members: z.number().int(),
        /** Members in it whose health number is not written down. */
        withoutHealthNumber: z.number().int(),
      })
      .readonly(),
    changes: ['ledger', 'disclosures'],
  }),
  /**
   * A file that was sent, word for word, for whom it was sent to. Rejects: not-found,
   * billing-file-differs, save-cancelled, file-not-written (logged as such).
   */
  saveBillingFileAgain: command({
    input: z.strictObject({ fileId: billingFileIdSchema }),
    output: z.object({ path: z.string() }).readonly(),
    changes: ['ledger', 'disclosures'],
  }),
  /**
   * Of a file whose saving was broken off and that is nowhere to be found: its rows go into the next
   * one, and the log of disclosures says that it did not leave. Rejects: not-found, billing-file-left.
   */
  markBillingFileNeverLeft: command({
    input: z.strictObject({ fileId: billingFileIdSchema }),
    output: z.object({}),
    changes: ['ledger', 'disclosures'],
  }),
} as const;
