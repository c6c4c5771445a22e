import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

/**
 * A reader of ZIP with AES-256 after the description of AE-2 by WinZip, on node:crypto alone: it shares
 * no code with the program that wrote the archive.
 */
export function readAe2(archive: Buffer, passphrase: string): ReadonlyMap<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const extraLength = archive.readUInt16LE(at + 30);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = archive.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const stored = storedAt(archive, archive.readUInt32LE(at + 42), archive.readUInt32LE(at + 20));
    const method = archive.readUInt16LE(at + 10);
    const isSealed = (archive.readUInt16LE(at + 8) & 1) === 1;
    files.set(name, unpacked(isSealed ? opened(stored, extra, passphrase) : { stored, method }));
    at += 46 + nameLength + extraLength + archive.readUInt16LE(at + 32);
  }
  return files;
}

function storedAt(archive: Buffer, header: number, length: number): Buffer {
  const begin = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  return archive.subarray(begin, begin + length);
}

interface Stored {
  readonly stored: Buffer;
  readonly method: number;
}

/** AES-256: a salt of 16 bytes, 2 bytes to check the passphrase, the text, 10 bytes of HMAC-SHA-1. */
function opened(sealed: Buffer, extra: Buffer, passphrase: string): Stored {
  const field = fieldIn(extra);
  if (field.readUInt8(4) !== 3) throw new Error('not AES-256');
  const keys = pbkdf2Sync(passphrase, sealed.subarray(0, 16), 1000, 66, 'sha1');
  if (!sealed.subarray(16, 18).equals(keys.subarray(64))) throw new Error('wrong passphrase');
  const text = sealed.subarray(18, -10);
  const mac = createHmac('sha1', keys.subarray(32, 64)).update(text).digest().subarray(0, 10);
  if (!timingSafeEqual(mac, sealed.subarray(-10))) throw new Error('altered');
  return { stored: inCounterMode(text, keys.subarray(0, 32)), method: field.readUInt16LE(5) };
}

function fieldIn(extra: Buffer): Buffer {
  for (let at = 0; at < extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 0x9901) return extra.subarray(at + 4);
  }
  throw new Error('no AES');
}

/** The counter counts from 1 with its lowest byte first, which no cipher of Node does by itself. */
function inCounterMode(text: Buffer, key: Buffer): Buffer {
  const blocks = Math.ceil(text.length / 16);
  const counters = Buffer.alloc(blocks * 16);
  for (let block = 0; block < blocks; block += 1) counters.writeUInt32LE(block + 1, block * 16);
  const pad = encrypted(counters, key);
  return Buffer.from(text.map((byte, index) => byte ^ (pad[index] ?? 0)));
}

function encrypted(blocks: Buffer, key: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-ecb', key, null);
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(blocks), cipher.final()]);
}

function unpacked({ stored, method }: Stored): Buffer {
  return method === 8 ? inflateRawSync(stored) : stored;
}
