import { BrowserWindow, type Session } from 'electron';
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
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: options.allowDevTools,
    },
  });
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}
