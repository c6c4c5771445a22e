import {
  argumentsOf,
  booleanOf,
  entriesOf,
  isNode,
  nameOf,
  type Node,
  type Source,
} from './source';

/** docs/electron-checklist.md, items 2 to 4, 6, 8 to 12: what every window is made with. */
const MUST: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
};

/** Off unless someone turns them on, or on unless someone turns them off. */
const NEVER: Readonly<Record<string, boolean>> = {
  allowRunningInsecureContent: true,
  enableDeprecatedPaste: true,
  enableWebSQL: true,
  experimentalFeatures: true,
  navigateOnDragDrop: true,
  nodeIntegrationInSubFrames: true,
  nodeIntegrationInWorker: true,
  plugins: true,
  webSecurity: false,
  webviewTag: true,
};

const UNHEARD_OF = ['enableBlinkFeatures', 'partition', 'additionalArguments'];
const OTHER_WINDOWS = ['BaseWindow', 'BrowserView', 'WebContentsView'];

export function windowFaults({ nodes }: Source): readonly string[] {
  const made = nodes.filter(({ type }) => type === 'NewExpression');
  const named = (name: string) => made.filter(({ callee }) => nameOf(callee) === name);
  return [
    ...OTHER_WINDOWS.flatMap((name) => named(name).map(() => `makes a ${name}`)),
    ...named('BrowserWindow').flatMap(faultsOfOne),
  ];
}

function faultsOfOne(made: Node): readonly string[] {
  const preferences = entriesOf(entriesOf(argumentsOf(made)[0])?.get('webPreferences'));
  if (preferences === null) return ['makes a window whose preferences the gate cannot read'];
  const said = (name: string) => booleanOf(preferences.get(name));
  return [
    ...Object.entries(MUST)
      .filter(([name, value]) => said(name) !== value)
      .map(([name, value]) => `makes a window without ${name}: ${value}`),
    ...Object.entries(NEVER)
      .filter(([name, value]) => preferences.has(name) && said(name) !== !value)
      .map(([name]) => `makes a window with ${name} changed`),
    ...UNHEARD_OF.filter((name) => preferences.has(name)).map(
      (name) => `makes a window with ${name}`,
    ),
    ...faultsOfSession(preferences.get('session')),
  ];
}

function faultsOfSession(session: Node | undefined): readonly string[] {
  if (!isNode(session)) return ['makes a window without a session of its own'];
  return nameOf(session) === 'defaultSession' ? ['makes a window in the default session'] : [];
}
