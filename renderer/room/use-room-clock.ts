import { useSyncExternalStore } from 'react';
import { useStore } from 'react-redux';
import { steadyNow, type SteadyTime } from '../../shared/lib/steady-clock';

/** More often than each second, so that no second is left out. */
const LOOKED_AT_MS = 500;
/** Unseen for as long, it begins anew: a clock that was wrong then may have been put right. */
const KEPT_UNSEEN_MS = 30 * 60_000;

/** The room's own clock, in whole seconds: setting the laptop's clock does not move it. */
class RoomClock {
  private time: SteadyTime | null = null;
  private shown = new Date(0);
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly listeners = new Set<() => void>();

  readonly now = (): Date => {
    const reading = { wallMs: Date.now(), monotonicMs: performance.now() };
    this.time = steadyNow(this.isForgotten(reading.monotonicMs) ? null : this.time, reading);
    const second = Math.floor(this.time.nowMs / 1000) * 1000;
    if (second !== this.shown.getTime()) this.shown = new Date(second);
    return this.shown;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => this.tell(), LOOKED_AT_MS);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  };

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private isForgotten(monotonicMs: number): boolean {
    if (this.time === null || this.listeners.size > 0) return false;
    return monotonicMs - this.time.reading.monotonicMs > KEPT_UNSEEN_MS;
  }
}

/** One clock for each window, and a window has one store. */
const clocks = new WeakMap<object, RoomClock>();

function useClock(): RoomClock {
  const store = useStore();
  const clock = clocks.get(store) ?? new RoomClock();
  clocks.set(store, clock);
  return clock;
}

/** The current second; the component is shown again when it changes. */
export function useRoomClock(): Date {
  const clock = useClock();
  return useSyncExternalStore(clock.subscribe, clock.now);
}

/** What is read off the clock; the component is shown again only when that changes. */
export function useFromRoomClock<T extends string | number | boolean | null>(
  read: (now: Date) => T,
): T {
  const clock = useClock();
  return useSyncExternalStore(clock.subscribe, () => read(clock.now()));
}

/** Reads the clock at the moment of a click, without being shown again each second. */
export function useReadRoomClock(): () => Date {
  return useClock().now;
}
