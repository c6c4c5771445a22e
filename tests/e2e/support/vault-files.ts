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

/** Every file of the vault with the hash of its bytes. */
export function hashesOf(userData: string): Readonly<Record<string, string>> {
  const vault = path.join(userData, 'vault');
  const names = readdirSync(vault, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(path.join(vault, name)).isFile());
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(vault, name)))
      .digest('hex');
  return Object.fromEntries(files.map((name) => [name, hash(name)]));
}

export function fileOf(userData: string, name: string): string {
  return path.join(userData, 'vault', name);
}

/** Turns one bit in the middle of a file. */
export function flipInTheMiddle(file: string): void {
  const at = Math.floor(statSync(file).size / 2);
  const handle = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  byte[0] = (byte[0] ?? 0) ^ 1;
  writeSync(handle, byte, 0, 1, at);
  closeSync(handle);
}
