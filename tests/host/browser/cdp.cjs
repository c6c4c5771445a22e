'use strict';
/** A Chrome DevTools Protocol client over Chromium's debugging pipe. */
const { EventEmitter } = require('node:events');

class CdpSession extends EventEmitter {
  #connection;
  #id;

  constructor(connection, id) {
    super();
    this.setMaxListeners(0);
    this.#connection = connection;
    this.#id = id;
  }

  send(method, params = {}) {
    return this.#connection.send(method, params, this.#id);
  }

  /** Fire and forget: what fails because its target is closing does not matter. */
  post(method, params = {}) {
    this.send(method, params).catch(() => {});
  }
}

class CdpConnection {
  #write;
  #nextId = 0;
  #pending = new Map();
  #sessions = new Map();
  #closed = false;

  constructor(write, read) {
    this.#write = write;
    this.root = new CdpSession(this, undefined);
    let rest = [];
    read.on('data', (chunk) => {
      let start = 0;
      for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
        rest.push(chunk.subarray(start, end));
        this.#receive(JSON.parse(Buffer.concat(rest).toString('utf8')));
        rest = [];
        start = end + 1;
      }
      if (start < chunk.length) rest.push(chunk.subarray(start));
    });
    read.on('close', () => this.#close());
    read.on('error', () => {});
    write.on('error', () => {});
  }

  session(id) {
    if (!this.#sessions.has(id)) this.#sessions.set(id, new CdpSession(this, id));
    return this.#sessions.get(id);
  }

  send(method, params, sessionId) {
    if (this.#closed) return Promise.reject(new Error(`${method}: the browser is closed`));
    const id = ++this.#nextId;
    this.#write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#pending.set(id, { method, resolve, reject }));
  }

  #receive(message) {
    if (message.id === undefined) {
      const session = message.sessionId ? this.session(message.sessionId) : this.root;
      session.emit(message.method, message.params);
      return;
    }
    const request = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) request?.reject(new Error(`${request.method}: ${message.error.message}`));
    else request?.resolve(message.result);
  }

  #close() {
    this.#closed = true;
    for (const { method, reject } of this.#pending.values()) {
      reject(new Error(`${method}: the browser is closed`));
    }
    this.#pending.clear();
  }
}

module.exports = { CdpConnection };
