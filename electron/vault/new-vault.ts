import {
  recoveryCodeFrom,
  readRecoveryCode,
  RECOVERY_CODE_BYTES,
} from '../../shared/domain/recovery-code';
import type { Argon2Cost, PassphraseKdf } from './argon2id';
import type { VaultHeader } from './header';
import { KEY_BYTES, type RandomBytes, wipe } from './keys';
import { sealPassphraseSlot, sealRecoveryCodeSlot } from './slots';

const VAULT_ID_BYTES = 16;

export interface NewVaultParts {
  readonly kdf: PassphraseKdf;
  readonly cost: Argon2Cost;
  readonly random: RandomBytes;
  readonly now: () => Date;
}

/**
 * The header of a vault of which nothing is written yet, and the recovery code to print. No key
 * outlives this call: the vault key is only inside the sealed slots, and the code, typed back, is
 * what opens it again.
 */
export async function beginNewVault(
  passphrase: string,
  { kdf, cost, random, now }: NewVaultParts,
): Promise<{ readonly header: VaultHeader; readonly recoveryCode: string }> {
  const vaultId = Buffer.from(random(VAULT_ID_BYTES)).toString('hex');
  const recoveryCode = newRecoveryCode(random);
  const vaultKey = random(KEY_BYTES);
  try {
    const slots = [
      await sealPassphraseSlot(vaultKey, vaultId, passphrase, { kdf, cost, random }),
      sealRecoveryCodeSlot(vaultKey, vaultId, secretOf(recoveryCode), random),
    ];
    const header = { vaultId, createdAt: now().toISOString(), slots, unusable: [] };
    return { header, recoveryCode };
  } finally {
    wipe(vaultKey);
  }
}

function newRecoveryCode(random: RandomBytes): string {
  const bytes = random(RECOVERY_CODE_BYTES);
  const code = recoveryCodeFrom(bytes);
  wipe(bytes);
  return code;
}

function secretOf(recoveryCode: string): string {
  const read = readRecoveryCode(recoveryCode);
  if (!read.ok) throw new Error('a new recovery code cannot be read back');
  return read.value;
}
