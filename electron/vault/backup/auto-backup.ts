import type { Refusal } from '../../../shared/contract/refusal';
import type { ChainHeads } from '../../../shared/domain/vault-check';
import type { Result } from '../../../shared/lib/result';
import type { Backups } from '../../application/ports/backups';
import type { Vault } from '../../application/ports/vault';
import { settledWithin, type Timer } from '../timer';
import { areSame } from './latest-heads';

const LOOK_EVERY_MS = 5_000;
/** Long enough after the last write that nobody is typing. */
export const QUIET_MS = 60_000;
export const AFTER_UNLOCK_MS = 20_000;
/** Between two automatic tries, failed ones included. */
export const AT_MOST_EVERY_MS = 30 * 60_000;
/** How long a quit waits for a last backup: longer, and people pull the plug. */
export const QUIT_WITHIN_MS = 10_000;

export interface AutoBackupParts {
  readonly vault: Pick<Vault, 'opened' | 'status'>;
  readonly backups: Pick<Backups, 'isBehind'>;
  /** Makes one and writes it into the trail (`recordedBackup`). Its failures are in the state. */
  readonly backUp: () => Promise<Result<unknown, Refusal>>;
  readonly timer: Timer;
  /** Milliseconds of a clock that never goes backwards: no setting of the clock delays a backup. */
  readonly monotonicMs: () => number;
  /** A bug on the way: logged, and never in the way of work. */
  readonly onThrown: (thrown: unknown) => void;
}

export interface AutoBackup {
  /**
   * Before a quit locks the vault: makes a backup when something is not in one. Resolves at the
   * latest after `QUIT_WITHIN_MS` and never rejects; what is not finished then is given up.
   */
  beforeQuit(): Promise<void>;
  stop(): void;
}

/** What is known of the open vault since its unlock. */
interface Watch {
  readonly openedAt: number;
  readonly heads: ChainHeads;
  readonly changedAt: number;
}

/** Makes backups by itself: soon after an unlock, and whenever work has come to rest. */
export function autoBackup(parts: AutoBackupParts): AutoBackup {
  const { vault, backups, backUp, timer, monotonicMs, onThrown } = parts;
  let watch: Watch | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;
  let isLooking = false;
  let stopLooking = timer.after(LOOK_EVERY_MS, look);

  function look(): void {
    stopLooking = timer.after(LOOK_EVERY_MS, look);
    const now = monotonicMs();
    const heads = vault.status().isReadOnly ? null : (vault.opened()?.heads() ?? null);
    watch = heads && seen(watch, heads, now);
    const isDue = watch !== null && isAtRest(watch, now) && now - triedAt >= AT_MOST_EVERY_MS;
    if (isDue && !isLooking) void tryNow(now);
  }

  async function tryNow(now: number): Promise<void> {
    isLooking = true;
    try {
      if (!(await backups.isBehind())) return;
      triedAt = now;
      await backUp();
    } catch (thrown) {
      onThrown(thrown);
    } finally {
      isLooking = false;
    }
  }

  async function lastOne(): Promise<void> {
    try {
      if (await backups.isBehind()) await backUp();
    } catch (thrown) {
      onThrown(thrown);
    }
  }

  return {
    beforeQuit: () => settledWithin(lastOne(), QUIT_WITHIN_MS, timer),
    stop: () => stopLooking(),
  };
}

function seen(before: Watch | null, heads: ChainHeads, now: number): Watch {
  if (!before) return { openedAt: now, heads, changedAt: now };
  return areSame(before.heads, heads) ? before : { ...before, heads, changedAt: now };
}

/**
 * Twenty seconds after an unlock, for what an earlier run left behind, unless work has begun; then
 * after a minute without a write.
 */
function isAtRest({ openedAt, changedAt }: Watch, now: number): boolean {
  const quietFor = now - changedAt;
  return quietFor >= QUIET_MS || (changedAt === openedAt && quietFor >= AFTER_UNLOCK_MS);
}
