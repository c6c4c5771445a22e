import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const openFiles = new Set<string>();

/**
 * Reserves a file for one connection in this process, before any descriptor of it is opened.
 * SQLite's locks keep other processes out; within a process they are void once any other
 * descriptor of the file is closed (POSIX), so the look itself would already do harm.
 * @returns what to release later, or `undefined` when the file is taken
 */
export function claimFile(path: string): string | undefined {
  const claim = canonicalPath(path);
  if (openFiles.has(claim)) return undefined;
  openFiles.add(claim);
  return claim;
}

export function releaseFile(claim: string): void {
  openFiles.delete(claim);
}

function canonicalPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    return missingFilePath(absolute);
  }
}

function missingFilePath(absolute: string): string {
  try {
    return join(realpathSync(dirname(absolute)), basename(absolute));
  } catch {
    return absolute;
  }
}
