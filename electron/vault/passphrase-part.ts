import type { VaultRefusal } from '../../shared/contract/refusal';
import { ok, type Result } from '../../shared/lib/result';
import type { Argon2Cost, PassphraseKdf } from './argon2id';
import type { DeviceSafe, NewSecret } from './device-safe';
import { derivedKey, type RandomBytes, wipe } from './keys';
import { sealPortable } from './portable';
import type { SealedText } from './sealed-text';
import { type PassphraseSlot, sealPassphraseSlot } from './slots';

export interface PassphrasePartParts {
  readonly kdf: PassphraseKdf;
  readonly cost: Argon2Cost;
  readonly random: RandomBytes;
  readonly device: DeviceSafe;
}

/** The part of a header that follows from a passphrase. */
export interface PassphrasePart {
  readonly slot: PassphraseSlot;
  readonly portable: SealedText | null;
  /** Writes the laptop's part, if it is a new one; to be called before the header is written. */
  keep(): Result<void, VaultRefusal>;
}

/**
 * Seals the vault key under a passphrase, mixed with this laptop's part where the key ring protects
 * one; then also without it, for backups. `present` is the slot that is replaced: its laptop's part
 * is kept as long as it can be had.
 */
export async function sealPassphrasePart(
  vaultKey: Uint8Array,
  vaultId: string,
  passphrase: string,
  parts: PassphrasePartParts,
  present: PassphraseSlot | null,
): Promise<PassphrasePart> {
  const device = await devicePart(parts.device, present);
  try {
    const slot = await sealPassphraseSlot(vaultKey, vaultId, passphrase, { ...parts, device });
    const portable = device ? await portableOf(vaultKey, vaultId, passphrase, parts) : null;
    return { slot, portable, keep: () => device?.keep() ?? ok() };
  } finally {
    if (device) wipe(device.secret);
  }
}

/** `null` without a key ring that protects: the passphrase then stands alone. */
async function devicePart(
  device: DeviceSafe,
  present: PassphraseSlot | null,
): Promise<NewSecret | null> {
  if ((await device.look()) !== 'protected') return null;
  if (present?.mixedWith === 'device-secret') {
    const id = present.deviceSecret;
    const secret = await device.secret('device', id);
    if (secret.ok) return { id, secret: secret.value, keep: () => ok() };
  }
  const made = await device.newSecret('device');
  return made.ok ? made.value : null;
}

async function portableOf(
  vaultKey: Uint8Array,
  vaultId: string,
  passphrase: string,
  parts: PassphrasePartParts,
): Promise<SealedText> {
  const slot = await sealPassphraseSlot(vaultKey, vaultId, passphrase, { ...parts, device: null });
  const backupKey = derivedKey(vaultKey, Buffer.from(vaultId, 'hex'), 'backup');
  const portable = sealPortable(slot, vaultId, backupKey, parts.random);
  wipe(backupKey);
  return portable;
}
