'use strict';
const { strictEmitter } = require('../strict.cjs');

class IpcMain extends strictEmitter('ipcMain') {
  #handlers = new Map();

  handle(channel, handler) {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel);
      return handler(...args);
    });
  }

  removeHandler(channel) {
    this.#handlers.delete(channel);
  }

  _handlerOf(channel) {
    return this.#handlers.get(channel);
  }
}

module.exports = { IpcMain, ipcMain: new IpcMain() };
