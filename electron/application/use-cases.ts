import { admissionUseCases } from './admission';
import { agreementUseCases, type AgreementTools } from './agreements';
import { auditUseCases, type AuditTools } from './audit';
import { auditingViews } from './auditing';
import { backupUseCases, restoredEvents, type BackupTools } from './backups';
import { consentUseCases, type ConsentTools } from './consents';
import { copySecretUseCases } from './copy-secret';
import { emergencySheetUseCases, type EmergencySheetTools } from './emergency-sheet';
import { groupNoteUseCases } from './group-notes';
import { groupUseCases } from './groups';
import { intakeUseCases } from './intake';
import { integrityUseCases } from './integrity';
import { keyUseCases } from './keys';
import { memberUseCases } from './members';
import { noteUseCases } from './notes';
import type { Handlers } from './ports/handlers';
import type { Vault } from './ports/vault';
import type { SecretClipboard } from './ports/world';
import { outsideContactUseCases } from './outside-contacts';
import { practiceUseCases } from './practice';
import { reminderUseCases } from './reminders';
import { releaseUseCases, type ReleaseTools } from './releases';
import { rosterImportUseCases, type RosterImportTools } from './roster-import';
import { safetyPlanUseCases, type SafetyPlanTools } from './safety-plans';
import { sessionUseCases } from './sessions';
import { settingsUseCases } from './settings';
import { systemUseCases } from './system';
import { todayUseCases } from './today';
import { auditTrail, type TrailParts } from './trail';
import { unfinishedUseCases } from './unfinished';
import { vaultUseCases, type VaultSurroundings } from './vault';
import type { SystemFacts } from '../../shared/contract/system';

export type UseCaseParts = ReleaseTools &
  AuditTools &
  EmergencySheetTools &
  AgreementTools &
  ConsentTools &
  RosterImportTools &
  SafetyPlanTools &
  Pick<BackupTools, 'backups' | 'dialogs'> &
  Omit<VaultSurroundings, 'takeRestored' | 'trail'> &
  Pick<TrailParts, 'refusalOfThrown' | 'later'> & {
    readonly vault: Vault;
    readonly clipboard: SecretClipboard;
    readonly system: SystemFacts;
  };

/** Every use case, one for each operation of the contract; the compiler misses none. */
export function useCases(parts: UseCaseParts): Handlers {
  const { vault, world, backups } = parts;
  const { clock } = world;
  const trail = auditTrail({ ...parts, clock });
  const takeRestored = () => restoredEvents(backups);
  const handlers: Handlers = {
    ...vaultUseCases(vault, { ...parts, trail, takeRestored }),
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
    ...noteUseCases(world),
    ...groupNoteUseCases(world),
    ...releaseUseCases(parts),
    ...todayUseCases(world),
    ...reminderUseCases(world),
  };
  return auditingViews(handlers, { vault, clock, trail });
}
