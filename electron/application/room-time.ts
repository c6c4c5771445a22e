import type { SessionId } from '../../shared/domain/ids';
import { steadyNow, type SteadyTime } from '../../shared/lib/steady-clock';
import type { Clock } from './ports/world';

/** What a room writes down is dated by its own clock: setting the laptop's does not move it. */
export interface RoomTime {
  /** In a room that was entered the steady time since then; in any other the wall clock's. */
  now(sessionId: SessionId): Date;
  /** Whether it is the room that was entered last and not left since. */
  isIn(sessionId: SessionId): boolean;
  /** The room was entered; entered once more, its time goes on. */
  begin(sessionId: SessionId): void;
  end(): void;
}

export function roomTime(clock: Clock, monotonicMs: () => number): RoomTime {
  let entered: { readonly sessionId: SessionId; readonly time: SteadyTime } | null = null;
  const reading = () => ({ wallMs: clock.now().getTime(), monotonicMs: monotonicMs() });
  return {
    now: (sessionId) => {
      if (entered?.sessionId !== sessionId) return clock.now();
      entered = { sessionId, time: steadyNow(entered.time, reading()) };
      return new Date(entered.time.nowMs);
    },
    isIn: (sessionId) => entered?.sessionId === sessionId,
    begin: (sessionId) => {
      if (entered?.sessionId !== sessionId)
        entered = { sessionId, time: steadyNow(null, reading()) };
    },
    end: () => {
      entered = null;
    },
  };
}
