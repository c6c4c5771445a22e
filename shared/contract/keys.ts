import { z } from 'zod';
import { command } from './operation';

const nothing = z.strictObject({});
const secret = z.string().max(4096);

/** One of the two secrets a person holds. */
export const proofSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('passphrase'), passphrase: secret }).readonly(),
  z.strictObject({ by: z.literal('recovery-code'), typedCode: secret }).readonly(),
]);
export type Proof = z.infer<typeof proofSchema>;

const recoveryCode = z.object({ recoveryCode: z.string() }).readonly();

/**
 * Changes of the vault's keys. Each that takes a proof rejects as unlockVault does when it is wrong;
 * each that writes rejects vault-folder-unwritable, and then nothing was changed.
 */
export const keyOperations = {
  /**
   * Seals the vault under another passphrase; the old one opens nothing but older backups.
   * Rejects: passphrase-too-short, passphrase-too-simple, passphrase-too-long.
   */
  changePassphrase: command({
    input: z.strictObject({ proof: proofSchema, passphrase: secret }),
    output: nothing,
    changes: ['vault'],
  }),
  /** Makes a new recovery code to print. The old one works until the new one was typed back. */
  beginRecoveryCode: command({
    input: z.strictObject({ proof: proofSchema }),
    output: recoveryCode,
    changes: [],
  }),
  /** Rejects: recovery-code-not-begun, recovery-code-differs, recovery-code-incomplete, recovery-code-mistyped. */
  completeRecoveryCode: command({
    input: z.strictObject({ typedCode: secret }),
    output: nothing,
    changes: ['vault'],
  }),
  /**
   * Lets this laptop's key ring open the vault without a passphrase. Rejects: keychain-unavailable,
   * keychain-unprotected.
   */
  allowKeychainUnlock: command({
    input: z.strictObject({ proof: proofSchema }),
    output: nothing,
    changes: ['vault'],
  }),
  forbidKeychainUnlock: command({ input: nothing, output: nothing, changes: ['vault'] }),
  /**
   * Begins to encrypt the vault under a new key, for when an old secret may be known to another.
   * The passphrase stays; the recovery code becomes the one answered.
   */
  beginReKey: command({
    input: z.strictObject({ passphrase: secret }),
    output: recoveryCode,
    changes: [],
  }),
  /**
   * The new code typed back: writes new files, verifies them and puts them in place, all or nothing;
   * the vault is closed and opened again on the way, so that the operation cannot run inside it.
   * Rejects: vault-locked, vault-read-only, re-key-not-begun, recovery-code-differs and how a code is
   * mistyped, vault-copy-differs, and the store's refusals.
   */
  completeReKey: command({
    access: 'always',
    input: z.strictObject({ typedCode: secret }),
    output: nothing,
    changes: ['vault', 'backups'],
  }),
  /**
   * Saves the printable sheet with a recovery code and how to use it, where the clinician wants it.
   * Rejects: recovery-code-incomplete, recovery-code-mistyped, save-cancelled, file-not-written.
   */
  saveEmergencySheet: command({
    access: 'always',
    input: z.strictObject({ recoveryCode: secret }),
    output: z.object({ path: z.string() }).readonly(),
    changes: [],
  }),
  /** Puts a secret on the clipboard, which forgets it after 30 s unless something else is there. */
  copySecret: command({
    access: 'always',
    input: z.strictObject({ text: z.string().max(200) }),
    output: z.object({ forgottenAfterSeconds: z.number() }).readonly(),
    changes: [],
  }),
} as const;
