import type { OpenedBackup } from '../../../shared/contract/backups';
import { type ChainHeads, isWhole } from '../../../shared/domain/vault-check';
import type { ClosedStores, OpenStores, VaultKeys } from '../../application/ports/vault';
import type { OpenSession } from '../open-session';
import type { VaultAccess } from '../vault-access';
import { areSame } from './latest-heads';
import type { Manifest } from './manifest';

export interface RelationParts {
  readonly access: VaultAccess;
  readonly closed: Pick<ClosedStores, 'inspect'>;
}

/** A backup whose files were read and found whole. */
export interface ReadBackup {
  readonly manifest: Manifest;
  readonly keys: VaultKeys;
  readonly into: string;
}

type Relation = OpenedBackup['relation'];

/** How a backup stands to the vault on this laptop, told by their chains; no clock is asked. */
export async function relationTo(parts: RelationParts, backup: ReadBackup): Promise<Relation> {
  const present = parts.access.header();
  if (!present.ok) return present.error.code === 'vault-missing' ? 'no-vault' : 'unknown';
  if (present.value.vaultId !== backup.manifest.vaultId) return 'other-vault';
  const session = parts.access.session();
  if (!session || session.isClosed || session.isReadOnly) return 'unknown';
  return relationToOpen(parts, session, backup);
}

async function relationToOpen(
  { closed }: RelationParts,
  { stores }: OpenSession,
  { manifest, keys, into }: ReadBackup,
): Promise<Relation> {
  const heads = stores.heads();
  if (areSame(heads, manifest.facts.heads)) return 'same';
  const missing = missingHere(stores, manifest.facts.heads);
  if (missing.every((links) => links === 0)) return 'older';
  if (missing.includes(null)) return 'forked';
  const holdsPresent = await closed.inspect(keys, into, heads);
  return holdsPresent.ok && isWhole(holdsPresent.value) ? 'newer' : 'forked';
}

/** True when the open vault's history holds everything up to these heads. */
export function holdsAll(stores: Pick<OpenStores, 'missingSince'>, heads: ChainHeads): boolean {
  return missingHere(stores, heads).every((links) => links === 0);
}

/** Per file: how many links the backup has beyond the open vault, `null` when they part ways. */
function missingHere(
  stores: Pick<OpenStores, 'missingSince'>,
  heads: ChainHeads,
): readonly (number | null)[] {
  return [
    stores.missingSince('records', heads.records),
    stores.missingSince('group-process', heads.groupProcess),
  ];
}
