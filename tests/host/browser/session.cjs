'use strict';
const host = require('../host.cjs');
const { strict, strictEmitter, notImplemented } = require('../strict.cjs');
const browser = require('./browser.cjs');
const { Protocol } = require('./protocol.cjs');
const { WebRequest } = require('./web-request.cjs');

const EVENTS = ['will-download', 'spellcheck-dictionary-download-begin'];
const Emitter = strictEmitter('Session', EVENTS);

class Session extends Emitter {
  #partition;
  #browserContext;
  #requestHandler = null;
  #checkHandler = null;
  #displayMediaHandler = null;

  constructor(partition) {
    super();
    this.#partition = partition;
    this.protocol = new Protocol();
    this.webRequest = new WebRequest();
    this.spellCheckerEnabled = true;
  }

  setPermissionRequestHandler(handler) {
    this.#requestHandler = handler;
  }

  setPermissionCheckHandler(handler) {
    this.#checkHandler = handler;
  }

  setDisplayMediaRequestHandler(handler) {
    this.#displayMediaHandler = handler;
  }

  /** The test host has no HID, serial or USB devices to give. */
  setDevicePermissionHandler() {}

  setBluetoothPairingHandler() {}

  setUSBProtectedClassesHandler() {}

  setCertificateVerifyProc() {}

  setSpellCheckerEnabled(enabled) {
    this.spellCheckerEnabled = enabled;
  }

  isSpellCheckerEnabled() {
    return this.spellCheckerEnabled;
  }

  setSpellCheckerLanguages(languages) {
    if (languages.length > 0) throw notImplemented('spell checking');
  }

  isPersistent() {
    return this.#partition === '' || this.#partition.startsWith('persist:');
  }

  get storagePath() {
    return this.isPersistent() ? host.app.folder : null;
  }

  async clearStorageData() {
    const origins = [...browser.contents.values()]
      .filter((contents) => contents.session === this)
      .map((contents) => contents._page.webOrigin());
    const clear = (origin) =>
      browser.root.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await Promise.all(origins.filter((origin) => origin !== 'null').map(clear));
  }

  async clearCache() {}

  async clearHostResolverCache() {}

  async clearAuthCache() {}

  async closeAllConnections() {}

  flushStorageData() {}

  _check(contents, permission, origin, details) {
    return this.#checkHandler ? this.#checkHandler(contents, permission, origin, details) : true;
  }

  _request(contents, permission, details) {
    if (!this.#requestHandler) return Promise.resolve(true);
    return new Promise((resolve) => {
      const answer = (granted) => resolve(granted === true);
      this.#requestHandler(contents, permission, answer, details);
    });
  }

  /** The name of the error getDisplayMedia ends with: the test host has no screen to share. */
  async _requestDisplayMedia(request) {
    if (!this.#displayMediaHandler) return 'NotSupportedError';
    const streams = await new Promise((resolve) => this.#displayMediaHandler(request, resolve));
    if (streams?.video || streams?.audio) throw notImplemented('sharing a screen');
    return 'NotAllowedError';
  }

  /**
   * Chromium's storage for this session: its own for each partition. A visible --app window can
   * only belong to the default one, so that a demonstration has a single, throw-away storage.
   */
  _browserContext() {
    if (this.#partition === '' || host.headed) return Promise.resolve(undefined);
    this.#browserContext ??= browser.root
      .send('Target.createBrowserContext', { disposeOnDetach: true })
      .then(({ browserContextId }) => browserContextId);
    return this.#browserContext;
  }
}

const sessions = new Map();

function fromPartition(partition) {
  if (!sessions.has(partition)) {
    const created = new Session(partition);
    sessions.set(partition, created);
    require('../main/app.cjs').app.emit('session-created', created);
  }
  return sessions.get(partition);
}

const session = strict('session', {
  fromPartition,
  get defaultSession() {
    return fromPartition('');
  },
});

module.exports = { Session, session };
