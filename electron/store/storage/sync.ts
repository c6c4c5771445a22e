import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes a closed file's bytes durable: the engine's `VACUUM INTO` does not. */
export function syncFile(path: string): void {
  syncThrough(path, 'r+');
}

/** Makes names in a folder durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncThrough(folder, 'r');
}

function syncThrough(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
