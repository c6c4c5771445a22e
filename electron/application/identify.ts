import {
  addendumIdSchema,
  agreementIdSchema,
  billingFileIdSchema,
  consentIdSchema,
  destructionIdSchema,
  disclosureIdSchema,
  emergencyRecordIdSchema,
  entryIdSchema,
  groupIdSchema,
  incidentIdSchema,
  ledgerEntryIdSchema,
  letterIdSchema,
  memberIdSchema,
  moduleIdSchema,
  policyIdSchema,
  recordRequestIdSchema,
  releaseIdSchema,
  sessionIdSchema,
  statementIdSchema,
  supervisionNoteIdSchema,
  type AddendumId,
  type AgreementId,
  type BillingFileId,
  type ConsentId,
  type DestructionId,
  type DisclosureId,
  type EmergencyRecordId,
  type EntryId,
  type GroupId,
  type IncidentId,
  type LedgerEntryId,
  type LetterId,
  type MemberId,
  type ModuleId,
  type PolicyId,
  type RecordRequestId,
  type SessionId,
  type StatementId,
  type SupervisionNoteId,
} from '../../shared/domain/ids';
import { libraryEntryIdSchema, type LibraryEntryId } from '../../shared/domain/library';
import { templateIdSchema, type TemplateId } from '../../shared/domain/note-template';
import type { Release } from '../../shared/domain/release';
import type { RandomIdText } from './ports/world';

/** New ids of each term, from the one source of randomness. */
export interface NewIds {
  group(): GroupId;
  module(): ModuleId;
  session(): SessionId;
  member(): MemberId;
  addendum(): AddendumId;
  release(): Release['id'];
  agreement(): AgreementId;
  consent(): ConsentId;
  disclosure(): DisclosureId;
  entry(): EntryId;
  emergencyRecord(): EmergencyRecordId;
  libraryEntry(): LibraryEntryId;
  template(): TemplateId;
  supervisionNote(): SupervisionNoteId;
  recordRequest(): RecordRequestId;
  letter(): LetterId;
  ledgerEntry(): LedgerEntryId;
  statement(): StatementId;
  billingFile(): BillingFileId;
  incident(): IncidentId;
  policy(): PolicyId;
  destruction(): DestructionId;
}

export function newIds(random: RandomIdText): NewIds {
  return {
    group: () => groupIdSchema.parse(`grp_${random()}`),
    module: () => moduleIdSchema.parse(`mod_${random()}`),
    session: () => sessionIdSchema.parse(`ses_${random()}`),
    member: () => memberIdSchema.parse(`mem_${random()}`),
    addendum: () => addendumIdSchema.parse(`add_${random()}`),
    release: () => releaseIdSchema.parse(`rel_${random()}`),
    agreement: () => agreementIdSchema.parse(`agr_${random()}`),
    consent: () => consentIdSchema.parse(`con_${random()}`),
    disclosure: () => disclosureIdSchema.parse(`dis_${random()}`),
    entry: () => entryIdSchema.parse(`ent_${random()}`),
    emergencyRecord: () => emergencyRecordIdSchema.parse(`emr_${random()}`),
    supervisionNote: () => supervisionNoteIdSchema.parse(`sup_${random()}`),
    libraryEntry: () => libraryEntryIdSchema.parse(`lib_${random()}`),
    template: () => templateIdSchema.parse(`tpl_${random()}`),
    recordRequest: () => recordRequestIdSchema.parse(`req_${random()}`),
    letter: () => letterIdSchema.parse(`ltr_${random()}`),
    ledgerEntry: () => ledgerEntryIdSchema.parse(`led_${random()}`),
    statement: () => statementIdSchema.parse(`sta_${random()}`),
    billingFile: () => billingFileIdSchema.parse(`bil_${random()}`),
    incident: () => incidentIdSchema.parse(`inc_${random()}`),
    policy: () => policyIdSchema.parse(`pol_${random()}`),
    destruction: () => destructionIdSchema.parse(`dst_${random()}`),
  };
}
