'use strict';
/** Messages between a page's isolated world and the main process. */
const host = require('../host.cjs');
const { ipcMain } = require('../main/ipc-main.cjs');
const { pressKeys } = require('../main/accelerators.cjs');
const { makeCodec } = require('../page/codec.cjs');
const { electronEvent } = require('../strict.cjs');
const { toApp } = require('./origins.cjs');
const { requestPermission, requestDisplayMedia } = require('./permissions.cjs');
const { requestWindow } = require('./popups.cjs');

const codec = makeCodec();

class PageIpc {
  #contents;
  #page;
  #undelivered = [];

  constructor(contents, page) {
    this.#contents = contents;
    this.#page = page;
  }

  /** A message for the preload script; kept until there is one. */
  send(channel, args) {
    const text = codec.encode({ kind: 'message', channel, args });
    if (this.#page.isolatedContext) this.#deliver(text, this.#page.isolatedContext);
    else this.#undelivered.push(text);
  }

  /** The isolated world exists; its script registers its listeners in this very turn. */
  onIsolatedWorld(uniqueContextId) {
    const texts = this.#undelivered.splice(0);
    setImmediate(() => texts.forEach((text) => this.#deliver(text, uniqueContextId)));
  }

  #deliver(text, uniqueContextId) {
    const { deliver } = this.#page.names;
    const expression = `globalThis[${JSON.stringify(deliver)}](${JSON.stringify(text)})`;
    this.#page.cdp.post('Runtime.evaluate', { expression, uniqueContextId });
  }

  async receive(payload, context) {
    const message = codec.decode(payload);
    if (message.kind === 'send') return this.#receiveSend(message);
    if (message.kind === 'key') return pressKeys(message.args[0], this.#contents._owner);
    this.#deliver(await this.#answer(message), context.uniqueId);
    return undefined;
  }

  #event() {
    return electronEvent({
      type: 'frame',
      sender: this.#contents,
      senderFrame: this.#contents.mainFrame,
      processId: 1,
      frameId: 1,
      ports: [],
      reply: (channel, ...args) => this.send(channel, args),
    });
  }

  #receiveSend({ channel, args }) {
    const event = this.#event();
    this.#contents.emit('ipc-message', event, channel, ...args);
    this.#contents.ipc.emit(channel, event, ...args);
    ipcMain.emit(channel, event, ...args);
  }

  /** Resolves with the reply's text: a value that cannot be cloned is a failure too. */
  async #answer(message) {
    const { id, kind, channel, args } = message;
    const respond = kind === 'host' ? () => this.#decide(args[0]) : () => this.#invoke(message);
    try {
      return codec.encode({ kind: 'reply', id, ok: true, value: await respond() });
    } catch (error) {
      if (kind === 'host') host.warn(error.stack);
      const text = error instanceof Error ? error.toString() : String(error);
      const reason = `Error invoking remote method '${channel}': ${text}`;
      return codec.encode({ kind: 'reply', id, ok: false, message: reason });
    }
  }

  async #invoke({ channel, args }) {
    const handler = this.#contents.ipc._handlerOf(channel) ?? ipcMain._handlerOf(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler(this.#event(), ...args);
  }

  /** What the page's own world needs decided before it goes on. */
  async #decide(request) {
    if (request.window) {
      return requestWindow(this.#contents, { ...request.window, url: toApp(request.window.url) });
    }
    if (request.permission === 'display-capture') return requestDisplayMedia(this.#contents);
    return requestPermission(this.#contents, request);
  }
}

module.exports = { PageIpc };
