import { z } from 'zod';
import { currencySchema } from './currency';
import { instantSchema, localDateSchema, optionalLine, requiredLine } from './fields';
import {
  consentIdSchema,
  ledgerEntryIdSchema,
  memberIdSchema,
  moduleIdSchema,
  recordRequestIdSchema,
  releaseIdSchema,
  sessionIdSchema,
  statementIdSchema,
} from './ids';
import { feeCentsSchema, signedCentsSchema, sumCentsSchema } from './money';
import { practiceProfileSchema } from './practice';

const entry = {
  id: ledgerEntryIdSchema,
  memberId: memberIdSchema,
  /** The day it counts for; decides the month of its statement. */
  date: localDateSchema,
  madeAt: instantSchema,
};

export const paymentWaySchema = z.enum(['e-transfer', 'card', 'cheque', 'cash', 'other']);
export type PaymentWay = z.infer<typeof paymentWaySchema>;

/** What insurers ask about an attended session (M79). Frozen when it is charged. */
export const billedSessionSchema = z
  .object({
    startedAt: instantSchema,
    endedAt: instantSchema,
    timeZone: z.string(),
    minutes: z.number().int().positive(),
    numberPresent: z.number().int().positive(),
    code: z.string(),
    units: z.number().int().nonnegative(),
  })
  .readonly();
export type BilledSession = z.infer<typeof billedSessionSchema>;

/**
 * One line of a member's ledger. Nothing in it is ever changed: what was wrong is reversed by a line
 * of its own. What is owed by the member is positive.
 */
export const ledgerEntrySchema = z.discriminatedUnion('kind', [
  /** An attended session: the insurer pays, the member owes nothing (M34). */
  z
    .object({
      ...entry,
      kind: z.literal('insured-session'),
      moduleId: moduleIdSchema,
      sessionId: sessionIdSchema,
      /** Billed to the insurer. */
      amountCents: feeCentsSchema,
      billed: billedSessionSchema,
    })
    .readonly(),
  /** A missed session, whatever the reason; only under a signed fee agreement (M35, facts.md). */
  z
    .object({
      ...entry,
      kind: z.literal('missed-session'),
      moduleId: moduleIdSchema,
      sessionId: sessionIdSchema,
      amountCents: feeCentsSchema,
      /** The fee agreement that permits it. */
      consentId: consentIdSchema,
    })
    .readonly(),
  /** A copy of the record, after an estimate that was agreed to (facts.md). */
  z
    .object({
      ...entry,
      kind: z.literal('copy-fee'),
      requestId: recordRequestIdSchema.nullable(),
      releaseId: releaseIdSchema.nullable(),
      amountCents: feeCentsSchema,
      what: requiredLine,
    })
    .readonly(),
  z
    .object({
      ...entry,
      kind: z.literal('payment'),
      /** As it was paid; it lowers the balance. */
      amountCents: feeCentsSchema,
      how: paymentWaySchema,
      reference: optionalLine,
    })
    .readonly(),
  /** Takes a charge off, in whole or in part, for a reason that stays private. */
  z
    .object({
      ...entry,
      kind: z.literal('waiver'),
      of: ledgerEntryIdSchema,
      amountCents: feeCentsSchema,
      reason: requiredLine,
    })
    .readonly(),
  /** Undoes one earlier entry as a whole. */
  z
    .object({
      ...entry,
      kind: z.literal('reversal'),
      of: ledgerEntryIdSchema,
      /** What it does to the member's balance. */
      amountCents: signedCentsSchema,
      reason: requiredLine,
    })
    .readonly(),
]);
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export const ledgerEntryKindSchema = z.enum([
  'insured-session',
  'missed-session',
  'copy-fee',
  'payment',
  'waiver',
  'reversal',
] satisfies LedgerEntry['kind'][]);

/** What one member pays for a missed session from a day on, and why: private (M36). */
export const feeArrangementSchema = z
  .object({
    /** `arrangement:` and the member. */
    id: z.string().regex(/^arrangement:mem_[0-9a-z]{20}$/),
    memberId: memberIdSchema,
    /** Oldest first; the newest that has begun decides. */
    steps: z
      .array(
        z
          .object({
            from: localDateSchema,
            missedSessionFeeCents: feeCentsSchema,
            reason: optionalLine,
            madeAt: instantSchema,
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type FeeArrangement = z.infer<typeof feeArrangementSchema>;

/** A month's statement as it was given out: what it said can be said again (M37). */
export const statementSchema = z
  .object({
    id: statementIdSchema,
    /** `2026-09-0007`: the month and a number counted within it. */
    number: z.string().regex(/^\d{4}-\d{2}-\d{4,}$/),
    memberId: memberIdSchema,
    /** `yyyy-mm`. */
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    madeAt: instantSchema,
    openingCents: sumCentsSchema,
    closingCents: sumCentsSchema,
    entryIds: z.array(ledgerEntryIdSchema).readonly(),
    file: z.object({ name: z.string(), sha256: z.string() }).readonly(),
    state: z.enum(['prepared', 'written', 'not-written']),
    /** What stood on it beside the entries; `null`: of an earlier Alcove, which did not keep it. */
    said: z
      .object({
        currency: currencySchema,
        memberName: z.string(),
        practice: practiceProfileSchema,
      })
      .readonly()
      .nullable()
      .default(null),
  })
  .readonly();
export type Statement = z.infer<typeof statementSchema>;
