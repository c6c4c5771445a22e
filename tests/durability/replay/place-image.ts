import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Puts what a cut left into an empty folder: a laptop that was switched on again. */
export function placeImage(image: ReadonlyMap<string, Buffer | null>, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, bytes] of image) {
    if (bytes === null) mkdirSync(path.join(folder, name), { mode: 0o700 });
    else writeFileSync(path.join(folder, name), bytes);
  }
}
