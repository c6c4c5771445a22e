import { z } from 'zod';
import { command, query } from './operation';

const nothing = z.strictObject({});
const secret = z.string().max(4096);

export const vaultStatusSchema = z
  .object({
    state: z.enum(['absent', 'begun', 'locked', 'unlocked']),
    /** Seconds to wait before another try is accepted; 0 when none. */
    waitSeconds: z.number().int().nonnegative(),
    /** Idle minutes after which the vault locks itself. */
    idleMinutes: z.number().int().positive(),
  })
  .readonly();
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

export const vaultOperations = {
  getVaultStatus: query({
    access: 'always',
    input: nothing,
    output: vaultStatusSchema,
    provides: ['vault'],
  }),
  /**
   * First start: takes the passphrase and answers with the recovery code to print. Nothing is
   * written yet. Rejects: vault-exists, vault-damaged, passphrase-too-short, passphrase-too-simple,
   * passphrase-too-long.
   */
  beginVault: command({
    access: 'always',
    input: z.strictObject({ passphrase: secret }),
    output: z.object({ recoveryCode: z.string() }).readonly(),
    changes: ['vault'],
  }),
  /**
   * The recovery code typed back: writes the vault and opens it. Rejects: vault-not-begun,
   * recovery-code-differs, recovery-code-incomplete, recovery-code-mistyped, vault-exists,
   * vault-damaged, vault-folder-unwritable (the code may be typed again), vault-locked.
   */
  completeVault: command({
    access: 'always',
    input: z.strictObject({ typedCode: secret }),
    output: nothing,
    changes: ['vault'],
  }),
  /**
   * Rejects: wrong-passphrase, wait-before-trying, vault-missing, vault-damaged, vault-newer,
   * vault-in-use, vault-locked (a lock came in between) and all store refusals.
   */
  unlockVault: command({
    access: 'always',
    input: z.strictObject({ passphrase: secret }),
    output: nothing,
    changes: ['vault'],
  }),
  /** Rejects as unlockVault, with wrong-recovery-code, recovery-code-incomplete, recovery-code-mistyped. */
  unlockWithRecoveryCode: command({
    access: 'always',
    input: z.strictObject({ typedCode: secret }),
    output: nothing,
    changes: ['vault'],
  }),
  /** Closes both stores and forgets the keys. Never rejects. */
  lockVault: command({ access: 'always', input: nothing, output: nothing, changes: ['vault'] }),
} as const;
