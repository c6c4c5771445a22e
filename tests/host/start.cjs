'use strict';
/** Runs an Electron app's unmodified main bundle under Node, with `electron` replaced. */
const Module = require('node:module');
const path = require('node:path');
const { parseCommandLine, readApp } = require('./command-line.cjs');

const OLDEST_NODE = [22, 14];

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  const wanted = OLDEST_NODE.join('.');
  process.stderr.write(
    `test host: Node ${wanted} or later is needed, this is ${process.version}\n`,
  );
  process.exit(1);
}

/** The globals by which a program recognises Electron's main process. */
function dressProcess(args) {
  const { version } = require('electron/package.json');
  process.argv = [process.execPath, ...args];
  process.defaultApp = true;
  process.type = 'browser';
  process.resourcesPath = path.join(__dirname, 'resources');
  const versions = { ...process.versions, electron: version, chrome: 'test-host' };
  Object.defineProperty(process, 'versions', { value: versions });
}

/** NODE_PATH loses to the real package in node_modules, so the loader itself is replaced. */
function replaceElectronModule(electron) {
  const load = Module._load;
  const names = new Set(['electron', 'electron/main', 'electron/common']);
  Module._load = (request, ...rest) =>
    names.has(request) ? electron : load.call(Module, request, ...rest);
}

/** Playwright calls `__playwright_run` once it is attached; the app must not be ready earlier. */
function untilPlaywrightIsAttached(commandLine) {
  if (!commandLine.underPlaywright) return Promise.resolve();
  return new Promise((resolve) => {
    globalThis.__playwright_run = async () => resolve();
  });
}

function endWith(app, host) {
  process.on('SIGINT', () => app.quit());
  process.on('SIGTERM', () => app.quit());
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack}\n`);
    if (!host.ready) app.exit(1);
  });
}

async function start() {
  refuseOldNode();
  const commandLine = parseCommandLine(process.argv.slice(2));
  dressProcess(commandLine.args);
  const host = require('./host.cjs');
  host.underPlaywright = commandLine.underPlaywright;
  host.openApp(readApp(commandLine.entry));

  const { electron } = require('./electron-module.cjs');
  const { startBrowser } = require('./browser/start.cjs');
  replaceElectronModule(electron);
  for (const [name, value] of commandLine.switches) {
    electron.app.commandLine.appendSwitch(name, value);
  }
  if (commandLine.inspect) require('node:inspector').open(0);
  endWith(electron.app, host);
  const attached = untilPlaywrightIsAttached(commandLine);

  require(host.app.main);
  await new Promise(setImmediate); // an app that quits at once never opens a browser
  if (host.quitting) return;
  await startBrowser();
  await attached;
  electron.app.emit('will-finish-launching');
  host.becomeReady();
  electron.app.emit('ready', {}, {});
}

void start();
