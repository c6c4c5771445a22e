import type { VaultRefusal } from '../../shared/contract/refusal';
import { ok, type Result } from '../../shared/lib/result';
import type { VaultKeys } from '../application/ports/vault';
import { damaged, type VaultHeader } from './header';
import { derivedKey, deriveVaultKeys, type RandomBytes, wipe } from './keys';
import { openText, sealText, type SealedText } from './sealed-text';

/**
 * Every key of a vault, from its header and its vault key. Refuses `vault-damaged` when the header's
 * sealed content key was altered. The caller wipes the vault key, and the keys.
 */
export function vaultKeysOf(
  header: VaultHeader,
  vaultKey: Uint8Array,
): Result<VaultKeys, VaultRefusal> {
  const contentKey = contentKeyOf(header, vaultKey);
  if (!contentKey.ok) return contentKey;
  const keys = deriveVaultKeys(vaultKey, header.vaultId, contentKey.value);
  wipe(contentKey.value);
  return ok(keys);
}

/** A copy of its own, to be wiped: before any re-key the content key is the vault key. */
export function contentKeyOf(
  { vaultId, content }: VaultHeader,
  vaultKey: Uint8Array,
): Result<Uint8Array, VaultRefusal> {
  if (content === null) return ok(Uint8Array.from(vaultKey));
  const sealing = sealingKey(vaultKey, vaultId);
  const opened = openText(content, sealing, associatedWith(vaultId));
  wipe(sealing);
  return opened ? ok(opened) : damaged('The content key in vault.json is altered.');
}

export function sealContentKey(
  contentKey: Uint8Array,
  vaultKey: Uint8Array,
  vaultId: string,
  random: RandomBytes,
): SealedText {
  const sealing = sealingKey(vaultKey, vaultId);
  const content = sealText(contentKey, sealing, associatedWith(vaultId), random);
  wipe(sealing);
  return content;
}

function sealingKey(vaultKey: Uint8Array, vaultId: string): Uint8Array {
  return derivedKey(vaultKey, Buffer.from(vaultId, 'hex'), 'content');
}

function associatedWith(vaultId: string): string {
  return `alcove-vault/${vaultId}/content`;
}
