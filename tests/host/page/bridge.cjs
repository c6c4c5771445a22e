'use strict';

/**
 * One side of the passage between a page's main world and the preload script's isolated world.
 * Both share DOM events, and Chromium clones an event's `detail` between worlds, so that nothing but
 * cloneable data crosses. Functions cross as numbers and are called back through events.
 * Its source text is injected into pages: it may use nothing from outside its own body.
 */
function makeBridge(token, side) {
  // The page may replace these later; what was there first is kept.
  const CrossingEvent = CustomEvent;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const listen = EventTarget.prototype.addEventListener;
  const otherSide = side === 'main' ? 'isolated' : 'main';
  const ownFunctions = [];
  const theirFunctions = new Map();
  const theirPromises = new Map();
  let promiseCount = 0;
  let answer;

  const fire = (kind, detail) =>
    dispatch.call(document, new CrossingEvent(`${token}:${otherSide}:${kind}`, { detail }));
  const on = (kind, receive) =>
    listen.call(
      document,
      `${token}:${side}:${kind}`,
      (event) => {
        event.stopImmediatePropagation();
        receive(event.detail);
      },
      true,
    );
  const messageOf = (error) => String(error?.message ?? error);

  function isPlain(value) {
    if (value === null || typeof value !== 'object') return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  }

  function packFunction(value) {
    let index = ownFunctions.indexOf(value);
    if (index < 0) index = ownFunctions.push(value) - 1;
    return { function: index };
  }

  function packPromise(value) {
    promiseCount += 1;
    const id = promiseCount;
    value.then(
      (result) => fire('settle', { id, ok: true, value: pack(result) }),
      (error) => fire('settle', { id, ok: false, message: messageOf(error) }),
    );
    return { promise: id };
  }

  function pack(value, depth = 0) {
    if (depth > 1000) throw new TypeError('contextBridge: the object is nested too deeply');
    if (typeof value === 'function') return packFunction(value);
    if (typeof value === 'symbol') throw new TypeError('contextBridge: a symbol cannot cross');
    if (value instanceof Promise) return packPromise(value);
    if (Array.isArray(value)) return { array: value.map((item) => pack(item, depth + 1)) };
    if (!isPlain(value)) return { value };
    return { object: Object.keys(value).map((key) => [key, pack(value[key], depth + 1)]) };
  }

  function callTheirs(index, args) {
    answer = undefined;
    fire('call', { index, args: args.map((argument) => pack(argument)) });
    const given = answer;
    answer = undefined;
    if (!given) throw new Error('contextBridge: the value could not be cloned');
    if (!given.ok) throw new Error(given.message);
    return unpack(given.value);
  }

  function unpackFunction(index) {
    if (!theirFunctions.has(index)) {
      theirFunctions.set(index, (...args) => callTheirs(index, args));
    }
    return theirFunctions.get(index);
  }

  function unpack(packed) {
    if ('function' in packed) return unpackFunction(packed.function);
    if ('array' in packed) return packed.array.map(unpack);
    if ('object' in packed) {
      return Object.fromEntries(packed.object.map(([key, value]) => [key, unpack(value)]));
    }
    if (!('promise' in packed)) return packed.value;
    return new Promise((resolve, reject) => {
      theirPromises.set(packed.promise, { resolve, reject });
    });
  }

  on('call', ({ index, args }) => {
    try {
      fire('return', { ok: true, value: pack(ownFunctions[index](...args.map(unpack))) });
    } catch (error) {
      fire('return', { ok: false, message: messageOf(error) });
    }
  });
  on('return', (given) => {
    answer = given;
  });
  on('settle', ({ id, ok, value, message }) => {
    const promise = theirPromises.get(id);
    theirPromises.delete(id);
    if (ok) promise?.resolve(unpack(value));
    else promise?.reject(new Error(message));
  });
  return { on, fire, pack, unpack };
}

module.exports = { makeBridge };
