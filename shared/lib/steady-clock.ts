/** Both clocks of a machine, read at one moment. */
export interface ClockReading {
  /** Milliseconds since 1970 by the clock that people set. */
  readonly wallMs: number;
  /** Milliseconds since any beginning by a clock that nobody sets and that may stop in a sleep. */
  readonly monotonicMs: number;
}

export interface SteadyTime {
  /** Milliseconds since 1970: the time to go by. */
  readonly nowMs: number;
  readonly reading: ClockReading;
  /** How far the last sleep that was believed moved the time on. */
  readonly sleptMs: number;
}

/** The wall clock must run ahead of the monotonic one by this much before a sleep is believed. */
export const SLEEP_BELIEVED_MS = 10_000;

/**
 * The time that goes on by itself, whoever sets the wall clock. It begins with the wall clock
 * (`previous` is `null`), goes on by the monotonic one, and jumps ahead only for a sleep, in which
 * the monotonic clock stood still and the wall clock did not.
 *
 * - The wall clock set back, by whatever amount: not followed.
 * - Set ahead by less than `SLEEP_BELIEVED_MS`: not followed; as short a sleep is lost.
 * - Set back and later right again, or ahead and later right again: a jump that undoes the one
 *   before it, to `SLEEP_BELIEVED_MS`, was no sleep. Only so can the time ever go back.
 *
 * What cannot be told apart: a sleep, and a wall clock set ahead by as much while awake (both are
 * taken for a sleep); a clock set back within a sleep, which makes the sleep look shorter; a sleep
 * as long as an earlier setting back, which is taken for its correction. Nor can a clock that was
 * wrong from the beginning be told from a right one: begin anew with each session.
 *
 * Instants only: neither midnight nor daylight saving is known here.
 */
export function steadyNow(previous: SteadyTime | null, reading: ClockReading): SteadyTime {
  if (previous === null) return { nowMs: reading.wallMs, reading, sleptMs: 0 };
  const awakeMs = Math.max(0, reading.monotonicMs - previous.reading.monotonicMs);
  const jumpMs = reading.wallMs - previous.reading.wallMs - awakeMs;
  const isSmall = Math.abs(jumpMs) < SLEEP_BELIEVED_MS;
  const goneOn = { ...previous, nowMs: previous.nowMs + awakeMs, reading };
  if (isSmall) return goneOn;
  return jumpMs > 0 ? afterJumpAhead(goneOn, jumpMs) : afterJumpBack(goneOn, jumpMs);
}

/** A sleep, unless it brings the wall clock back to the time that was kept without it. */
function afterJumpAhead(time: SteadyTime, jumpMs: number): SteadyTime {
  const isCorrection = Math.abs(time.reading.wallMs - time.nowMs) < SLEEP_BELIEVED_MS;
  return isCorrection ? time : { ...time, nowMs: time.nowMs + jumpMs, sleptMs: jumpMs };
}

/** The wall clock set back: it shows only whether the last jump ahead was a sleep. */
function afterJumpBack(time: SteadyTime, jumpMs: number): SteadyTime {
  const undoesLast = Math.abs(time.sleptMs + jumpMs) < SLEEP_BELIEVED_MS;
  return undoesLast ? { ...time, nowMs: time.nowMs - time.sleptMs, sleptMs: 0 } : time;
}
