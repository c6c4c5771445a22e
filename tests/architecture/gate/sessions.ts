import {
  argumentsOf,
  booleanOf,
  calls,
  entriesOf,
  isNode,
  nameOf,
  objectOf,
  textOf,
  type Node,
  type Source,
} from './source';

const HANDLERS = ['setPermissionRequestHandler', 'setPermissionCheckHandler'];
const HARDENING = 'electron/platform/hardening.ts';

/** docs/electron-checklist.md, item 5: every session is in memory and denies, by both handlers. */
export function sessionFaults(source: Source): readonly string[] {
  return [
    ...faultsOfPartitions(source),
    ...faultsOfHardening(source),
    ...(source.file === HARDENING ? faultsOfHandlers(source) : strayHandlers(source)),
  ];
}

function faultsOfPartitions(source: Source): readonly string[] {
  return calls(source, 'fromPartition').flatMap((call) => {
    const [name, options] = argumentsOf(call);
    const isInMemory = booleanOf(entriesOf(options)?.get('cache')) === false;
    const isKept = textOf(name)?.startsWith('persist:') ?? nameOf(name) === undefined;
    return [
      ...(isInMemory ? [] : ['makes a session that may cache on the disk']),
      ...(isKept ? ['makes a session that is kept on the disk'] : []),
    ];
  });
}

/** Each name that a session is given is hardened in the same file; so is the default session, once used. */
function faultsOfHardening(source: Source): readonly string[] {
  const hardened = new Set(
    calls(source, 'hardenSession').map((call) => nameOf(argumentsOf(call)[0])),
  );
  const made = source.nodes.filter(isPartition).map((node) => nameOf(node['id']));
  const unnamed = calls(source, 'fromPartition').length - made.length;
  const isDefaultUsed = source.file === 'electron/main.ts' && source.imports.some(isSession);
  return [
    ...made.filter((name) => !hardened.has(name)).map((name) => `does not harden ${name}`),
    ...(unnamed > 0 ? ['makes a session without a name that could be hardened'] : []),
    ...(isDefaultUsed && !hardened.has('defaultSession')
      ? ['leaves the default session as it is']
      : []),
  ];
}

const isSession = ({ from, name }: Source['imports'][number]): boolean =>
  from === 'electron' && name === 'session';

function isPartition({ type, init }: Node): boolean {
  return (
    type === 'VariableDeclarator' && isNode(init) && nameOf(init['callee']) === 'fromPartition'
  );
}

function faultsOfHandlers(source: Source): readonly string[] {
  return HANDLERS.filter((name) => calls(source, name).length !== 1).map(
    (name) => `does not set ${name} exactly once`,
  );
}

function strayHandlers({ nodes }: Source): readonly string[] {
  return nodes
    .filter((node) => objectOf(node) !== undefined && HANDLERS.includes(nameOf(node) ?? ''))
    .map((node) => `sets ${nameOf(node)}, which hardenSession does`);
}
