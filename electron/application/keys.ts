import type { AuditEventName } from '../../shared/domain/audit-event';
import { auditEvent } from '../../shared/domain/audit-event';
import type { Refusal } from '../../shared/contract/refusal';
import { ok, type Result } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { Vault } from './ports/vault';

type KeyHandlers = Handlers<
  | 'changePassphrase'
  | 'beginRecoveryCode'
  | 'completeRecoveryCode'
  | 'allowKeychainUnlock'
  | 'forbidKeychainUnlock'
  | 'beginReKey'
  | 'completeReKey'
>;

/** Changes of the keys; each one that was made is written into the audit trail. */
export function keyUseCases(vault: Vault): KeyHandlers {
  const { keyChanges } = vault;
  /** The change itself is done by now: that its event could not be written does not undo it. */
  const recorded = async (name: AuditEventName, change: Promise<Result<void, Refusal>>) => {
    const result = await change;
    if (!result.ok) return result;
    await vault.use(({ records }) => records.recordEvent(auditEvent(name)));
    return ok({});
  };
  return {
    changePassphrase: ({ proof, passphrase }) =>
      recorded('passphrase-changed', keyChanges.changePassphrase(proof, passphrase)),
    beginRecoveryCode: ({ proof }) => keyChanges.beginRecoveryCode(proof),
    completeRecoveryCode: ({ typedCode }) =>
      recorded('recovery-code-renewed', keyChanges.completeRecoveryCode(typedCode)),
    allowKeychainUnlock: ({ proof }) =>
      recorded('keychain-unlock-allowed', keyChanges.allowKeychainUnlock(proof)),
    forbidKeychainUnlock: () =>
      recorded('keychain-unlock-forbidden', keyChanges.forbidKeychainUnlock()),
    beginReKey: ({ passphrase }) => keyChanges.beginReKey(passphrase),
    completeReKey: ({ typedCode }) =>
      recorded('vault-re-keyed', keyChanges.completeReKey(typedCode)),
  };
}
