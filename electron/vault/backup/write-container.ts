import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { headerBytes, type VaultHeader } from '../header';
import type { RandomBytes } from '../keys';
import { PREAMBLE_BYTES, preambleBytes } from './container';
import { type Manifest, type Part, sealedBytes, sealManifest, STORE_FILES } from './manifest';
import {
  closeRead,
  openPlainFile,
  readThrough,
  type StreamFiles,
  writeNewFile,
  writeWhole,
  type OpenFile,
} from './stream-files';

/** Sizes and digests of the two files of a snapshot. Throws what the file system throws. */
export async function partsOf(files: StreamFiles, folder: string): Promise<Manifest['files']> {
  const [records, groupProcess] = STORE_FILES;
  return [
    { name: records, ...(await measured(files, join(folder, records))) },
    { name: groupProcess, ...(await measured(files, join(folder, groupProcess))) },
  ];
}

export interface Contents {
  /** With slots that open on any laptop (`portableHeader`). */
  readonly header: VaultHeader;
  readonly manifest: Manifest;
  /** Where the two files lie. */
  readonly folder: string;
}

/** Everything before the two files: what is sealed needs the key once, at the beginning. */
export function openingBytes(
  { header, manifest }: Contents,
  key: Uint8Array,
  random: RandomBytes,
): Buffer {
  const open = headerBytes(header);
  const manifestBytes = sealedBytes(manifest);
  const before = PREAMBLE_BYTES + open.length + manifestBytes;
  const totalBytes = manifest.files.reduce((total, { bytes }) => total + bytes, before);
  const preamble = preambleBytes({ publicBytes: open.length, manifestBytes, totalBytes });
  const bound = Buffer.concat([preamble, open]);
  return Buffer.concat([bound, sealManifest(manifest, key, bound, random)]);
}

/**
 * Writes and syncs a whole backup file that was not there. `goOn` is asked between two pieces; when
 * it says no, the file is left torn, for the caller to remove.
 */
export async function writeContainer(
  files: StreamFiles,
  path: string,
  { contents, opening, goOn }: { contents: Contents; opening: Uint8Array; goOn: () => boolean },
): Promise<void> {
  await writeNewFile(files, path, async (target) => {
    await writeWhole(target, opening);
    for (const part of contents.manifest.files) {
      if (goOn()) await appendPart(files, contents.folder, part, { target, goOn });
    }
  });
}

async function appendPart(
  files: StreamFiles,
  folder: string,
  { name, bytes }: Part,
  { target, goOn }: { target: OpenFile; goOn: () => boolean },
): Promise<void> {
  const source = await plainFile(files, join(folder, name));
  try {
    await readThrough(source.file, { at: 0, length: bytes }, async (chunk) => {
      if (goOn()) await writeWhole(target, chunk);
    });
  } finally {
    await closeRead(source.file);
  }
}

async function measured(
  files: StreamFiles,
  path: string,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const { file, bytes } = await plainFile(files, path);
  try {
    const digest = createHash('sha256');
    await readThrough(file, { at: 0, length: bytes }, (chunk) => void digest.update(chunk));
    return { bytes, sha256: digest.digest('hex') };
  } finally {
    await closeRead(file);
  }
}

async function plainFile(files: StreamFiles, path: string) {
  const opened = await openPlainFile(files, path);
  if (!opened) throw new Error('a snapshot is made of plain files');
  return opened;
}
