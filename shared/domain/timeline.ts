import { z } from 'zod';
import { attendanceMarkSchema } from './attendance';
import { outsideContactSchema } from './contact-log';
import { emergencyRecordSchema } from './emergency-record';
import { localDateSchema } from './fields';
import {
  consentIdSchema,
  emergencyRecordIdSchema,
  entryIdSchema,
  moduleIdSchema,
  sessionIdSchema,
} from './ids';
import { ledgerEntryKindSchema } from './ledger-entry';
import { signedCentsSchema } from './money';
import { noteStateSchema } from './note';

/** What a member's timeline is made of. */
export const timelineKinds = [
  'session',
  'note',
  'consent',
  'contact',
  'safety-plan',
  'membership',
  'disclosure',
  'emergency',
  'charge',
] as const;
export const timelineKindSchema = z.enum(timelineKinds);
export type TimelineKind = z.infer<typeof timelineKindSchema>;

const on = { date: localDateSchema };

/** One entry: what happened on a day, without the text that was written about it. */
export const timelineEntrySchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('session'),
      ...on,
      sessionId: sessionIdSchema,
      moduleId: moduleIdSchema,
      groupName: z.string(),
      mark: attendanceMarkSchema.nullable(),
      isCalledOff: z.boolean(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('note'),
      ...on,
      sessionId: sessionIdSchema,
      state: noteStateSchema.exclude(['not-started']),
      isLate: z.boolean(),
      addenda: z.number().int().nonnegative(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('consent'),
      ...on,
      consentId: consentIdSchema,
      title: z.string(),
      what: z.enum(['given', 'withdrawn', 'expired']),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('contact'),
      ...on,
      entryId: entryIdSchema,
      how: outsideContactSchema.unwrap().shape.kind,
      isWaiting: z.boolean(),
    })
    .readonly(),
  z
    .object({ kind: z.literal('safety-plan'), ...on, version: z.number().int().positive() })
    .readonly(),
  z
    .object({
      kind: z.literal('membership'),
      ...on,
      moduleId: moduleIdSchema,
      groupName: z.string(),
      what: z.enum(['joined', 'left']),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('disclosure'),
      ...on,
      what: z.enum(['release', 'disclosure']),
      to: z.string(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('emergency'),
      ...on,
      recordId: emergencyRecordIdSchema,
      what: emergencyRecordSchema.unwrap().shape.kind,
    })
    .readonly(),
  z
    .object({
      kind: z.literal('charge'),
      ...on,
      what: ledgerEntryKindSchema,
      /** As it stands in the ledger; of a reversal, what it did to the balance. */
      amountCents: signedCentsSchema,
    })
    .readonly(),
]);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const timelineFilterSchema = z
  .object({
    /** All kinds when it is empty. */
    kinds: z.array(timelineKindSchema).readonly(),
    from: localDateSchema.nullable(),
    to: localDateSchema.nullable(),
  })
  .readonly();
export type TimelineFilter = z.infer<typeof timelineFilterSchema>;
