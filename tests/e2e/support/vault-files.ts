import { createHash } from 'node:crypto';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** Counts wrong tries until the next unlock: the one file that a refused opening writes. */
const TRIES = 'attempts.json';

/** Every file of the vault with the hash of its bytes. */
export function hashesOf(userData: string): Readonly<Record<string, string>> {
  const vault = path.join(userData, 'vault');
  const names = readdirSync(vault, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => name !== TRIES && statSync(path.join(vault, name)).isFile());
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(vault, name)))
      .digest('hex');
  return Object.fromEntries(files.map((name) => [name, hash(name)]));
}

/** `vault.json`, or one of the two files of the generation that it names. */
export function fileOf(userData: string, name: string): string {
  const vault = path.join(userData, 'vault');
  if (name === 'vault.json') return path.join(vault, name);
  const header: unknown = JSON.parse(readFileSync(path.join(vault, 'vault.json'), 'utf8'));
  return path.join(vault, (header as { readonly generation: string }).generation, name);
}

/** Turns one bit in the middle of a file. */
export function flipInTheMiddle(file: string): void {
  flipAt(file, 1 / 2);
}

/** Turns a bit in several places: a single one may lie where nothing is lost, as in an index. */
export function flipThroughout(file: string): void {
  for (const part of [1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4]) flipAt(file, part);
}

function flipAt(file: string, part: number): void {
  const at = Math.floor(statSync(file).size * part);
  const handle = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  byte[0] = (byte[0] ?? 0) ^ 1;
  writeSync(handle, byte, 0, 1, at);
  closeSync(handle);
}
