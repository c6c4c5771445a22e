import {
  readRecoveryCode,
  RECOVERY_CODE_BYTES,
  recoveryCodeFrom,
} from '../../shared/domain/recovery-code';
import { type RandomBytes, wipe } from './keys';
import { type RecoveryCodeSlot, sealRecoveryCodeSlot } from './slots';

export interface NewRecoveryCode {
  readonly recoveryCode: string;
  readonly slot: RecoveryCodeSlot;
}

/** A code to print, and the vault key under it. */
export function newRecoveryCode(
  vaultKey: Uint8Array,
  vaultId: string,
  random: RandomBytes,
): NewRecoveryCode {
  const bytes = random(RECOVERY_CODE_BYTES);
  const recoveryCode = recoveryCodeFrom(bytes);
  wipe(bytes);
  const slot = sealRecoveryCodeSlot(vaultKey, vaultId, secretOf(recoveryCode), random);
  return { recoveryCode, slot };
}

function secretOf(recoveryCode: string): string {
  const read = readRecoveryCode(recoveryCode);
  if (!read.ok) throw new Error('a new recovery code cannot be read back');
  return read.value;
}
