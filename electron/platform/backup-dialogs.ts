import type { BackupDialogs } from '../application/ports/world';
import { chosenOf, openDialogOn, type AskWhichToOpen, type OwnerWindow } from './owned-dialogs';

export function electronBackupDialogs(owner: OwnerWindow): BackupDialogs {
  return backupDialogs(openDialogOn(owner));
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
