import { existsSync } from 'node:fs';

/** Whether programs of this system that look into files are here; tests that need them skip without. */
export function toolsAreThere(...names: readonly string[]): boolean {
  return names.every((name) => existsSync(`/usr/bin/${name}`));
}
