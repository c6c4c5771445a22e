import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BackupRefusal, Refusal } from '../../../shared/contract/refusal';
import type { BackupFacts } from '../../../shared/domain/backup';
import { headsOf, isWhole, type VaultReport } from '../../../shared/domain/vault-check';
import { canonicalJson } from '../../../shared/lib/canonical-json';
import { err, type Result } from '../../../shared/lib/result';
import type { ClosedStores, VaultKeys } from '../../application/ports/vault';
import { type Container, damagedBackup } from './container';
import { type Manifest, openManifest, type Part } from './manifest';
import {
  type StreamFiles,
  readThrough,
  syncFolder,
  writeNewFile,
  writeWhole,
} from './stream-files';

export interface ExtractParts {
  readonly files: StreamFiles;
  readonly closed: Pick<ClosedStores, 'inspect'>;
}

/**
 * Reads a backup to its end into an empty folder, in the order that lets nothing unproven through:
 * the manifest is proven under the key before it is parsed, each file by size and digest before the
 * engine opens it, and every row by the chain up to the heads that the manifest names. Refuses:
 * backup-damaged. Throws what the file system throws; what is in the folder is then to be removed.
 */
export async function extractBackup(
  { files, closed }: ExtractParts,
  { container, keys, into }: { container: Container; keys: VaultKeys; into: string },
): Promise<Result<Manifest, Refusal>> {
  const manifest = await openManifest(container, keys.backup);
  if (!manifest.ok) return manifest;
  const { manifestAt, manifestBytes } = container;
  let at = manifestAt + manifestBytes;
  for (const part of manifest.value.files) {
    if (!(await extractPart(files, container, { part, at, into }))) return damagedBackup;
    at += part.bytes;
  }
  await syncFolder(files, into);
  const report = await closed.inspect(keys, into, manifest.value.facts.heads);
  if (!report.ok) return err(ofBackupFiles(report.error));
  return holdsFacts(report.value, manifest.value.facts) ? manifest : damagedBackup;
}

/** Without a fault, and with the very heads and as many documents as were counted. */
export function holdsFacts(report: VaultReport, { heads, documents }: BackupFacts): boolean {
  const found = report.records.documents + report.groupProcess.documents;
  const areSameHeads = canonicalJson(headsOf(report)) === canonicalJson(heads);
  return isWhole(report) && areSameHeads && found === documents;
}

async function extractPart(
  files: StreamFiles,
  { file }: Container,
  { part, at, into }: { part: Part; at: number; into: string },
): Promise<boolean> {
  const digest = createHash('sha256');
  let read = 0;
  await writeNewFile(files, join(into, part.name), async (target) => {
    read = await readThrough(file, { at, length: part.bytes }, async (chunk) => {
      digest.update(chunk);
      await writeWhole(target, chunk);
    });
  });
  return read === part.bytes && digest.digest('hex') === part.sha256;
}

/** What the engine will not open is damage, unless a newer Alcove wrote it or the disk fails. */
function ofBackupFiles(refusal: Refusal): Refusal {
  switch (refusal.code) {
    case 'store-newer':
      return { code: 'backup-newer', found: refusal.found, supported: refusal.supported };
    case 'store-disk-full':
    case 'store-read-only':
    case 'store-io-failed':
      return refusal;
    default:
      return { code: 'backup-damaged' } satisfies BackupRefusal;
  }
}
