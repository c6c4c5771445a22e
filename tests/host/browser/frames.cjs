'use strict';
const { strictClass } = require('../strict.cjs');
const { originOf, toApp } = require('./origins.cjs');

/** The main frame of a page, as IPC handlers see it in `event.senderFrame`. */
class WebFrameMain extends strictClass('WebFrameMain') {
  #contents;
  #frameId;

  constructor(contents, frameId) {
    super();
    this.#contents = contents;
    this.#frameId = frameId;
    this.parent = null;
    this.processId = 1;
    this.routingId = 1;
  }

  get url() {
    return toApp(this.#contents._page.frames.get(this.#frameId) ?? '');
  }

  get origin() {
    return originOf(this.url);
  }

  get top() {
    return this;
  }

  get detached() {
    return this.#contents.isDestroyed();
  }

  send(channel, ...args) {
    this.#contents.send(channel, ...args);
  }

  isDestroyed() {
    return this.#contents.isDestroyed();
  }
}

module.exports = { WebFrameMain };
