import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Everything that can change a file, a name, or what a descriptor stands for. */
const CALLS = [
  ...['openat', 'open', 'creat', 'close', 'dup', 'dup2', 'dup3', 'fcntl', 'lseek'],
  ...['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'copy_file_range', 'sendfile'],
  ...['ftruncate', 'truncate', 'fallocate', 'mmap', 'ioctl', 'splice'],
  ...['fsync', 'fdatasync', 'sync_file_range', 'msync', 'syncfs', 'sync'],
  ...['rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'link', 'linkat'],
  ...['symlink', 'symlinkat', 'mkdir', 'mkdirat', 'rmdir', 'io_uring_setup'],
].map((name) => `?${name}`);

/** Longer than any single write of ours: a string that strace cuts short is refused later. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Makes one call fail: the `nth` of its kind that touches `file` (absolute), counted from 1. */
export interface Fault {
  readonly call: string;
  readonly nth: number;
  readonly file: string;
  readonly error: 'EIO' | 'ENOSPC';
  /** True when all later ones fail as well. */
  readonly isLasting: boolean;
}

/** Makes the `nth` call of a kind fail, whatever file it is about. */
export type LooseFault = Pick<Fault, 'call' | 'nth'>;

const FAILING_CALLS = [
  ...['read', 'pread64', 'write', 'pwrite64', 'ftruncate', 'fsync', 'fdatasync', 'rename'],
  ...['mkdir', 'openat', 'unlink', 'fallocate', 'copy_file_range'],
];

/** Arguments of strace that write down which calls touch which files, and how their content begins. */
export function watching(into: string): readonly string[] {
  const trace = `trace=${FAILING_CALLS.join(',')}`;
  return ['-f', '--seccomp-bpf', '-qq', '-y', '-s', '64', '-o', into, '-e', trace];
}

/**
 * Arguments of strace that record what a process does to files. Strings are written in hex, since
 * pages are not text. Only the listed calls stop the process (`--seccomp-bpf`), which keeps a traced
 * run short. A ring of requests would pass the trace by, so the system says it has none.
 */
export function tracing(into: string, fault?: LooseFault): readonly string[] {
  const trace = ['-e', `trace=${CALLS.join(',')}`];
  const plain = ['-e', 'inject=?io_uring_setup:error=ENOSYS'];
  const manner = ['-f', '--seccomp-bpf', '-qq', '-xx', '-s', String(MOST_BYTES)];
  const once = fault ? ['-e', `inject=${fault.call}:error=EIO:when=${fault.nth}`] : [];
  return [...manner, '-o', into, ...trace, ...plain, ...once];
}

/** Arguments of strace that let a call fail and write down that it did. */
export function failing(
  { call, nth, file, error, isLasting }: Fault,
  into: string,
): readonly string[] {
  const when = isLasting ? `${nth}+` : nth;
  const fault = `inject=${call}:error=${error}:when=${when}`;
  const manner = ['-f', '--seccomp-bpf', '-qq', '-s', '0', '-o', into];
  return [...manner, '-P', file, '-e', `trace=${call}`, '-e', fault];
}

/** Why nothing can be traced on this machine, in words, or `null` when it can. */
export function whyNotTraced(): string | null {
  if (process.platform !== 'linux')
    return `strace exists on Linux only, this is ${process.platform}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'alcove-trace-'));
  try {
    const log = path.join(folder, 'log');
    const { error, status, stderr } = spawnSync('strace', [...tracing(log), 'true']);
    if (error)
      return `strace cannot be started (${error.message}); on Debian: apt-get install strace`;
    return status === 0
      ? null
      : `strace may not trace here: ${String(stderr).trim().slice(0, 200)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
