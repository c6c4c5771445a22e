import { BrowserWindow, type Session } from 'electron';
import type { HidesFromSharing } from '../../shared/contract/system';
import { ORIGIN } from './origin';

export interface MainWindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly allowDevTools: boolean;
}

/** The one window: hidden from screen sharing where the system allows it (M107). */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Alcove',
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webgl: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: options.allowDevTools,
    },
  });
  setHiddenFromSharing(window, true);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

/** Whether others see the window in a shared screen, a picture or a recording of it (M107). */
export function setHiddenFromSharing(window: BrowserWindow, isHidden: boolean): void {
  window.setContentProtection(isHidden);
}

/**
 * What becomes of that wish. Windows leaves the window out. macOS hides it from older programs, but
 * one that records by ScreenCaptureKit, as the present meeting programs do, sees it all the same
 * (Electron's own documentation of setContentProtection). Linux has no such wish at all.
 */
export function hidesFromSharing(platform: NodeJS.Platform): HidesFromSharing {
  if (platform === 'win32') return 'always';
  return platform === 'darwin' ? 'sometimes' : 'never';
}
