import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf, faultsOfAll, rules } from './gate/rules';
import { readSource, type Source } from './gate/source';

/**
 * docs/security, Electron: the static gate over all that is packed. Each rule is broken on purpose
 * below, and must object to that and to nothing in the source.
 */

const root = path.resolve(__dirname, '../..');

function sourcesOf(folder: string): readonly Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .map((file) => readSource(file, readFileSync(path.join(root, file), 'utf8')));
}

const sources = ['electron', 'renderer', 'shared'].flatMap(sourcesOf);

test('the source breaks no rule', () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.flatMap(faultsOf)).toEqual([]);
  expect(faultsOfAll(sources)).toEqual([]);
});

const windowOf = (preferences: string): string =>
  `import { BrowserWindow } from 'electron'; new BrowserWindow({ webPreferences: { ${preferences} } });`;
const GOOD =
  'sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false, session: own';
const MAIN_WINDOW = 'electron/platform/main-window.ts';
const MAIN = 'electron/main.ts';
const FILE = 'electron/platform/planted.ts';

type Planted = readonly [rule: string, code: string, file?: string];
type InPlace = readonly [rule: string, code: string, file: string];

const inPlace = ([rule, code, file = FILE]: Planted): InPlace => [rule, code, file];

const planted: readonly Planted[] = [
  ['windows', windowOf(GOOD.replace('sandbox: true', 'sandbox: false')), MAIN_WINDOW],
  ['windows', windowOf(GOOD.replace('sandbox: true, ', '')), MAIN_WINDOW],
  [
    'windows',
    windowOf(GOOD.replace('contextIsolation: true', 'contextIsolation: isDev')),
    MAIN_WINDOW,
  ],
  [
    'windows',
    windowOf(GOOD.replace('nodeIntegration: false', 'nodeIntegration: true')),
    MAIN_WINDOW,
  ],
  ['windows', windowOf(GOOD.replace(', spellcheck: false', '')), MAIN_WINDOW],
  ['windows', windowOf(GOOD.replace(', session: own', '')), MAIN_WINDOW],
  ['windows', windowOf(GOOD.replace('own', 'session.defaultSession')), MAIN_WINDOW],
  ['windows', windowOf(`${GOOD}, webviewTag: true`), MAIN_WINDOW],
  ['windows', windowOf(`${GOOD}, webSecurity: false`), MAIN_WINDOW],
  ['windows', windowOf(`${GOOD}, allowRunningInsecureContent: true`), MAIN_WINDOW],
  ['windows', windowOf(`${GOOD}, experimentalFeatures: true`), MAIN_WINDOW],
  ['windows', windowOf(`${GOOD}, enableBlinkFeatures: 'X'`), MAIN_WINDOW],
  ['windows', windowOf(`${GOOD}, nodeIntegrationInWorker: true`), MAIN_WINDOW],
  ['windows', windowOf(`${GOOD}, ...more`), MAIN_WINDOW],
  ['windows', `new BrowserWindow(options);`, MAIN_WINDOW],
  ['windows', `new BrowserWindow();`, MAIN_WINDOW],
  ['windows', `new electron.WebContentsView();`],
  ['partsOfElectron', `import { BrowserWindow } from 'electron';`],
  ['partsOfElectron', `import { ipcMain } from 'electron';`],
  ['partsOfElectron', `import { ipcMain as listener } from 'electron';`],
  ['partsOfElectron', `import { ipcRenderer } from 'electron';`, 'renderer/planted.ts'],
  ['partsOfElectron', `import { shell } from 'electron';`],
  ['partsOfElectron', `import { net } from 'electron';`],
  ['partsOfElectron', `import { autoUpdater } from 'electron';`],
  ['partsOfElectron', `import { crashReporter } from 'electron';`],
  ['partsOfElectron', `import { desktopCapturer } from 'electron';`],
  ['partsOfElectron', `import * as electron from 'electron';`],
  ['partsOfElectron', `import electron from 'electron';`],
  ['channels', `ipcMain.handle('another', () => 1);`, 'electron/platform/window-link.ts'],
  ['channels', `ipcMain.on(name, () => 1);`, 'electron/platform/window-link.ts'],
  ['channels', `ipcRenderer.invoke('another');`, 'electron/preload.ts'],
  ['openExternal', `shell.openExternal(url);`],
  ['openExternal', `shell['openExternal'](url);`],
  ['openExternal', `const { shell } = x; shell?.openExternal(url);`],
  ['modules', `import https from 'node:https';`],
  ['modules', `import { request } from 'http';`],
  ['modules', `import { connect } from 'node:net';`],
  ['modules', `import { createServer } from 'node:net';`, 'electron/platform/host-probe.ts'],
  ['modules', `import net from 'node:net';`, 'electron/platform/host-probe.ts'],
  ['modules', `import { connect } from 'node:tls';`, 'electron/platform/host-probe.ts'],
  ['modules', `import dgram from 'node:dgram';`],
  ['modules', `import { lookup } from 'node:dns/promises';`],
  ['modules', `import { exec } from 'node:child_process';`],
  ['modules', `import 'node:inspector';`],
  ['modules', `import { ipcRenderer } from 'electron/renderer';`],
  ['computedImports', `await import(name);`],
  ['computedImports', `require(name);`],
  ['computedImports', `require('node:https');`],
  ['computedImports', `await import('node:net');`],
  ['computedImports', `require('electron');`],
  ['computedImports', `await import('systeminformation');`],
  ['otherPrograms', `import { battery } from 'systeminformation';`],
  ['otherPrograms', `import { inetLatency } from 'systeminformation';`, 'electron/connection.ts'],
  ['otherPrograms', `import * as tells from 'systeminformation';`, 'electron/connection.ts'],
  ['partsOfElectron', `import { systemPreferences } from 'electron';`, MAIN],
  ['globals', `await fetch('app://alcove/');`, 'renderer/planted.tsx'],
  ['globals', `globalThis.fetch(url);`],
  ['globals', `new WebSocket(url);`, 'renderer/planted.ts'],
  ['globals', `new RTCPeerConnection();`, 'renderer/planted.ts'],
  ['globals', `new window.XMLHttpRequest();`, 'renderer/planted.ts'],
  ['globals', `eval(text);`],
  ['globals', `new Function('return 1')();`],
  ['globals', `Function('return 1')();`],
  ['members', `contents.executeJavaScript(code);`],
  ['members', `window.webContents.openDevTools();`],
  ['members', `window.loadFile('index.html');`],
  ['members', `protocol.registerFileProtocol('app', serve);`],
  ['members', `session.protocol.interceptHttpProtocol('https', serve);`],
  ['members', `session.setCertificateVerifyProc(trustAll);`],
  ['members', `const scheme = { privileges: { bypassCSP: true } };`],
  ['members', `element.innerHTML = text;`, 'renderer/planted.ts'],
  ['members', `navigator.sendBeacon(url);`, 'renderer/planted.ts'],
  ['members', `electron.crashReporter.start({});`],
  ['rawMarkup', `export const x = <p dangerouslySetInnerHTML={y} />;`, 'renderer/planted.tsx'],
  ['consoles', `console.log(note);`],
  ['consoles', `console['error'](note);`, 'renderer/planted.ts'],
  ['fileAddresses', `window.loadURL('file:///etc/passwd');`],
  ['fileAddresses', 'window.loadURL(`file://${folder}/index.html`);'],
  ['textTimers', `setTimeout('run()', 10);`],
  ['sessions', `const a = session.fromPartition('a', { cache: false });`],
  ['sessions', `const a = session.fromPartition('persist:a', { cache: false }); hardenSession(a);`],
  ['sessions', `const a = session.fromPartition('a'); hardenSession(a);`],
  ['sessions', `use(session.fromPartition('a', { cache: false })); hardenSession(b);`],
  ['sessions', `a.setPermissionRequestHandler(allow);`],
  [
    'sessions',
    `import { session } from 'electron'; const a = session.fromPartition('a', { cache: false }); hardenSession(a);`,
    MAIN,
  ],
  ['sessions', `session.setPermissionRequestHandler(deny);`, 'electron/platform/hardening.ts'],
  ['commandLine', `app.commandLine.appendSwitch('no-sandbox');`, MAIN],
  ['contentProtection', `window.setContentProtection(false);`, MAIN],
  ['files', `import { writeFileSync } from 'node:fs';`, 'electron/release/planted.ts'],
  ['files', `import { rm } from 'fs/promises';`, MAIN],
];

test.each(planted.map(inPlace))('%s objects to %s in %s', (rule, code, file) => {
  const source = readSource(file, code);
  expect(rules[rule]?.(source)).not.toEqual([]);
});

test('every rule has been seen to object', () => {
  expect(Object.keys(rules).filter((rule) => !planted.some(([name]) => name === rule))).toEqual([]);
});

const allowed: readonly Planted[] = [
  ['windows', windowOf(GOOD), MAIN_WINDOW],
  ['windows', windowOf(`${GOOD}, webviewTag: false, devTools: options.allowDevTools`), MAIN_WINDOW],
  [
    'partsOfElectron',
    `import type { App } from 'electron'; import { app, type Session } from 'electron';`,
  ],
  ['channels', `ipcMain.handle(OPERATION_CHANNEL, serve);`, 'electron/platform/window-link.ts'],
  ['modules', `import { connect } from 'node:net';`, 'electron/platform/host-probe.ts'],
  ['otherPrograms', `import { battery } from 'systeminformation';`, 'electron/connection.ts'],
  ['globals', `of.refetch(); pattern.test(text); // fetch(url)`],
  ['fileAddresses', `/* never file:// */ const own = 'app://alcove';`],
  ['sessions', `const a = session.fromPartition('a', { cache: false }); hardenSession(a);`],
];

test.each(allowed.map(inPlace))('%s has nothing against %s in %s', (rule, code, file) => {
  expect(rules[rule]?.(readSource(file, code))).toEqual([]);
});

test('one place may open a link, and a second one is too many', () => {
  const opening = `shell.openExternal(url);`;
  const once = readSource('electron/platform/meeting-link.ts', opening);
  expect(faultsOf(once)).toEqual([]);
  expect(faultsOfAll([once])).toEqual([]);
  expect(faultsOfAll([once, once])).toEqual(['openExternal is called in 2 places']);
});

test('a main process that is not hardened is found', () => {
  expect(faultsOfAll([readSource(MAIN, `start();`)])).toEqual([
    'electron/main.ts does not call hardenApp once',
  ]);
});
