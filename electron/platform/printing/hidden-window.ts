import { BrowserWindow, session, type Session } from 'electron';
import { hardenSession } from '../hardening';
import { SCHEME } from '../origin';
import { isOffered, servePrintPage } from './print-pages';
import type { PrintWindow } from './window-printer';

/** In memory, and shared with no other window. */
const PARTITION = 'printing';

/**
 * A window that is never shown: no script, no preload, no network, no permission, a session of its
 * own that serves nothing but offered pages, and no way to go anywhere else (docs/security).
 */
export function openHiddenWindow(): PrintWindow {
  const window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      images: false,
      webgl: false,
      plugins: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  });
  confine(window);
  return {
    load: (url) => window.loadURL(url),
    printToPdf: (options) => window.webContents.printToPDF(options),
    destroy: () => window.destroy(),
  };
}

function confine({ webContents }: BrowserWindow): void {
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => event.preventDefault());
}

function printSession(): Session {
  const own = session.fromPartition(PARTITION, { cache: false });
  if (own.protocol.isProtocolHandled(SCHEME)) return own;
  hardenSession(own);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  own.protocol.handle(
    SCHEME,
    ({ url }) => servePrintPage(url) ?? new Response(null, { status: 404 }),
  );
  return own;
}

function mayLoad(url: string): boolean {
  return isOffered(url) || url.startsWith('data:font/woff2;');
}
