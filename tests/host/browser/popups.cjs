'use strict';
/** A page wants a window: its opener's handler decides, and the host opens what is allowed. */
const host = require('../host.cjs');
const { toApp } = require('./origins.cjs');

function askOpener(opener, details) {
  if (!opener) return { action: 'deny' };
  return opener._openHandler ? opener._openHandler(details) : { action: 'allow' };
}

function requestWindow(opener, { url, frameName = '', features = '' }) {
  const disposition = features ? 'new-window' : 'foreground-tab';
  const referrer = { url: '', policy: 'strict-origin-when-cross-origin' };
  const answer = askOpener(opener, { url, frameName, features, disposition, referrer });
  if (answer.action !== 'allow') {
    host.log.deniedWindows.push(url);
    return;
  }
  const { BrowserWindow } = require('./browser-window.cjs');
  const options = answer.overrideBrowserWindowOptions ?? {};
  const window = new BrowserWindow(options);
  window.loadURL(url).catch((error) => host.warn(error.message));
  opener.emit('did-create-window', window, { url, frameName, options, disposition });
}

/** A popup that Chromium opened by itself (target=_blank) has been closed; decide in its place. */
function answerPopup(opener, targetInfo) {
  const asked = opener?._page.takeRequestedWindow();
  requestWindow(opener, {
    url: toApp(asked?.url ?? targetInfo.url),
    frameName: asked?.windowName,
    features: asked?.windowFeatures?.join(','),
  });
}

module.exports = { requestWindow, answerPopup };
