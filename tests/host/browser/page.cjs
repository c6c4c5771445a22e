'use strict';
/** One page of Chromium, driven through its debugging session, behind one WebContents. */
const { randomBytes } = require('node:crypto');
const host = require('../host.cjs');
const { electronEvent } = require('../strict.cjs');
const browser = require('./browser.cjs');
const { WebFrameMain } = require('./frames.cjs');
const { toApp, toWeb, withoutFragment } = require('./origins.cjs');
const { watchPage } = require('./page-events.cjs');
const { PageIpc } = require('./page-ipc.cjs');
const { pageScripts, ISOLATED_WORLD } = require('./page-scripts.cjs');
const { openTarget } = require('./targets.cjs');
const { applyTheme } = require('./theme.cjs');

/** Names that a page cannot guess. */
function secretNames() {
  const token = randomBytes(12).toString('hex');
  return { token, binding: `send_${token}`, deliver: `deliver_${token}` };
}

function loadError(code, url) {
  const name = code.replace('net::', '');
  const message = `${name} (-2) loading '${url}'`;
  return Object.assign(new Error(message), { code: name, errno: -2, url });
}

class Page {
  /** frame id -> web address */
  frames = new Map();
  /** execution context id -> { frameId, name, uniqueId } */
  contexts = new Map();
  names = secretNames();
  targetId = null;
  cdp = null;
  title = '';
  isCrashed = false;
  isThemed = false;
  #contents;
  #preferences;
  #load = null;
  #expected = null;
  #requestedWindow;

  constructor(contents, preferences) {
    this.#contents = contents;
    this.#preferences = preferences;
    this.ipc = new PageIpc(contents, this);
  }

  open(size) {
    const isShown = this.#preferences.preload !== undefined;
    this.opened = this.#open({ size, isShown });
    this.opened.catch((error) => host.warn(`a window could not open: ${error.stack}`));
  }

  async #open({ size, isShown }) {
    const browserContextId = await this.#contents.session._browserContext();
    const { targetId, cdp } = await openTarget({ size, isShown, browserContextId });
    this.targetId = targetId;
    this.cdp = cdp;
    if (this.#contents.isDestroyed()) return this.close();
    browser.contents.set(targetId, this.#contents);
    this.#contents.mainFrame = new WebFrameMain(this.#contents, targetId);
    watchPage(this.#contents, this);
    await this.#prepare();
    return cdp.send('Runtime.runIfWaitingForDebugger');
  }

  async #prepare() {
    const scripts = pageScripts({ ...this.names, preload: this.#preferences.preload });
    const value = this.#preferences.javascript === false;
    await Promise.all([
      this.cdp.send('Page.enable'),
      this.cdp.send('Runtime.enable'),
      this.cdp.send('Network.enable'),
      this.cdp.send('Runtime.addBinding', {
        name: this.names.binding,
        executionContextName: ISOLATED_WORLD,
      }),
      ...scripts.map((script) => this.cdp.send('Page.addScriptToEvaluateOnNewDocument', script)),
      this.cdp.send('Emulation.setScriptExecutionDisabled', { value }),
      applyTheme(this),
    ]);
  }

  get url() {
    return toApp(this.frames.get(this.targetId) ?? '');
  }

  webOrigin() {
    const { origin } = new URL(this.frames.get(this.targetId) ?? 'about:blank');
    return origin;
  }

  get isolatedContext() {
    const isOurs = ({ frameId, name }) => frameId === this.targetId && name === ISOLATED_WORLD;
    return [...this.contexts.values()].find(isOurs)?.uniqueId;
  }

  async navigate(url) {
    await this.opened;
    this.#load?.reject(loadError('ERR_ABORTED', this.url));
    this.#expected = toWeb(url);
    const loaded = new Promise((resolve, reject) => {
      this.#load = { resolve, reject };
    });
    loaded.catch(() => {});
    this.#contents.emit('did-start-loading', electronEvent());
    const { errorText } = await this.cdp.send('Page.navigate', {
      url: toWeb(url),
      transitionType: 'typed',
    });
    if (errorText) this.#failLoad(errorText, url);
    return loaded;
  }

  #failLoad(errorText, url) {
    const error = loadError(errorText, url);
    this.#contents.emit('did-fail-load', electronEvent(), error.errno, error.code, url, true);
    this.endLoad(error);
  }

  endLoad(error) {
    if (error) this.#load?.reject(error);
    else this.#load?.resolve();
    this.#load = null;
  }

  get isLoading() {
    return this.#load !== null;
  }

  reload(ignoreCache) {
    this.#expected = withoutFragment(toWeb(this.url));
    this.cdp.post('Page.reload', { ignoreCache });
  }

  /** Whether the main frame may go to `url`: where the app sent it, or where its handlers let it. */
  mayNavigate(url) {
    const expected = this.#expected;
    if (expected !== null && withoutFragment(expected) === withoutFragment(toWeb(url))) {
      this.#expected = null;
      return true;
    }
    return this.askToNavigate(url);
  }

  askToNavigate(url) {
    const frame = this.#contents.mainFrame;
    const details = { url, isSameDocument: false, isMainFrame: true, frame, initiator: frame };
    const event = electronEvent(details);
    this.#contents.emit('will-frame-navigate', event);
    this.#contents.emit('will-navigate', event, url);
    if (event.defaultPrevented) host.log.deniedNavigations.push(url);
    return !event.defaultPrevented;
  }

  async readTitle() {
    const { result } = await this.cdp.send('Runtime.evaluate', { expression: 'document.title' });
    this.title = result.value;
    this.#contents._owner?._showTitle(this.title);
  }

  /** Chromium tells what a page asked for before it opens the window. */
  noteRequestedWindow(request) {
    this.#requestedWindow = request;
  }

  takeRequestedWindow() {
    const request = this.#requestedWindow;
    this.#requestedWindow = undefined;
    return request;
  }

  async evaluate(expression, userGesture) {
    await this.opened;
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
      expression,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
    });
    if (!exceptionDetails) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  /** An editing command of the browser, such as `copy`. */
  runCommand(command) {
    this.cdp.post('Input.dispatchKeyEvent', { type: 'keyDown', commands: [command] });
  }

  close() {
    if (this.targetId) browser.root.post('Target.closeTarget', { targetId: this.targetId });
    this.endLoad(loadError('ERR_ABORTED', this.url));
  }
}

module.exports = { Page };
