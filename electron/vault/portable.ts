import { canonicalJson } from '../../shared/lib/canonical-json';
import type { VaultHeader } from './header';
import { derivedKey, type RandomBytes, wipe } from './keys';
import { openText, sealText, type SealedText } from './sealed-text';
import { passphraseSlotSchema, type PassphraseSlot } from './slots';

/**
 * The passphrase slot that needs no laptop. It leaves with a backup and is sealed as long as it lies
 * beside the files: whoever takes the laptop's disk cannot try passphrases on it.
 * @param backupKey `VaultKeys.backup`
 */
export function sealPortable(
  slot: PassphraseSlot,
  vaultId: string,
  backupKey: Uint8Array,
  random: RandomBytes,
): SealedText {
  const key = sealingKey(backupKey, vaultId);
  const text = Buffer.from(canonicalJson(slot), 'utf8');
  const portable = sealText(text, key, associatedWith(vaultId), random);
  wipe(key);
  return portable;
}

/**
 * `null` when the header has none, or it was altered: the backup is then made without one and opens
 * with the recovery code.
 */
export function openPortable(
  { vaultId, portable }: VaultHeader,
  backupKey: Uint8Array,
): PassphraseSlot | null {
  if (!portable) return null;
  const key = sealingKey(backupKey, vaultId);
  const text = openText(portable, key, associatedWith(vaultId));
  wipe(key);
  return text && passphraseSlotSchema.parse(JSON.parse(text.toString('utf8')));
}

function sealingKey(backupKey: Uint8Array, vaultId: string): Uint8Array {
  return derivedKey(backupKey, Buffer.from(vaultId, 'hex'), 'portable');
}

function associatedWith(vaultId: string): string {
  return `alcove-vault/${vaultId}/portable`;
}
