import type { LockReason } from '../../shared/contract/bridge';
import type { Vault } from '../application/ports/vault';
import { settledWithin, type Timer } from './timer';

/**
 * The window's time to save what was typed. With the vault's own wait for operations in flight
 * (0.1 s) and the closing of the files this stays within the promised second (docs/security, Keys).
 */
export const SAVE_WITHIN_MS = 700;
export const DEFAULT_IDLE_MINUTES = 5;
const LOOK_EVERY_MS = 1000;

/** What the system knows about the person at the keyboard (Electron's powerMonitor). */
export interface IdleSource {
  /** Seconds since the last key or pointer movement anywhere on this laptop. */
  idleSeconds(): number;
  /** True while the screen is known to be locked; the only way to learn it on Linux. */
  isScreenLocked(): boolean;
}

export interface AutoLockParts {
  readonly vault: Pick<Vault, 'opened' | 'lock'>;
  readonly idle: IdleSource;
  readonly timer: Timer;
  readonly idleMinutes: () => number;
  /**
   * Asks the window to save and then to call lockVault. Resolves when nothing is left to save (at
   * once without a window) or never: `lockNow` and the deadline end the wait as well.
   */
  readonly requestSave: (reason: LockReason, withinMs: number) => Promise<void>;
}

export interface AutoLock {
  /**
   * Suspend, resume, screen lock, quit, the menu: lets the window save, then locks, all within one
   * second of a running clock. Asked again while it is under way, it answers with the same lock.
   */
  request(reason: LockReason): Promise<void>;
  /** The window's lockVault call: it has saved, so the lock is not delayed any further. */
  lockNow(): Promise<void>;
  /** Ends the looking at idle time. */
  stop(): void;
}

/** Why the vault should lock itself now, or `null`. */
export function reasonToLock(idle: IdleSource, idleMinutes: number): LockReason | null {
  if (idle.isScreenLocked()) return 'screen-lock';
  return idle.idleSeconds() >= idleMinutes * 60 ? 'idle' : null;
}

/** Starts looking every second; `main.ts` wires the rest to powerMonitor and to the menu. */
export function autoLock({
  vault,
  idle,
  timer,
  idleMinutes,
  requestSave,
}: AutoLockParts): AutoLock {
  let pending: Pending | null = null;
  let stopLooking = timer.after(LOOK_EVERY_MS, look);

  function look(): void {
    stopLooking = timer.after(LOOK_EVERY_MS, look);
    const reason = vault.opened() && reasonToLock(idle, idleMinutes());
    if (reason) void request(reason);
  }

  function request(reason: LockReason): Promise<void> {
    if (!vault.opened()) return vault.lock(reason);
    pending ??= begin(reason);
    return pending.done;
  }

  function begin(reason: LockReason): Pending {
    const { promise: isCutShort, resolve: cutShort } = Promise.withResolvers<void>();
    const saved = asked(() => requestSave(reason, SAVE_WITHIN_MS));
    const done = settledWithin(Promise.race([saved, isCutShort]), SAVE_WITHIN_MS, timer)
      .then(() => vault.lock(reason))
      .finally(() => (pending = null));
    return { done, cutShort };
  }

  function lockNow(): Promise<void> {
    if (!pending) return vault.lock('asked');
    pending.cutShort();
    return pending.done;
  }

  return { request, lockNow, stop: () => stopLooking() };
}

interface Pending {
  readonly done: Promise<void>;
  readonly cutShort: () => void;
}

/** A window that cannot be asked must not keep the vault open. */
async function asked(ask: () => Promise<void>): Promise<void> {
  await ask();
}
