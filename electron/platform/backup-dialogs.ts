import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
} from 'electron';
import type { BackupDialogs } from '../application/ports/world';

export type AskWhichToOpen = (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;

/** The system's open dialogs, shown on the given window if there is one. */
export function electronBackupDialogs(owner: () => BrowserWindow | null): BackupDialogs {
  return backupDialogs((options) => {
    const window = owner();
    return window && !window.isDestroyed()
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options);
  });
}

/** @param ask the open dialog */
export function backupDialogs(ask: AskWhichToOpen): BackupDialogs {
  return {
    chooseFolder: async () =>
      chosenOf(await ask({ properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] })),
    chooseFile: async () =>
      chosenOf(await ask({ filters: BACKUPS, properties: ['openFile', 'dontAddToRecent'] })),
  };
}

/** Other names are let through: a mail or a cloud may have renamed the file. */
const BACKUPS = [
  { name: 'Alcove backup', extensions: ['alcove'] },
  { name: 'All files', extensions: ['*'] },
];

function chosenOf({ canceled, filePaths }: OpenDialogReturnValue): string | null {
  return canceled ? null : (filePaths[0] ?? null);
}
