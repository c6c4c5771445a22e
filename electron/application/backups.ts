import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import type { ChainEvent } from '../../shared/domain/chain';
import type { ChainHeads } from '../../shared/domain/vault-check';
import { usualSettings } from '../../shared/domain/settings';
import { err, ok, type Result } from '../../shared/lib/result';
import type { Backups, BackupsMade } from './ports/backups';
import type { Handlers } from './ports/handlers';
import type { OpenVault } from './ports/stores';
import type { Vault } from './ports/vault';
import type { BackupDialogs, Clock } from './ports/world';

type BackupHandlers = Handlers<
  | 'getBackups'
  | 'chooseBackupFolder'
  | 'forgetBackupFolder'
  | 'backUpNow'
  | 'listRestorable'
  | 'chooseBackup'
  | 'openBackup'
  | 'restoreBackup'
  | 'discardBackup'
  | 'listKeptAside'
  | 'removeKeptAside'
  | 'putBackKeptAside'
>;

export interface BackupTools {
  readonly backups: Backups;
  readonly dialogs: BackupDialogs;
  readonly clock: Pick<Clock, 'now'>;
  readonly vault: Pick<Vault, 'use'>;
}

export function backupUseCases(tools: BackupTools): BackupHandlers {
  const { backups, dialogs, clock } = tools;
  return {
    getBackups: async (_input, { records }) => {
      const chosen = await records.settings.find('settings');
      const { backupReminderDays } = chosen?.settings ?? usualSettings;
      return ok(await backups.state(backupReminderDays, clock.now()));
    },

    chooseBackupFolder: async (_input, { records }) => {
      const folder = await dialogs.chooseFolder();
      if (folder === null) return err({ code: 'save-cancelled' });
      const chosen = await backups.chooseFolder(folder);
      if (!chosen.ok) return chosen;
      await records.recordEvent(auditEvent('backup-folder-chosen', { detail: { chosen: true } }));
      return ok({ folder });
    },

    forgetBackupFolder: async (_input, { records }) => {
      const forgotten = await backups.forgetFolder();
      if (!forgotten.ok) return forgotten;
      await records.recordEvent(auditEvent('backup-folder-chosen', { detail: { chosen: false } }));
      return ok({});
    },

    backUpNow: async () => {
      const made = await recordedBackup(tools)();
      return made.ok ? ok({ file: made.value.file, places: made.value.places }) : made;
    },

    ...restoreUseCases(tools),
    ...keptAsideUseCases(tools),
  };
}

function restoreUseCases({
  backups,
  dialogs,
}: BackupTools): Pick<
  BackupHandlers,
  'listRestorable' | 'chooseBackup' | 'openBackup' | 'restoreBackup' | 'discardBackup'
> {
  return {
    listRestorable: async () => ok(await backups.places()),

    chooseBackup: async ({ file }) => {
      if (file) return backups.choose(file);
      const path = await dialogs.chooseFile();
      return path === null ? err({ code: 'save-cancelled' }) : backups.choose({ path });
    },

    openBackup: ({ token, proof }) => backups.open(token, proof),

    restoreBackup: async ({ token }) => nothing(await backups.restore(token)),

    discardBackup: async ({ token }) => {
      await backups.discard(token);
      return ok({});
    },
  };
}

function keptAsideUseCases({
  backups,
}: BackupTools): Pick<BackupHandlers, 'listKeptAside' | 'removeKeptAside' | 'putBackKeptAside'> {
  return {
    listKeptAside: async () => ok(await backups.keptAside()),

    removeKeptAside: async ({ id }, { records }) => {
      const removed = await backups.removeKeptAside(id);
      if (!removed.ok) return removed;
      await records.recordEvent(auditEvent('kept-aside-removed'));
      return ok({});
    },

    putBackKeptAside: async ({ id }) => nothing(await backups.putBack(id)),
  };
}

/** Makes a backup, by hand or by itself, and writes into the trail how it went. */
export function recordedBackup({
  backups,
  vault,
}: Pick<BackupTools, 'backups' | 'vault'>): () => Promise<Result<BackupsMade, Refusal>> {
  return async () => {
    const made = await backups.make();
    const events = [...(made.ok ? [backupMade(made.value)] : []), ...failedBackups(backups)];
    // The files stand there: that the trail would not take it (a full disk) does not undo them.
    await vault.use((open) => chain(open, backups, events)).catch(() => undefined);
    return made;
  };
}

/** What a restore left to be written after the first unlock of the vault that it put in place. */
export function restoredEvents(backups: Pick<Backups, 'takeRestored'>): readonly ChainEvent[] {
  const restored = backups.takeRestored();
  if (!restored) return [];
  const { restoredAt, madeAt } = restored;
  return [auditEvent('vault-restored', { detail: { restoredAt, madeAt } })];
}

/** That a backup was made does not call for another backup. */
async function chain(
  { records, heads }: Pick<OpenVault, 'records' | 'heads'>,
  backups: Pick<Backups, 'discount'>,
  events: readonly ChainEvent[],
): Promise<void> {
  for (const event of events) {
    const before = heads();
    await records.recordEvent(event);
    const after = heads();
    if (isOneLink(before, after)) backups.discount(before, after);
  }
}

function isOneLink(before: ChainHeads, after: ChainHeads): boolean {
  return (
    after.records.sequence === before.records.sequence + 1 &&
    after.groupProcess.sequence === before.groupProcess.sequence
  );
}

function backupMade({ file, places, documents }: BackupsMade): ChainEvent {
  return auditEvent('backup-made', { detail: { places, bytes: file.bytes, documents } });
}

/** A stick that is not in is no failure: it is shown, and not written down each half hour. */
function failedBackups(backups: Pick<Backups, 'failures'>): readonly ChainEvent[] {
  return backups
    .failures()
    .filter(({ code }) => code !== 'backup-place-missing')
    .map(({ kind, code }) => auditEvent('backup-failed', { detail: { place: kind, code } }));
}

function nothing(result: Result<void, Refusal>): Result<Record<string, never>, Refusal> {
  return result.ok ? ok({}) : result;
}
