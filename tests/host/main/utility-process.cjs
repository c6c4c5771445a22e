'use strict';
const { fork } = require('node:child_process');
const path = require('node:path');
const host = require('../host.cjs');
const { strict, strictEmitter } = require('../strict.cjs');

const CHILD = path.join(__dirname, 'utility-child.cjs');

class UtilityProcess extends strictEmitter('UtilityProcess', ['spawn', 'message', 'exit']) {
  #child;

  constructor(child) {
    super();
    this.#child = child;
    this.pid = child.pid;
    child.on('spawn', () => this.emit('spawn'));
    child.on('message', (message) => this.emit('message', message));
    child.on('exit', (code) => {
      this.pid = undefined;
      this.emit('exit', code ?? 1);
    });
  }

  postMessage(message) {
    this.#child.send(message);
  }

  kill() {
    return this.#child.kill();
  }
}

function forkUtility(file, args = [], { env = process.env, cwd } = {}) {
  if (!host.ready) throw new Error('utilityProcess cannot be created before app is ready');
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
  const options = { env, cwd, stdio, serialization: 'advanced' };
  return new UtilityProcess(fork(CHILD, [file, ...args], options));
}

module.exports = strict('utilityProcess', { fork: forkUtility });
