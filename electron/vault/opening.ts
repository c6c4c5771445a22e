import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import { err, ok, type Result } from '../../shared/lib/result';
import type { StoreOpener, VaultKeys } from '../application/ports/vault';
import { vaultKeysOf } from './content-key';
import { folderOf } from './generations';
import type { VaultHeader } from './header';
import { wipe, wipeVaultKeys } from './keys';
import { type MigrationParts, migrateVault } from './migration';
import { OpenSession, openStores } from './open-session';

export interface OpeningParts extends MigrationParts {
  readonly opener: StoreOpener;
}

/**
 * Opens the vault's files under its key; files of an earlier layout are migrated first. Wipes
 * `vaultKey`: from here on only the derived keys exist, and they too when it does not open.
 * Refuses `vault-locked` when `locked` is aborted on the way.
 */
export async function openVault(
  parts: OpeningParts,
  header: VaultHeader,
  vaultKey: Uint8Array,
  locked: AbortSignal,
): Promise<Result<OpenSession, Refusal>> {
  const keys = vaultKeysOf(header, vaultKey);
  wipe(vaultKey);
  if (!keys.ok) return keys;
  let session: Result<OpenSession, Refusal> | null = null;
  try {
    session = await openWith(parts, header, keys.value, locked);
  } finally {
    if (!session?.ok) wipeVaultKeys(keys.value);
  }
  if (!session.ok || !locked.aborted) return session;
  await session.value.close();
  return err({ code: 'vault-locked' });
}

async function openWith(
  parts: OpeningParts,
  header: VaultHeader,
  keys: VaultKeys,
  locked: AbortSignal,
): Promise<Result<OpenSession, Refusal>> {
  if (locked.aborted) return err({ code: 'vault-locked' });
  const stores = await openStores(parts.opener, keys, folderOf(parts.folder, header.generation));
  if (stores.ok) {
    return ok(new OpenSession({ stores: stores.value, keys, header, isReadOnly: false }));
  }
  if (stores.error.code !== 'store-older') return stores;
  return openMigrated(parts, header, keys, locked, stores.error);
}

async function openMigrated(
  parts: OpeningParts,
  header: VaultHeader,
  keys: VaultKeys,
  locked: AbortSignal,
  { found, needed }: { readonly found: number; readonly needed: number },
): Promise<Result<OpenSession, Refusal>> {
  const migrated = await migrateVault(parts, header, keys, locked);
  if (!migrated.ok) return migrated;
  const folder = folderOf(parts.folder, migrated.value.generation);
  const stores = await openStores(parts.opener, keys, folder);
  if (!stores.ok) return stores;
  const opened = { stores: stores.value, keys, header: migrated.value, isReadOnly: false };
  const event = auditEvent('vault-migrated', { detail: { from: found, to: needed } });
  try {
    await stores.value.records.recordEvent(event);
    return ok(new OpenSession(opened));
  } catch (thrown) {
    await stores.value.close();
    throw thrown;
  }
}
