'use strict';
const host = require('../host.cjs');
const { strict, strictClass } = require('../strict.cjs');
const { privileged } = require('./origins.cjs');

/** The protocol handlers of one session. */
class Protocol extends strictClass('Protocol') {
  #handlers = new Map();

  handle(scheme, handler) {
    if (this.#handlers.has(scheme)) {
      throw new Error(`ERR_FAILED: The scheme has been registered: ${scheme}`);
    }
    if (!privileged.has(scheme)) {
      throw new Error(`test host: the scheme ${scheme} was not registered as privileged`);
    }
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme) {
    this.#handlers.delete(scheme);
  }

  isProtocolHandled(scheme) {
    return this.#handlers.has(scheme);
  }

  _handlerOf(scheme) {
    return this.#handlers.get(scheme);
  }
}

function registerSchemesAsPrivileged(schemes) {
  if (host.ready) {
    throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  }
  for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges ?? {});
}

/** `electron.protocol` is the default session's, with one static function more. */
function protocolModule(defaultSession) {
  const own = () => defaultSession().protocol;
  return strict('protocol', {
    registerSchemesAsPrivileged,
    handle: (scheme, handler) => own().handle(scheme, handler),
    unhandle: (scheme) => own().unhandle(scheme),
    isProtocolHandled: (scheme) => own().isProtocolHandled(scheme),
  });
}

module.exports = { Protocol, protocolModule };
