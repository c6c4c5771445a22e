import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type {
  ClosedStores,
  OpenStores,
  StoreKeys,
  StoreOpener,
  VaultKeys,
} from '../../../electron/application/ports/vault';
import {
  type FileCalls,
  fileErrorCode,
  namesIn,
  readAtMost,
  syncFolder,
} from '../../../electron/vault/files';
import { CHAIN_START, type ChainHead } from '../../../shared/domain/chain';
import type { StoreId, StoreRefusal } from '../../../shared/domain/store-refusal';
import type { StoreReport } from '../../../shared/domain/vault-check';
import { err, ok, type Result } from '../../../shared/lib/result';

export const PRESENT_LAYOUT = 2;

export type FakeStores = StoreOpener & {
  readonly closed: ClosedStores;
  /** The key buffers themselves, as they were handed over, newest last. */
  readonly keysSeen: VaultKeys[];
  readonly events: string[];
  /** Replaces what `open` answers with, until set back. */
  answer: {
    refuse?: 'store-in-use' | 'store-disk-full' | 'store-read-only';
    delay?: Promise<void>;
    /** What a verification waits for. */
    inspection?: Promise<void>;
  };
};

/** What lies in one of the two files: proofs of its keys, and a chain of events. */
type FakeFile = {
  layout: number;
  page: string;
  chain: string;
  readonly links: { readonly at: number; readonly mac: string }[];
};

const STORES = [
  ['records', 'records', 'records.db'],
  ['group-process', 'groupProcess', 'group-process.db'],
] as const satisfies readonly (readonly [StoreId, 'records' | 'groupProcess', string])[];

/**
 * Two files, each with a MAC of its keys and a chain: enough to tell a wrong key from the right one
 * and an older copy from the present one, through calls that a test can make fail.
 * @param nowMs the clock that dates the links
 */
export function fakeStores(files: FileCalls, nowMs: () => number): FakeStores {
  const stores: FakeStores = {
    keysSeen: [],
    events: [],
    answer: {},
    open: async (keys, mode, folder) => {
      stores.keysSeen.push(keys);
      stores.events.push(`${mode} ${folder}`);
      await stores.answer.delay;
      if (stores.answer.refuse) return err({ code: stores.answer.refuse, store: 'records' });
      let open: OpenStores | undefined;
      const refusal = refusalOn(() => {
        const held = new Map<StoreId, FakeFile>();
        const refused = openBoth(files, keys, mode, folder, held);
        if (!refused) open = openStores(files, folder, keys, stores.events, nowMs, held);
        return refused;
      });
      return open ? ok(open) : err(refusal ?? { code: 'store-missing', store: 'records' });
    },
    closed: closedStores(files, () => stores.answer.inspection),
  };
  return stores;
}

/** Makes a vault's files look as if an earlier Alcove had written them. */
export function ageFiles(files: FileCalls, folder: string): void {
  for (const [, , name] of STORES) {
    const path = join(folder, name);
    rewrite(files, path, { ...read(files, path), layout: 1 });
  }
}

function openBoth(
  files: FileCalls,
  keys: VaultKeys,
  mode: 'create' | 'open',
  folder: string,
  held: Map<StoreId, FakeFile>,
): StoreRefusal | undefined {
  for (const [store, part, name] of STORES) {
    const path = join(folder, name);
    const proofs = proofsOf(keys[part]);
    if (mode === 'create') {
      const file = { layout: PRESENT_LAYOUT, ...proofs, links: [] };
      write(files, path, file);
      held.set(store, file);
    } else if (!namesIn(files, folder)?.includes(name)) return { code: 'store-missing', store };
    else {
      const file = read(files, path);
      const refusal = refusalOf(file, proofs, store);
      if (refusal) return refusal;
      held.set(store, file);
    }
  }
  return undefined;
}

function refusalOf(
  file: FakeFile,
  proofs: Pick<FakeFile, 'page' | 'chain'>,
  store: StoreId,
): StoreRefusal | undefined {
  if (file.page !== proofs.page) return { code: 'store-wrong-key', store };
  if (file.chain !== proofs.chain) return { code: 'store-damaged', store, detail: 'chain' };
  if (file.layout >= PRESENT_LAYOUT) return undefined;
  return { code: 'store-older', store, found: file.layout, needed: PRESENT_LAYOUT };
}

function refusalOn(work: () => StoreRefusal | undefined): StoreRefusal | undefined {
  try {
    return work();
  } catch (thrown) {
    const code = fileErrorCode(thrown);
    if (code === undefined) throw thrown;
    if (['EROFS', 'EACCES'].includes(code)) return { code: 'store-read-only', store: 'records' };
    if (['ENOSPC', 'EDQUOT'].includes(code)) return { code: 'store-disk-full', store: 'records' };
    return { code: 'store-io-failed', store: 'records', detail: code };
  }
}

/** Of the record itself the vault passes everything on, so only events and heads are needed. */
function openStores(
  files: FileCalls,
  folder: string,
  keys: VaultKeys,
  events: string[],
  nowMs: () => number,
  held: Map<StoreId, FakeFile>,
): OpenStores {
  const never: never = undefined as never;
  const fileOf = (store: StoreId): FakeFile => held.get(store) ?? never;
  let isClosed = false;
  const append = ([store, part, name]: (typeof STORES)[number]): void => {
    if (isClosed) throw new Error('the fake stores are closed');
    const file = fileOf(store);
    const at = nowMs();
    const next = { ...file, links: [...file.links, { at, mac: macOf(file, at, keys[part]) }] };
    rewrite(files, join(folder, name), next);
    held.set(store, next);
  };
  const stores: Pick<OpenStores, 'heads' | 'missingSince' | 'countDocuments'> = {
    heads: () => ({
      records: headOf(fileOf('records')),
      groupProcess: headOf(fileOf('group-process')),
    }),
    missingSince: (store, head) => missingSince(fileOf(store), head),
    countDocuments: () => 0,
  };
  return {
    records: { recordEvent: async () => append(STORES[0]) } as unknown as OpenStores['records'],
    groupProcess: never,
    audit: {
      links: (store) => {
        const last = fileOf(store).links.at(-1);
        return last ? [{ ...last, sequence: 1 } as never] : [];
      },
    },
    ...stores,
    snapshot: (into) => {
      const refusal = refusalOn(() => copyBoth(files, folder, into));
      return refusal ? err(refusal) : ok();
    },
    close: async () => {
      isClosed = true;
      events.push('close');
    },
  };
}

function closedStores(files: FileCalls, waits: () => Promise<void> | undefined): ClosedStores {
  const eachFile = (
    folder: string,
    change: (file: FakeFile, part: 'records' | 'groupProcess') => FakeFile,
  ): Result<void, StoreRefusal> => {
    const refusal = refusalOn(() => {
      for (const [, part, name] of STORES) {
        const path = join(folder, name);
        rewrite(files, path, change(read(files, path), part));
      }
      return undefined;
    });
    return refusal ? err(refusal) : ok();
  };
  const copy = (from: string, into: string): Result<void, StoreRefusal> => {
    const refusal = refusalOn(() => copyBoth(files, from, into));
    return refusal ? err(refusal) : ok();
  };
  return {
    inspect: async (keys, folder, heads) => {
      await waits();
      const reports = new Map<StoreId, StoreReport>();
      const refusal = refusalOn(() => {
        for (const [store, part, name] of STORES) {
          const file = read(files, join(folder, name));
          if (file.page !== proofsOf(keys[part]).page) return { code: 'store-wrong-key', store };
          reports.set(store, reportOf(file, store, keys[part], heads?.[part] ?? null));
        }
        return undefined;
      });
      const records = reports.get('records');
      const groupProcess = reports.get('group-process');
      if (refusal || !records || !groupProcess) {
        return err(refusal ?? { code: 'store-missing', store: 'records' });
      }
      return ok({ records, groupProcess });
    },
    copy: (_keys, from, into) => copy(from, into),
    reKey: (folder, _from, to) =>
      eachFile(folder, (file, part) => ({ ...file, page: proofsOf(to[part]).page })),
    migrate: async (_keys, folder) =>
      eachFile(folder, (file) => ({ ...file, layout: PRESENT_LAYOUT })),
    salvage: async (_keys, from, into) => {
      const copied = copy(from, into);
      const counts = { readable: 1, lost: 1 };
      return copied.ok ? ok({ records: counts, groupProcess: counts }) : copied;
    },
  };
}

function reportOf(
  file: FakeFile,
  store: StoreId,
  keys: StoreKeys,
  known: ChainHead | null,
): StoreReport {
  const isAltered = file.links.some(
    ({ at, mac }, index) => macOf({ ...file, links: file.links.slice(0, index) }, at, keys) !== mac,
  );
  const missing = known && missingSince(file, known);
  const faults: StoreReport['faults'] = [
    ...(isAltered ? [{ code: 'chain-link-altered', sequence: 1 } as const] : []),
    ...(known && missing !== 0
      ? [
          {
            code: 'chain-truncated',
            sequence: file.links.length,
            expected: known.sequence,
          } as const,
        ]
      : []),
  ];
  const links = file.links.length;
  const isHeadKnown = known !== null;
  return { store, faults, head: headOf(file), links, documents: 0, clockJumps: 0, isHeadKnown };
}

function missingSince({ links }: FakeFile, { sequence, mac }: ChainHead): number | null {
  if (links.length < sequence) return sequence - links.length;
  return sequence === 0 || links[sequence - 1]?.mac === mac ? 0 : null;
}

function headOf({ links }: FakeFile): ChainHead {
  return { sequence: links.length, mac: links.at(-1)?.mac ?? CHAIN_START };
}

function macOf({ links }: FakeFile, at: number, { chain }: StoreKeys): string {
  const previous = links.at(-1)?.mac ?? CHAIN_START;
  return createHmac('sha256', chain).update(`${previous} ${at}`).digest('hex');
}

function proofsOf({ page, chain }: StoreKeys): Pick<FakeFile, 'page' | 'chain'> {
  return { page: proofOf(page), chain: proofOf(chain) };
}

function proofOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('proof').digest('hex');
}

function copyBoth(files: FileCalls, from: string, into: string): undefined {
  for (const [, , name] of STORES) write(files, join(into, name), read(files, join(from, name)));
  syncFolder(files, into);
  return undefined;
}

function read(files: FileCalls, path: string): FakeFile {
  return JSON.parse(readAtMost(files, path, 1024 * 1024).toString('utf8')) as FakeFile;
}

/** In one step, as a transaction is. */
function rewrite(files: FileCalls, path: string, file: FakeFile): void {
  write(files, `${path}.next`, file);
  files.renameSync(`${path}.next`, path);
}

function write(files: FileCalls, path: string, file: FakeFile): void {
  const bytes = Buffer.from(JSON.stringify(file));
  const descriptor = files.openSync(path, path.endsWith('.next') ? 'w' : 'wx', 0o600);
  try {
    files.writeSync(descriptor, bytes, 0, bytes.length);
    files.fsyncSync(descriptor);
  } finally {
    files.closeSync(descriptor);
  }
}
