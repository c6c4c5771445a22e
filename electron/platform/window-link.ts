import { ipcMain, type BrowserWindow } from 'electron';
import { EVENT_CHANNEL, OPERATION_CHANNEL, type BridgeEvent } from '../../shared/contract/bridge';
import type { Answer } from './ipc-server';
import { isTrustedSender } from './origin';

type Server = (isTrustedSender: boolean, operation: unknown, input: unknown) => Answer;

/** The one way in: every call of every window arrives here. */
export function answerWindows(server: Server): void {
  ipcMain.handle(OPERATION_CHANNEL, (event, operation: unknown, input: unknown) =>
    server(isTrustedSender(event.senderFrame), operation, input),
  );
}

/** Tells a window something. A window that is gone needs no telling. */
export function tell(window: BrowserWindow | null, event: BridgeEvent): void {
  if (!window || window.isDestroyed()) return;
  window.webContents.send(EVENT_CHANNEL, event);
}
