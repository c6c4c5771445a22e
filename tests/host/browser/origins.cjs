'use strict';
/**
 * Chromium knows no custom schemes without Electron, so that app://alcove/x is shown as
 * https://alcove.app.test/x: a standard, secure origin that never reaches the network.
 */

/** scheme -> privileges */
const privileged = new Map();

function toWeb(url) {
  return url.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (whole, scheme, name) =>
    privileged.has(scheme.toLowerCase()) ? `https://${name || 'localhost'}.${scheme}.test` : whole,
  );
}

function toApp(url) {
  return url.replace(
    /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.test(?=[/?#]|$)/i,
    (whole, name, scheme) => (privileged.has(scheme) ? `${scheme}://${name}` : whole),
  );
}

const schemeOf = (url) => /^[a-z][a-z0-9+.-]*/i.exec(url)?.[0].toLowerCase() ?? '';

/** `new URL('app://x').origin` is the string "null" in Node. */
const originOf = (url) => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(toApp(url))?.[0] ?? 'null';

const withoutFragment = (url) => url.replace(/#.*/s, '');

module.exports = { privileged, toWeb, toApp, schemeOf, originOf, withoutFragment };
