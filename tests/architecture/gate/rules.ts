import { windowFaults } from './windows';
import { sessionFaults } from './sessions';
import { argumentsOf, calls, isNode, nameOf, objectOf, textOf, type Source } from './source';

/** What the gate says of one file; nothing when all is well. */
export type Rule = (source: Source) => readonly string[];

/** Where each part of Electron may be used. What is not named here may be used nowhere. */
const ELECTRON: Readonly<Record<string, RegExp>> = {
  app: /^electron\/(?:main|platform\/.*)\.ts$/,
  BrowserWindow: /^electron\/platform\/(?:main-window|owned-dialogs|printing\/hidden-window)\.ts$/,
  clipboard: /^electron\/platform\/clipboard\.ts$/,
  ClipboardItem: /^electron\/platform\/clipboard\.ts$/,
  contextBridge: /^electron\/preload\.ts$/,
  dialog: /^electron\/(?:main|platform\/.*)\.ts$/,
  ipcMain: /^electron\/platform\/window-link\.ts$/,
  ipcRenderer: /^electron\/preload\.ts$/,
  Menu: /^electron\/platform\/menu\.ts$/,
  powerMonitor: /^electron\/platform\/system-watch\.ts$/,
  powerSaveBlocker: /^electron\/platform\/wakefulness\.ts$/,
  protocol: /^electron\/main\.ts$/,
  screen: /^electron\/platform\/room-window\.ts$/,
  safeStorage: /^electron\/platform\/[\w-]+\.ts$/,
  session: /^electron\/(?:main|platform\/printing\/hidden-window)\.ts$/,
  systemPreferences: /^electron\/platform\/device-gate\.ts$/,
  // The one place that hands a rebuilt meeting link to the system.
  shell: /^electron\/platform\/meeting-link\.ts$/,
};

const partsOfElectron: Rule = ({ file, imports }) =>
  imports
    .filter(({ from, name }) => from === 'electron' && !ELECTRON[name]?.test(file))
    .map(({ name }) => `uses Electron's ${name}, which has no place here`);

/** Ways to reach a network, another program, or code that is not in the package. */
const FORBIDDEN_MODULES =
  /^(?:node:)?(?:http2?|https|net|tls|dgram|dns|inspector|child_process|cluster|repl|vm)(?:\/.*)?$|^(?:ws|undici|axios|node-fetch|@electron\/remote|electron-updater)$|^electron\/.+$|^https?:/;

/** The one call that Alcove makes, when it is asked to (docs/security, Electron). */
const HOST_PROBE = 'electron/platform/host-probe.ts';

const modules: Rule = ({ file, imports }) =>
  imports
    .filter(({ from }) => FORBIDDEN_MODULES.test(from))
    .filter(({ from, name }) => file !== HOST_PROBE || from !== 'node:net' || name !== 'connect')
    .map(({ from }) => `imports ${from}`);

/** It runs the system's own programs, and more of it can reach a network: these ask this laptop. */
const SYSTEM_TELLS = ['battery', 'networkInterfaces', 'wifiConnections', 'wifiNetworks'];

const otherPrograms: Rule = ({ file, imports }) =>
  imports
    .filter(({ from }) => /^systeminformation(?:\/|$)/.test(from))
    .filter(({ name }) => file !== 'electron/connection.ts' || !SYSTEM_TELLS.includes(name))
    .map(({ name }) => `asks the system's programs for ${name}`);

/** What an import at the head of a file is looked at for. */
const NEVER_LATER = /^(?:electron|systeminformation)(?:\/|$)/;

const computedImports: Rule = (source) =>
  [...calls(source, 'require'), ...source.nodes.filter(isDynamicImport)]
    .filter((call) => {
      const asked = textOf(argumentsOf(call)[0]);
      return asked === undefined || NEVER_LATER.test(asked) || FORBIDDEN_MODULES.test(asked);
    })
    .map(() => 'loads a module by a name that the gate cannot read or does not allow');

const isDynamicImport = ({ type, ...node }: Source['nodes'][number]): boolean =>
  type === 'CallExpression' && isNode(node['callee']) && node['callee'].type === 'Import';

/** Called or constructed as a name of their own. `refetch()` and `x.test()` are something else. */
const FORBIDDEN_GLOBALS = new Set([
  'eval',
  'EventSource',
  'fetch',
  'Function',
  'importScripts',
  'RTCPeerConnection',
  'SharedWorker',
  'WebSocket',
  'WebTransport',
  'XMLHttpRequest',
]);

const globals: Rule = ({ nodes }) =>
  nodes
    .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
    .map((node) => node['callee'])
    .filter((callee) => isGlobal(callee) && FORBIDDEN_GLOBALS.has(nameOf(callee) ?? ''))
    .map((callee) => `calls ${nameOf(callee)}`);

function isGlobal(callee: unknown): boolean {
  if (isNode(callee) && callee.type === 'Identifier') return true;
  return ['globalThis', 'window', 'self', 'global'].includes(nameOf(objectOf(callee)) ?? '');
}

/** Members that are never right here, of whatever object. */
const FORBIDDEN_MEMBERS = new Set([
  'autoUpdater',
  'bypassCSP',
  'crashReporter',
  'debugger',
  'document.write',
  'executeJavaScript',
  'executeJavaScriptInIsolatedWorld',
  'innerHTML',
  'insertAdjacentHTML',
  'loadExtension',
  'loadFile',
  'openDevTools',
  'openPath',
  'outerHTML',
  'registerPreloadScript',
  'sendBeacon',
  'setCertificateVerifyProc',
  'setPreloads',
  'setProxy',
  'startDrag',
  'toggleDevTools',
]);

/** `protocol.handle` is what is left of these. */
const OLD_PROTOCOL = /^(?:register|intercept)(?:File|Buffer|String|Http|Stream)Protocol$/;

const members: Rule = ({ nodes }) =>
  nodes
    .filter(({ type }) => type === 'MemberExpression' || type === 'KeyValueProperty')
    .map((node) => nameOf(node['property'] ?? node['key']) ?? textOf(node['key']) ?? '')
    .filter((name) => FORBIDDEN_MEMBERS.has(name) || OLD_PROTOCOL.test(name))
    .map((name) => `uses ${name}`);

const rawMarkup: Rule = ({ nodes }) =>
  nodes
    .filter(({ type, ...node }) => {
      return type === 'JSXAttribute' && attributeName(node['name']) === 'dangerouslySetInnerHTML';
    })
    .map(() => 'puts mark-up into a page');

const attributeName = (node: unknown): unknown => (isNode(node) ? node['value'] : undefined);

const consoles: Rule = ({ nodes }) =>
  nodes
    .filter((node) => node.type === 'MemberExpression' && nameOf(node['object']) === 'console')
    .map(() => 'writes to the console');

const fileAddresses: Rule = ({ nodes }) =>
  nodes
    .filter(({ type }) => type === 'StringLiteral' || type === 'TemplateElement')
    .filter((node) => /\bfile:\/\//iu.test(textOf(node) ?? ''))
    .map(() => 'has an address of file://');

/** A string as a program: `setTimeout('…')`. */
const textTimers: Rule = (source) =>
  ['setTimeout', 'setInterval']
    .flatMap((name) => calls(source, name))
    .filter((call) => textOf(argumentsOf(call)[0]) !== undefined)
    .map(() => 'gives a timer a text to run');

const CHANNELS = ['OPERATION_CHANNEL', 'EVENT_CHANNEL'];
const LISTENING = /^(?:handle|handleOnce|on|once|addListener|invoke|send|sendSync|removeListener)$/;
const SPEAKERS = ['ipcMain', 'ipcRenderer'];

/** Every channel is one of the two that the contract's bridge names. */
const channels: Rule = ({ nodes }) =>
  nodes
    .filter(({ type }) => type === 'CallExpression')
    .filter(({ callee }) => SPEAKERS.includes(nameOf(objectOf(callee)) ?? ''))
    .filter(({ callee }) => LISTENING.test(nameOf(callee) ?? ''))
    .filter((node) => !CHANNELS.includes(nameOf(argumentsOf(node)[0]) ?? ''))
    .map(() => 'listens or speaks on a channel that is not the bridge’s');

const only =
  (member: string, place: RegExp): Rule =>
  ({ file, nodes }) =>
    nodes
      .filter((node) => node.type === 'MemberExpression' && nameOf(node['property']) === member)
      .filter(() => !place.test(file))
      .map(() => `uses ${member} outside its one place`);

/** What writes files is named: a use case, a page or a print-out is not among it. */
const files: Rule = ({ file, imports }) =>
  imports
    .filter(({ from }) => /^(?:node:)?fs(?:\/promises)?$/.test(from))
    .filter(
      () =>
        !/^electron\/(?:platform|store|vault|verify)\/|^electron\/verify-command\.ts$/.test(file),
    )
    .map(() => 'touches files outside platform, store, vault and verify');

export const rules: Readonly<Record<string, Rule>> = {
  partsOfElectron,
  modules,
  otherPrograms,
  computedImports,
  globals,
  members,
  rawMarkup,
  consoles,
  fileAddresses,
  textTimers,
  channels,
  files,
  windows: windowFaults,
  sessions: sessionFaults,
  openExternal: only('openExternal', /^electron\/platform\/meeting-link\.ts$/),
  commandLine: only('commandLine', /^electron\/platform\/hardening\.ts$/),
  contentProtection: only('setContentProtection', /^electron\/platform\/main-window\.ts$/),
};

/** What is only wrong when it is there twice, or nowhere. */
export function faultsOfAll(sources: readonly Source[]): readonly string[] {
  const opening = sources.flatMap((source) => calls(source, 'openExternal'));
  const main = sources.filter(({ file }) => file === 'electron/main.ts');
  const isHardened = main.some((source) => calls(source, 'hardenApp').length === 1);
  return [
    ...(opening.length > 1 ? [`openExternal is called in ${opening.length} places`] : []),
    ...(main.length > 0 && !isHardened ? ['electron/main.ts does not call hardenApp once'] : []),
  ];
}

export function faultsOf(source: Source): readonly string[] {
  return Object.values(rules)
    .flatMap((rule) => rule(source))
    .map((fault) => `${source.file} ${fault}`);
}
