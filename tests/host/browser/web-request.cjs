'use strict';
const { strictClass } = require('../strict.cjs');

/** Electron's URL patterns: `<all_urls>` or `scheme://host/path` with asterisks. */
function matches(pattern, url) {
  if (pattern === '<all_urls>') return true;
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(url);
}

function accepts(filter, { url, resourceType }) {
  const included = !filter.urls?.length || filter.urls.some((pattern) => matches(pattern, url));
  const excluded = filter.excludeUrls?.some((pattern) => matches(pattern, url));
  const typed = !filter.types?.length || filter.types.includes(resourceType);
  return included && !excluded && typed;
}

class WebRequest extends strictClass('WebRequest') {
  #filter = {};
  #beforeRequest = null;

  onBeforeRequest(filterOrListener, listener) {
    const hasFilter = filterOrListener !== null && typeof filterOrListener === 'object';
    this.#filter = hasFilter ? filterOrListener : {};
    this.#beforeRequest = hasFilter ? listener : filterOrListener;
  }

  async _isCancelled(details) {
    if (!this.#beforeRequest || !accepts(this.#filter, details)) return false;
    const answer = await new Promise((resolve) => this.#beforeRequest(details, resolve));
    if (answer?.redirectURL) throw new Error('test host: redirectURL is not implemented');
    return answer?.cancel === true;
  }
}

module.exports = { WebRequest };
