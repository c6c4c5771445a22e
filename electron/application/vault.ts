import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import type { ChainEvent } from '../../shared/domain/chain';
import { usualSettings, type Settings } from '../../shared/domain/settings';
import { ok, type Result } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { OpenVault } from './ports/stores';
import type { Vault } from './ports/vault';
import type { Trail } from './trail';

type VaultHandlers = Handlers<
  | 'getVaultStatus'
  | 'beginVault'
  | 'completeVault'
  | 'unlockVault'
  | 'unlockWithRecoveryCode'
  | 'unlockWithKeychain'
  | 'lockVault'
  | 'keepVaultOpen'
  | 'quitAnyway'
>;

/** What `main.ts` does about locks, quits and settings beside the vault itself. */
export interface VaultSurroundings {
  /** Locks without waiting any longer: the window that asks has saved. */
  readonly lockNow: () => Promise<void>;
  /** Takes a quit back that is waiting for the window to save. */
  readonly keepOpen: () => void;
  /** Ends Alcove although something could not be saved. */
  readonly quitAnyway: () => void;
  /** Puts what the clinician has chosen to work: idle minutes, hiding from sharing. */
  readonly applySettings: (settings: Settings) => void;
  readonly trail: Trail;
  /** Settles what a kill or a lock cut off half way. */
  readonly goOn: (open: OpenVault) => Promise<void>;
  /** Restores since the last unlock, to be written into the trail that they brought back. */
  readonly takeRestored: () => readonly ChainEvent[];
}

export function vaultUseCases(vault: Vault, around: VaultSurroundings): VaultHandlers {
  /** What an unlock that failed could not chain: its sources are read once. */
  let unwritten: readonly ChainEvent[] = [];

  /** Chains the unlock and what came before it; a trail that fails leaves the vault locked. */
  const opened = async (result: Result<void, Refusal>, by: string) => {
    if (!result.ok) return result;
    unwritten = [...unwritten, ...failedUnlocks(vault), ...around.takeRestored()];
    try {
      const recorded = await vault.use(async (open) => {
        await around.trail.record(open, [...unwritten, unlocked(by)]);
        unwritten = [];
        await around.goOn(open);
        const chosen = await open.records.settings.find('settings');
        around.applySettings(chosen?.settings ?? usualSettings);
      });
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
    unlockWithKeychain: async () => opened(await vault.unlockWithKeychain(), 'keychain'),
    lockVault: async () => {
      await around.lockNow();
      return ok({});
    },
    keepVaultOpen: async () => {
      around.keepOpen();
      return ok({});
    },
    quitAnyway: async () => {
      around.quitAnyway();
      return ok({});
    },
  };
}

function unlocked(by: string): ChainEvent {
  return auditEvent('vault-unlocked', { detail: { by } });
}

function failedUnlocks(vault: Vault): readonly ChainEvent[] {
  return vault
    .takeFailedAttempts()
    .map(({ by, count, firstAt, lastAt }) =>
      auditEvent('unlock-failed', { detail: { by, count, firstAt, lastAt } }),
    );
}
