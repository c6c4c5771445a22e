'use strict';

/**
 * Structured clone as JSON text, as ipcRenderer.invoke allows it; used at both ends.
 * Its source text is injected into pages: it may use nothing from outside its own body.
 */
function makeCodec() {
  const TAG = '\u0000type';
  const uncloneable = () => new TypeError('An object could not be cloned.');
  const tagged = (type, value, view) => ({ [TAG]: type, value, view });
  const typeNameOf = (value) => Object.prototype.toString.call(value).slice(8, -1);

  function toBase64(bytes) {
    let binary = '';
    for (let start = 0; start < bytes.length; start += 8192) {
      binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
    }
    return btoa(binary);
  }
  const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  function encodeNumber(value) {
    if (Object.is(value, -0)) return tagged('number', '-0');
    return Number.isFinite(value) ? value : tagged('number', String(value));
  }

  /** fromEntries defines properties, so that a payload's own `__proto__` stays a plain property. */
  function encodePlain(value, path) {
    const entries = Object.keys(value).map((key) => [key, encode(value[key], path)]);
    return Object.hasOwn(value, TAG) ? tagged('object', entries) : Object.fromEntries(entries);
  }

  function encodeObject(value, path) {
    if (Array.isArray(value)) return Array.from(value, (item) => encode(item, path));
    const name = typeNameOf(value);
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value;
      return tagged('bytes', toBase64(new Uint8Array(buffer, byteOffset, byteLength)), name);
    }
    switch (name) {
      case 'Date':
        return tagged('date', value.getTime());
      case 'RegExp':
        return tagged('regexp', [value.source, value.flags]);
      case 'Map':
        return tagged(
          'map',
          [...value].map((pair) => encode(pair, path)),
        );
      case 'Set':
        return tagged(
          'set',
          [...value].map((item) => encode(item, path)),
        );
      case 'ArrayBuffer':
        return tagged('bytes', toBase64(new Uint8Array(value)), name);
      case 'Error':
      case 'DOMException':
        return tagged('error', [value.name, value.message, value.stack]);
      case 'Object':
        return encodePlain(value, path);
      default:
        throw uncloneable();
    }
  }

  function encode(value, path) {
    if (value === undefined) return tagged('undefined');
    if (typeof value === 'bigint') return tagged('bigint', String(value));
    if (typeof value === 'number') return encodeNumber(value);
    if (typeof value === 'function' || typeof value === 'symbol') throw uncloneable();
    if (typeof value !== 'object' || value === null) return value;
    if (path.includes(value)) throw new TypeError('test host: cyclic values are not implemented');
    path.push(value);
    const encoded = encodeObject(value, path);
    path.pop();
    return encoded;
  }

  function decodeBytes({ value, view }) {
    const bytes = fromBase64(value);
    if (view === 'ArrayBuffer') return bytes.buffer;
    return view === 'Uint8Array' ? bytes : new globalThis[view](bytes.buffer);
  }

  function decodeError([name, message, stack]) {
    return Object.assign(new Error(message), { name, stack });
  }

  const decodeEntries = (entries) =>
    Object.fromEntries(entries.map(([key, value]) => [key, decode(value)]));

  const decoders = {
    undefined: () => undefined,
    bigint: ({ value }) => BigInt(value),
    number: ({ value }) => Number(value),
    date: ({ value }) => new Date(value),
    regexp: ({ value }) => new RegExp(value[0], value[1]),
    map: ({ value }) => new Map(value.map((pair) => pair.map(decode))),
    set: ({ value }) => new Set(value.map(decode)),
    bytes: decodeBytes,
    error: ({ value }) => decodeError(value),
    object: ({ value }) => decodeEntries(value),
  };

  function decode(value) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    const type = Object.hasOwn(value, TAG) && value[TAG];
    return type ? decoders[type](value) : decodeEntries(Object.entries(value));
  }

  return {
    encode: (value) => JSON.stringify(encode(value, [])),
    decode: (text) => decode(JSON.parse(text)),
  };
}

module.exports = { makeCodec };
