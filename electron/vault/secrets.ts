import type { VaultRefusal } from '../../shared/contract/refusal';
import { ok, type Result } from '../../shared/lib/result';
import { isWithin, type KdfPolicy, type PassphraseKdf } from './argon2id';
import { damaged, slotOf, type VaultHeader } from './header';
import { openPassphraseSlot, openRecoveryCodeSlot } from './slots';

/** The vault key, `null` when the secret is wrong, or why its slot cannot be used. */
export type KeyBySecret = Result<Uint8Array | null, VaultRefusal>;

export async function keyByPassphrase(
  header: VaultHeader,
  passphrase: string,
  { kdf, kdfPolicy }: { readonly kdf: PassphraseKdf; readonly kdfPolicy: KdfPolicy },
): Promise<KeyBySecret> {
  const slot = slotOf(header, 'passphrase');
  if (!slot.ok) return slot;
  if (!isWithin(kdfPolicy, slot.value.kdf)) {
    return damaged('The passphrase slot asks for more or for less work than Alcove accepts.');
  }
  return ok(await openPassphraseSlot(slot.value, header.vaultId, passphrase, kdf));
}

/** @param secret the secret part of a typed code, as `readRecoveryCode` gives it */
export function keyByRecoveryCode(header: VaultHeader, secret: string): KeyBySecret {
  const slot = slotOf(header, 'recovery-code');
  return slot.ok ? ok(openRecoveryCodeSlot(slot.value, header.vaultId, secret)) : slot;
}
