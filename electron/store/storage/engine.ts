import { Driver } from './driver';
import type { Engine } from './driver';

const NEVER_WAIT = 0;

/**
 * A keyed handle on `path` in SQLCipher 4's format (any SQLCipher program reads it with the key).
 * The key goes in before any other statement. That the file really is encrypted is not known from
 * here: on a build without a cipher `PRAGMA key` succeeds and does nothing (see page-proof.ts).
 */
export function openKeyed(path: string, key: Uint8Array, readonly: boolean): Engine {
  const engine = new Driver(path, { timeout: NEVER_WAIT, readonly });
  engine.pragma("cipher='sqlcipher'");
  engine.pragma('legacy=4');
  const spelt = rawKeyText(key);
  engine.key(spelt);
  spelt.fill(0);
  return engine;
}

/** `x'…'`, SQLCipher's spelling of a key that is no passphrase; never a string, which stays. */
export function rawKeyText(key: Uint8Array): Uint8Array {
  const digit = (value: number): number => '0123456789abcdef'.charCodeAt(value);
  const digits = [...key].flatMap((byte) => [digit(byte >> 4), digit(byte & 15)]);
  return Buffer.from(["x'".charCodeAt(0), "x'".charCodeAt(1), ...digits, "'".charCodeAt(0)]);
}

/**
 * What docs/security, Durability and Keys, asks of every handle that writes. `EXCLUSIVE` is set
 * before the log is first read: it keeps other processes out and the log's index in memory
 * instead of a `-shm` file. Each setting is read back, for a misspelt pragma is silent.
 */
export function makeDurable(engine: Engine): void {
  set(engine, 'temp_store', 'MEMORY', 2);
  set(engine, 'locking_mode', 'EXCLUSIVE', 'exclusive');
  set(engine, 'journal_mode', 'WAL', 'wal');
  set(engine, 'synchronous', 'FULL', 2);
  if (process.platform === 'darwin') {
    set(engine, 'fullfsync', 'ON', 1);
    set(engine, 'checkpoint_fullfsync', 'ON', 1);
  }
  set(engine, 'secure_delete', 'ON', 1);
  restrict(engine);
}

/** For a handle that only looks: no plaintext temporary file, no trust in the file's schema. */
export function restrict(engine: Engine): void {
  set(engine, 'temp_store', 'MEMORY', 2);
  set(engine, 'foreign_keys', 'OFF', 0);
  set(engine, 'trusted_schema', 'OFF', 0);
  set(engine, 'cell_size_check', 'ON', 1);
}

function set(engine: Engine, pragma: string, value: string, expected: string | number): void {
  engine.pragma(`${pragma}=${value}`);
  const found = engine.pragma(pragma, { simple: true });
  if (found !== expected) throw new Error(`PRAGMA ${pragma} is ${String(found)}, not ${value}`);
}
