'use strict';
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const host = require('../host.cjs');
const { app } = require('../main/app.cjs');
const { IpcMain } = require('../main/ipc-main.cjs');
const { strict, strictEmitter, electronEvent } = require('../strict.cjs');
const browser = require('./browser.cjs');
const { Page } = require('./page.cjs');
const { printToPdf } = require('./printing.cjs');
const { session } = require('./session.cjs');
const windows = require('./windows.cjs');

const EVENTS = [
  'console-message',
  'destroyed',
  'did-create-window',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'did-navigate-in-page',
  'did-start-loading',
  'did-stop-loading',
  'dom-ready',
  'ipc-message',
  'page-title-updated',
  'render-process-gone',
  'will-frame-navigate',
  'will-navigate',
  // Accepted, but the test host has no cause to emit them.
  'context-menu',
  'devtools-opened',
  'preload-error',
  'responsive',
  'unresponsive',
  'will-attach-webview',
  'will-prevent-unload',
  'will-redirect',
];
const Emitter = strictEmitter('WebContents', EVENTS);
const all = new Map();
let lastId = 0;

class WebContents extends Emitter {
  #isDestroyed = false;
  #zoomFactor = 1;

  constructor(preferences) {
    super();
    lastId += 1;
    this.id = lastId;
    this.session = preferences.session ?? session.fromPartition(preferences.partition ?? '');
    this.ipc = new IpcMain();
    this.mainFrame = null;
    this._owner = null;
    this._openHandler = null;
    this._page = new Page(this, preferences);
    this.navigationHistory = strict('navigationHistory', {
      clear: () => this._page.cdp.post('Page.resetNavigationHistory'),
    });
    all.set(this.id, this);
    app.emit('web-contents-created', electronEvent(), this);
  }

  static getAllWebContents() {
    return [...all.values()];
  }

  static fromId(id) {
    return all.get(id);
  }

  static fromDevToolsTargetId(targetId) {
    return browser.contents.get(targetId);
  }

  static getFocusedWebContents() {
    return windows.focused?.webContents ?? null;
  }

  setWindowOpenHandler(handler) {
    this._openHandler = handler;
  }

  loadURL(url) {
    return this._page.navigate(url);
  }

  loadFile(file, { hash = '', query = {} } = {}) {
    const url = pathToFileURL(path.resolve(host.app.folder, file));
    url.hash = hash;
    url.search = new URLSearchParams(query).toString();
    return this.loadURL(url.href);
  }

  reload() {
    this._page.reload(false);
  }

  reloadIgnoringCache() {
    this._page.reload(true);
  }

  stop() {
    this._page.cdp.post('Page.stopLoading');
  }

  getURL() {
    return this._page.url;
  }

  getTitle() {
    return this._page.title;
  }

  getType() {
    return 'window';
  }

  getUserAgent() {
    return browser.userAgent;
  }

  getProcessId() {
    return 1;
  }

  isLoading() {
    return this._page.isLoading;
  }

  isDestroyed() {
    return this.#isDestroyed;
  }

  isCrashed() {
    return this._page.isCrashed;
  }

  isFocused() {
    return windows.focused?.webContents === this;
  }

  isDevToolsOpened() {
    return false;
  }

  closeDevTools() {}

  forcefullyCrashRenderer() {
    this._page.cdp.post('Page.crash');
  }

  focus() {
    this._owner?.focus();
  }

  send(channel, ...args) {
    if (!this.#isDestroyed) this._page.ipc.send(channel, args);
  }

  executeJavaScript(code, userGesture = false) {
    return this._page.evaluate(code, userGesture);
  }

  async capturePage() {
    await this._page.opened;
    const { data } = await this._page.cdp.send('Page.captureScreenshot', { format: 'png' });
    return strict('NativeImage', {
      isEmpty: () => false,
      toPNG: () => Buffer.from(data, 'base64'),
      toDataURL: () => `data:image/png;base64,${data}`,
    });
  }

  async printToPDF(options = {}) {
    await this._page.opened;
    return printToPdf(this._page.cdp, options);
  }

  /** Zoom makes the layout smaller and the pixels larger. */
  setZoomFactor(factor) {
    this.#zoomFactor = factor;
    const { width, height } = this._owner.getBounds();
    this._page.cdp.post('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / factor),
      height: Math.round(height / factor),
      deviceScaleFactor: factor,
      mobile: false,
    });
  }

  getZoomFactor() {
    return this.#zoomFactor;
  }

  setVisualZoomLevelLimits() {
    return Promise.resolve();
  }

  setBackgroundThrottling() {}

  setWebRTCIPHandlingPolicy() {}

  close() {
    this._owner?.close();
  }

  _gone() {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    all.delete(this.id);
    browser.contents.delete(this._page.targetId);
    this._page.close();
    this.emit('destroyed', electronEvent());
    this._owner?._gone();
  }
}

for (const command of ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll']) {
  WebContents.prototype[command] = function () {
    this._page.runCommand(command);
  };
}

module.exports = { WebContents };
