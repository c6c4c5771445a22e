import { basename, dirname, join } from 'node:path';

/**
 * The file-system calls the vault makes, as `node:fs` declares them. They are few and small, so
 * they are synchronous: between two of them nothing else of this process runs.
 * Tests make the n-th one fail.
 */
export interface FileCalls {
  openSync(path: string, flags: string, mode?: number): number;
  readSync(descriptor: number, into: Uint8Array, offset: number, length: number, at: null): number;
  writeSync(descriptor: number, bytes: Uint8Array, offset: number, length: number): number;
  fsyncSync(descriptor: number): void;
  closeSync(descriptor: number): void;
  renameSync(from: string, to: string): void;
  mkdirSync(path: string, options: { readonly recursive: boolean; readonly mode: number }): unknown;
  rmdirSync(path: string): void;
  readdirSync(path: string): string[];
  lstatSync(path: string, options: { readonly throwIfNoEntry: false }): unknown;
  rmSync(path: string, options: { readonly recursive: boolean; readonly force: boolean }): void;
}

const OWNER_ONLY_FILE = 0o600;
export const OWNER_ONLY_FOLDER = 0o700;

/** The error code of a failed file-system call (`ENOENT` …), or `undefined` for any other throw. */
export function fileErrorCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  return 'syscall' in thrown && 'code' in thrown ? String(thrown.code) : undefined;
}

/**
 * The names in a folder, or `null` when nothing at all stands there. Throws for all else, a link
 * into a volume that is not mounted included.
 */
export function namesIn(files: FileCalls, folder: string): readonly string[] | null {
  try {
    return files.readdirSync(folder);
  } catch (thrown) {
    const isMissing = fileErrorCode(thrown) === 'ENOENT';
    if (isMissing && files.lstatSync(folder, { throwIfNoEntry: false }) === undefined) return null;
    throw thrown;
  }
}

/** The file's bytes, at most `maxBytes + 1`: one more than allowed says that it is too long. */
export function readAtMost(files: FileCalls, path: string, maxBytes: number): Buffer {
  const descriptor = files.openSync(path, 'r');
  try {
    const into = Buffer.alloc(maxBytes + 1);
    let length = 0;
    for (;;) {
      const read = files.readSync(descriptor, into, length, into.length - length, null);
      length += read;
      if (read === 0 || length === into.length) return into.subarray(0, length);
    }
  } finally {
    files.closeSync(descriptor);
  }
}

/**
 * Writes a file so that a kill or a power cut leaves the old one or the new one, whole:
 * temporary file, fsync, rename, fsync of the folder. Throws what the file system throws.
 */
export function writeDurably(files: FileCalls, path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.new`);
  files.rmSync(temporary, { recursive: false, force: true });
  const descriptor = files.openSync(temporary, 'wx', OWNER_ONLY_FILE);
  try {
    writeWhole(files, descriptor, bytes);
    files.fsyncSync(descriptor);
  } finally {
    files.closeSync(descriptor);
  }
  files.renameSync(temporary, path);
  syncFolder(files, dirname(path));
}

/** Makes names created in, or moved into, the folder survive a power cut. */
export function syncFolder(files: FileCalls, folder: string): void {
  // Windows cannot open a folder for syncing; NTFS journals its names.
  if (process.platform === 'win32') return;
  const descriptor = files.openSync(folder, 'r');
  try {
    files.fsyncSync(descriptor);
  } finally {
    files.closeSync(descriptor);
  }
}

function writeWhole(files: FileCalls, descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    written += files.writeSync(descriptor, bytes, written, bytes.length - written);
  }
}
