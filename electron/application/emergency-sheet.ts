import { auditEvent } from '../../shared/domain/audit-event';
import { tidyRecoveryCode } from '../../shared/domain/recovery-code';
import { err, ok } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { EmergencySheetPress } from './ports/release';
import type { Vault } from './ports/vault';
import type { ExportFolder, World } from './ports/world';

export interface EmergencySheetTools {
  readonly world: World;
  readonly vault: Vault;
  readonly emergencySheetPress: EmergencySheetPress;
  readonly exportFolder: ExportFolder;
}

/** Carries no date in its name: there is one valid sheet, and a newer one takes its place. */
const SHEET_NAME = 'Alcove-emergency-sheet.pdf';

/** Needs no open vault: the sheet is made while the first one is being set up. */
export function emergencySheetUseCases(tools: EmergencySheetTools): Handlers<'saveEmergencySheet'> {
  const { world, exportFolder } = tools;
  return {
    saveEmergencySheet: async ({ recoveryCode }) => {
      const tidy = tidyRecoveryCode(recoveryCode);
      if (!tidy.ok) return tidy;
      const path = await exportFolder.choosePath({ suggestedName: SHEET_NAME, kind: 'pdf' });
      if (path === null) return err({ code: 'save-cancelled' });
      const { bytes } = await tools.emergencySheetPress.print({
        recoveryCode: tidy.value,
        madeAt: world.clock.now(),
        timeZone: world.clock.timeZone(),
      });
      const written = await exportFolder.write(path, bytes);
      if (!written.ok) return written;
      await recordSaved(tools.vault);
      return ok({ path });
    },
  };
}

/** The sheet has left: that its event could not be written must not be told as "not saved". */
async function recordSaved(vault: Vault): Promise<void> {
  const { state, isReadOnly } = vault.status();
  if (state !== 'unlocked' || isReadOnly) return;
  const record = vault.use(({ records }) =>
    records.recordEvent(auditEvent('emergency-sheet-saved')),
  );
  await record.catch(() => null);
}
