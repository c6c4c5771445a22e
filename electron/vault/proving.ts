import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import { readRecoveryCode } from '../../shared/domain/recovery-code';
import { err, ok, type Result } from '../../shared/lib/result';
import { orLocked } from './abandon';
import type { Attempts } from './attempts';
import type { BackOff } from './back-off';
import type { VaultHeader } from './header';
import { wipe } from './keys';
import { keyByPassphrase, keyByRecoveryCode, type KeyBySecret, type SecretParts } from './secrets';

const WRONG = { passphrase: 'wrong-passphrase', 'recovery-code': 'wrong-recovery-code' } as const;

export interface ProvingParts extends SecretParts {
  readonly backOff: BackOff;
  readonly attempts: Attempts;
}

/**
 * The vault key by a secret that a person typed; the caller wipes it. A wrong one is counted and the
 * next try may have to wait; a mistyped code, and a laptop's part that cannot be had, are no try.
 */
export async function prove(
  parts: ProvingParts,
  header: VaultHeader,
  proof: Proof,
): Promise<Result<Uint8Array, Refusal>> {
  const waitSeconds = parts.backOff.waitSeconds();
  if (waitSeconds > 0) return err({ code: 'wait-before-trying', waitSeconds });
  const vaultKey = await keyBy(parts, header, proof);
  if (!vaultKey.ok) return vaultKey;
  if (vaultKey.value) {
    parts.backOff.rightTry();
    return ok(vaultKey.value);
  }
  parts.backOff.wrongTry();
  parts.attempts.add(proof.by);
  return err({ code: WRONG[proof.by], waitSeconds: parts.backOff.waitSeconds() });
}

/**
 * The proved key, unless a lock comes first: a key ring may be asking its owner something for as
 * long as it likes. A key that comes too late is wiped.
 */
export async function keyOrLocked(
  locked: AbortSignal,
  proving: Promise<Result<Uint8Array, Refusal>>,
): Promise<Result<Uint8Array, Refusal>> {
  const vaultKey = await orLocked(locked, proving);
  if (vaultKey.ok || !locked.aborted) return vaultKey;
  void proving.then(
    (late) => late.ok && wipe(late.value),
    () => undefined,
  );
  return vaultKey;
}

async function keyBy(parts: SecretParts, header: VaultHeader, proof: Proof): Promise<KeyBySecret> {
  if (proof.by === 'passphrase') return keyByPassphrase(header, proof.passphrase, parts);
  const code = readRecoveryCode(proof.typedCode);
  return code.ok ? keyByRecoveryCode(header, code.value) : code;
}
