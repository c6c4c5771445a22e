import type { AccountingTools } from './accounting';
import { admissionUseCases } from './admission';
import { agreementUseCases, type AgreementTools } from './agreements';
import { attendanceLedgerUseCases } from './attendance-ledger';
import { auditUseCases, type AuditTools } from './audit';
import { auditingViews } from './auditing';
import { backupUseCases, restoredEvents, type BackupTools } from './backups';
import { billingUseCases, type BillingTools } from './billing';
import { calendarUseCases, type CalendarTools } from './calendar';
import { consentUseCases, type ConsentTools } from './consents';
import { consultationLogUseCases, type ConsultationLogTools } from './consultation-log';
import { copySecretUseCases } from './copy-secret';
import { decisionUseCases } from './decisions';
import { destructionUseCases, finishDestructions, type DestructionTools } from './destruction';
import { disclosureUseCases } from './disclosures';
import { draftHistoryUseCases } from './draft-histories';
import { dropInUseCases, type DropInTools } from './drop-in';
import { emergencyRecordUseCases } from './emergency-records';
import { emergencySheetUseCases, type EmergencySheetTools } from './emergency-sheet';
import { goingOn } from './going-on';
import { groupNoteUseCases } from './group-notes';
import { groupUseCases } from './groups';
import { intakeUseCases } from './intake';
import { incidentUseCases } from './incidents';
import type { IncidentLetterTools } from './incident-letters';
import { integrityUseCases } from './integrity';
import { keyUseCases } from './keys';
import { clearingLeftOver } from './left-over-histories';
import { libraryUseCases, type LibraryTools } from './library';
import { meetingUseCases, type MeetingTools } from './meetings';
import { memberUseCases } from './members';
import { noteUseCases } from './notes';
import { noticeUseCases } from './notices';
import { participantReportUseCases, type ParticipantReportTools } from './participant-report';
import { policyUseCases } from './policies';
import type { Handlers } from './ports/handlers';
import type { Vault } from './ports/vault';
import type { ExportFolders, SecretClipboard } from './ports/world';
import { outsideContactUseCases } from './outside-contacts';
import { overviewUseCases, type OverviewTools } from './overview';
import { practiceUseCases } from './practice';
import { reminderUseCases } from './reminders';
import { recordRequestUseCases, type RecordRequestTools } from './record-requests';
import { releaseUseCases, type ReleaseTools } from './releases';
import { retentionUseCases } from './retention';
import { roomUseCases, type RoomTools } from './rooms';
import { roomTime } from './room-time';
import { rosterImportUseCases, type RosterImportTools } from './roster-import';
import { safetyPlanUseCases, type SafetyPlanTools } from './safety-plans';
import { sealedExportUseCases, type SealedExportTools } from './sealed-export';
import { searchUseCases } from './search';
import { sessionChangeUseCases } from './session-changes';
import { sessionUseCases } from './sessions';
import { settingsUseCases } from './settings';
import { supervisionNoteUseCases } from './supervision-notes';
import { systemUseCases } from './system';
import { takingInUseCases, type TakingInTools } from './taking-in';
import { takeBack } from './taking-in-writing';
import { techCheckUseCases, type TechCheckTools } from './tech-check';
import { timelineUseCases, type TimelineTools } from './timeline';
import { todayUseCases } from './today';
import { auditTrail, type TrailParts } from './trail';
import { unfinishedUseCases } from './unfinished';
import { vaultUseCases, type VaultSurroundings } from './vault';
import { writingUseCases } from './writing';
import type { SystemFacts } from '../../shared/contract/system';

export type UseCaseParts = ReleaseTools &
  AuditTools &
  EmergencySheetTools &
  AgreementTools &
  ConsentTools &
  AccountingTools &
  RosterImportTools &
  SafetyPlanTools &
  Omit<MeetingTools, 'time' | 'isReadOnly'> &
  Omit<RoomTools, 'time' | 'isReadOnly'> &
  TechCheckTools &
  LibraryTools &
  CalendarTools &
  ParticipantReportTools &
  DropInTools &
  TimelineTools &
  BillingTools &
  Omit<SealedExportTools, 'system'> &
  TakingInTools &
  IncidentLetterTools &
  ConsultationLogTools &
  RecordRequestTools &
  DestructionTools &
  OverviewTools &
  Pick<BackupTools, 'backups' | 'dialogs'> &
  Omit<VaultSurroundings, 'takeRestored' | 'goOn' | 'trail'> &
  Pick<TrailParts, 'refusalOfThrown' | 'later'> & {
    readonly vault: Vault;
    readonly clipboard: SecretClipboard;
    readonly exportFolders: ExportFolders;
    readonly reportIncident: (thrown: unknown) => void;
    /** Milliseconds by a clock that nobody sets. */
    readonly monotonicMs: () => number;
    readonly system: SystemFacts;
  };

/** Every use case, one for each operation of the contract; the compiler misses none. */
export function useCases(parts: UseCaseParts): Handlers {
  const { vault, world, backups } = parts;
  const { clock } = world;
  const trail = auditTrail({ ...parts, clock });
  const isReadOnly = () => vault.status().isReadOnly;
  const room = { ...parts, isReadOnly, time: roomTime(clock, parts.monotonicMs) };
  const takeRestored = () => restoredEvents(backups);
  const goOn = goingOn(parts, [takeBack, (open) => finishDestructions(open, clock)]);
  const handlers: Handlers = {
    ...vaultUseCases(vault, { ...parts, trail, takeRestored, goOn }),
    ...keyUseCases(vault),
    ...integrityUseCases(vault),
    ...backupUseCases({ ...parts, clock }),
    ...emergencySheetUseCases(parts),
    ...copySecretUseCases(parts.clipboard),
    ...auditUseCases(parts),
    ...settingsUseCases(parts.applySettings),
    ...unfinishedUseCases(world, vault.held),
    ...systemUseCases(parts.system),
    ...practiceUseCases(),
    ...groupUseCases(world),
    ...memberUseCases(world),
    ...intakeUseCases(world),
    ...admissionUseCases(world),
    ...outsideContactUseCases(world),
    ...rosterImportUseCases(parts),
    ...agreementUseCases(parts),
    ...consentUseCases(parts),
    ...safetyPlanUseCases(parts),
    ...sessionUseCases(world),
    ...sessionChangeUseCases(room),
    ...noticeUseCases(world),
    ...calendarUseCases(parts),
    ...meetingUseCases(room),
    ...roomUseCases(room),
    ...techCheckUseCases(parts),
    ...libraryUseCases(parts),
    ...emergencyRecordUseCases(world),
    ...participantReportUseCases(parts),
    ...dropInUseCases(parts),
    ...decisionUseCases(world),
    ...noteUseCases(world),
    ...groupNoteUseCases(world),
    ...supervisionNoteUseCases(world),
    ...draftHistoryUseCases(),
    ...writingUseCases(world),
    ...searchUseCases(),
    ...timelineUseCases(parts),
    ...officeUseCases(parts),
    ...todayUseCases(world),
    ...reminderUseCases(world),
  };
  const cleared = { ...handlers, ...clearingLeftOver(handlers, room) };
  return auditingViews(cleared, { vault, clock, trail });
}

/** What may leave, what is owed, what went wrong and how it ends. */
function officeUseCases(parts: UseCaseParts) {
  const { world } = parts;
  return {
    ...disclosureUseCases(parts),
    ...releaseUseCases(parts),
    ...recordRequestUseCases(parts),
    ...billingUseCases(parts),
    ...attendanceLedgerUseCases(world),
    ...overviewUseCases(parts),
    ...incidentUseCases(parts),
    ...policyUseCases(world),
    ...consultationLogUseCases(parts),
    ...retentionUseCases(world),
    ...destructionUseCases(parts),
    ...sealedExportUseCases(parts),
    ...takingInUseCases(parts),
  };
}
