import type { Refusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import { isWithin, type KdfPolicy, type PassphraseKdf } from './argon2id';
import type { DeviceSecrets } from './device-safe';
import { damaged, slotOf, type VaultHeader } from './header';
import { wipe } from './keys';
import {
  openKeychainSlot,
  openPassphraseSlot,
  openRecoveryCodeSlot,
  type PassphraseSlot,
} from './slots';

/** The vault key, `null` when the secret is wrong, or why its slot cannot be used. */
export type KeyBySecret = Result<Uint8Array | null, Refusal>;

export interface SecretParts {
  readonly kdf: PassphraseKdf;
  readonly kdfPolicy: KdfPolicy;
  readonly device: DeviceSecrets;
}

/** Refuses, before anything is derived, when this laptop's part cannot be had. */
export async function keyByPassphrase(
  header: VaultHeader,
  passphrase: string,
  { kdf, kdfPolicy, device }: SecretParts,
): Promise<KeyBySecret> {
  const slot = slotOf(header, 'passphrase');
  if (!slot.ok) return slot;
  if (!isWithin(kdfPolicy, slot.value.kdf)) {
    return damaged('The passphrase slot asks for more or for less work than Alcove accepts.');
  }
  const deviceSecret = await deviceSecretOf(slot.value, device);
  if (!deviceSecret.ok) return deviceSecret;
  const { vaultId } = header;
  try {
    return ok(await openPassphraseSlot(slot.value, vaultId, passphrase, kdf, deviceSecret.value));
  } finally {
    if (deviceSecret.value) wipe(deviceSecret.value);
  }
}

/** @param secret the secret part of a typed code, as `readRecoveryCode` gives it */
export function keyByRecoveryCode(header: VaultHeader, secret: string): KeyBySecret {
  const slot = slotOf(header, 'recovery-code');
  return slot.ok ? ok(openRecoveryCodeSlot(slot.value, header.vaultId, secret)) : slot;
}

/**
 * The vault key from this laptop's key ring alone. Refuses `keychain-unlock-not-allowed` without a
 * slot for it, and as the key ring does.
 */
export async function keyByKeychain(
  header: VaultHeader,
  device: DeviceSecrets,
): Promise<Result<Uint8Array, Refusal>> {
  const slot = header.slots.find((each) => each.kind === 'keychain');
  if (!slot) return err({ code: 'keychain-unlock-not-allowed' });
  const secret = await device.secret('unlock', slot.secret);
  if (!secret.ok) return secret;
  const vaultKey = openKeychainSlot(slot, header.vaultId, secret.value);
  wipe(secret.value);
  return vaultKey ? ok(vaultKey) : damaged('The keychain slot in vault.json is altered.');
}

/** What the slot is mixed with, `null` when with nothing. The caller wipes it. */
export async function deviceSecretOf(
  slot: PassphraseSlot,
  device: DeviceSecrets,
): Promise<Result<Uint8Array | null, Refusal>> {
  if (slot.mixedWith === 'nothing') return ok(null);
  return device.secret('device', slot.deviceSecret);
}
