import { app, dialog, protocol, session, type BrowserWindow } from 'electron';
import path from 'node:path';
import { recordedBackup } from './application/backups';
import { useCases } from './application/use-cases';
import { serveWindow } from './platform/app-protocol';
import { electronBackupDialogs } from './platform/backup-dialogs';
import { electronChosenFiles } from './platform/chosen-files';
import { systemSecretClipboard, systemTextClipboard } from './platform/clipboard';
import { connectionProbe } from './platform/connection-probe';
import { deviceGate, endWithPage, systemAccess } from './platform/device-gate';
import { electronExportFolder } from './platform/export-folder';
import { electronExportFolders } from './platform/export-folders';
import { hardenApp, hardenSession, PRIVILEGED_SCHEMES } from './platform/hardening';
import { hostProbe } from './platform/host-probe';
import { incidentLog } from './platform/incident-log';
import { ipcServer } from './platform/ipc-server';
import { systemKeychain } from './platform/keychain';
import { openMainWindow, setHiddenFromSharing } from './platform/main-window';
import { electronMeetingDoor } from './platform/meeting-link';
import { preferSmallHeap } from './platform/memory';
import { setMenu } from './platform/menu';
import { hiddenWindowPrinter } from './platform/printing/printer';
import { quitting } from './platform/quitting';
import { systemFacts } from './platform/system-facts';
import { systemIdle, watchSystem } from './platform/system-watch';
import { answerWindows, tell } from './platform/window-link';
import { readParticipantReportFile } from './platform/participant-report-file';
import { electronRoomWindow } from './platform/room-window';
import { readRosterFile } from './platform/roster-file';
import { sessionWakefulness } from './platform/wakefulness';
import { realWorld } from './platform/world';
import { accountingPress } from './release/accounting-press';
import { agreementPress } from './release/agreement-press';
import { auditPress } from './release/audit-press';
import { certificatePress } from './release/certificate-press';
import { consultationLogPress } from './release/consultation-log-press';
import { emergencySheetPress } from './release/emergency-sheet-press';
import { icalendarPress } from './release/icalendar';
import { readSignedCopy } from './release/read-copy';
import { letterPress } from './release/letter-press';
import { overviewPress } from './release/overview-press';
import { recordPress } from './release/record-press';
import { safetySheetPress } from './release/safety-sheet-press';
import { sealedArchive } from './release/sealed-archive';
import { billingPress } from './release/statement-press';
import { timelinePress } from './release/timeline-press';
import { closedStores } from './store/closed-stores';
import { workerInspector } from './store/inspection/inspector';
import { storeOpener, type SealerOf } from './store/open-stores';
import { StoreFailure } from './store/storage/store-failure';
import { autoLock } from './vault/auto-lock';
import { autoBackup } from './vault/backup/auto-backup';
import { FolderBackups } from './vault/backup/folder-backups';
import { chainSealer } from './vault/chain';
import { systemTimer } from './vault/timer';
import { FolderVault } from './vault/vault';
import type { Refusal } from '../shared/contract/refusal';
import { usualSettings } from '../shared/domain/settings';

/** Makes the ports, wires them, and nothing else. */

preferSmallHeap();

const testUserData = process.env['ALCOVE_USER_DATA'];
if (testUserData && !app.isPackaged) app.setPath('userData', testUserData);

const userData = app.getPath('userData');
const reportIncident = incidentLog(path.join(userData, 'logs'));
const monotonicMs = (): number => performance.now();
const sealerOf: SealerOf = (key) => chainSealer(key, { author: 'clinician', now: Date.now });
const clipboard = systemSecretClipboard();
const printer = hiddenWindowPrinter();
const wakefulness = sessionWakefulness(systemTimer.after);
const roomWindow = electronRoomWindow(() => window);
const devices = deviceGate({ after: systemTimer.after, accessOf: systemAccess() });
let window: BrowserWindow | null = null;

const closed = closedStores({
  sealerOf,
  inspect: workerInspector(path.join(__dirname, 'inspector.cjs')),
});

const backups = new FolderBackups({
  userData,
  access: () => vault.access,
  closed,
  now: () => new Date(),
  version: app.getVersion(),
});

const vault = new FolderVault({
  folder: path.join(userData, 'vault'),
  opener: storeOpener(sealerOf),
  closed,
  device: { path: path.join(userData, 'device.json'), keychain: systemKeychain() },
  backUpBeforeMigration: backups.backUpClosed,
  now: () => new Date(),
  monotonicMs,
  idleMinutes: usualSettings.idleMinutes,
  onLocked: (reason) => {
    wakefulness.rest();
    roomWindow.setShape('usual');
    devices.end();
    tell(window, { kind: 'vault-locked', reason });
    void clipboard.forgetCopied();
  },
});

const autoBackups = autoBackup({
  vault,
  backups,
  backUp: recordedBackup({ backups, vault }),
  timer: systemTimer,
  monotonicMs,
  onThrown: (thrown) => void reportIncident(thrown),
});

const locks = autoLock({
  vault,
  idle: systemIdle,
  timer: systemTimer,
  idleMinutes: () => vault.status().idleMinutes,
  isAwake: wakefulness.isAwake,
  requestSave: async (reason, withinMs) => {
    if (!window || window.isDestroyed() || window.webContents.isCrashed()) return;
    tell(window, { kind: 'lock-requested', reason, withinMs });
    // Answered by the window's own lockVault, or cut short by the deadline.
    await new Promise<never>(() => {});
  },
});

const quit = quitting({
  app,
  isVaultOpen: () => vault.opened() !== null,
  backUp: autoBackups.beforeQuit,
  lock: () => locks.request('quit'),
  lockAnyway: () => vault.lock('quit'),
  forget: clipboard.forgetCopied,
});

const refusalOfThrown = (thrown: unknown): Refusal | null =>
  thrown instanceof StoreFailure ? thrown.refusal : null;

const server = ipcServer({
  vault,
  handlers: useCases({
    vault,
    world: realWorld,
    backups,
    clipboard,
    system: systemFacts(),
    dialogs: electronBackupDialogs(() => window),
    exportFolder: electronExportFolder(() => window),
    exportFolders: electronExportFolders(() => window),
    press: recordPress(printer, realWorld.sha256),
    auditPress: auditPress(printer),
    emergencySheetPress: emergencySheetPress(printer),
    agreementPress: agreementPress(printer),
    safetySheetPress: safetySheetPress(printer),
    timelinePress: timelinePress(printer),
    billingPress: billingPress(printer),
    consultationLogPress: consultationLogPress(printer),
    accountingPress: accountingPress(printer),
    letterPress: letterPress(printer),
    certificatePress: certificatePress(printer),
    overviewPress: overviewPress(printer),
    chosenFiles: electronChosenFiles(() => window),
    fileReading: {
      roster: readRosterFile,
      participantReport: readParticipantReportFile,
      signedCopy: readSignedCopy,
    },
    icalendar: icalendarPress(),
    sealedArchive: sealedArchive(),
    textClipboard: systemTextClipboard(),
    meetingDoor: electronMeetingDoor(),
    hostProbe: hostProbe(),
    connectionProbe: connectionProbe(path.join(__dirname, 'connection.cjs'), systemTimer.after),
    deviceGate: devices,
    roomWindow,
    wakefulness,
    monotonicMs,
    refusalOfThrown,
    reportIncident,
    later: systemTimer.after,
    lockNow: locks.lockNow,
    keepOpen: locks.keepOpen,
    quitAnyway: quit.anyway,
    applySettings: ({ idleMinutes, isHiddenFromSharing }) => {
      vault.setIdleMinutes(idleMinutes);
      if (window) setHiddenFromSharing(window, isHiddenFromSharing);
    },
  }),
  refusalOfThrown,
  reportIncident,
});

function openWindow(): void {
  const partition = session.fromPartition('alcove', { cache: false });
  window = openMainWindow({
    session: partition,
    preload: path.join(__dirname, '../preload/preload.cjs'),
    allowDevTools: !app.isPackaged,
  });
  endWithPage(window.webContents, devices);
  window.on('close', quit.guard);
  window.webContents.on('render-process-gone', () => {
    void locks.request('asked').then(() => window?.webContents.reload());
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  const partition = session.fromPartition('alcove', { cache: false });
  hardenSession(partition, devices);
  hardenSession(session.defaultSession);
  serveWindow(partition, path.join(__dirname, '../renderer'));
  answerWindows(server);
  await vault.lookAtKeychain();
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
  hardenApp(app);
  app.on('second-instance', () => {
    window?.show();
    window?.focus();
  });
  app.on('before-quit', quit.guard);
  app.on('window-all-closed', () => app.quit());
  start().catch((thrown: unknown) => {
    const incident = reportIncident(thrown);
    dialog.showErrorBox('Alcove could not start', `Nothing was changed. Incident ${incident}.`);
    app.exit(1);
  });
} else {
  app.quit();
}
