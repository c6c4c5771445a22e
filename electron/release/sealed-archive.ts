import {
  ERR_INVALID_PASSWORD,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  Writer,
  ZipReader,
  ZipWriter,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js';
import { isSealedName } from '../../shared/domain/sealed-names';
import { MOST_SEALED_BYTES, type SealedExportRefusal } from '../../shared/domain/sealed-export';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ArchivedFile, SealedArchive } from '../application/ports/sealed-archive';

/** ZIP with AES-256 (WinZip AE-2), in memory; docs/sealed-export.md has the whole format. */

const AES_256 = 3;
/** Everything that is unpacked, and one file of it; a string of JavaScript takes no more. */
const MOST_UNPACKED = 1024 * 1024 * 1024;
const MOST_IN_ONE_FILE = 256 * 1024 * 1024;
const MOST_FILES = 20_000;
/** What Alcove writes shrinks to a tenth at most; a file of one letter a thousand times. */
const MOST_RATIO = 200;
const SMALL = 64 * 1024;

const IN_THIS_THREAD = { useWebWorkers: false } as const;

export function sealedArchive(): SealedArchive {
  return {
    seal,
    open,
    bytesOf: (text) => new TextEncoder().encode(text),
    textOf: (bytes) => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        return null;
      }
    },
  };
}

async function seal(
  files: readonly ArchivedFile[],
  passphrase: string,
  madeAt: Date,
): Promise<Result<Uint8Array, SealedExportRefusal>> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  if (total > MOST_SEALED_BYTES || files.some(({ bytes }) => bytes.length > MOST_IN_ONE_FILE)) {
    return err({ code: 'sealed-too-large', maxBytes: MOST_SEALED_BYTES });
  }
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    ...IN_THIS_THREAD,
    lastModDate: madeAt,
    extendedTimestamp: false,
  });
  for (const [index, { name, bytes }] of files.entries()) {
    const sealing = { password: passphrase, encryptionStrength: AES_256 } as const;
    await zip.add(name, new Uint8ArrayReader(bytes), index === 0 ? {} : sealing);
  }
  return ok(await zip.close());
}

async function open(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<readonly ArchivedFile[], SealedExportRefusal>> {
  const entries = await entriesIn(bytes);
  if (!entries.ok) return entries;
  const files: ArchivedFile[] = [];
  for (const entry of entries.value) {
    const read = await contentOf(entry, passphrase);
    if (!read.ok) return read;
    files.push({ name: entry.filename, bytes: read.value });
  }
  return ok(files);
}

async function entriesIn(
  bytes: Uint8Array,
): Promise<Result<readonly FileEntry[], SealedExportRefusal>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return err({ code: 'sealed-not-ours' });
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), {
      ...IN_THIS_THREAD,
      strictness: 'strict',
    });
    const entries: Entry[] = [];
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.push(entry) > MOST_FILES) return err({ code: 'sealed-damaged' });
    }
    return checkedEntries(entries);
  } catch {
    return err({ code: 'sealed-damaged' });
  }
}

/** Looks at what the directory claims before a byte is unpacked. */
function checkedEntries(
  entries: readonly Entry[],
): Result<readonly FileEntry[], SealedExportRefusal> {
  const names = new Set(entries.map(({ filename }) => filename));
  if (!names.has('manifest.json')) return err({ code: 'sealed-not-ours' });
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  const isPlain =
    names.size === entries.length &&
    files.length === entries.length &&
    files.every(isAsAlcoveMakes);
  if (!isPlain) return err({ code: 'sealed-damaged' });
  const total = files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > MOST_UNPACKED) return err({ code: 'sealed-too-large', maxBytes: MOST_SEALED_BYTES });
  return ok(files);
}

function isAsAlcoveMakes(entry: FileEntry): boolean {
  const { filename, encrypted, zipCrypto, uncompressedSize, compressedSize } = entry;
  const isSealed = encrypted && !zipCrypto && entry.extraFieldAES?.strength === AES_256;
  const isFlat = uncompressedSize <= SMALL || uncompressedSize <= compressedSize * MOST_RATIO;
  return (
    isSealedName(filename) &&
    (filename === 'README.txt' ? !encrypted : isSealed) &&
    uncompressedSize <= MOST_IN_ONE_FILE &&
    isFlat
  );
}

async function contentOf(
  entry: FileEntry,
  password: string,
): Promise<Result<Uint8Array, SealedExportRefusal>> {
  try {
    const into = new CappedWriter(entry.uncompressedSize);
    const bytes = await entry.getData(into, {
      ...IN_THIS_THREAD,
      ...(entry.encrypted && { password }),
      checkAuthenticationCode: true,
      checkCrc32: true,
      checkOverlappingEntry: true,
      strictness: 'strict',
    });
    return ok(bytes);
  } catch (thrown) {
    const isWrong = thrown instanceof Error && thrown.message === ERR_INVALID_PASSWORD;
    return err({ code: isWrong ? 'sealed-wrong-passphrase' : 'sealed-damaged' });
  }
}

/** Keeps no more than the directory promised: what swells on is cut off where it passes that. */
class CappedWriter extends Writer<Uint8Array> {
  readonly #most: number;
  readonly #parts: Uint8Array[] = [];
  #filled = 0;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override async writeUint8Array(part: Uint8Array): Promise<void> {
    this.#filled += part.byteLength;
    if (this.#filled > this.#most) throw new RangeError('more than was promised');
    this.#parts.push(part.slice());
  }

  override async getData(): Promise<Uint8Array> {
    if (this.#filled !== this.#most) throw new RangeError('less than was promised');
    return Buffer.concat(this.#parts);
  }
}
