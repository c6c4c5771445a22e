import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { lastFirstPageInWal } from './wal-pages';

/**
 * The first page of an SQLCipher 4 file, read without the engine: who holds the key can tell that
 * the page is authentic before SQLite is let near the file, and a wrong key touches nothing.
 * Layout: salt (16), ciphertext (AES-256-CBC), IV (16), HMAC-SHA512 (64) over ciphertext, IV and
 * page number; the HMAC key is PBKDF2-SHA512(key, salt ^ 0x3a, 2 rounds).
 */
export const PAGE_BYTES = 4096;
export const SALT_BYTES = 16;
const IV_BYTES = 16;
const MAC_BYTES = 64;
/** What is left of a page for SQLite. */
export const USABLE_BYTES = PAGE_BYTES - IV_BYTES - MAC_BYTES;
const SQLITE_HEADER = Buffer.from('SQLite format 3\0', 'latin1');
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

export type PageProof =
  | { readonly kind: 'empty' }
  | { readonly kind: 'plain' }
  | { readonly kind: 'unauthentic' }
  | { readonly kind: 'proved'; readonly applicationId: number; readonly userVersion: number };

/**
 * Proves that `path` is encrypted under `key` (32 bytes) and reads whose file it is. A first page
 * that the log holds counts instead of the file's own: a power cut may have torn the latter.
 * Must not be called for a file this process has open: closing a second descriptor of it would
 * drop SQLite's locks (POSIX).
 */
export function proveFirstPage(path: string, key: Uint8Array): PageProof {
  const main = readStart(path, PAGE_BYTES);
  if (main.length < SALT_BYTES) return { kind: 'empty' };
  if (main.subarray(0, SALT_BYTES).equals(SQLITE_HEADER)) return { kind: 'plain' };
  const macKey = deriveMacKey(key, main.subarray(0, SALT_BYTES));
  const logged = lastFirstPageInWal(`${path}-wal`, PAGE_BYTES);
  const page = [logged, main].find((candidate) => candidate && isAuthentic(candidate, 1, macKey));
  return page ? { kind: 'proved', ...readHeader(page, key) } : { kind: 'unauthentic' };
}

function readStart(path: string, bytes: number): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const page = Buffer.alloc(bytes);
    return page.subarray(0, readSync(descriptor, page, 0, bytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** From the page key and the file's first 16 bytes. */
export function deriveMacKey(key: Uint8Array, salt: Buffer): Buffer {
  return pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
}

/** Page numbers count from 1. The file begins with the salt, which no MAC covers. */
export function isAuthentic(page: Buffer, pageNumber: number, macKey: Buffer): boolean {
  if (page.length < PAGE_BYTES) return false;
  const number = Buffer.alloc(4);
  number.writeUInt32LE(pageNumber);
  const covered = page.subarray(saltOf(pageNumber), PAGE_BYTES - MAC_BYTES);
  const mac = createHmac('sha512', macKey).update(covered).update(number).digest();
  return timingSafeEqual(mac, page.subarray(PAGE_BYTES - MAC_BYTES));
}

/** What SQLite sees of a page. In the first one its own header stands in the salt's place. */
export function decryptedPage(page: Buffer, pageNumber: number, key: Uint8Array): Buffer {
  const iv = page.subarray(USABLE_BYTES, USABLE_BYTES + IV_BYTES);
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const plain = decipher.update(page.subarray(saltOf(pageNumber), USABLE_BYTES));
  return pageNumber === 1 ? Buffer.concat([SQLITE_HEADER, plain]) : plain;
}

function saltOf(pageNumber: number): number {
  return pageNumber === 1 ? SALT_BYTES : 0;
}

function readHeader(
  page: Buffer,
  key: Uint8Array,
): { readonly applicationId: number; readonly userVersion: number } {
  const plain = decryptedPage(page, 1, key);
  return {
    applicationId: plain.readInt32BE(APPLICATION_ID_AT),
    userVersion: plain.readInt32BE(USER_VERSION_AT),
  };
}
