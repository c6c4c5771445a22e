'use strict';
/** What the parts of the test host share: how it was asked to run, how far it is, what it saw. */

let resolveReady;

const host = {
  headed: process.env.HOST_HEADED === '1',
  underPlaywright: false,
  /** Someone is trying the app out by hand, in a visible window. */
  get isDemonstration() {
    return this.headed && !this.underPlaywright;
  },
  get showsRibbon() {
    return this.isDemonstration || process.env.HOST_RIBBON === '1';
  },

  app: { folder: process.cwd(), main: '', manifest: { name: 'Electron', version: '0' } },
  ready: false,
  quitting: false,
  whenReady: new Promise((resolve) => {
    resolveReady = resolve;
  }),
  openApp(app) {
    this.app = app;
  },
  becomeReady() {
    this.ready = true;
    resolveReady();
  },

  /** Read by tests through `globalThis[Symbol.for('test-host.log')]` in the main process. */
  log: {
    /** every request of every page: { url, type, contentsId, outcome: served | network | blocked } */
    requests: [],
    /** { permission, mediaTypes, granted, origin } */
    permissions: [],
    deniedNavigations: [],
    deniedWindows: [],
    /** what shell.openExternal, openPath and showItemInFolder were given */
    opened: [],
    notifications: [],
    /** { kind, options, answer } of every dialog the host answered by itself */
    dialogs: [],
  },

  warn(text) {
    process.stderr.write(`test host: ${text}\n`);
  },
};

Object.defineProperty(globalThis, Symbol.for('test-host.log'), { value: host.log });

module.exports = host;
