import type { VaultRefusal } from '../../shared/contract/refusal';
import type { Result } from '../../shared/lib/result';
import { newGeneration } from './generations';
import type { VaultHeader } from './header';
import { KEY_BYTES, wipe } from './keys';
import { newRecoveryCode } from './new-recovery-code';
import { type PassphrasePartParts, sealPassphrasePart } from './passphrase-part';

const VAULT_ID_BYTES = 16;

export interface NewVaultParts extends PassphrasePartParts {
  readonly now: () => Date;
}

/** A vault of which nothing is written yet. It holds no key that is not sealed. */
export interface BegunVault {
  readonly header: VaultHeader;
  /** Writes this laptop's part, before the vault is written. */
  keepDevicePart(): Result<void, VaultRefusal>;
}

/**
 * The begun vault, and the recovery code to print. No key outlives this call: the vault key is only
 * inside the sealed slots, and the code, typed back, is what opens it again.
 */
export async function beginNewVault(
  passphrase: string,
  parts: NewVaultParts,
): Promise<{ readonly begun: BegunVault; readonly recoveryCode: string }> {
  const { random, now } = parts;
  const vaultId = Buffer.from(random(VAULT_ID_BYTES)).toString('hex');
  const vaultKey = random(KEY_BYTES);
  try {
    const { slot, portable, keep } = await sealPassphrasePart(
      vaultKey,
      vaultId,
      passphrase,
      parts,
      null,
    );
    const code = newRecoveryCode(vaultKey, vaultId, random);
    const header: VaultHeader = {
      vaultId,
      createdAt: now().toISOString(),
      serial: 1,
      generation: newGeneration(random),
      obsolete: [],
      slots: [slot, code.slot],
      unusable: [],
      portable,
      content: null,
    };
    return { begun: { header, keepDevicePart: keep }, recoveryCode: code.recoveryCode };
  } finally {
    wipe(vaultKey);
  }
}
