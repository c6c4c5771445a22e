'use strict';
const { app } = require('./app.cjs');

const onWindow = (act) => (_item, window) => window && act(window);
const onPage = (act) => onWindow((window) => act(window.webContents));
const zoomBy = (factor) => onPage((page) => page.setZoomFactor(page.getZoomFactor() * factor));

/** Chromium acts on the editing keys by itself: these items have no accelerator to match. */
const edit = (label, command) => ({ label, click: onPage((page) => page[command]()) });

const ROLES = {
  undo: edit('Undo', 'undo'),
  redo: edit('Redo', 'redo'),
  cut: edit('Cut', 'cut'),
  copy: edit('Copy', 'copy'),
  paste: edit('Paste', 'paste'),
  delete: edit('Delete', 'delete'),
  selectAll: edit('Select All', 'selectAll'),
  about: { label: 'About' },
  // Of macOS, where the test host has no program of its own to hide.
  hide: { label: 'Hide' },
  hideOthers: { label: 'Hide Others' },
  unhide: { label: 'Show All' },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', click: onPage((page) => page.reload()) },
  resetZoom: {
    label: 'Actual Size',
    accelerator: 'CmdOrCtrl+0',
    click: onPage((page) => page.setZoomFactor(1)),
  },
  zoomIn: { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus', click: zoomBy(1.2) },
  zoomOut: { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', click: zoomBy(1 / 1.2) },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    click: onWindow((window) => window.setFullScreen(!window.isFullScreen())),
  },
  minimize: {
    label: 'Minimize',
    accelerator: 'CmdOrCtrl+M',
    click: onWindow((window) => window.minimize()),
  },
  close: {
    label: 'Close Window',
    accelerator: 'CmdOrCtrl+W',
    click: onWindow((window) => window.close()),
  },
  quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
};

const items = (...roles) => roles.map((role) => ({ role }));

const SUBMENUS = {
  appMenu: items('about', 'quit'),
  fileMenu: items('close', 'quit'),
  editMenu: items('undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll'),
  viewMenu: items('reload', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'),
  windowMenu: items('minimize', 'close'),
  help: [],
};

module.exports = { ROLES, SUBMENUS };
