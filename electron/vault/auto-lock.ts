import type { LockReason } from '../../shared/contract/bridge';
import type { Vault } from '../application/ports/vault';
import type { Timer } from './timer';

/**
 * The window's time to save what was typed. With the vault's own wait for operations in flight
 * (0.1 s) and the closing of the files this stays within the promised second (docs/security, Keys).
 */
export const SAVE_WITHIN_MS = 700;
/**
 * For a quit, at which nobody walks away from an open vault: a window that is slow to answer must
 * not lose what it could not save.
 */
export const QUIT_SAVE_WITHIN_MS = 5_000;
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
  /** True while a session is held, in which nobody types (docs/adr/0014). */
  readonly isAwake: () => boolean;
  /**
   * Asks the window to save and then to call lockVault. Resolves when nothing is left to save (at
   * once without a window) or never: `lockNow` and the deadline end the wait as well.
   */
  readonly requestSave: (reason: LockReason, withinMs: number) => Promise<void>;
}

export interface AutoLock {
  /**
   * Suspend, resume, screen lock, quit, the menu: lets the window save, then locks, all within one
   * second of a running clock (a quit: six). Asked again while it is under way, it answers with the same lock.
   * False when the window took a quit back: nothing may end, even if the vault locked meanwhile.
   */
  request(reason: LockReason): Promise<boolean>;
  /** The window's lockVault call: it has saved, so the lock is not delayed any further. */
  lockNow(): Promise<void>;
  /**
   * The window's keepVaultOpen call: text could not be saved, so the quit under way is taken back.
   * Whatever else asked for the lock (the lid was shut meanwhile) still gets it.
   */
  keepOpen(): void;
  /** Ends the looking at idle time. */
  stop(): void;
}

/** Why the vault should lock itself now, or `null`. Only idle time is held off while it is awake. */
export function reasonToLock(
  idle: IdleSource,
  idleMinutes: number,
  isAwake: boolean,
): LockReason | null {
  if (idle.isScreenLocked()) return 'screen-lock';
  return !isAwake && idle.idleSeconds() >= idleMinutes * 60 ? 'idle' : null;
}

/** Starts looking every second; `main.ts` wires the rest to powerMonitor and to the menu. */
export function autoLock(parts: AutoLockParts): AutoLock {
  const { vault, idle, timer, idleMinutes, isAwake } = parts;
  let pending: PendingLock | null = null;
  let stopLooking = timer.after(LOOK_EVERY_MS, look);

  function look(): void {
    stopLooking = timer.after(LOOK_EVERY_MS, look);
    const reason = vault.opened() && reasonToLock(idle, idleMinutes(), isAwake());
    if (reason) void request(reason);
  }

  async function request(reason: LockReason): Promise<boolean> {
    if (!vault.opened()) {
      await vault.lock(reason);
      return true;
    }
    if (pending) pending.alsoFor(reason);
    else pending = new PendingLock(reason, parts, () => (pending = null));
    return pending.done;
  }

  async function lockNow(): Promise<void> {
    if (!pending) return vault.lock('asked');
    pending.cutShort();
    await pending.done;
  }

  return {
    request,
    lockNow,
    keepOpen: () => pending?.takeBack(),
    stop: () => stopLooking(),
  };
}

/** One lock on its way: the window saves, or its time is up, or what asked for it is taken back. */
class PendingLock {
  /** True when the vault was locked and nothing was taken back. */
  readonly done: Promise<boolean>;
  readonly cutShort: () => void;
  readonly #parts: AutoLockParts;
  readonly #isQuit: boolean;
  #reason: LockReason;
  #isTakenBack = false;
  #forgetDeadline = (): void => {};

  constructor(reason: LockReason, parts: AutoLockParts, onDone: () => void) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#parts = parts;
    this.#reason = reason;
    this.#isQuit = reason === 'quit';
    this.cutShort = resolve;
    this.#askToSave();
    this.done = promise.then(() => this.#end()).finally(onDone);
  }

  /** A quit that may be taken back becomes a lock that may not; other reasons change nothing. */
  alsoFor(reason: LockReason): void {
    if (!this.#mayStayOpen() || reason === 'quit') return;
    this.#reason = reason;
    this.#askToSave();
  }

  takeBack(): void {
    this.#isTakenBack = this.#isQuit;
    if (this.#mayStayOpen()) this.cutShort();
  }

  #mayStayOpen(): boolean {
    return this.#reason === 'quit';
  }

  /** A window that cannot be asked must not keep the vault open. */
  #askToSave(): void {
    const { requestSave, timer } = this.#parts;
    const withinMs = this.#mayStayOpen() ? QUIT_SAVE_WITHIN_MS : SAVE_WITHIN_MS;
    this.#forgetDeadline();
    this.#forgetDeadline = timer.after(withinMs, this.cutShort);
    const ask = async () => requestSave(this.#reason, withinMs);
    ask().then(this.cutShort, this.cutShort);
  }

  async #end(): Promise<boolean> {
    this.#forgetDeadline();
    if (!this.#isTakenBack || !this.#mayStayOpen()) await this.#parts.vault.lock(this.#reason);
    return !this.#isTakenBack;
  }
}
