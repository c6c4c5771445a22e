'use strict';
/** Chromium's page targets: opening one for a window, and noticing those that pages open. */
const host = require('../host.cjs');
const browser = require('./browser.cjs');
const { openAppWindow } = require('./chromium.cjs');
const { answerPopup } = require('./popups.cjs');

/** A demonstration window starts on an address that tells which window it is. */
const PLACEHOLDER = /^https:\/\/window-(\d+)\.test-host\.test\//;

/** target id or placeholder number -> target that has come before anyone waited for it */
const arrived = new Map();
const waiting = new Map();
const deniedPopups = new Set();
let windowCount = 0;

/** Pixels that a headless window keeps for a frame nobody sees: a window's size is its page's. */
const FRAME_HEIGHT = 87;

const isPlaceholder = (url) => PLACEHOLDER.test(url);
const isDeniedPopup = (targetId) => deniedPopups.has(targetId);
const keyOf = ({ url, targetId }) => PLACEHOLDER.exec(url)?.[1] ?? targetId;

function arrive(key, target) {
  const resolve = waiting.get(key);
  waiting.delete(key);
  if (resolve) resolve(target);
  else arrived.set(key, target);
}

function arrivalOf(key) {
  const target = arrived.get(key);
  arrived.delete(key);
  if (target) return Promise.resolve(target);
  return new Promise((resolve) => waiting.set(key, resolve));
}

/** Lets a page's own popup go on and closes it before it can load anything. */
function closePopup({ targetId, cdp }) {
  deniedPopups.add(targetId);
  cdp.post('Runtime.runIfWaitingForDebugger');
  browser.root.post('Target.closeTarget', { targetId });
}

function onAttached(connectionOf, { sessionId, targetInfo }) {
  const cdp = connectionOf(sessionId);
  const target = { targetId: targetInfo.targetId, cdp };
  if (targetInfo.type !== 'page') {
    cdp.post('Runtime.runIfWaitingForDebugger');
    cdp.post('Target.detachFromTarget');
  } else if (targetInfo.openerId) {
    closePopup(target);
    answerPopup(browser.contents.get(targetInfo.openerId), targetInfo);
  } else {
    arrive(keyOf(targetInfo), target);
  }
}

/** An --app window may be attached to before its address is known. */
function onInfoChanged({ targetInfo }) {
  const target = arrived.get(targetInfo.targetId);
  if (!target || !isPlaceholder(targetInfo.url)) return;
  arrived.delete(targetInfo.targetId);
  arrive(keyOf(targetInfo), target);
}

function onDestroyed({ targetId }) {
  arrived.delete(targetId);
  browser.contents.get(targetId)?._gone();
}

async function watchTargets(connectionOf) {
  const { root } = browser;
  root.on('Target.attachedToTarget', (event) => onAttached(connectionOf, event));
  root.on('Target.targetInfoChanged', onInfoChanged);
  root.on('Target.targetDestroyed', onDestroyed);
  await root.send('Target.setDiscoverTargets', { discover: true });
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { type: 'browser', exclude: true }, { type: 'tab', exclude: true }],
  });
}

/** The bounds to give Chromium for a page of this size. */
function outerSize({ width, height }) {
  return { width, height: host.headed ? height : height + FRAME_HEIGHT };
}

async function resizeTarget(targetId, size) {
  const { windowId } = await browser.root.send('Browser.getWindowForTarget', { targetId });
  browser.root.post('Browser.setWindowBounds', { windowId, bounds: outerSize(size) });
}

async function openVisibleTarget(size) {
  windowCount += 1;
  openAppWindow(`https://window-${windowCount}.test-host.test/`);
  const target = await arrivalOf(String(windowCount));
  await resizeTarget(target.targetId, size);
  return target;
}

/** Opens a page for a window. `isShown`: whether a demonstration must let people see it. */
async function openTarget({ size, isShown, browserContextId }) {
  if (host.headed && isShown) return openVisibleTarget(size);
  const { targetId } = await browser.root.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    newWindow: true,
    ...(host.headed ? { background: true, windowState: 'minimized' } : outerSize(size)),
  });
  return arrivalOf(targetId);
}

module.exports = { watchTargets, openTarget, resizeTarget, isPlaceholder, isDeniedPopup };
