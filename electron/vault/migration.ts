import type { Refusal } from '../../shared/contract/refusal';
import { headsOf, isWhole, type VaultReport } from '../../shared/domain/vault-check';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ClosedStores, VaultKeys } from '../application/ports/vault';
import { orLocked } from './abandon';
import { abandonMaking, beginMaking, folderOf, newGeneration } from './generations';
import type { VaultHeader } from './header';
import type { RandomBytes } from './keys';
import { type NextHeader, type SwitchingParts, switchGeneration } from './switching';
import { asUnwritable, failedOn } from './unwritable';

/** Makes and verifies a backup of closed files, before anything is done to their copy. */
export type BackUpClosed = (
  header: VaultHeader,
  keys: VaultKeys,
  folder: string,
) => Promise<Result<void, Refusal>>;

export interface MigrationParts extends SwitchingParts {
  readonly closed: ClosedStores;
  readonly random: RandomBytes;
  readonly backUpBeforeMigration: BackUpClosed;
}

/**
 * Brings files of an earlier layout to the present one: a verified backup, then a copy that is
 * migrated, verified and put in place. The old files are not written to. Gives up at a lock
 * (`vault-locked`). The caller keeps `keys`.
 */
export async function migrateVault(
  parts: MigrationParts,
  header: VaultHeader,
  keys: VaultKeys,
  locked: AbortSignal,
): Promise<Result<VaultHeader, Refusal>> {
  const from = folderOf(parts.folder, header.generation);
  const backedUp = await orLocked(locked, parts.backUpBeforeMigration(header, keys, from));
  if (!backedUp.ok) return backedUp;
  const generation = newGeneration(parts.random);
  const next: NextHeader = { ...header, generation };
  const made = await migratedCopy(parts, keys, { from, generation }, locked);
  const switched = made.ok ? switchGeneration(parts, header, next) : made;
  abandonMaking(parts.files, parts.folder, generation);
  return switched;
}

async function migratedCopy(
  { folder, files, closed }: MigrationParts,
  keys: VaultKeys,
  { from, generation }: { readonly from: string; readonly generation: string },
  locked: AbortSignal,
): Promise<Result<void, Refusal>> {
  const making = failedOn(() => ok(beginMaking(files, folder, generation)));
  if (!making.ok) return making;
  const copied = closed.copy(keys, from, making.value);
  if (!copied.ok) return err(asUnwritable(copied.error));
  const before = await orLocked(locked, closed.inspect(keys, making.value, null, locked));
  if (!before.ok) return before;
  const migrated = await orLocked(locked, closed.migrate(keys, making.value));
  if (!migrated.ok) return migrated;
  const heads = headsOf(before.value);
  const after = await orLocked(locked, closed.inspect(keys, making.value, heads, locked));
  if (!after.ok) return after;
  const hasAll = isWhole(after.value) && documentsIn(after.value) >= documentsIn(before.value);
  return hasAll ? ok() : err({ code: 'vault-copy-differs' });
}

export function documentsIn({ records, groupProcess }: VaultReport): number {
  return records.documents + groupProcess.documents;
}
