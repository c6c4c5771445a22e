'use strict';
const host = require('../host.cjs');
const { app, endProcess } = require('../main/app.cjs');
const { switches } = require('../main/switches.cjs');
const browser = require('./browser.cjs');
const { startChromium } = require('./chromium.cjs');
const { answerRequest } = require('./requests.cjs');
const { watchTargets } = require('./targets.cjs');

function onLost(reason) {
  host.warn(reason);
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 });
  void endProcess(1);
}

/** A browser that is lost while it starts: `onLost` says why and ends the process. */
const neverResolve = () => new Promise(() => {});

async function startBrowser() {
  const connection = startChromium({ switches, onLost });
  const { root } = connection;
  browser.root = root;
  root.on('Fetch.requestPaused', (paused) => void answerRequest(paused));
  const [version] = await Promise.all([
    root.send('Browser.getVersion'),
    root.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    watchTargets((sessionId) => connection.session(sessionId)),
  ]).catch(neverResolve);
  browser.userAgent = version.userAgent;
}

module.exports = { startBrowser };
