import { hkdfSync, randomBytes } from 'node:crypto';
import type { StoreKeys, VaultKeys } from '../application/ports/vault';

export const KEY_BYTES = 32;

/** Random bytes from the system's generator; replaced only by tests that watch the buffers. */
export type RandomBytes = (count: number) => Uint8Array;

export const systemRandom: RandomBytes = (count) => randomBytes(count);

/**
 * 32 bytes by HKDF-SHA256. `label` says what the key is for: two labels never give related keys.
 * The result is the only copy; whoever asked for it wipes it.
 */
export function derivedKey(secret: Uint8Array, salt: Uint8Array, label: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, `alcove/1/${label}`, KEY_BYTES));
}

/**
 * Every key of the vault. Its id is the salt, so that a key copied into another vault's header opens
 * nothing there (docs/security, Keys).
 * @param contentKey the first vault key, once a re-key has made another (docs/adr/0009)
 */
export function deriveVaultKeys(
  vaultKey: Uint8Array,
  vaultId: string,
  contentKey: Uint8Array = vaultKey,
): VaultKeys {
  const salt = Buffer.from(vaultId, 'hex');
  const keysOf = (store: string): StoreKeys => ({
    page: derivedKey(vaultKey, salt, `${store}/page`),
    field: derivedKey(contentKey, salt, `${store}/field`),
    chain: derivedKey(contentKey, salt, `${store}/chain`),
  });
  return {
    records: keysOf('records'),
    groupProcess: keysOf('group-process'),
    backup: derivedKey(vaultKey, salt, 'backup'),
    held: derivedKey(vaultKey, salt, 'held'),
  };
}

/** Overwrites key material with zeros. Strings cannot be wiped, so keys are never strings here. */
export function wipe(...buffers: readonly Uint8Array[]): void {
  for (const buffer of buffers) buffer.fill(0);
}

export function wipeVaultKeys({ records, groupProcess, backup, held }: VaultKeys): void {
  for (const { page, field, chain } of [records, groupProcess]) wipe(page, field, chain);
  wipe(backup, held);
}
