import type { Refusal } from '../../shared/contract/refusal';
import type { ChainEvent } from '../../shared/domain/chain';
import { takingTurns } from '../../shared/lib/turns';
import type { OpenVault } from './ports/stores';
import type { Vault } from './ports/vault';
import type { Clock } from './ports/world';

export interface TrailParts {
  readonly vault: Pick<Vault, 'use'>;
  readonly clock: Pick<Clock, 'now'>;
  /** A refusal that a lower layer had to throw, or `null` for a bug. */
  readonly refusalOfThrown: (thrown: unknown) => Refusal | null;
  /** Runs something once, later. */
  readonly later: (milliseconds: number, run: () => void) => void;
}

/** Audit events of what must not wait for the disk: an unlock, the view of a record. */
export interface Trail {
  /**
   * Chains events in order. A disk that takes nothing neither keeps the vault shut nor hides a record,
   * for that may be the day of a crisis: the events wait in memory, with the time at which they
   * happened, and are chained as soon as it does. Any other failure is thrown.
   */
  record(open: OpenVault, events: readonly ChainEvent[]): Promise<void>;
}

const TRY_AGAIN_MS = 5_000;

/** The disk takes nothing now: full, turned read-only, failing. */
const OF_THE_DISK = ['store-disk-full', 'store-read-only', 'store-io-failed'];

export function auditTrail({ vault, clock, refusalOfThrown, later }: TrailParts): Trail {
  let waiting: readonly ChainEvent[] = [];
  let isTrying = false;
  const inTurn = takingTurns();

  async function chainAll({ records }: OpenVault, events: readonly ChainEvent[]): Promise<void> {
    waiting = events;
    for (const event of events) {
      await records.recordEvent(event);
      waiting = waiting.slice(1);
    }
  }

  async function recordNow(open: OpenVault, events: readonly ChainEvent[]): Promise<void> {
    const before = waiting;
    try {
      await chainAll(open, [...before, ...events]);
    } catch (thrown) {
      if (!OF_THE_DISK.includes(refusalOfThrown(thrown)?.code ?? '')) {
        waiting = before;
        throw thrown;
      }
      const at = clock.now().toISOString();
      waiting = waiting.map((event) => happenedAt(event, at));
      tryAgain();
    }
  }

  function record(open: OpenVault, events: readonly ChainEvent[]): Promise<void> {
    return inTurn('trail', () => recordNow(open, events));
  }

  function tryAgain(): void {
    if (isTrying) return;
    isTrying = true;
    later(TRY_AGAIN_MS, () => {
      isTrying = false;
      // While it is locked nothing can be chained: the next unlock does.
      if (waiting.length > 0) void vault.use((open) => record(open, [])).catch(() => undefined);
    });
  }

  return { record };
}

function happenedAt(event: ChainEvent, at: string): ChainEvent {
  const { detail = {} } = event;
  return 'happenedAt' in detail ? event : { ...event, detail: { ...detail, happenedAt: at } };
}
