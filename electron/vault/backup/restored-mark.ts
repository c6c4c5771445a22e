import { join } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../../shared/domain/fields';
import { canonicalJson } from '../../../shared/lib/canonical-json';
import type { RestoredVault } from '../../application/ports/backups';
import { type FileCalls, fileErrorCode, readAtMost, writeDurably } from '../files';
import type { VaultHeader } from '../header';

const NAME = 'restored.json';
const MOST_BYTES = 4096;

const markSchema = z.strictObject({
  version: z.literal(1),
  /** The files that the restore made: a restore that was cut off before the switch says nothing. */
  generation: z.string().nullable(),
  restoredAt: instantSchema,
  madeAt: instantSchema,
});

/** Throws what the file system throws. */
export function writeRestoredMark(
  files: FileCalls,
  vaultFolder: string,
  mark: RestoredVault & { readonly generation: string | null },
): void {
  const text = canonicalJson({ version: 1, ...mark });
  writeDurably(files, join(vaultFolder, NAME), Buffer.from(`${text}\n`, 'utf8'));
}

/** What the restore left for the trail that it brought back; once. */
export function takeRestoredMark(
  files: FileCalls,
  vaultFolder: string,
  present: VaultHeader,
): RestoredVault | null {
  const path = join(vaultFolder, NAME);
  try {
    const bytes = readAtMost(files, path, MOST_BYTES);
    const mark = markSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    files.rmSync(path, { recursive: false, force: true });
    if (!mark.success || mark.data.generation !== present.generation) return null;
    return { restoredAt: mark.data.restoredAt, madeAt: mark.data.madeAt };
  } catch (thrown) {
    if (fileErrorCode(thrown) === undefined && !(thrown instanceof SyntaxError)) throw thrown;
    return null;
  }
}
