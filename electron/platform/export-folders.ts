import path from 'node:path';
import type { ExportFolders } from '../application/ports/world';
import { chosenOf, openDialogOn, type AskWhichToOpen, type OwnerWindow } from './owned-dialogs';

export function electronExportFolders(owner: OwnerWindow): ExportFolders {
  return exportFolders(openDialogOn(owner));
}

/** @param ask the open dialog */
export function exportFolders(ask: AskWhichToOpen): ExportFolders {
  return {
    choose: async () =>
      chosenOf(await ask({ properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] })),
    pathIn: (folder, fileName) => path.join(folder, path.basename(fileName)),
  };
}
