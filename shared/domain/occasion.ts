import { occasionSchema, type Occasion } from './library';
import { phaseOf, type Planned } from './room-phase';
import type { SessionRoom } from './session-room';

/** For so long after the start the opening goes on. */
const OPENING_MINUTES = 10;

/** What a session is at, as the shelves of the library know it. */
export function occasionAt(
  planned: Planned,
  { breaks, closedAt }: Pick<SessionRoom, 'breaks' | 'closedAt'>,
  now: Date,
): Occasion {
  const phase = phaseOf(planned, closedAt, now);
  if (phase === 'over') return 'after';
  if (breaks.some(({ endedAt }) => endedAt === null)) return 'break';
  if (phase === 'ending') return 'closing';
  if (phase !== 'underway') return 'before';
  const minutes = (now.getTime() - Date.parse(planned.startsAt)) / 60_000;
  return minutes < OPENING_MINUTES ? 'opening' : 'underway';
}

/** All occasions, the nearest first; of two that are as near, the one to come. */
export function occasionsFrom(occasion: Occasion): readonly Occasion[] {
  const all = occasionSchema.options;
  const here = all.indexOf(occasion);
  const farness = (one: Occasion) => {
    const steps = all.indexOf(one) - here;
    return steps < 0 ? -steps + 0.5 : steps;
  };
  return [...all].sort((one, other) => farness(one) - farness(other));
}
