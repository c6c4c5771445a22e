'use strict';
/** What a window is to the desktop: shown, focused, sized. Nothing here knows of its page. */
const { app } = require('../main/app.cjs');
const { strictEmitter, electronEvent } = require('../strict.cjs');
const windows = require('./windows.cjs');

const EVENTS = [
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'resized',
  'restore',
  'show',
  'unmaximize',
  // Accepted, but the test host has no cause to emit them.
  'move',
  'moved',
  'query-session-end',
  'responsive',
  'session-end',
  'unresponsive',
];
const Emitter = strictEmitter('BrowserWindow', EVENTS);

class BaseWindow extends Emitter {
  #bounds;
  #minimum;
  #title;
  #isVisible;
  #state = 'normal';
  #isFullScreen = false;
  #isDestroyed = false;

  constructor(options) {
    super();
    const { x = 0, y = 0, width = 800, height = 600, minWidth = 0, minHeight = 0 } = options;
    this.#minimum = [minWidth, minHeight];
    this.#bounds = this.#atLeastMinimum({ x, y, width, height });
    this.#title = options.title ?? app.getName();
    this.#isVisible = options.show !== false;
  }

  show() {
    this.showInactive();
    this.focus();
  }

  showInactive() {
    if (this.#isVisible) return;
    this.#isVisible = true;
    this.emit('show', electronEvent());
  }

  hide() {
    if (!this.#isVisible) return;
    this.#isVisible = false;
    this.blur();
    this.emit('hide', electronEvent());
  }

  isVisible() {
    return this.#isVisible && this.#state !== 'minimized';
  }

  focus() {
    if (windows.focused === this || this.#isDestroyed) return;
    windows.focused?.blur();
    windows.focused = this;
    this.emit('focus', electronEvent());
    app.emit('browser-window-focus', electronEvent(), this);
  }

  blur() {
    if (windows.focused !== this) return;
    windows.focused = null;
    this.emit('blur', electronEvent());
    app.emit('browser-window-blur', electronEvent(), this);
  }

  isFocused() {
    return windows.focused === this;
  }

  #enter(state, event) {
    this.#state = state;
    this.emit(event, electronEvent());
  }

  minimize() {
    this.#enter('minimized', 'minimize');
  }

  maximize() {
    this.#enter('maximized', 'maximize');
  }

  unmaximize() {
    this.#enter('normal', 'unmaximize');
  }

  restore() {
    this.#enter('normal', 'restore');
  }

  isMinimized() {
    return this.#state === 'minimized';
  }

  isMaximized() {
    return this.#state === 'maximized';
  }

  setFullScreen(isFullScreen) {
    this.#isFullScreen = isFullScreen;
    this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen', electronEvent());
  }

  isFullScreen() {
    return this.#isFullScreen;
  }

  #atLeastMinimum(bounds) {
    const [minWidth, minHeight] = this.#minimum;
    const width = Math.max(bounds.width, minWidth);
    const height = Math.max(bounds.height, minHeight);
    return { ...bounds, width, height };
  }

  setMinimumSize(width, height) {
    this.#minimum = [width, height];
    this.setBounds(this.#bounds);
  }

  getMinimumSize() {
    return [...this.#minimum];
  }

  setBounds(bounds) {
    this.#bounds = this.#atLeastMinimum({ ...this.#bounds, ...bounds });
    this.emit('resize', electronEvent());
    this.emit('resized', electronEvent());
  }

  getBounds() {
    return { ...this.#bounds };
  }

  getNormalBounds() {
    return this.getBounds();
  }

  getContentBounds() {
    return this.getBounds();
  }

  setSize(width, height) {
    this.setBounds({ width, height });
  }

  getSize() {
    return [this.#bounds.width, this.#bounds.height];
  }

  setTitle(title) {
    this.#title = title;
  }

  getTitle() {
    return this.#title;
  }

  isDestroyed() {
    return this.#isDestroyed;
  }

  _becomeDestroyed() {
    this.blur();
    this.#isDestroyed = true;
  }
}

/** Of a frame around the window, which the test host's windows do not have. */
const WITHOUT_EFFECT = ['center', 'moveTop', 'removeMenu', 'setAutoHideMenuBar', 'setMenu'];
WITHOUT_EFFECT.push('setBackgroundColor', 'setIcon', 'setMenuBarVisibility', 'setProgressBar');
for (const name of WITHOUT_EFFECT) BaseWindow.prototype[name] = function () {};

module.exports = { BaseWindow };
