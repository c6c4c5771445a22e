'use strict';
/** The Chromium process: how it is started, watched and ended. */
const { spawn } = require('node:child_process');
const host = require('../host.cjs');
const { CdpConnection } = require('./cdp.cjs');
const { createProfile, removeProfile } = require('./profile.cjs');

const PROGRAM = process.env.HOST_CHROMIUM ?? '/usr/bin/chromium';
const CLOSE_TIMEOUT_MS = 2000;

/** Silence a stock Chromium, which makes calls of its own. */
const QUIET = [
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Pages must run at full speed whether or not anyone looks at them. */
const STEADY = [
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-infobars',
  '--disable-popup-blocking',
  '--disable-renderer-backgrounding',
  '--test-type',
];

const DISABLED_FEATURES = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  'Translate',
];

const OURS = /^(disable-features|remote-debugging|user-data-dir|no-sandbox|headless|inspect)/;

let chromium = null;
let profile = null;
let connection = null;

/** Chromium's own sandbox cannot start under root. */
const rootFlags = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

function modeFlags() {
  if (host.headed) return [];
  // Not --use-fake-ui-for-media-stream: it grants what the app's permission handlers deny.
  return [
    // A visible Chromium puts a warning bar over the page for this; its pages are intercepted anyway.
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
    '--headless=new',
    '--hide-scrollbars',
    '--mute-audio',
    '--use-fake-device-for-media-stream',
  ];
}

function appFlags(switches) {
  const passed = [...switches].filter(([name]) => !OURS.test(name));
  return passed.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

function flags(switches) {
  const features = [...DISABLED_FEATURES, switches.get('disable-features')].filter(Boolean);
  return [
    '--remote-debugging-pipe',
    ...(host.underPlaywright ? ['--remote-debugging-port=0'] : []),
    `--user-data-dir=${profile}`,
    '--no-startup-window',
    ...modeFlags(),
    ...rootFlags(),
    ...QUIET,
    ...STEADY,
    `--disable-features=${features.join(',')}`,
    ...appFlags(switches),
  ];
}

function environment() {
  const noKeys = { GOOGLE_API_KEY: 'no', GOOGLE_DEFAULT_CLIENT_ID: 'no' };
  // With TMPDIR inside the profile nothing is left in /tmp when Chromium is killed.
  return { ...process.env, ...noKeys, GOOGLE_DEFAULT_CLIENT_SECRET: 'no', TMPDIR: profile };
}

/** Passes on the line Playwright waits for; returns a reader of Chromium's last words. */
function watchErrors(stream) {
  let lastWords = '';
  stream.on('data', (chunk) => {
    lastWords = (lastWords + chunk).slice(-4000);
    for (const line of String(chunk).split('\n')) {
      if (process.env.HOST_DEBUG || line.startsWith('DevTools listening on ')) {
        process.stderr.write(`${line}\n`);
      }
    }
  });
  return () => lastWords;
}

function endWithHost() {
  process.on('exit', () => {
    if (chromium.exitCode === null) chromium.kill('SIGKILL');
    removeProfile(profile);
  });
}

/** Starts Chromium and returns the root session of its debugging pipe. */
function startChromium({ switches, onLost }) {
  profile = createProfile();
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'];
  chromium = spawn(PROGRAM, flags(switches), { stdio, env: environment() });
  endWithHost();
  const lastWords = watchErrors(chromium.stderr);
  chromium.on('error', (error) => onLost(`cannot start ${PROGRAM}: ${error.message}`));
  chromium.on('exit', (code) => {
    if (!host.quitting) onLost(`Chromium exited (${code})\n${lastWords()}`);
  });
  connection = new CdpConnection(chromium.stdio[3], chromium.stdio[4]);
  return connection;
}

/** Closes Chromium in order: a killed one leaves children that still write into the profile. */
async function closeChromium() {
  if (!chromium || chromium.exitCode !== null) return;
  const gone = new Promise((resolve) => chromium.once('exit', resolve));
  connection.root.post('Browser.close');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, CLOSE_TIMEOUT_MS))]);
}

/** Asks the running Chromium for a window without tabs or address bar. */
function openAppWindow(url) {
  const args = [`--user-data-dir=${profile}`, `--app=${url}`, ...rootFlags()];
  spawn(PROGRAM, args, { stdio: 'ignore', env: environment() });
}

module.exports = { startChromium, closeChromium, openAppWindow };
