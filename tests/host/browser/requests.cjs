'use strict';
/** Every request of every page passes here: it is recorded, and served, let through or refused. */
const host = require('../host.cjs');
const browser = require('./browser.cjs');
const { toApp, schemeOf, withoutFragment } = require('./origins.cjs');
const { session } = require('./session.cjs');
const { isPlaceholder, isDeniedPopup } = require('./targets.cjs');

const RESOURCE_TYPES = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
};
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost)[:/]/;
const WITHOUT_NETWORK = new Set(['file', 'data', 'blob', 'about', 'devtools', 'chrome']);
const EMPTY_PAGE = Buffer.from('<!doctype html><title> </title>').toString('base64');

function record(request, outcome) {
  const { url, type, contents } = request;
  host.log.requests.push({ url, type, contentsId: contents?.id ?? null, outcome });
}

function resourceType({ resourceType: type, frameId }, contents) {
  if (type === 'Document' && frameId !== contents?._page.targetId) return 'subFrame';
  return RESOURCE_TYPES[type] ?? 'other';
}

function read(paused) {
  const contents = browser.contentsOfFrame(paused.frameId);
  return {
    id: paused.requestId,
    url: toApp(paused.request.url) + (paused.request.urlFragment ?? ''),
    type: resourceType(paused, contents),
    contents,
    session: contents?.session ?? session.defaultSession,
    raw: paused.request,
  };
}

function fail(request, errorReason) {
  browser.root.post('Fetch.failRequest', { requestId: request.id, errorReason });
}

function refuse(request, errorReason) {
  record(request, 'blocked');
  fail(request, errorReason);
}

function mayNavigate({ type, contents, url }) {
  return type !== 'mainFrame' || !contents || contents._page.mayNavigate(url);
}

function isCancelled(request) {
  const { id, url, type, contents, raw } = request;
  return request.session.webRequest._isCancelled({
    id,
    url,
    method: raw.method,
    resourceType: type,
    webContents: contents,
    webContentsId: contents?.id,
    frame: contents?.mainFrame,
    referrer: '',
    timestamp: Date.now(),
    uploadData: [],
  });
}

function toFetchRequest({ url, raw }) {
  const headers = Object.entries(raw.headers).filter(([name]) => !name.startsWith(':'));
  const parts = raw.postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  const body = parts && Buffer.concat(parts);
  return new Request(withoutFragment(url), { method: raw.method, headers, body });
}

async function serve(request, handler) {
  record(request, 'served');
  const response = await handler(toFetchRequest(request));
  const body = Buffer.from(await response.arrayBuffer());
  await browser.root.send('Fetch.fulfillRequest', {
    requestId: request.id,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: body.toString('base64'),
  });
}

function letThrough(request) {
  if (LOOPBACK.test(request.url)) record(request, 'network');
  browser.root.post('Fetch.continueRequest', { requestId: request.id });
}

async function decide(request) {
  if (!mayNavigate(request)) return refuse(request, 'Aborted');
  if (await isCancelled(request)) return refuse(request, 'BlockedByClient');
  const handler = request.session.protocol._handlerOf(schemeOf(request.url));
  if (handler) return serve(request, handler);
  const isLocal = WITHOUT_NETWORK.has(schemeOf(request.url)) || LOOPBACK.test(request.url);
  return isLocal ? letThrough(request) : refuse(request, 'InternetDisconnected');
}

/** Chromium asks for an icon to show in a tab; Electron has no tabs and never asks. */
const isFavicon = ({ url, type }) => type === 'other' && url.endsWith('/favicon.ico');

async function answerRequest(paused) {
  const request = read(paused);
  if (isPlaceholder(paused.request.url)) {
    const responseHeaders = [{ name: 'Content-Type', value: 'text/html' }];
    const answer = { requestId: request.id, responseCode: 200, responseHeaders, body: EMPTY_PAGE };
    return browser.root.post('Fetch.fulfillRequest', answer);
  }
  if (isDeniedPopup(paused.frameId) || isFavicon(request)) return fail(request, 'Aborted');
  try {
    await decide(request);
  } catch (error) {
    host.warn(`${request.url}: ${error.stack}`);
    fail(request, 'Failed');
  }
}

module.exports = { answerRequest };
