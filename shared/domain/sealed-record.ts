import { z } from 'zod';
import { agreementSchema } from './agreement';
import { billingSchema } from './billing';
import { billingFileSchema } from './billing-file';
import { calendarSchema } from './calendar';
import { consentSchema } from './consent';
import { destructionSchema } from './destruction';
import { disclosureSchema } from './disclosure';
import { emergencyRecordSchema } from './emergency-record';
import { localDateSchema } from './fields';
import { groupSchema } from './group';
import { consentIdSchema } from './ids';
import { incidentSchema } from './incident';
import { feeArrangementSchema, ledgerEntrySchema, statementSchema } from './ledger-entry';
import { libraryDocumentSchema } from './library';
import { groupMeetingSchema } from './meeting-access';
import { memberSchema } from './member';
import { progressNoteSchema } from './note';
import { policiesSchema } from './policy';
import { practiceSchema } from './practice';
import { recordRequestSchema } from './record-request';
import { releaseSchema } from './release';
import { safetyPlanSchema } from './safety-plan';
import { sessionSchema } from './session';
import { sessionRoomSchema } from './session-room';
import { writingSchema } from './writing';

/** The JSON files of a sealed export: documents as the vault holds them, and nothing beside. */

const all = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(200_000).readonly();

/** Everything that is one member's: `members/0001/record.json`. */
export const sealedRecordSchema = z
  .object({
    member: memberSchema,
    /** The sessions of their modules, with this member's own marks alone. */
    sessions: all(sessionSchema),
    /** Where they were during a call, and how they were let in. */
    rooms: all(sessionRoomSchema),
    notes: all(progressNoteSchema),
    consents: all(consentSchema),
    /** Papers that were signed by hand: which file of the archive belongs to which consent. */
    copies: all(z.object({ consentId: consentIdSchema, file: z.string().max(200) }).readonly()),
    safetyPlan: safetyPlanSchema.nullable(),
    emergencyRecords: all(emergencyRecordSchema),
    disclosures: all(disclosureSchema),
    releases: all(releaseSchema),
    recordRequests: all(recordRequestSchema),
    ledger: all(ledgerEntrySchema),
    feeArrangement: feeArrangementSchema.nullable(),
    statements: all(statementSchema),
    /** Of what a billing agent was sent, this member's rows; empty in a whole practice. */
    billingFiles: all(billingFileSchema).default([]),
    /**
     * What names a member who is not in the archive: signed, so that no name can be taken out of it.
     * The notes stand in record.pdf, with the names masked.
     */
    leftOut: z
      .object({
        notesOf: z.array(localDateSchema).readonly(),
        others: z.number().int().nonnegative(),
      })
      .readonly(),
  })
  .readonly();
export type SealedRecord = z.infer<typeof sealedRecordSchema>;

export const sealedGroupsSchema = z
  .object({ groups: all(groupSchema), meetings: all(groupMeetingSchema) })
  .readonly();
export type SealedGroups = z.infer<typeof sealedGroupsSchema>;

export const sealedAgreementsSchema = z.object({ agreements: all(agreementSchema) }).readonly();

export const sealedSessionsSchema = z
  .object({ sessions: all(sessionSchema), rooms: all(sessionRoomSchema) })
  .readonly();
export type SealedSessions = z.infer<typeof sealedSessionsSchema>;

/** What there is once in a practice; `null` where nothing was written down. */
export const sealedPracticeSchema = z
  .object({
    practice: practiceSchema.nullable(),
    billing: billingSchema.nullable(),
    policies: policiesSchema.nullable(),
    calendar: calendarSchema.nullable(),
    library: libraryDocumentSchema.nullable(),
    writing: writingSchema.nullable(),
  })
  .readonly();
export type SealedPractice = z.infer<typeof sealedPracticeSchema>;

/** The registers of the practice, and what is kept of those whose record was destroyed. */
export const sealedRegisterSchema = z
  .object({
    incidents: all(incidentSchema),
    destructions: all(destructionSchema),
    disclosures: all(disclosureSchema),
    releases: all(releaseSchema),
    recordRequests: all(recordRequestSchema),
    ledger: all(ledgerEntrySchema),
    statements: all(statementSchema),
    billingFiles: all(billingFileSchema).default([]),
  })
  .readonly();
export type SealedRegister = z.infer<typeof sealedRegisterSchema>;
