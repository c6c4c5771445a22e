import type { StoreId, StoreRefusal } from '../../../shared/domain/store-refusal';

/**
 * Thrown out of reads and writes, through RxDB, when the engine could not do what was asked.
 * Nothing of the write is kept. Upper layers catch it and answer with `refusal`.
 */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';

  constructor(
    readonly refusal: StoreRefusal,
    cause?: unknown,
  ) {
    super(refusal.code, { cause });
  }
}

/** What is said of a damaged file: the engine's own words help nobody who reads them. */
export const NOT_WHOLE = 'a part of it is missing or was altered.';

/** Runs `work`; what the engine or the file system throws comes out as a StoreFailure. */
export function asStoreFailure<T>(store: StoreId, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const refusal = refusalOf(store, thrown);
    throw refusal ? new StoreFailure(refusal, thrown) : thrown;
  }
}

/** The refusal that an engine or file-system error amounts to; `undefined` for anything else. */
export function refusalOf(store: StoreId, thrown: unknown): StoreRefusal | undefined {
  if (thrown instanceof StoreFailure) return thrown.refusal;
  if (!isCoded(thrown)) return undefined;
  const { code, message } = thrown;
  const detail = `${code}: ${message}`;
  if (code.startsWith('SQLITE_')) return engineRefusal(store, code, detail);
  return 'syscall' in thrown ? fileRefusal(store, code, detail) : undefined;
}

function isCoded(thrown: unknown): thrown is { readonly code: string; readonly message: string } {
  if (typeof thrown !== 'object' || thrown === null) return false;
  return 'code' in thrown && typeof thrown.code === 'string' && 'message' in thrown;
}

function engineRefusal(store: StoreId, code: string, detail: string): StoreRefusal | undefined {
  const is = (...names: readonly string[]): boolean =>
    names.some((name) => code === name || code.startsWith(`${name}_`));
  // There is no room for the index of the log, which is made before anything is read.
  if (is('SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE')) return { code: 'store-disk-full', store };
  if (is('SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_AUTH'))
    return { code: 'store-read-only', store };
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) return { code: 'store-in-use', store };
  if (is('SQLITE_CORRUPT', 'SQLITE_NOTADB')) {
    return { code: 'store-damaged', store, detail: NOT_WHOLE };
  }
  if (is('SQLITE_IOERR', 'SQLITE_CANTOPEN')) return { code: 'store-io-failed', store, detail };
  return undefined;
}

function fileRefusal(store: StoreId, code: string, detail: string): StoreRefusal {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'store-missing', store };
    case 'EEXIST':
      return { code: 'store-exists', store };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'store-read-only', store };
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'store-disk-full', store };
    default:
      return { code: 'store-io-failed', store, detail };
  }
}
