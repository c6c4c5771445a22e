import * as streams from 'node:fs/promises';
import type { OpenFile, StreamFiles } from '../../../electron/vault/backup/stream-files';

export interface StreamFault {
  /** The call that fails, counted from 1. */
  readonly at: number;
  readonly code: string;
  /** Every later call fails too: the stick is out, or the process is dead. */
  readonly forever: boolean;
  /** Only calls on paths that contain this, and on what was opened there. */
  readonly under?: string;
}

export interface FaultyStreams extends StreamFiles {
  /** `name path` of each call, in order. */
  readonly calls: string[];
}

/** The real file system, whose n-th call fails. */
export function faultyStreams(fault?: StreamFault): FaultyStreams {
  const calls: string[] = [];
  const enter = (name: string, path: string): void => {
    if (fault?.under !== undefined && !path.includes(fault.under)) return;
    calls.push(`${name} ${path}`);
    const fails = fault && (fault.forever ? calls.length >= fault.at : calls.length === fault.at);
    if (fails) {
      const message = `${fault.code}: injected`;
      throw Object.assign(new Error(message), { code: fault.code, syscall: name });
    }
  };
  return {
    calls,
    open: async (path, flags, mode) => {
      enter('open', path);
      return guarded(await streams.open(path, flags, mode), path, enter);
    },
    rename: async (from, to) => {
      enter('rename', to);
      return streams.rename(from, to);
    },
    rm: async (path, options) => {
      enter('rm', path);
      return streams.rm(path, options);
    },
    mkdir: async (path, options) => {
      enter('mkdir', path);
      return streams.mkdir(path, options);
    },
    readdir: async (path) => {
      enter('readdir', path);
      return streams.readdir(path);
    },
    lstat: async (path) => {
      enter('lstat', path);
      return streams.lstat(path);
    },
    stat: async (path) => {
      enter('stat', path);
      return streams.stat(path);
    },
    realpath: async (path) => {
      enter('realpath', path);
      return streams.realpath(path);
    },
  };
}

function guarded(
  file: OpenFile,
  path: string,
  enter: (name: string, path: string) => void,
): OpenFile {
  return {
    read: async (into, offset, length, at) => {
      enter('read', path);
      return file.read(into, offset, length, at);
    },
    write: async (bytes, offset, length) => {
      enter('write', path);
      return file.write(bytes, offset, length);
    },
    sync: async () => {
      enter('sync', path);
      return file.sync();
    },
    stat: async () => {
      enter('fstat', path);
      return file.stat();
    },
    close: async () => {
      // Closed all the same: a test must not run out of descriptors.
      await file.close();
      enter('close', path);
    },
  };
}

/** The real file system without its waiting for the disk. */
export const unsyncedStreams: StreamFiles = {
  ...streams,
  open: async (path, flags, mode) => {
    const file = await streams.open(path, flags, mode);
    return {
      read: async (into, offset, length, at) => file.read(into, offset, length, at),
      write: async (bytes, offset, length) => file.write(bytes, offset, length),
      sync: async () => undefined,
      stat: async () => file.stat(),
      close: async () => file.close(),
    };
  },
};
