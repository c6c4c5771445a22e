import { z } from 'zod';
import { instantSchema, localDateSchema, momentSchema, optionalLine, requiredLine } from './fields';
import { destructionIdSchema, memberIdSchema } from './ids';
import { knownNamesSchema } from './name-guard';
import { chainHeadsSchema } from './vault-check';

/** What of a record is removed, in the order in which it is listed. */
export const removedKinds = [
  'notes',
  'draft-histories',
  'consents',
  'safety-plan',
  'emergency-records',
  'ledger-entries',
  'fee-arrangement',
  'statements',
  'releases',
  'disclosures',
  'record-requests',
  'unfinished-forms',
  /** Entries about them in documents that stay: sessions, rooms, the intake of others, incidents. */
  'attendance',
  'room-entries',
  'acquaintances',
  'incident-entries',
  'particulars',
] as const;
const removedKindSchema = z.enum(removedKinds);
export type RemovedKind = z.infer<typeof removedKindSchema>;

/** How many of each kind; none of a kind is left out. */
export const removedCountsSchema = z
  .partialRecord(removedKindSchema, z.number().int().positive())
  .readonly();
export type RemovedCounts = z.infer<typeof removedCountsSchema>;

/** What is certified of one destroyed record: what is printed, and what a screen shows. */
export const certificateSchema = z
  .object({
    id: destructionIdSchema,
    number: z.string().regex(/^\d{4}-\d{4,}$/),
    /** Nothing is under this id any more. */
    memberId: memberIdSchema,
    /** What a certificate has to name; the last that is kept of them. */
    name: requiredLine,
    recordFrom: localDateSchema,
    lastEntryOn: localDateSchema,
    keptUntil: localDateSchema,
    reason: optionalLine,
    begun: momentSchema,
    state: z.enum(['begun', 'done']),
    /** What there was when it was begun. */
    removed: removedCountsSchema,
    /** The newest links when it was done. */
    heads: chainHeadsSchema.nullable(),
    doneAt: instantSchema.nullable(),
    /** The last time that what came in afterwards went too; `doneAt` is `null` while it goes on. */
    later: z
      .object({ begunAt: instantSchema, doneAt: instantSchema.nullable() })
      .readonly()
      .optional(),
  })
  .readonly();
export type Certificate = z.infer<typeof certificateSchema>;

/**
 * The certificate as it is kept, and what lets a destruction that was cut off go on: it is written
 * before the first document is removed.
 */
export const destructionSchema = certificateSchema
  .unwrap()
  .extend({
    /** The records of others go on naming them, and are handed over without these (M109). */
    knownNames: knownNamesSchema,
    /** Of their statements: a number that was on a paper is never given again. */
    statementNumbers: z.array(z.string()).readonly().default([]),
  })
  .readonly();
export type Destruction = z.infer<typeof destructionSchema>;

/** What keeps a record although its time is over (facts.md: longer while a request is open). */
export const heldBySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record-request'), dueOn: localDateSchema }).readonly(),
  z.object({ kind: z.literal('hold'), reason: requiredLine }).readonly(),
  z.object({ kind: z.literal('incident') }).readonly(),
  z.object({ kind: z.literal('emergency-record') }).readonly(),
]);
export type HeldBy = z.infer<typeof heldBySchema>;

export type DestructionRefusal =
  | { readonly code: 'record-still-kept'; readonly keepUntil: string }
  | { readonly code: 'record-held'; readonly by: readonly HeldBy['kind'][] }
  /** They are in a module that is running, or will be in one that begins. */
  | { readonly code: 'still-in-module' }
  | { readonly code: 'typed-name-differs' }
  /** More than a year lies between the newest entry of the trail and today. */
  | { readonly code: 'clock-ahead'; readonly newestOn: string }
  /** It goes on at the next unlock; there is nothing to certify yet. */
  | { readonly code: 'destruction-unfinished' };
