import { z } from 'zod';
import { attendanceMarkSchema } from './attendance';
import { instantSchema, localDateSchema, localTimeSchema } from './fields';
import {
  consentIdSchema,
  ledgerEntryIdSchema,
  memberIdSchema,
  moduleIdSchema,
  sessionIdSchema,
} from './ids';
import { countrySchema } from './jurisdiction';
import { billedSessionSchema } from './ledger-entry';
import { feeCentsSchema } from './money';

/** `yyyy-mm`. */
export const monthSchema = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'This is not a month. Months look like 2027-02.');

/** Why a session is not charged to a member, so that it can be mended or let be. */
export const obstacleSchema = z.discriminatedUnion('code', [
  /** It costs nobody anything. */
  z.object({ code: z.literal('called-off') }).readonly(),
  /** Nobody said whether the member was there. */
  z.object({ code: z.literal('no-mark') }).readonly(),
  /** Marked on a day before joining or after leaving: leaving ends the fees (M38). */
  z.object({ code: z.literal('not-a-member') }).readonly(),
  /** Start and stop are charted or not payable (M79). */
  z.object({ code: z.literal('no-times') }).readonly(),
  /** Shorter than the first unit. */
  z.object({ code: z.literal('too-short'), minutes: z.number().int() }).readonly(),
  /** The member was somewhere else than the insurer asks. */
  z
    .object({ code: z.literal('outside-region'), country: countrySchema, region: z.string() })
    .readonly(),
  /** No rate, code or units hold on that day for so many. */
  z.object({ code: z.literal('no-rate') }).readonly(),
  z.object({ code: z.literal('no-code'), numberPresent: z.number().int() }).readonly(),
  z.object({ code: z.literal('no-units') }).readonly(),
  /** Code and units together come to more than a fee can be. */
  z.object({ code: z.literal('amount-too-large') }).readonly(),
  /** Another session of this member is billed on the same day, or was on at the same time. */
  z
    .object({ code: z.literal('same-day'), date: localDateSchema, startTime: localTimeSchema })
    .readonly(),
  /** Missed because the member attended another session that was on at the same time. */
  z
    .object({ code: z.literal('same-time'), date: localDateSchema, startTime: localTimeSchema })
    .readonly(),
  /** A missed session is charged under a signed fee agreement alone (M35). */
  z.object({ code: z.literal('no-fee-agreement') }).readonly(),
]);
export type Obstacle = z.infer<typeof obstacleSchema>;

export const obstacleCodeSchema = z.enum(
  obstacleSchema.options.map((option) => option.unwrap().shape.code.value),
);

const charge = { amountCents: feeCentsSchema };

/** What would be written into the ledger. */
const chargeSchema = z.discriminatedUnion('kind', [
  z
    .object({
      ...charge,
      kind: z.literal('insured-session'),
      billed: billedSessionSchema,
      /** Where the member was in this call was not asked: the insurer's region is not certain. */
      isPlaceUnknown: z.boolean(),
    })
    .readonly(),
  z.object({ ...charge, kind: z.literal('missed-session'), consentId: consentIdSchema }).readonly(),
]);
export type Charge = z.infer<typeof chargeSchema>;

const chargeProposalSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready'), charge: chargeSchema }).readonly(),
  z.object({ state: z.literal('in-the-way'), obstacle: obstacleSchema }).readonly(),
  z
    .object({
      ...charge,
      state: z.literal('charged'),
      kind: z.enum(['insured-session', 'missed-session']),
      entryId: ledgerEntryIdSchema,
      /** Marks, times or rates were changed since: reversed, it would be charged otherwise. */
      isOutdated: z.boolean(),
    })
    .readonly(),
]);
export type ChargeProposal = z.infer<typeof chargeProposalSchema>;

const proposedRowSchema = z
  .object({
    memberId: memberIdSchema,
    name: z.string(),
    mark: attendanceMarkSchema.nullable(),
    proposal: chargeProposalSchema,
  })
  .readonly();

/** One session that is over, and what it comes to for each member. */
export const proposedSessionSchema = z
  .object({
    sessionId: sessionIdSchema,
    moduleId: moduleIdSchema,
    groupName: z.string(),
    date: localDateSchema,
    startTime: localTimeSchema,
    held: z.object({ startedAt: instantSchema, endedAt: instantSchema }).readonly().nullable(),
    numberPresent: z.number().int().nonnegative(),
    isCalledOff: z.boolean(),
    /** In the order of the roster; none where it was called off. */
    rows: z.array(proposedRowSchema).readonly(),
  })
  .readonly();
export type ProposedSession = z.infer<typeof proposedSessionSchema>;
