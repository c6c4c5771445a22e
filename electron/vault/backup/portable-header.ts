import type { VaultRefusal } from '../../../shared/contract/refusal';
import { ok, type Result } from '../../../shared/lib/result';
import type { VaultKeys } from '../../application/ports/vault';
import { damaged, type VaultHeader } from '../header';
import { openPortable } from '../portable';
import type { Slot } from '../slots';

/**
 * The header as it leaves with a backup: slots that open on any laptop, and nothing about where files
 * lie on this one. Refuses `vault-damaged` when no slot is left that could open it.
 */
export function portableHeader(
  header: VaultHeader,
  { backup }: Pick<VaultKeys, 'backup'>,
): Result<VaultHeader, VaultRefusal> {
  const slots = header.slots.flatMap((slot) => portableSlots(slot, header, backup));
  if (slots.length === 0) return damaged('No slot of vault.json would open a backup elsewhere.');
  return ok({ ...header, slots, unusable: [], generation: null, obsolete: [], portable: null });
}

function portableSlots(slot: Slot, header: VaultHeader, backupKey: Uint8Array): readonly Slot[] {
  if (slot.kind === 'keychain') return [];
  if (slot.kind !== 'passphrase' || slot.mixedWith === 'nothing') return [slot];
  const portable = openPortable(header, backupKey);
  return portable ? [portable] : [];
}
