'use strict';
const host = require('../host.cjs');
const { closeChromium } = require('../browser/chromium.cjs');
const windows = require('../browser/windows.cjs');
const { strict, strictEmitterObject, electronEvent } = require('../strict.cjs');
const { appName, getPath, setPath } = require('./paths.cjs');
const singleInstance = require('./single-instance.cjs');
const { commandLine } = require('./switches.cjs');

const EVENTS = [
  'before-quit',
  'browser-window-blur',
  'browser-window-created',
  'browser-window-focus',
  'child-process-gone',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'session-created',
  'web-contents-created',
  'will-finish-launching',
  'will-quit',
  'window-all-closed',
  // Accepted, but the test host has no cause to emit them.
  'activate',
  'certificate-error',
  'login',
  'open-file',
  'open-url',
  'select-client-certificate',
];

let isEnding = false;

async function endProcess(code) {
  if (isEnding) return;
  isEnding = true;
  host.quitting = true;
  await closeChromium();
  process.exit(code);
}

/** Emits an event that a listener may veto. */
function isVetoed(name) {
  const event = electronEvent();
  app.emit(name, event);
  return event.defaultPrevented;
}

/** Returns whether every window agreed to close. */
function closeWindows() {
  for (const window of [...windows.open.values()]) {
    window.close();
    if (!window.isDestroyed()) return false;
  }
  return true;
}

function quit() {
  if (host.quitting || isVetoed('before-quit')) return;
  host.quitting = true;
  if (closeWindows() && !isVetoed('will-quit')) {
    setImmediate(() => exit(0));
    return;
  }
  host.quitting = false;
}

function exit(code = 0) {
  app.emit('quit', electronEvent(), code);
  void endProcess(code);
}

function requestSingleInstanceLock(additionalData) {
  const message = { argv: process.argv, cwd: process.cwd(), additionalData };
  return singleInstance.acquire(getPath('userData'), message, (other) =>
    app.emit('second-instance', electronEvent(), other.argv, other.cwd, other.additionalData),
  );
}

const members = {
  isPackaged: false,
  commandLine,
  get name() {
    return appName();
  },
  getName: appName,
  setName(name) {
    host.app.manifest.productName = name;
  },
  getVersion: () => host.app.manifest.version,
  getAppPath: () => host.app.folder,
  getPath,
  setPath,
  setAppLogsPath: (folder) => setPath('logs', folder),
  getLocale: () => 'en-US',
  getSystemLocale: () => 'en-US',
  getLocaleCountryCode: () => 'US',
  getPreferredSystemLanguages: () => ['en-US'],
  whenReady: () => host.whenReady,
  isReady: () => host.ready,
  quit,
  exit,
  requestSingleInstanceLock,
  hasSingleInstanceLock: singleInstance.isHeld,
  releaseSingleInstanceLock: () => singleInstance.release(getPath('userData')),
  /** '' is what Electron answers for a scheme that no program has registered. */
  getApplicationNameForProtocol: () => '',
  isDefaultProtocolClient: () => false,
  isAccessibilitySupportEnabled: () => false,
  // The test host is always sandboxed, and has no dock, taskbar or desktop of its own.
  enableSandbox() {},
  disableHardwareAcceleration() {},
  focus() {},
  setAboutPanelOptions() {},
  setAppUserModelId() {},
};

const app = strict('app', strictEmitterObject('app', EVENTS, members));

module.exports = { app, endProcess };
