import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron';

export type AskWhichToOpen = (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;
export type AskWhereToSave = (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
/** The window that a dialog stands on, if there is one. */
export type OwnerWindow = () => BrowserWindow | null;

/** The system's open dialog, shown on the window. */
export function openDialogOn(owner: OwnerWindow): AskWhichToOpen {
  return (options) => {
    const window = liveWindow(owner);
    return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
  };
}

/** The system's save dialog, shown on the window. */
export function saveDialogOn(owner: OwnerWindow): AskWhereToSave {
  return (options) => {
    const window = liveWindow(owner);
    return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
  };
}

function liveWindow(owner: OwnerWindow): BrowserWindow | null {
  const window = owner();
  return window && !window.isDestroyed() ? window : null;
}

/** The one that was chosen, `null` when the dialog was cancelled. */
export function chosenOf({ canceled, filePaths }: OpenDialogReturnValue): string | null {
  return canceled ? null : (filePaths[0] ?? null);
}
