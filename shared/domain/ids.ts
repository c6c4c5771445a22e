import { z } from 'zod';

/**
 * Ids are random, never counted, so that two devices can create documents apart
 * (docs/adr/0005). 20 characters of base 32 hold 100 bits.
 */
const idText = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{20}$`));

export const groupIdSchema = idText('grp').brand<'GroupId'>();
export type GroupId = z.infer<typeof groupIdSchema>;

export const moduleIdSchema = idText('mod').brand<'ModuleId'>();
export type ModuleId = z.infer<typeof moduleIdSchema>;

export const sessionIdSchema = idText('ses').brand<'SessionId'>();
export type SessionId = z.infer<typeof sessionIdSchema>;

export const memberIdSchema = idText('mem').brand<'MemberId'>();
export type MemberId = z.infer<typeof memberIdSchema>;

export const addendumIdSchema = idText('add').brand<'AddendumId'>();
export type AddendumId = z.infer<typeof addendumIdSchema>;

export const releaseIdSchema = idText('rel').brand<'ReleaseId'>();
export type ReleaseId = z.infer<typeof releaseIdSchema>;

export const agreementIdSchema = idText('agr').brand<'AgreementId'>();
export type AgreementId = z.infer<typeof agreementIdSchema>;

export const consentIdSchema = idText('con').brand<'ConsentId'>();
export type ConsentId = z.infer<typeof consentIdSchema>;

export const disclosureIdSchema = idText('dis').brand<'DisclosureId'>();
export type DisclosureId = z.infer<typeof disclosureIdSchema>;

/** An entry inside a member's document: a preparation meeting, a contact between sessions. */
export const entryIdSchema = idText('ent').brand<'EntryId'>();
export type EntryId = z.infer<typeof entryIdSchema>;

export const emergencyRecordIdSchema = idText('emr').brand<'EmergencyRecordId'>();
export type EmergencyRecordId = z.infer<typeof emergencyRecordIdSchema>;

/** A note's id is its session and its member: a second note on the same pair cannot exist. */
export const noteIdSchema = z
  .string()
  .regex(/^ses_[0-9a-z]{20}:mem_[0-9a-z]{20}$/)
  .brand<'NoteId'>();
export type NoteId = z.infer<typeof noteIdSchema>;

export function noteIdOf(sessionId: SessionId, memberId: MemberId): NoteId {
  return noteIdSchema.parse(`${sessionId}:${memberId}`);
}

/** There is one safety plan for a member. */
export const safetyPlanIdSchema = z
  .string()
  .regex(/^plan:mem_[0-9a-z]{20}$/)
  .brand<'SafetyPlanId'>();
export type SafetyPlanId = z.infer<typeof safetyPlanIdSchema>;

export function safetyPlanIdOf(memberId: MemberId): SafetyPlanId {
  return safetyPlanIdSchema.parse(`plan:${memberId}`);
}

/** There is one room for a session. */
export const roomIdSchema = z
  .string()
  .regex(/^room:ses_[0-9a-z]{20}$/)
  .brand<'RoomId'>();
export type RoomId = z.infer<typeof roomIdSchema>;

export function roomIdOf(sessionId: SessionId): RoomId {
  return roomIdSchema.parse(`room:${sessionId}`);
}

/** There is one meeting for a group. */
export const groupMeetingIdSchema = z
  .string()
  .regex(/^meeting:grp_[0-9a-z]{20}$/)
  .brand<'GroupMeetingId'>();
export type GroupMeetingId = z.infer<typeof groupMeetingIdSchema>;

export function groupMeetingIdOf(groupId: GroupId): GroupMeetingId {
  return groupMeetingIdSchema.parse(`meeting:${groupId}`);
}

/** The decisions of one session, beside its group note. */
export const decisionsIdSchema = z
  .string()
  .regex(/^decisions:ses_[0-9a-z]{20}$/)
  .brand<'DecisionsId'>();
export type DecisionsId = z.infer<typeof decisionsIdSchema>;

export function decisionsIdOf(sessionId: SessionId): DecisionsId {
  return decisionsIdSchema.parse(`decisions:${sessionId}`);
}

export const supervisionNoteIdSchema = idText('sup').brand<'SupervisionNoteId'>();
export type SupervisionNoteId = z.infer<typeof supervisionNoteIdSchema>;

export const recordRequestIdSchema = idText('req').brand<'RecordRequestId'>();
export type RecordRequestId = z.infer<typeof recordRequestIdSchema>;

/** A letter that was written to someone, inside what it was written for. */
export const letterIdSchema = idText('ltr').brand<'LetterId'>();
export type LetterId = z.infer<typeof letterIdSchema>;

export const ledgerEntryIdSchema = idText('led').brand<'LedgerEntryId'>();
export type LedgerEntryId = z.infer<typeof ledgerEntryIdSchema>;

export const billingFileIdSchema = idText('bil').brand<'BillingFileId'>();
export type BillingFileId = z.infer<typeof billingFileIdSchema>;

export const statementIdSchema = idText('sta').brand<'StatementId'>();
export type StatementId = z.infer<typeof statementIdSchema>;

export const incidentIdSchema = idText('inc').brand<'IncidentId'>();
export type IncidentId = z.infer<typeof incidentIdSchema>;

export const policyIdSchema = idText('pol').brand<'PolicyId'>();
export type PolicyId = z.infer<typeof policyIdSchema>;

/** The destruction of one member's record, and its certificate. */
export const destructionIdSchema = idText('dst').brand<'DestructionId'>();
export type DestructionId = z.infer<typeof destructionIdSchema>;

/** The history of one draft, beside what is drafted: a note, a group note or a supervision note. */
export const draftHistoryIdSchema = z
  .string()
  .regex(/^history:(?:ses_[0-9a-z]{20}(?::mem_[0-9a-z]{20})?|sup_[0-9a-z]{20})$/)
  .brand<'DraftHistoryId'>();
export type DraftHistoryId = z.infer<typeof draftHistoryIdSchema>;

export function draftHistoryIdOf(id: NoteId | SessionId | SupervisionNoteId): DraftHistoryId {
  return draftHistoryIdSchema.parse(`history:${id}`);
}
