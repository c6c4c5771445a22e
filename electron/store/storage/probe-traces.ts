import { rmSync, statSync } from 'node:fs';

/**
 * A reading handle on a WAL file leaves an index (`-shm`, page numbers only) and, where there was
 * no log, an empty one. Neither belongs to the store; a log with anything in it stays.
 */
export function removeProbeTraces(path: string): void {
  rmSync(`${path}-shm`, { force: true });
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (wal?.size === 0) rmSync(`${path}-wal`, { force: true });
}
