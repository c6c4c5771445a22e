import type { Refusal } from '../../shared/contract/refusal';
import { ok, type Result } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { Vault } from './ports/vault';

type VaultHandlers = Handlers<
  | 'getVaultStatus'
  | 'beginVault'
  | 'completeVault'
  | 'unlockVault'
  | 'unlockWithRecoveryCode'
  | 'lockVault'
>;

/** @param lockNow locks without waiting any longer: the window that asks has saved. */
export function vaultUseCases(vault: Vault, lockNow: () => Promise<void>): VaultHandlers {
  /** Chains the unlock as an event; one that cannot be written leaves the vault locked. */
  const opened = async (result: Result<void, Refusal>, by: string) => {
    if (!result.ok) return result;
    const event = { kind: 'event', name: 'vault-unlocked', detail: { by } } as const;
    try {
      const recorded = await vault.use(({ records }) => records.recordEvent(event));
      if (recorded.ok) return ok({});
      await vault.lock('asked');
      return recorded;
    } catch (thrown) {
      await vault.lock('asked');
      throw thrown;
    }
  };
  return {
    getVaultStatus: async () => ok(vault.status()),
    beginVault: ({ passphrase }) => vault.begin(passphrase),
    completeVault: async ({ typedCode }) => opened(await vault.complete(typedCode), 'created'),
    unlockVault: async ({ passphrase }) => opened(await vault.unlock(passphrase), 'passphrase'),
    unlockWithRecoveryCode: async ({ typedCode }) =>
      opened(await vault.unlockWithRecoveryCode(typedCode), 'recovery-code'),
    lockVault: async () => {
      await lockNow();
      return ok({});
    },
  };
}
