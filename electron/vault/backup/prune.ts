import { join } from 'node:path';
import { backupsToPrune, isWayBack } from '../../../shared/domain/backup';
import type { ChainHeads } from '../../../shared/domain/vault-check';
import type { VaultKeys } from '../../application/ports/vault';
import { manifestAt } from './manifest';
import type { LookedInto } from './places';
import { discard, type StreamFiles } from './stream-files';

/** Whether the open vault's history holds everything up to these heads; no, once it has locked. */
export type HoldsHeads = (heads: ChainHeads) => Promise<boolean>;

export interface PruneParts {
  readonly files: StreamFiles;
  readonly keys: () => VaultKeys | null;
  readonly holds: HoldsHeads;
  readonly now: Date;
}

/**
 * Removes what the domain's rule lets go, of this vault alone. Dates do not tell what a backup holds:
 * after a sync or a restore put an older vault back, or from a second laptop, an older file may hold
 * what no newer one does. So only what the vault of the backup just made has in its own history
 * goes; what cannot be opened or removed stays.
 */
export async function prune(
  parts: PruneParts,
  { folder, backups }: LookedInto,
  { vaultId, justMade }: { readonly vaultId: string; readonly justMade: string },
): Promise<void> {
  const ours = backups.filter((backup) => backup.vaultId === vaultId);
  for (const { fileName } of backupsToPrune(ours, justMade)) {
    const path = join(folder, fileName);
    if (await mayGo(parts, path)) await discard(parts.files, path);
  }
}

async function mayGo({ files, keys, holds, now }: PruneParts, path: string): Promise<boolean> {
  const present = keys();
  const manifest = present && (await manifestAt(files, path, present.backup));
  if (!manifest) return false;
  const { facts, isBeforeMigration } = manifest;
  if (isWayBack(facts.madeAt, isBeforeMigration, now)) return false;
  return holds(facts.heads);
}
