import type { Task } from './task';
import { digestOf, tell } from './telling';
import { passphraseAt, type TrialVault, valueOf } from './vault-at';

export const PASSPHRASE_KEY = 'secret/passphrase';
export const RECOVERY_KEY = 'secret/recovery-code';

/** One passphrase after the other, and a new recovery code with every third. */
export async function changeSecrets({ vault }: TrialVault, { rounds }: Task): Promise<void> {
  const { keyChanges } = vault;
  for (let version = 1; version <= rounds; version += 1) {
    const next = passphraseAt(version);
    const proof = { by: 'passphrase', passphrase: passphraseAt(version - 1) } as const;
    tell({ at: 'trying', key: PASSPHRASE_KEY, version, digest: digestOf(next) });
    valueOf(await keyChanges.changePassphrase(proof, next));
    tell({ at: 'saved', key: PASSPHRASE_KEY, version });
    if (version % 3 === 0) await renewCode({ vault }, version, next);
  }
}

async function renewCode(
  { vault: { keyChanges } }: Pick<TrialVault, 'vault'>,
  version: number,
  passphrase: string,
): Promise<void> {
  const proof = { by: 'passphrase', passphrase } as const;
  const { recoveryCode } = valueOf(await keyChanges.beginRecoveryCode(proof));
  // The code itself is told: it is what the trial tries afterwards.
  tell({ at: 'trying', key: RECOVERY_KEY, version, digest: recoveryCode });
  valueOf(await keyChanges.completeRecoveryCode(recoveryCode));
  tell({ at: 'saved', key: RECOVERY_KEY, version });
}

/** All files anew under another key; the passphrase stays, the recovery code is a new one. */
export async function reKey({ vault }: TrialVault, version: number): Promise<void> {
  const { keyChanges } = vault;
  const { recoveryCode } = valueOf(await keyChanges.beginReKey(passphraseAt(0)));
  tell({ at: 'trying', key: RECOVERY_KEY, version, digest: recoveryCode });
  valueOf(await keyChanges.completeReKey(recoveryCode));
  tell({ at: 'saved', key: RECOVERY_KEY, version });
}
