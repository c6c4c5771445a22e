'use strict';
/** Turns what Chromium reports about a page into Electron's events. */
const host = require('../host.cjs');
const { app } = require('../main/app.cjs');
const { electronEvent } = require('../strict.cjs');
const { schemeOf, toApp } = require('./origins.cjs');
const { applyPermissionChecks } = require('./permissions.cjs');
const { ISOLATED_WORLD } = require('./page-scripts.cjs');
const { applyTheme } = require('./theme.cjs');

const CONSOLE_LEVELS = { warning: 'warning', error: 'error', debug: 'debug' };

/** Navigations to these are not requests, so that only this report tells of them. */
const INTERCEPTED = new Set(['http', 'https', 'file', 'javascript']);

function watchContexts(contents, page) {
  page.cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = context.auxData ?? {};
    const { name, uniqueId } = context;
    page.contexts.set(context.id, { frameId, name, uniqueId });
    if (frameId === page.targetId && name === ISOLATED_WORLD) page.ipc.onIsolatedWorld(uniqueId);
  });
  page.cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    page.contexts.delete(executionContextId),
  );
  page.cdp.on('Runtime.executionContextsCleared', () => page.contexts.clear());
  page.cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const context = page.contexts.get(executionContextId);
    if (name === page.names.binding && context) void page.ipc.receive(payload, context);
  });
}

function onMainFrameNavigated(contents, page) {
  page.isCrashed = false;
  void applyPermissionChecks(contents);
  void applyTheme(page); // a debugger that attached later may have emulated something else
  contents.emit('did-navigate', electronEvent(), contents.getURL(), 200, '');
}

function watchFrames(contents, page) {
  page.cdp.on('Page.frameNavigated', ({ frame }) => {
    page.frames.set(frame.id, frame.url + (frame.urlFragment ?? ''));
    if (!frame.parentId) onMainFrameNavigated(contents, page);
  });
  page.cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    page.frames.set(frameId, url);
    const isMainFrame = frameId === page.targetId;
    contents.emit('did-navigate-in-page', electronEvent(), toApp(url), isMainFrame, 1, 1);
  });
  page.cdp.on('Page.frameDetached', ({ frameId }) => page.frames.delete(frameId));
  page.cdp.on('Page.windowOpen', (request) => page.noteRequestedWindow(request));
  page.cdp.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
    if (frameId !== page.targetId || INTERCEPTED.has(schemeOf(url))) return;
    if (!page.askToNavigate(url)) page.cdp.post('Page.stopLoading');
  });
}

function watchLoading(contents, page) {
  page.cdp.on('Page.domContentEventFired', () => contents.emit('dom-ready', electronEvent()));
  page.cdp.on('Page.loadEventFired', async () => {
    await page.readTitle().catch(() => {});
    contents.emit('did-finish-load', electronEvent());
    contents.emit('did-stop-loading', electronEvent());
    page.endLoad();
    contents._owner?._readyToShow();
  });
}

function watchTrouble(contents, page) {
  page.cdp.on('Inspector.targetCrashed', () => {
    page.isCrashed = true;
    const details = { reason: 'crashed', exitCode: 1 };
    contents.emit('render-process-gone', electronEvent(), details);
    app.emit('render-process-gone', electronEvent(), contents, details);
  });
  page.cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const text = details.exception?.description ?? details.text;
    host.warn(`uncaught in ${toApp(details.url ?? '')}: ${text}`);
  });
  page.cdp.on('Page.javascriptDialogOpening', ({ type }) => {
    if (host.underPlaywright) return; // Playwright answers
    page.cdp.post('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' });
  });
}

function watchConsole(contents, page) {
  page.cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const level = CONSOLE_LEVELS[type] ?? 'info';
    const message = args.map(({ value, description }) => value ?? description).join(' ');
    const frame = contents.mainFrame;
    contents.emit('console-message', electronEvent({ level, message, frame }));
  });
}

/** A web socket is no request that could be intercepted: it is recorded, and has no route out. */
function watchWebSockets(contents, page) {
  page.cdp.on('Network.webSocketCreated', ({ url }) => {
    const request = { url, type: 'webSocket', contentsId: contents.id, outcome: 'network' };
    host.log.requests.push(request);
  });
}

function watchPage(contents, page) {
  watchContexts(contents, page);
  watchFrames(contents, page);
  watchLoading(contents, page);
  watchTrouble(contents, page);
  watchConsole(contents, page);
  watchWebSockets(contents, page);
}

module.exports = { watchPage };
