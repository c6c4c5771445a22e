import { closeSync, openSync, statSync } from 'node:fs';
import type { StoreId, StoreRefusal } from '../../../shared/domain/store-refusal';
import type { Result } from '../../../shared/lib/result';
import { err, ok } from '../../../shared/lib/result';
import { Connection } from './connection';
import type { Engine } from './driver';
import { makeDurable, openKeyed, restrict } from './engine';
import { createFile } from './file-creation';
import { claimFile, releaseFile } from './open-files';
import { proveFirstPage } from './page-proof';
import { removeProbeTraces } from './probe-traces';
import { APPLICATION_IDS, readStoreId } from './file-identity';
import { NOT_WHOLE, refusalOf } from './store-failure';
import { walHoldsFrames } from './wal-pages';

export type OpenRequest = {
  readonly path: string;
  /** 32 bytes, derived for this store alone. Copied by the engine; the caller zeroes its own. */
  readonly key: Uint8Array;
  readonly storeId: StoreId;
  /** The newest layout this program knows; written into a created file. */
  readonly schemaVersion: number;
  /** The oldest layout that is let in; any, when it is not said. */
  readonly oldestSchemaVersion?: number;
  readonly mode: 'create' | 'open';
  readonly readonly?: boolean;
  /** For a caller who looks over every page itself, and for reading only. */
  readonly leavesPagesUnchecked?: boolean;
};

export type EncryptedFile = {
  readonly storeId: StoreId;
  readonly path: string;
  readonly connection: Connection;
  /** False when all is sound but the full-text index, which can be made anew. */
  readonly isIndexReadable: boolean;
  /** The layout of the file as it was found: at most the one asked for. */
  readonly schemaVersion: number;
  /** Marks a finished migration; part of the surrounding transaction if there is one. */
  readonly raiseSchemaVersion: (version: number) => void;
  /** Moves the log into the main file and empties it: on idle, and before a backup. */
  readonly checkpoint: () => void;
  /** Checkpoints and closes. May be called again. */
  readonly close: () => void;
};

/**
 * Opens or creates one encrypted store. Opening proves that the file is encrypted under this key
 * and sound (page authentication outside the engine, then `quick_check`) before anything may be
 * written; whatever is refused keeps every byte of its main file and its log (docs/security,
 * Facts and Durability). While it is open no other process, and nothing else in this one, can
 * open it; nor may this process read the main file with `fs`, which would drop the lock (POSIX).
 */
export function openEncryptedFile(request: OpenRequest): Result<EncryptedFile, StoreRefusal> {
  const { path, key, storeId: store } = request;
  if (key.length !== 32) throw new Error('a store key is 32 bytes');
  const claim = claimFile(path);
  if (claim === undefined) return err({ code: 'store-in-use', store });
  let opened: Result<EncryptedFile, StoreRefusal> | undefined;
  try {
    opened = attempt(store, () => openClaimed(request, claim));
    return opened;
  } finally {
    if (!opened?.ok) releaseFile(claim);
  }
}

function openClaimed(request: OpenRequest, claim: string): Result<EncryptedFile, StoreRefusal> {
  const refusal =
    (request.mode === 'create' ? createFile(request) : undefined) ??
    refuseUntouched(request) ??
    refuseDamagedLog(request);
  if (refusal) return err(refusal);
  if (!request.readonly) proveWritable(request.path);
  const engine = openKeyed(request.path, request.key, request.readonly ?? false);
  try {
    if (request.readonly) restrict(engine);
    else makeDurable(engine);
    const inspected = inspect(engine, request);
    if (inspected.ok) return ok(encryptedFile(engine, request, claim, inspected.value));
    abandon(engine, request);
    return inspected;
  } catch (thrown) {
    abandon(engine, request);
    throw thrown;
  }
}

/**
 * Throws what the file system throws. Without this the engine would open the file for reading, and
 * fail later as if the disk were broken.
 */
function proveWritable(path: string): void {
  closeSync(openSync(path, 'r+'));
}

function abandon(engine: Engine, { path, readonly }: OpenRequest): void {
  engine.close();
  if (readonly) removeProbeTraces(path);
}

/** What can be told without the engine, from the first page alone. */
function refuseUntouched(request: OpenRequest): StoreRefusal | undefined {
  const { path, key, storeId: store } = request;
  if (!statSync(path).isFile())
    return { code: 'store-damaged', store, detail: 'it is not a file.' };
  const proof = proveFirstPage(path, key);
  switch (proof.kind) {
    case 'empty':
      return { code: 'store-damaged', store, detail: 'it is empty.' };
    case 'plain':
      return { code: 'store-not-encrypted', store };
    case 'unauthentic':
      return { code: 'store-wrong-key', store };
    case 'proved':
      if (proof.applicationId !== APPLICATION_IDS[store]) return { code: 'store-foreign', store };
      return refuseLayout(proof.userVersion, request);
  }
}

function refuseLayout(found: number, request: OpenRequest): StoreRefusal | undefined {
  const { storeId: store, schemaVersion: supported, oldestSchemaVersion: needed = 0 } = request;
  if (found > supported) return { code: 'store-newer', store, found, supported };
  return found < needed ? { code: 'store-older', store, found, needed } : undefined;
}

/**
 * A writing handle merges the log when it closes, even if it closes in refusal. So a file with
 * frames in its log is first looked over through a handle that cannot write.
 */
function refuseDamagedLog(request: OpenRequest): StoreRefusal | undefined {
  if (request.readonly || !walHoldsFrames(`${request.path}-wal`)) return undefined;
  const looked = attempt(request.storeId, () => lookOverLog(request));
  // The reading handle needs room for an index, the writing one does not: a full disk must not keep
  // the record shut, and nothing can be merged on it either.
  if (!looked.ok) return looked.error.code === 'store-disk-full' ? undefined : looked.error;
  return looked.value;
}

function lookOverLog(request: OpenRequest): Result<StoreRefusal | undefined, StoreRefusal> {
  const engine = openKeyed(request.path, request.key, true);
  try {
    restrict(engine);
    const inspected = inspect(engine, request);
    return ok(inspected.ok ? undefined : inspected.error);
  } finally {
    engine.close();
    removeProbeTraces(request.path);
  }
}

type Soundness = Pick<EncryptedFile, 'isIndexReadable'>;

/** How the engine begins what it says of a full-text index, after all that holds documents. */
const OF_THE_INDEX = /^fts5:|^(?:malformed|unable to validate the) inverted index for FTS5/;

function inspect(engine: Engine, request: OpenRequest): Result<Soundness, StoreRefusal> {
  const { storeId: store } = request;
  const applicationId = engine.pragma('application_id', { simple: true });
  if (applicationId !== APPLICATION_IDS[store]) return err({ code: 'store-foreign', store });
  const layout = refuseLayout(userVersion(engine), request);
  if (layout) return err(layout);
  const found = request.leavesPagesUnchecked
    ? 'ok'
    : String(engine.pragma('quick_check(1)', { simple: true }));
  const isIndexReadable = !OF_THE_INDEX.test(found);
  if (found !== 'ok' && isIndexReadable) {
    return err({ code: 'store-damaged', store, detail: NOT_WHOLE });
  }
  if (readStoreId(engine) !== store) return err({ code: 'store-foreign', store });
  return ok({ isIndexReadable });
}

function userVersion(engine: Engine): number {
  return Number(engine.pragma('user_version', { simple: true }));
}

function encryptedFile(
  engine: Engine,
  request: OpenRequest,
  claim: string,
  { isIndexReadable }: Soundness,
): EncryptedFile {
  const connection = new Connection(engine, request.storeId);
  return {
    storeId: request.storeId,
    path: request.path,
    connection,
    isIndexReadable,
    schemaVersion: userVersion(engine),
    raiseSchemaVersion: (version) => void connection.pragma(`user_version=${Math.trunc(version)}`),
    checkpoint: () => void connection.pragma('wal_checkpoint(TRUNCATE)'),
    close: () => {
      if (!connection.isOpen) return;
      connection.close();
      if (request.readonly) removeProbeTraces(request.path);
      releaseFile(claim);
    },
  };
}

function attempt<T>(store: StoreId, open: () => Result<T, StoreRefusal>): Result<T, StoreRefusal> {
  try {
    return open();
  } catch (thrown) {
    const refusal = refusalOf(store, thrown);
    if (!refusal) throw thrown;
    return err(refusal);
  }
}
