import { app, dialog, protocol, session, type BrowserWindow } from 'electron';
import path from 'node:path';
import { useCases } from './application/use-cases';
import { serveWindow } from './platform/app-protocol';
import { electronExportFolder } from './platform/export-folder';
import { confineContents, hardenSession, PRIVILEGED_SCHEMES } from './platform/hardening';
import { incidentLog } from './platform/incident-log';
import { ipcServer } from './platform/ipc-server';
import { openMainWindow } from './platform/main-window';
import { preferSmallHeap } from './platform/memory';
import { setMenu } from './platform/menu';
import { hiddenWindowPrinter } from './platform/printing/printer';
import { systemIdle, watchSystem } from './platform/system-watch';
import { answerWindows, tell } from './platform/window-link';
import { realWorld } from './platform/world';
import { recordPress } from './release/record-press';
import { storeOpener } from './store/open-stores';
import { StoreFailure } from './store/storage/store-failure';
import { autoLock, DEFAULT_IDLE_MINUTES } from './vault/auto-lock';
import { chainSealer } from './vault/chain';
import { systemTimer } from './vault/timer';
import { FolderVault } from './vault/vault';

/** Makes the ports, wires them, and nothing else. */

preferSmallHeap();

const testUserData = process.env['ALCOVE_USER_DATA'];
if (testUserData && !app.isPackaged) app.setPath('userData', testUserData);

const userData = app.getPath('userData');
const reportIncident = incidentLog(path.join(userData, 'logs'));
let window: BrowserWindow | null = null;
/** The lock that a quit waits for is done. */
let isLockedToQuit = false;

const vault = new FolderVault({
  folder: path.join(userData, 'vault'),
  opener: storeOpener((key) => chainSealer(key, { author: 'clinician', now: Date.now })),
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  idleMinutes: DEFAULT_IDLE_MINUTES,
  onLocked: (reason) => tell(window, { kind: 'vault-locked', reason }),
});

const locks = autoLock({
  vault,
  idle: systemIdle,
  timer: systemTimer,
  idleMinutes: () => vault.status().idleMinutes,
  requestSave: async (reason, withinMs) => {
    if (!window || window.isDestroyed() || window.webContents.isCrashed()) return;
    tell(window, { kind: 'lock-requested', reason, withinMs });
    // Answered by the window's own lockVault, or cut short by the deadline.
    await new Promise<never>(() => {});
  },
});

const server = ipcServer({
  vault,
  handlers: useCases({
    vault,
    lockNow: locks.lockNow,
    world: realWorld,
    press: recordPress(hiddenWindowPrinter(), realWorld.sha256),
    exportFolder: electronExportFolder(() => window),
  }),
  refusalOfThrown: (thrown) => (thrown instanceof StoreFailure ? thrown.refusal : null),
  reportIncident,
});

function openWindow(): void {
  const partition = session.fromPartition('alcove', { cache: false });
  window = openMainWindow({
    session: partition,
    preload: path.join(__dirname, '../preload/preload.cjs'),
    allowDevTools: !app.isPackaged,
  });
  window.on('close', (event) => {
    if (mayEnd()) return;
    event.preventDefault();
    void lockThenQuit();
  });
  window.webContents.on('render-process-gone', () => {
    void locks.request('asked').then(() => window?.webContents.reload());
  });
}

async function lockThenQuit(): Promise<void> {
  await locks.request('quit');
  isLockedToQuit = true;
  app.quit();
}

/** A quit that something else held up must not let the next one skip the lock. */
function mayEnd(): boolean {
  return isLockedToQuit && !vault.opened();
}

async function start(): Promise<void> {
  await app.whenReady();
  const partition = session.fromPartition('alcove', { cache: false });
  hardenSession(partition);
  hardenSession(session.defaultSession);
  serveWindow(partition, path.join(__dirname, '../renderer'));
  answerWindows(server);
  watchSystem({
    onSuspend: () => void locks.request('suspend'),
    onScreenLock: () => void locks.request('screen-lock'),
    onResume: () => void locks.request('suspend'),
  });
  setMenu((entry) => tell(window, { kind: 'menu-chosen', entry }));
  openWindow();
}

process.on('uncaughtException', (thrown) => void reportIncident(thrown));
process.on('unhandledRejection', (thrown) => void reportIncident(thrown));

if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged(PRIVILEGED_SCHEMES);
  confineContents(app);
  app.on('second-instance', () => {
    window?.show();
    window?.focus();
  });
  app.on('before-quit', (event) => {
    if (mayEnd()) return;
    event.preventDefault();
    void lockThenQuit();
  });
  app.on('window-all-closed', () => app.quit());
  start().catch((thrown: unknown) => {
    const incident = reportIncident(thrown);
    dialog.showErrorBox('Alcove could not start', `Nothing was changed. Incident ${incident}.`);
    app.exit(1);
  });
} else {
  app.quit();
}
