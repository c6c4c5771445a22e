import { z } from 'zod';
import { findingSchema } from '../domain/vault-check';
import { command, query } from './operation';

const nothing = z.strictObject({});
const secret = z.string().max(4096);

/**
 * `protected`: the system keeps a secret for us. `unprotected`: it would store it so that anyone can
 * read it (Linux `basic_text`), so it is not used. `unavailable`: there is none, or it is shut.
 */
export const keychainStateSchema = z.enum(['protected', 'unprotected', 'unavailable']);
export type KeychainState = z.infer<typeof keychainStateSchema>;

export const vaultStatusSchema = z
  .object({
    state: z.enum(['absent', 'begun', 'locked', 'unlocked']),
    /** Seconds to wait before another try is accepted; 0 when none. */
    waitSeconds: z.number().int().nonnegative(),
    /** Idle minutes after which the vault locks itself. */
    idleMinutes: z.number().int().positive(),
    /** What this laptop's key ring can be trusted with (docs/security, Keys). */
    keychain: keychainStateSchema,
    /** The key ring may open this vault without a passphrase. */
    opensByKeychain: z.boolean(),
    /** What could be read of a damaged vault is open, for looking only. */
    isReadOnly: z.boolean(),
    /** What the last unlock found; empty while locked. */
    findings: z.array(findingSchema).readonly(),
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
   * vault-in-use, vault-locked (a lock came in between), keychain-unavailable, keychain-unprotected,
   * keychain-changed, device-secret-missing and all store refusals.
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
  /** Rejects as unlockVault, with keychain-unlock-not-allowed and the key ring's own refusals. */
  unlockWithKeychain: command({
    access: 'always',
    input: nothing,
    output: nothing,
    changes: ['vault'],
  }),
  /** Closes both stores and forgets the keys. Never rejects. */
  lockVault: command({ access: 'always', input: nothing, output: nothing, changes: ['vault'] }),
  /**
   * Answers a `lock-requested` for a quit: what was typed could not be saved, so nothing is closed
   * and the clinician is asked. Never rejects.
   */
  keepVaultOpen: command({ access: 'always', input: nothing, output: nothing, changes: [] }),
  /** The clinician was asked and ends Alcove all the same. Never rejects. */
  quitAnyway: command({ access: 'always', input: nothing, output: nothing, changes: [] }),
} as const;
