import { z } from 'zod';
import { attendanceStandingSchema } from './attendance-ledger';
import { billingSchema } from './billing';
import { localDateSchema } from './fields';
import { agreementIdSchema, memberIdSchema, moduleIdSchema, sessionIdSchema } from './ids';

/** A module on one page: who came, what is missing, what was agreed to and what is owed. */

const count = z.number().int().nonnegative();
const cents = z.number().int();

const overviewSessionSchema = z
  .object({
    sessionId: sessionIdSchema,
    date: localDateSchema,
    /** `not-recorded`: its time has passed, with neither marks nor times. */
    state: z.enum(['held', 'ahead', 'called-off', 'not-recorded']),
    present: count,
    late: count,
    absentWithNotice: count,
    absentWithoutNotice: count,
    /** Members on that day without a mark; of a session that was held. */
    unmarked: count,
    /** Notes about members that are not signed. */
    unsignedNotes: count,
    /** The note about the group is not signed: that alone is known of it here (M11). */
    lacksGroupNote: z.boolean(),
  })
  .readonly();
export type OverviewSession = z.infer<typeof overviewSessionSchema>;

/** How answers to the agreements that are needed for admission stand today (M45, M100). */
const answersSchema = z
  .object({
    given: count,
    /** Of those given: how many end within 60 days. */
    expiring: count,
    /** To an older version. */
    outdated: count,
    /** Never given, withdrawn or expired. */
    missing: count,
  })
  .readonly();
export type OverviewAnswers = z.infer<typeof answersSchema>;

/** In cents. What was reversed counts nowhere. */
const moneySchema = z
  .object({
    /** Attended sessions of the module, as billed to insurers (M34). */
    insuredCents: cents,
    /** Fees for missed sessions of the module (M35), before what was waived. */
    missedCents: cents,
    /** Taken off those fees. */
    waivedCents: cents,
    /** Payments dated within the module's days, whatever they were for. */
    paidCents: cents,
    /** What is owed today over the whole ledger: payments belong to no module. */
    openCents: cents,
  })
  .readonly();
export type OverviewMoney = z.infer<typeof moneySchema>;

const overviewMemberSchema = z
  .object({
    memberId: memberIdSchema,
    preferredFirstName: z.string(),
    legalName: z.string(),
    /** Without the sessions one by one. */
    standing: attendanceStandingSchema.unwrap().omit({ sessions: true }).readonly(),
    unsignedNotes: count,
    /** `null`: they have no place in the module any more, and nothing is asked of them. */
    answers: answersSchema.nullable(),
    money: moneySchema,
  })
  .readonly();
export type OverviewMember = z.infer<typeof overviewMemberSchema>;

export const moduleOverviewSchema = z
  .object({
    moduleId: moduleIdSchema,
    groupName: z.string(),
    moduleName: z.string(),
    /** The module's first and last day. */
    from: localDateSchema,
    to: localDateSchema,
    /** Whether its kind of group has fees and the rule of 75 % (mission). */
    hasFees: z.boolean(),
    currency: billingSchema.unwrap().shape.currency,
    /** In the order in which they start. */
    sessions: z.array(overviewSessionSchema).readonly(),
    /** Everyone who was ever in it, by first name. */
    members: z.array(overviewMemberSchema).readonly(),
    /** The agreements that are needed for admission, and who of those present answered. */
    agreements: z
      .array(
        z
          .object({ agreementId: agreementIdSchema, title: z.string(), answers: answersSchema })
          .readonly(),
      )
      .readonly(),
    /** How many have a place in it today. */
    present: count,
    money: moneySchema,
  })
  .readonly();
export type ModuleOverview = z.infer<typeof moduleOverviewSchema>;

/**
 * How an overview is put on paper: in numbers alone, or with the members' names, which is a
 * disclosure about each of them.
 */
export const overviewForms = ['numbers', 'names'] as const;
export type OverviewForm = (typeof overviewForms)[number];
