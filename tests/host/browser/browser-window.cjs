'use strict';
const host = require('../host.cjs');
const { app } = require('../main/app.cjs');
const { electronEvent, notImplemented } = require('../strict.cjs');
const { BaseWindow } = require('./base-window.cjs');
const { resizeTarget } = require('./targets.cjs');
const { WebContents } = require('./web-contents.cjs');
const windows = require('./windows.cjs');

let lastId = 0;

function refuseUnsafe(preferences) {
  const { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag } = preferences;
  const isSafe = contextIsolation !== false && sandbox !== false && webSecurity !== false;
  if (!isSafe || nodeIntegration || webviewTag) {
    throw notImplemented('a window that is not sandboxed and isolated');
  }
}

class BrowserWindow extends BaseWindow {
  #options;
  #isProtected = false;
  #wasReady = false;

  constructor(options = {}) {
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    super(options);
    const preferences = options.webPreferences ?? {};
    refuseUnsafe(preferences);
    lastId += 1;
    this.id = lastId;
    this.#options = options;
    windows.open.set(this.id, this);
    this.webContents = new WebContents(preferences);
    this.webContents._owner = this;
    this.webContents._page.open(this.getBounds());
    this.on('resize', () => this.#resize().catch(() => {}));
    if (this.isVisible()) this.webContents._page.opened.then(() => this.focus()).catch(() => {});
    app.emit('browser-window-created', electronEvent(), this);
  }

  static getAllWindows() {
    return [...windows.open.values()];
  }

  static getFocusedWindow() {
    return windows.focused;
  }

  static fromId(id) {
    return windows.open.get(id) ?? null;
  }

  static fromWebContents(contents) {
    return contents?._owner ?? null;
  }

  loadURL(url) {
    return this.webContents.loadURL(url);
  }

  loadFile(file, options) {
    return this.webContents.loadFile(file, options);
  }

  reload() {
    this.webContents.reload();
  }

  capturePage() {
    return this.webContents.capturePage();
  }

  async #resize() {
    await this.webContents._page.opened;
    await resizeTarget(this.webContents._page.targetId, this.getBounds());
  }

  setContentProtection(isProtected) {
    this.#isProtected = isProtected;
  }

  isContentProtected() {
    return this.#isProtected;
  }

  isModal() {
    return this.#options.modal === true;
  }

  getParentWindow() {
    return this.#options.parent ?? null;
  }

  close() {
    const event = electronEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy() {
    this.webContents._gone();
  }

  /** A page's title becomes the window's, unless a listener prevents it. */
  _showTitle(title) {
    const event = electronEvent();
    this.webContents.emit('page-title-updated', event, title, true);
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.setTitle(title);
  }

  _readyToShow() {
    if (this.#wasReady) return;
    this.#wasReady = true;
    this.emit('ready-to-show', electronEvent());
  }

  _gone() {
    if (this.isDestroyed()) return;
    this._becomeDestroyed();
    windows.open.delete(this.id);
    this.emit('closed', electronEvent());
    if (windows.open.size > 0 || host.quitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
}

module.exports = { BrowserWindow };
