import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

const WAL_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/**
 * The newest committed copy of page 1 in a write-ahead log, or `undefined` when there is none.
 * Frames are not checksummed here: the caller authenticates the page itself.
 */
export function lastFirstPageInWal(walPath: string, pageBytes: number): Buffer | undefined {
  if (!existsSync(walPath)) return undefined;
  const descriptor = openSync(walPath, 'r');
  try {
    const offset = committedPages(descriptor, pageBytes).get(1);
    return offset === undefined ? undefined : readAt(descriptor, offset, pageBytes);
  } finally {
    closeSync(descriptor);
  }
}

/** True when the log holds at least one frame that the main file may not have yet. */
export function walHoldsFrames(walPath: string): boolean {
  const stats = statSync(walPath, { throwIfNoEntry: false });
  return stats !== undefined && stats.size > WAL_HEADER_BYTES;
}

/**
 * Where the newest committed copy of each page lies in an open log, by page number. Frames are not
 * checksummed.
 */
export function committedPages(descriptor: number, pageBytes: number): ReadonlyMap<number, number> {
  const salts = readAt(descriptor, 16, 8);
  const committed = new Map<number, number>();
  let pending: (readonly [number, number])[] = [];
  let offset = WAL_HEADER_BYTES;
  for (;;) {
    const frame = readAt(descriptor, offset, FRAME_HEADER_BYTES);
    const isOfThisLog = frame.length === FRAME_HEADER_BYTES && frame.subarray(8, 16).equals(salts);
    if (!isOfThisLog) return committed;
    pending.push([frame.readUInt32BE(0), offset + FRAME_HEADER_BYTES]);
    const pagesAfterCommit = frame.readUInt32BE(4);
    if (pagesAfterCommit > 0) {
      for (const [page, at] of pending) committed.set(page, at);
      pending = [];
    }
    offset += FRAME_HEADER_BYTES + pageBytes;
  }
}

export function readAt(descriptor: number, offset: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, bytes, offset));
}
