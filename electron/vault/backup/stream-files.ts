import { constants } from 'node:fs';
import type { Refusal } from '../../../shared/contract/refusal';
import { err, type Result } from '../../../shared/lib/result';
import { fileErrorCode } from '../files';

/**
 * The file-system calls of backups, as `node:fs/promises` declares them: a stick or a share may
 * take seconds to answer, so none of them holds the main thread. Tests make the n-th one fail.
 */
export interface StreamFiles {
  open(path: string, flags: string | number, mode?: number): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  rm(
    path: string,
    options: { readonly recursive: boolean; readonly force: boolean },
  ): Promise<void>;
  mkdir(
    path: string,
    options: { readonly recursive: boolean; readonly mode: number },
  ): Promise<unknown>;
  readdir(path: string): Promise<string[]>;
  lstat(path: string): Promise<FileFacts>;
  stat(path: string): Promise<FileFacts>;
  realpath(path: string): Promise<string>;
}

export interface OpenFile {
  read(
    into: Uint8Array,
    offset: number,
    length: number,
    at: number,
  ): Promise<{ bytesRead: number }>;
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ bytesWritten: number }>;
  sync(): Promise<void>;
  stat(): Promise<FileFacts>;
  close(): Promise<void>;
}

export interface FileFacts {
  readonly size: number;
  readonly mtimeMs: number;
  readonly dev: number;
  readonly ino: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

export const CHUNK_BYTES = 1024 * 1024;

/** Never through a link, and never waiting for somebody to write into a pipe. */
const READ_PLAIN_FILE =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A regular file, open for reading, and its size; `null` for a link, a folder, a device, a pipe. */
export async function openPlainFile(
  files: StreamFiles,
  path: string,
): Promise<{ readonly file: OpenFile; readonly bytes: number } | null> {
  if (!(await files.lstat(path)).isFile()) return null;
  const file = await files.open(path, READ_PLAIN_FILE);
  const facts = await closingOnThrow(file, () => file.stat());
  if (facts.isFile()) return { file, bytes: facts.size };
  await closeRead(file);
  return null;
}

/** A file that was only read: that closing it fails says nothing about what was read. */
export async function closeRead(file: OpenFile): Promise<void> {
  await file.close().catch((thrown: unknown) => {
    if (fileErrorCode(thrown) === undefined) throw thrown;
  });
}

/** Exactly `length` bytes from `at`, or `null` when the file ends before. */
export async function readExactly(
  file: OpenFile,
  at: number,
  length: number,
): Promise<Buffer | null> {
  const into = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const { bytesRead } = await file.read(into, got, length - got, at + got);
    if (bytesRead === 0) return null;
    got += bytesRead;
  }
  return into;
}

export async function writeWhole(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += (await file.write(bytes, written, bytes.length - written)).bytesWritten;
  }
}

/** Hands on the bytes of a part of a file. Answers with how many there were, at most `length`. */
export async function readThrough(
  file: OpenFile,
  { at, length }: { readonly at: number; readonly length: number },
  take: (chunk: Uint8Array) => Promise<void> | void,
): Promise<number> {
  const into = Buffer.alloc(Math.min(CHUNK_BYTES, length));
  let got = 0;
  while (got < length) {
    const wanted = Math.min(into.length, length - got);
    const { bytesRead } = await file.read(into, 0, wanted, at + got);
    if (bytesRead === 0) break;
    await take(into.subarray(0, bytesRead));
    got += bytesRead;
  }
  return got;
}

/** Makes a file that was not there, readable by this user alone, and syncs it. */
export async function writeNewFile(
  files: StreamFiles,
  path: string,
  write: (file: OpenFile) => Promise<void>,
): Promise<void> {
  const file = await files.open(path, 'wx', 0o600);
  await closingOnThrow(file, async () => {
    await write(file);
    await file.sync();
  });
  await file.close();
}

const CANNOT_SYNC_FOLDERS = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR']);

/**
 * Makes names in a folder last. Windows and some network file systems cannot sync a folder; there
 * the rename alone must do.
 */
export async function syncFolder(files: StreamFiles, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } catch (thrown) {
    if (!CANNOT_SYNC_FOLDERS.has(fileErrorCode(thrown) ?? '')) throw thrown;
  } finally {
    await handle.close();
  }
}

/** Removes a file or a folder; what cannot be removed now is swept another time. */
export async function discard(files: StreamFiles, path: string): Promise<void> {
  try {
    await files.rm(path, { recursive: true, force: true });
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
  }
}

/** The result of file work whose failures are refusals; what is no failure of a file is a bug. */
export async function refusingFailures<T>(
  work: () => Promise<Result<T, Refusal>>,
  refusalOf: (code: string) => Refusal,
): Promise<Result<T, Refusal>> {
  try {
    return await work();
  } catch (thrown) {
    const code = fileErrorCode(thrown);
    if (code === undefined) throw thrown;
    return err(refusalOf(code));
  }
}

export function notWritten(code: string): Refusal {
  return { code: 'backup-not-written', reason: REASONS[code] ?? 'other' };
}

export function unwritable(code: string): Refusal {
  const reason = REASONS[code] ?? 'other';
  return { code: 'vault-folder-unwritable', reason: reason === 'vanished' ? 'other' : reason };
}

const REASONS: Readonly<Record<string, 'read-only' | 'disk-full' | 'vanished'>> = {
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ENOENT: 'vanished',
  ENOTDIR: 'vanished',
  ENODEV: 'vanished',
  ENXIO: 'vanished',
  ESTALE: 'vanished',
};

async function closingOnThrow<T>(file: OpenFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    await file.close().catch(() => undefined);
    throw thrown;
  }
}
