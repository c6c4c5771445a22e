import type { LockReason } from '../../../shared/contract/bridge';
import { autoLock, type AutoLockParts } from '../../../electron/vault/auto-lock';
import { systemTimer } from '../../../electron/vault/timer';
import type { VaultParts } from '../../../electron/vault/vault';
import { aUserData, aVaultAt, made } from './a-vault';

/** A window that never answers. */
export const NEVER = new Promise<void>(() => undefined);

/** An open vault with somebody before it, watched in fake time. */
export async function watched(
  parts: Partial<AutoLockParts> = {},
  vaultParts: Partial<Pick<VaultParts, 'onLocked'>> = {},
) {
  const it = aVaultAt(aUserData(), vaultParts);
  // The derivation runs outside fake time.
  jest.useRealTimers();
  await made(it);
  jest.useFakeTimers();
  const person = { idleSeconds: 0, screenLocked: false };
  const requests: [LockReason, number][] = [];
  const auto = autoLock({
    vault: it.vault,
    idle: { idleSeconds: () => person.idleSeconds, isScreenLocked: () => person.screenLocked },
    timer: systemTimer,
    idleMinutes: () => 5,
    isAwake: () => false,
    requestSave: (reason, withinMs) => {
      requests.push([reason, withinMs]);
      return NEVER;
    },
    ...parts,
  });
  return { ...it, auto, person, requests };
}
