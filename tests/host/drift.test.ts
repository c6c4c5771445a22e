import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What the stand-in offers must exist in Electron's own declarations and must not be deprecated
 * there: otherwise an app would pass here and fail in Electron.
 */

const declarations = readFileSync(
  path.resolve(__dirname, '../../node_modules/electron/electron.d.ts'),
  'utf8',
);

interface Declared {
  readonly members: ReadonlySet<string>;
  readonly deprecated: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

const MEMBER =
  /(?:\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\s*)?^ {4}(?:static |readonly )*(?<name>[A-Za-z]\w*)\??[(:]/gm;
const EVENT = /^ {4}on\(event: '([^']+)'/gm;

function read(name: string): Declared {
  const block = new RegExp(`^  (?:class|interface) ${name} [\\s\\S]*?^  }`, 'm').exec(declarations);
  if (!block) throw new Error(`electron.d.ts does not declare ${name}`);
  const parent = / extends (\w+)/.exec(block[0].split('\n', 1)[0] ?? '')?.[1];
  const inherited =
    parent && declarations.includes(`  class ${parent} `) ? read(parent) : undefined;
  const found = [...block[0].matchAll(MEMBER)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    isDeprecated: groups?.['comment']?.includes('@deprecated') ?? false,
  }));
  const current = found.filter(({ isDeprecated }) => !isDeprecated).map((member) => member.name);
  const names = found.map((member) => member.name);
  const events = [...block[0].matchAll(EVENT)].map((match) => match[1] ?? '');
  return {
    members: new Set([...names, ...(inherited?.members ?? [])]),
    deprecated: new Set(names.filter((member) => !current.includes(member))),
    events: new Set([...events, ...(inherited?.events ?? [])]),
  };
}

/** Jest runs tests in a realm of their own: the emitters' Object.prototype is another than ours. */
const everyObjects = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(require('node:events').prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  'prototype',
]);

/** Public members: those whose names begin with an underscore are between the host's own parts. */
function offered(object: object): string[] {
  const names = new Set<string>();
  for (let level: object | null = object; level; level = Object.getPrototypeOf(level)) {
    for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  }
  return [...names].filter((name) => !name.startsWith('_') && !everyObjects.has(name));
}

function drift(object: object, declared: Declared): { unknown: string[]; deprecated: string[] } {
  const names = offered(object);
  return {
    unknown: names.filter((name) => !declared.members.has(name)),
    deprecated: names.filter((name) => declared.deprecated.has(name)),
  };
}

/** A browser that never answers, so that windows can be made without one. */
require('./browser/browser.cjs').root = { send: () => new Promise(() => undefined) };
require('./host.cjs').ready = true;

const { electron } = require('./electron-module.cjs');
const { acceptedEvents } = require('./strict.cjs');
const { WebFrameMain } = require('./browser/frames.cjs');

function insidePreload(): { contextBridge: object; ipcRenderer: object } {
  const { isolatedWorld } = require('./page/isolated-world.cjs');
  let seen: unknown;
  Object.assign(globalThis, { window: { addEventListener: () => undefined } });
  isolatedWorld({
    binding: 'sendText',
    deliver: 'deliver',
    process: {},
    makeBridge: () => ({ fire: () => undefined, pack: () => undefined }),
    preload: (load: (id: string) => unknown) => {
      seen = load('electron');
    },
  });
  return seen as { contextBridge: object; ipcRenderer: object };
}

const own = electron.session.fromPartition('drift');
const item = new electron.MenuItem({ label: 'x' });
const window = new electron.BrowserWindow({ webPreferences: { session: own } });
const preload = insidePreload();

const apis: readonly (readonly [string, object])[] = [
  ['App', electron.app],
  ['BrowserWindow', electron.BrowserWindow],
  ['BrowserWindow', window],
  ['Clipboard', electron.clipboard],
  ['ClipboardItem', new electron.ClipboardItem({ 'text/plain': '' })],
  ['CommandLine', electron.app.commandLine],
  ['ContextBridge', preload.contextBridge],
  ['Dialog', electron.dialog],
  ['IpcMain', electron.ipcMain],
  ['IpcRenderer', preload.ipcRenderer],
  ['Menu', electron.Menu],
  ['Menu', new electron.Menu()],
  ['MenuItem', item],
  ['NativeTheme', electron.nativeTheme],
  ['NavigationHistory', window.webContents.navigationHistory],
  ['Net', electron.net],
  ['Notification', electron.Notification],
  ['Notification', new electron.Notification({})],
  ['PowerMonitor', electron.powerMonitor],
  ['PowerSaveBlocker', electron.powerSaveBlocker],
  ['Protocol', electron.protocol],
  ['Protocol', own.protocol],
  ['SafeStorage', electron.safeStorage],
  ['Screen', electron.screen],
  ['Session', electron.session],
  ['Session', own],
  ['Shell', electron.shell],
  ['SystemPreferences', electron.systemPreferences],
  ['UtilityProcess', electron.utilityProcess],
  ['WebContents', electron.webContents],
  ['WebContents', window.webContents],
  ['WebFrameMain', new WebFrameMain(window.webContents, '')],
  ['WebRequest', own.webRequest],
];

test.each(apis)('%s offers what Electron declares and nothing deprecated', (name, api) => {
  expect(drift(api, read(name))).toEqual({ unknown: [], deprecated: [] });
});

const interfaceOf = (emitter: string): string => emitter[0]?.toUpperCase() + emitter.slice(1);

test.each([...acceptedEvents.keys()])('the events of %s are declared by Electron', (emitter) => {
  const { events } = read(interfaceOf(emitter));
  const accepted: string[] = acceptedEvents.get(emitter);
  expect(accepted.filter((event) => !events.has(event))).toEqual([]);
});

test('every export is one of Electron', () => {
  const isExported = (name: string): boolean =>
    new RegExp(`^    (?:const|class) ${name}\\b`, 'm').test(declarations);
  expect(Object.keys(electron).filter((name) => !isExported(name))).toEqual([]);
});

test('the comparison sees what is made up and what is deprecated', () => {
  const api = { quit: 1, quitSoftly: 1, encryptString: 1, encryptStringAsync: 1 };
  expect(drift(api, read('App')).unknown).toEqual([
    'quitSoftly',
    'encryptString',
    'encryptStringAsync',
  ]);
  expect(drift(api, read('SafeStorage')).deprecated).toEqual(['encryptString']);
  expect(read('BrowserWindow').members).toContain('setContentProtection');
  expect(read('WebContents').events).toContain('will-navigate');
  expect(read('WebContents').events).not.toContain('crashed');
});
