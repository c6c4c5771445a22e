import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A disk of a few megabytes over a folder, for journeys on which it becomes full. */
export interface SmallDisk {
  /** Takes the last byte. */
  fill(): void;
  /** Makes room again. */
  empty(): void;
  /** Nothing may be using it any more. */
  remove(): void;
}

/** `null` where this machine does not let us mount one (it takes root and Linux). */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  try {
    const type = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`];
    execFileSync('mount', [...type, 'alcove-journey', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const filler = path.join(folder, 'filler');
  return {
    fill: () => fillUp(filler),
    empty: () => rmSync(filler, { force: true }),
    remove: () => void execFileSync('umount', ['--lazy', folder]),
  };
}

function fillUp(file: string): void {
  const handle = openSync(file, 'a');
  for (const size of [65_536, 4_096, 1]) {
    const bytes = Buffer.alloc(size);
    try {
      while (writeSync(handle, bytes) > 0);
    } catch {
      // Full to within this size.
    }
  }
  closeSync(handle);
}
