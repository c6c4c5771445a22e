import { z } from 'zod';
import { localDateSchema, optionalLine } from '../domain/fields';
import { groupIdSchema, policyIdSchema } from '../domain/ids';
import { policySchema, policyTypedSchema } from '../domain/policy';
import { command, query } from './operation';

const one = { policyId: policyIdSchema };
const done = z.object({});
const changes = ['policies'] as const;
const groupSchema = z.object({ groupId: groupIdSchema, groupName: z.string() }).readonly();

const policyViewSchema = z
  .object({
    policy: policySchema,
    /** For each group that is running; empty where the policy is not repeated. */
    repeats: z
      .array(
        groupSchema
          .unwrap()
          .extend({ lastOn: localDateSchema.nullable(), dueOn: localDateSchema })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type PolicyView = z.infer<typeof policyViewSchema>;

const policyReminderSchema = z
  .object({
    ...one,
    title: z.string(),
    dueOn: localDateSchema,
    /** The group in which it is repeated; `null`: it is to be reviewed. */
    group: groupSchema.nullable(),
  })
  .readonly();
export type PolicyReminder = z.infer<typeof policyReminderSchema>;

/** The practice's own rules, reviewed and repeated on a rhythm (M119, M108). */
export const policyOperations = {
  /** In the order in which they were written. */
  listPolicies: query({
    input: z.strictObject({}),
    output: z.array(policyViewSchema).readonly(),
    provides: ['policies', 'groups', 'rooms', 'sessions'],
  }),
  /** Reviews and repeats that are due or fall due within two weeks, soonest first. */
  listPolicyReminders: query({
    input: z.strictObject({}),
    output: z.array(policyReminderSchema).readonly(),
    provides: ['policies', 'groups', 'rooms', 'sessions'],
  }),
  /** Those that Alcove brings along, to be read within a month. Rejects: policies-begun. */
  addDefaultPolicies: command({ input: z.strictObject({}), output: done, changes }),
  /** A new one without an id. Rejects: not-found, policies-full. */
  savePolicy: command({
    input: z.strictObject({ policyId: policyIdSchema.nullable(), policy: policyTypedSchema }),
    output: done,
    changes,
    maxInputBytes: 256 * 1024,
  }),
  /** For good, with its reviews and repeats. Rejects: not-found. */
  removePolicy: command({ input: z.strictObject(one), output: done, changes }),
  /** Today; the next review follows by its rhythm. Rejects: not-found. */
  reviewPolicy: command({
    input: z.strictObject({ ...one, note: optionalLine }),
    output: done,
    changes,
  }),
  /** It was said in a group. Rejects: not-found (policy, group), policy-not-repeated, policy-day-ahead. */
  repeatPolicy: command({
    input: z.strictObject({ ...one, groupId: groupIdSchema, on: localDateSchema }),
    output: done,
    changes,
  }),
} as const;
