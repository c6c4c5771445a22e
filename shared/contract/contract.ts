import type { z } from 'zod';
import type { Result } from '../lib/result';
import { agreementOperations } from './agreements';
import { attendanceLedgerOperations } from './attendance-ledger';
import { auditOperations } from './audit';
import { backupOperations } from './backups';
import { billingOperations } from './billing';
import { calendarOperations } from './calendar';
import { decisionOperations } from './decisions';
import { disclosureOperations } from './disclosures';
import { dropInOperations } from './drop-in';
import { emergencyRecordOperations } from './emergency-records';
import { ledgerOperations } from './ledger';
import { libraryOperations } from './library';
import { meetingOperations } from './meetings';
import { networkCheckOperations } from './network-check';
import { participantReportOperations } from './participant-report';
import { roomWindowOperations } from './room-window';
import { roomOperations } from './rooms';
import { consentOperations } from './consents';
import { draftHistoryOperations } from './draft-histories';
import { searchOperations } from './search';
import { successorOperations } from './successor';
import { supervisionNoteOperations } from './supervision-notes';
import { timelineOperations } from './timeline';
import { writingOperations } from './writing';
import { groupNoteOperations } from './group-notes';
import { groupOperations } from './groups';
import { intakeOperations } from './intake';
import { incidentOperations } from './incidents';
import { integrityOperations } from './integrity';
import { keyOperations } from './keys';
import { memberOperations } from './members';
import { noteOperations } from './notes';
import type { Command, Operation, Query } from './operation';
import { overviewOperations } from './overview';
import { policyOperations } from './policies';
import { practiceOperations } from './practice';
import { recordRequestOperations } from './record-requests';
import type { Refusal } from './refusal';
import { releaseOperations } from './releases';
import { retentionOperations } from './retention';
import { rosterImportOperations } from './roster-import';
import { safetyPlanOperations } from './safety-plans';
import { sessionOperations } from './sessions';
import { settingsOperations } from './settings';
import { systemOperations } from './system';
import { todayOperations } from './today';
import { unfinishedOperations } from './unfinished';
import { vaultOperations } from './vault';

/**
 * Every operation the window may ask of the main process. The bridge, the IPC server, the RTK Query
 * endpoints with their hooks and the test doubles are derived from this one list.
 */
export const contract = {
  ...systemOperations,
  ...vaultOperations,
  ...keyOperations,
  ...backupOperations,
  ...integrityOperations,
  ...auditOperations,
  ...settingsOperations,
  ...unfinishedOperations,
  ...practiceOperations,
  ...groupOperations,
  ...memberOperations,
  ...intakeOperations,
  ...rosterImportOperations,
  ...agreementOperations,
  ...consentOperations,
  ...disclosureOperations,
  ...safetyPlanOperations,
  ...sessionOperations,
  ...noteOperations,
  ...groupNoteOperations,
  ...writingOperations,
  ...timelineOperations,
  ...supervisionNoteOperations,
  ...searchOperations,
  ...draftHistoryOperations,
  ...releaseOperations,
  ...retentionOperations,
  ...successorOperations,
  ...billingOperations,
  ...ledgerOperations,
  ...recordRequestOperations,
  ...calendarOperations,
  ...decisionOperations,
  ...dropInOperations,
  ...emergencyRecordOperations,
  ...libraryOperations,
  ...meetingOperations,
  ...networkCheckOperations,
  ...participantReportOperations,
  ...roomOperations,
  ...roomWindowOperations,
  ...incidentOperations,
  ...policyOperations,
  ...attendanceLedgerOperations,
  ...overviewOperations,
  ...todayOperations,
} as const satisfies Readonly<Record<string, Operation>>;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type QueryName = {
  [Name in OperationName]: Contract[Name] extends Query ? Name : never;
}[OperationName];
export type CommandName = {
  [Name in OperationName]: Contract[Name] extends Command ? Name : never;
}[OperationName];

/** What the window sends: before defaults and transforms. */
export type Input<Name extends OperationName> = z.input<Contract[Name]['input']>;
/** What a use case receives: after the schema has read it. */
export type ReadInput<Name extends OperationName> = z.output<Contract[Name]['input']>;
export type Output<Name extends OperationName> = z.output<Contract[Name]['output']>;
export type Reply<Name extends OperationName> = Result<Output<Name>, Refusal>;

export function isOperationName(text: string): text is OperationName {
  return Object.hasOwn(contract, text);
}
