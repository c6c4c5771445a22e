import { z } from 'zod';
import { certificateSchema, heldBySchema, removedCountsSchema } from '../domain/destruction';
import { localDateSchema, optionalLine, requiredLine } from '../domain/fields';
import { destructionIdSchema, memberIdSchema } from '../domain/ids';
import { command, query } from './operation';

const about = { memberId: memberIdSchema };
const done = z.object({});

/** What an entry in a record may lie in. */
const entries = [
  'members',
  'sessions',
  'notes',
  'consents',
  'safety-plans',
  'emergency-records',
  'ledger',
  'releases',
  'disclosures',
  'record-requests',
] as const;

const retentionSchema = z
  .object({
    /** The last entry in the record: a session, a note, a contact, a payment, a release. */
    lastEntryOn: localDateSchema,
    /** The record is kept up to and including this day (facts.md, Ontario). */
    keepUntil: localDateSchema,
    because: z.enum(['ten-years', 'ten-years-from-eighteen']),
  })
  .readonly();
export type Retention = z.infer<typeof retentionSchema>;

/** How long one record is kept, and what stands in the way of its destruction. */
const retentionRowSchema = z
  .object({
    ...about,
    name: z.string(),
    ...retentionSchema.unwrap().shape,
    /** Empty when nothing holds it. */
    heldBy: z.array(heldBySchema).readonly(),
    isInModule: z.boolean(),
    /** Its time is over and nothing stands in the way. */
    isDue: z.boolean(),
    /** Its destruction was begun and cut off: it goes on at the next unlock, or when asked again. */
    isBegun: z.boolean(),
    /**
     * The number of a certificate: the record is destroyed, and this is what came in about them
     * since, kept as long from its own last entry. `null` for a record.
     */
    destroyedUnder: z.string().nullable(),
  })
  .readonly();
export type RetentionRow = z.infer<typeof retentionRowSchema>;

/** How long records are kept, and how they end (facts.md; docs/adr/0021). */
export const retentionOperations = {
  /** How long this record must be kept, as it stands today. Rejects: not-found. */
  getRetention: query({
    input: z.strictObject(about),
    output: retentionSchema,
    provides: ['retention', ...entries],
  }),
  /**
   * Every member, and whoever something came in about after their record was destroyed: what is due
   * first, then by the day until which it is kept.
   */
  listRetention: query({
    input: z.strictObject({}),
    output: z.array(retentionRowSchema).readonly(),
    provides: ['retention', ...entries, 'incidents', 'groups'],
  }),
  /** Until it is lifted the record is not destroyed. Rejects: not-found. */
  holdRecord: command({
    input: z.strictObject({ ...about, reason: requiredLine }),
    output: done,
    changes: ['retention', 'members', 'audit'],
  }),
  /** Rejects: not-found. */
  liftHold: command({
    input: z.strictObject(about),
    output: done,
    changes: ['retention', 'members', 'audit'],
  }),
  /** What would be removed if it were destroyed now. Rejects: not-found. */
  previewDestruction: query({
    input: z.strictObject(about),
    output: z.object({ row: retentionRowSchema, removed: removedCountsSchema }).readonly(),
    provides: [],
    views: ({ memberId }) => memberId,
  }),
  /**
   * For good. A destruction of this record that was cut off goes on; what came in after one goes
   * under the same certificate. Rejects: not-found, record-still-kept, record-held, still-in-module,
   * clock-ahead, typed-name-differs (the legal name).
   */
  destroyRecord: command({
    input: z.strictObject({ ...about, typedName: requiredLine, reason: optionalLine }),
    output: certificateSchema,
    changes: ['retention', ...entries, 'incidents', 'rooms', 'draft-histories', 'audit'],
  }),
  /** Newest first. */
  listDestructions: query({
    input: z.strictObject({}),
    output: z.array(certificateSchema).readonly(),
    provides: ['retention'],
  }),
  /** As a PDF. Rejects: not-found, destruction-unfinished, practice-missing, save-cancelled, file-not-written. */
  saveCertificate: command({
    input: z.strictObject({ destructionId: destructionIdSchema }),
    output: z.object({ path: z.string() }).readonly(),
    changes: ['audit'],
  }),
} as const;
