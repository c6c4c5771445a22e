import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { OpenStores, StoreOpener, VaultKeys } from '../../../electron/application/ports/vault';
import { type FileCalls, fileErrorCode, namesIn, readAtMost } from '../../../electron/vault/files';
import type { StoreRefusal } from '../../../shared/domain/store-refusal';
import { err, ok } from '../../../shared/lib/result';

export type FakeStores = StoreOpener & {
  /** The key buffers themselves, as they were handed over, newest last. */
  readonly keysSeen: VaultKeys[];
  readonly events: string[];
  /** Replaces what `open` answers with, until set back. */
  answer: {
    refuse?: 'store-in-use' | 'store-disk-full' | 'store-read-only';
    delay?: Promise<void>;
  };
};

const NAMES = ['records.alcove', 'group-process.alcove'] as const;

/** Two files, each holding a MAC of its page key: enough to tell a wrong key from the right one. */
export function fakeStores(files: FileCalls): FakeStores {
  const stores: FakeStores = {
    keysSeen: [],
    events: [],
    answer: {},
    open: async (keys, mode, folder) => {
      stores.keysSeen.push(keys);
      stores.events.push(`${mode} ${folder}`);
      await stores.answer.delay;
      if (stores.answer.refuse) return err({ code: stores.answer.refuse, store: 'records' });
      const refusal = refusalOn(() => openBoth(files, keys, mode, folder));
      return refusal ? err(refusal) : ok(openStores(stores.events));
    },
  };
  return stores;
}

function openBoth(
  files: FileCalls,
  keys: VaultKeys,
  mode: 'create' | 'open',
  folder: string,
): StoreRefusal | undefined {
  for (const [index, name] of NAMES.entries()) {
    const path = join(folder, name);
    const proof = proofOf(index === 0 ? keys.records.page : keys.groupProcess.page);
    if (mode === 'create') write(files, path, proof);
    else if (!namesIn(files, folder)?.includes(name)) {
      return { code: 'store-missing', store: 'records' };
    } else if (!readAtMost(files, path, 100).equals(proof)) {
      return { code: 'store-wrong-key', store: 'records' };
    }
  }
  return undefined;
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

/** The vault only passes the stores on, so none of their operations is needed here. */
function openStores(events: string[]): OpenStores {
  const never: never = undefined as never;
  return {
    records: never,
    groupProcess: never,
    close: async () => {
      events.push('close');
    },
  };
}

function proofOf(key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('page').digest();
}

function write(files: FileCalls, path: string, bytes: Uint8Array): void {
  const descriptor = files.openSync(path, 'wx', 0o600);
  try {
    files.writeSync(descriptor, bytes, 0, bytes.length);
    files.fsyncSync(descriptor);
  } finally {
    files.closeSync(descriptor);
  }
}
