import * as fs from 'node:fs';
import type { FileCalls } from '../../../electron/vault/files';

export type FaultyFiles = FileCalls & {
  readonly calls: string[];
  /** From now on the n-th call fails, counted from the first of all; so do all later ones, if wanted. */
  failFrom(at: number, forever: boolean): void;
};

type Fault = {
  /** The call that fails, counted from 1. */
  readonly at: number;
  readonly code: string;
  /** Every later call fails too: the process is dead, or the disk is. */
  readonly forever: boolean;
};

/**
 * The real file system, whose n-th call fails. Syncing is counted and left out: what only a power cut
 * shows is proved in tests/durability.
 */
export function faultyFiles(given?: Fault): FaultyFiles {
  let fault = given;
  const calls: string[] = [];
  const guarded =
    <Args extends unknown[], T>(name: string, call: (...args: Args) => T) =>
    (...args: Args): T => {
      calls.push(`${name} ${String(args[0])}${name === 'renameSync' ? ` ${String(args[1])}` : ''}`);
      const isDue = (due: Fault): boolean =>
        due.forever ? calls.length >= due.at : calls.length === due.at;
      if (fault && isDue(fault)) throw failure(fault.code, name);
      return call(...args);
    };
  return {
    calls,
    failFrom: (at, forever) => (fault = { code: given?.code ?? 'EIO', at, forever }),
    openSync: guarded('openSync', (path, flags, mode) => fs.openSync(path, flags, mode)),
    readSync: guarded('readSync', (fd, into, offset, length, at) =>
      fs.readSync(fd, into, offset, length, at),
    ),
    writeSync: guarded('writeSync', (fd, bytes, offset, length) =>
      fs.writeSync(fd, bytes, offset, length),
    ),
    fsyncSync: guarded('fsyncSync', (_fd) => undefined),
    closeSync: guarded('closeSync', (fd) => fs.closeSync(fd)),
    renameSync: guarded('renameSync', (from, to) => fs.renameSync(from, to)),
    mkdirSync: guarded('mkdirSync', (path, options) => fs.mkdirSync(path, options)),
    rmdirSync: guarded('rmdirSync', (path) => fs.rmdirSync(path)),
    readdirSync: guarded('readdirSync', (path) => fs.readdirSync(path)),
    lstatSync: guarded('lstatSync', (path, options) => fs.lstatSync(path, options)),
    rmSync: guarded('rmSync', (path, options) => fs.rmSync(path, options)),
  };
}

function failure(code: string, call: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code, syscall: call });
}
