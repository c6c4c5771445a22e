import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { BackupRefusal } from '../../../shared/contract/refusal';
import { backupFactsSchema } from '../../../shared/domain/backup';
import { sha256Schema } from '../../../shared/domain/fields';
import { canonicalJson } from '../../../shared/lib/canonical-json';
import { ok, type Result } from '../../../shared/lib/result';
import type { RandomBytes } from '../keys';
import { openText, sealText } from '../sealed-text';
import { type Container, damagedBackup, openContainer } from './container';
import { closeRead, readExactly, refusingFailures, type StreamFiles } from './stream-files';

export const STORE_FILES = ['records.db', 'group-process.db'] as const;
export type StoreFile = (typeof STORE_FILES)[number];

const MOST_FILE_BYTES = 16 * 1024 ** 3;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const partSchema = <Name extends StoreFile>(name: Name) =>
  z
    .strictObject({
      name: z.literal(name),
      bytes: z.int().positive().max(MOST_FILE_BYTES),
      sha256: sha256Schema,
    })
    .readonly();

/** What a backup says of itself, sealed under the vault's backup key (docs/security, Durability). */
export const manifestSchema = z
  .strictObject({
    format: z.literal('alcove-backup'),
    vaultId: z.string(),
    facts: backupFactsSchema,
    /** Made of files of an earlier layout, before their copy was migrated. Older ones do not say. */
    isBeforeMigration: z.boolean().optional(),
    /** In the order in which they follow the manifest, without anything between. */
    files: z.tuple([partSchema('records.db'), partSchema('group-process.db')]).readonly(),
  })
  .readonly();
export type Manifest = z.infer<typeof manifestSchema>;
export type Part = Manifest['files'][number];

/** Nonce, ciphertext and tag; `bound` is the preamble and the public part it belongs to. */
export function sealManifest(
  manifest: Manifest,
  key: Uint8Array,
  bound: Uint8Array,
  random: RandomBytes,
): Buffer {
  const text = Buffer.from(canonicalJson(manifest), 'utf8');
  const { nonce, sealed } = sealText(text, key, associatedWith(bound), random);
  return Buffer.from(nonce + sealed, 'hex');
}

/** How long the sealed manifest will be: its length stands in the preamble that it is bound to. */
export function sealedBytes(manifest: Manifest): number {
  return NONCE_BYTES + Buffer.byteLength(canonicalJson(manifest), 'utf8') + TAG_BYTES;
}

/** Reads and proves the manifest before anything of it is parsed. Refuses: backup-damaged. */
export async function openManifest(
  container: Container,
  key: Uint8Array,
): Promise<Result<Manifest, BackupRefusal>> {
  const { file, manifestAt, manifestBytes, bound, header } = container;
  if (manifestBytes < NONCE_BYTES + TAG_BYTES) return damagedBackup;
  const bytes = await readExactly(file, manifestAt, manifestBytes);
  const text = bytes && openText(halves(bytes), key, associatedWith(bound));
  const read = text ? manifestSchema.safeParse(jsonOf(text)) : null;
  if (!read?.success || read.data.vaultId !== header.vaultId) return damagedBackup;
  return fits(container, read.data) ? ok(read.data) : damagedBackup;
}

/** The proven manifest of the file at `path`; `null` when it cannot be read under this key. */
export async function manifestAt(
  files: StreamFiles,
  path: string,
  key: Uint8Array,
): Promise<Manifest | null> {
  const read = await refusingFailures(
    async () => {
      const container = await openContainer(files, path);
      if (!container.ok) return container;
      return openManifest(container.value, key).finally(() => closeRead(container.value.file));
    },
    () => ({ code: 'backup-unreadable' }),
  );
  return read.ok ? read.value : null;
}

function fits({ bytes, manifestAt, manifestBytes }: Container, { files }: Manifest): boolean {
  const [records, groupProcess] = files;
  return manifestAt + manifestBytes + records.bytes + groupProcess.bytes === bytes;
}

function halves(bytes: Buffer): { readonly nonce: string; readonly sealed: string } {
  return {
    nonce: bytes.toString('hex', 0, NONCE_BYTES),
    sealed: bytes.toString('hex', NONCE_BYTES),
  };
}

function associatedWith(bound: Uint8Array): string {
  return `alcove-backup/${createHash('sha256').update(bound).digest('hex')}`;
}

function jsonOf(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}
