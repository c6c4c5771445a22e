'use strict';
/** What `require('electron')` gives the main process. */
const { BrowserWindow } = require('./browser/browser-window.cjs');
const { protocolModule } = require('./browser/protocol.cjs');
const { session } = require('./browser/session.cjs');
const { WebContents } = require('./browser/web-contents.cjs');
const { app } = require('./main/app.cjs');
const { clipboard, ClipboardItem } = require('./main/clipboard.cjs');
const dialog = require('./main/dialog.cjs');
const { ipcMain } = require('./main/ipc-main.cjs');
const { Menu, MenuItem } = require('./main/menu.cjs');
const nativeTheme = require('./main/native-theme.cjs');
const { powerMonitor, powerSaveBlocker } = require('./main/power.cjs');
const safeStorage = require('./main/safe-storage.cjs');
const system = require('./main/system.cjs');
const utilityProcess = require('./main/utility-process.cjs');
const { strict } = require('./strict.cjs');

const electron = strict('electron', {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol: protocolModule(() => session.defaultSession),
  safeStorage,
  session,
  utilityProcess,
  webContents: strict('webContents', WebContents),
  ...system,
});

module.exports = { electron };
