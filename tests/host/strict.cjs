'use strict';
/** Whatever the test host lacks must fail loudly: an `undefined` would make a test pass for nothing. */
const { EventEmitter } = require('node:events');

/** Names that programs and debuggers probe for without expecting them. */
const PROBED = new Set([
  'then',
  'toJSON',
  'default',
  '__esModule',
  'constructor',
  'domain',
  'dock',
]);

function notImplemented(what) {
  return new Error(`test host: ${what} is not implemented (tests/host)`);
}

function refuseMissing(target, key, receiver, name) {
  if (typeof key === 'symbol' || key in target || PROBED.has(key)) {
    return Reflect.get(target, key, receiver);
  }
  throw notImplemented(`${name}.${key}`);
}

/** An API object whose unknown members throw instead of being undefined. */
function strict(name, api) {
  return new Proxy(api, { get: (target, key) => refuseMissing(target, key, target, name) });
}

/** The guard sits at the end of the prototype chain, so that objects keep their identity. */
function guarded(name, prototype) {
  const guard = new Proxy(Object.create(prototype), {
    get: (target, key, receiver) => refuseMissing(target, key, receiver, name),
  });
  return Object.create(guard);
}

/** A base class whose unknown members throw. */
function strictClass(name) {
  function Base() {}
  Base.prototype = guarded(name, Object.prototype);
  return Base;
}

/** emitter name -> the event names it accepts, for the test that compares them with Electron's */
const acceptedEvents = new Map();

const LISTENING = ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'];

/**
 * An event emitter class whose unknown members throw, and unknown event names too unless
 * `eventNames` is left out.
 */
function strictEmitter(name, eventNames) {
  function emitterClass() {
    EventEmitter.call(this);
    this.setMaxListeners(0);
  }
  emitterClass.prototype = guarded(name, EventEmitter.prototype);
  if (!eventNames) return emitterClass;
  acceptedEvents.set(name, eventNames);
  const known = new Set([...eventNames, 'error']);
  for (const method of LISTENING) {
    emitterClass.prototype[method] = function (event, listener) {
      const isKnown = typeof event === 'symbol' || known.has(event);
      if (!isKnown) throw notImplemented(`the event "${event}" of ${name}`);
      return EventEmitter.prototype[method].call(this, event, listener);
    };
  }
  return emitterClass;
}

/** A singleton API that also emits events, such as `app`. */
function strictEmitterObject(name, eventNames, members) {
  const Emitter = strictEmitter(name, eventNames);
  return Object.defineProperties(new Emitter(), Object.getOwnPropertyDescriptors(members));
}

/** The `event` argument of Electron's events. */
function electronEvent(extra = {}) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
    ...extra,
  };
}

module.exports = {
  acceptedEvents,
  strict,
  strictClass,
  strictEmitter,
  strictEmitterObject,
  electronEvent,
  notImplemented,
};
