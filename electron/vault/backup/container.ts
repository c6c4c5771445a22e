import type { BackupRefusal, Refusal } from '../../../shared/contract/refusal';
import { err, ok, type Result } from '../../../shared/lib/result';
import { fileErrorCode } from '../files';
import { readHeader, type VaultHeader } from '../header';
import {
  closeRead,
  type OpenFile,
  openPlainFile,
  readExactly,
  type StreamFiles,
} from './stream-files';

/**
 * A backup is one file (docs/adr/0008): a preamble of 32 bytes, the public part (a header with
 * slots, as `vault.json`), the sealed manifest, then the two database files as they are.
 */
export const CONTAINER_VERSION = 1;
const MAGIC = Buffer.from('alcove-backup\n', 'latin1');
const VERSION_AT = MAGIC.length;
const PUBLIC_AT = VERSION_AT + 2;
const MANIFEST_AT = PUBLIC_AT + 4;
const TOTAL_AT = MANIFEST_AT + 4;
export const PREAMBLE_BYTES = TOTAL_AT + 8;

const MOST_PART_BYTES = 64 * 1024;
/** Far above a life's work: each file under 16 GiB, both together under 32. */
export const MOST_BACKUP_BYTES = 32 * 1024 ** 3;

/** Lengths in bytes; the whole file's is there so that a torn copy is seen without any secret. */
export interface Preamble {
  readonly publicBytes: number;
  readonly manifestBytes: number;
  readonly totalBytes: number;
}

export function preambleBytes({ publicBytes, manifestBytes, totalBytes }: Preamble): Buffer {
  const bytes = Buffer.alloc(PREAMBLE_BYTES);
  MAGIC.copy(bytes);
  bytes.writeUInt16BE(CONTAINER_VERSION, VERSION_AT);
  bytes.writeUInt32BE(publicBytes, PUBLIC_AT);
  bytes.writeUInt32BE(manifestBytes, MANIFEST_AT);
  bytes.writeBigUInt64BE(BigInt(totalBytes), TOTAL_AT);
  return bytes;
}

/** What can be read of a backup without a secret. Nothing of it is proven yet. */
export interface Container {
  readonly file: OpenFile;
  readonly bytes: number;
  readonly header: VaultHeader;
  /** Preamble and public part, to which the manifest is bound. */
  readonly bound: Uint8Array;
  readonly manifestAt: number;
  readonly manifestBytes: number;
}

/**
 * Opens a backup file; the caller closes it. Refuses: backup-unreadable, backup-not-ours,
 * backup-newer, backup-damaged.
 */
export async function openContainer(
  files: StreamFiles,
  path: string,
): Promise<Result<Container, Refusal>> {
  try {
    const opened = await openPlainFile(files, path);
    if (!opened) return err({ code: 'backup-unreadable' });
    const container = await readOrClose(opened.file, opened.bytes);
    if (!container.ok) await closeRead(opened.file);
    return container;
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined) throw thrown;
    return err({ code: 'backup-unreadable' });
  }
}

async function readOrClose(file: OpenFile, bytes: number): Promise<Result<Container, Refusal>> {
  try {
    return await readContainer(file, bytes);
  } catch (thrown) {
    await closeRead(file);
    throw thrown;
  }
}

async function readContainer(file: OpenFile, bytes: number): Promise<Result<Container, Refusal>> {
  const first = bytes < PREAMBLE_BYTES ? null : await readExactly(file, 0, PREAMBLE_BYTES);
  const preamble = first ? readPreamble(first) : notOurs;
  if (!first || !preamble.ok) return preamble.ok ? notOurs : preamble;
  const { publicBytes, manifestBytes, totalBytes } = preamble.value;
  if (totalBytes !== bytes) return damagedBackup;
  const open = await readExactly(file, PREAMBLE_BYTES, publicBytes);
  const header = open ? readHeader(open) : damagedBackup;
  if (!open || !header.ok) return header.ok ? damagedBackup : err(ofBackup(header.error));
  const bound = Buffer.concat([first, open]);
  const manifestAt = bound.length;
  return ok({ file, bytes, header: header.value, bound, manifestAt, manifestBytes });
}

const notOurs = err({ code: 'backup-not-ours' });
export const damagedBackup = err({ code: 'backup-damaged' });

function readPreamble(bytes: Buffer): Result<Preamble, BackupRefusal> {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return notOurs;
  const found = bytes.readUInt16BE(VERSION_AT);
  if (found > CONTAINER_VERSION) {
    return err({ code: 'backup-newer', found, supported: CONTAINER_VERSION });
  }
  const publicBytes = bytes.readUInt32BE(PUBLIC_AT);
  const manifestBytes = bytes.readUInt32BE(MANIFEST_AT);
  const totalBytes = Number(bytes.readBigUInt64BE(TOTAL_AT));
  const areWithin = publicBytes <= MOST_PART_BYTES && manifestBytes <= MOST_PART_BYTES;
  const fits = PREAMBLE_BYTES + publicBytes + manifestBytes < totalBytes;
  if (found < 1 || !areWithin || !fits || totalBytes > MOST_BACKUP_BYTES) return damagedBackup;
  return ok({ publicBytes, manifestBytes, totalBytes });
}

/** A header's refusal, said of a backup's public part. */
export function ofBackup(refusal: Refusal): Refusal {
  switch (refusal.code) {
    case 'vault-damaged':
      return { code: 'backup-damaged' };
    case 'vault-newer':
      return { code: 'backup-newer', found: refusal.found, supported: refusal.supported };
    default:
      return refusal;
  }
}
