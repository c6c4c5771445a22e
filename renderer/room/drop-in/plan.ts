import { rulesOf, type GroupKind } from '../../../shared/domain/group-kind';
import { endsAt, phaseOf, type Planned } from '../../../shared/domain/room-phase';

/** The kind whose room this folder is. */
export const DROP_IN = 'drop-in' satisfies GroupKind;

/** How a drop-in meeting is planned: in the memory of its screen, and nowhere else. */
export interface Plan {
  readonly minutes: number;
  /** An instant, ISO 8601; `null` while it starts whenever it is opened. */
  readonly startsAt: string | null;
}

export const usualLengths = [30, 45, 60, 90, 120] as const;
export const LENGTH_STEP_MINUTES = 5;
export const DEBRIEF_MINUTES = 15;

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const STARTS_OFFERED = 4;

export const planAtFirst: Plan = { minutes: 60, startsAt: null };

/** Within what this kind of group allows. */
export function lengthened(minutes: number, by: number): number {
  const { min, max } = rulesOf(DROP_IN).sessionMinutes;
  return Math.min(max, Math.max(min, minutes + by));
}

/** The next quarter hours, and before them the one that was chosen when it has passed meanwhile. */
export function startsOffered(now: Date, chosen: string | null): readonly string[] {
  const next = Math.floor(now.getTime() / QUARTER_MS + 1) * QUARTER_MS;
  const coming = Array.from({ length: STARTS_OFFERED }, (_, index) =>
    new Date(next + index * QUARTER_MS).toISOString(),
  );
  return chosen === null || coming.includes(chosen) ? coming : [chosen, ...coming];
}

/** `null` while it is not known when it starts. */
export function plannedOf({ minutes, startsAt }: Plan): Planned | null {
  return startsAt === null ? null : { startsAt, minutes };
}

/** Whoever waits in front of a room that is open by its time, or leads the meeting, does not type. */
export function awakeUntil(plan: Plan, isUnderway: boolean, now: Date): string | null {
  const planned = plannedOf(plan);
  if (!planned) return null;
  const isWaiting = phaseOf(planned, null, now) === 'opening';
  return isUnderway || isWaiting ? endsAt(planned).toISOString() : null;
}

export function debriefEndsAt(endedAt: string): string {
  return new Date(Date.parse(endedAt) + DEBRIEF_MINUTES * MINUTE_MS).toISOString();
}

/** As `enterDropInRoom` takes it: whole minutes, and within what it allows. */
export function minutesUntil(instant: string, now: Date): number {
  return lengthened(Math.ceil((Date.parse(instant) - now.getTime()) / MINUTE_MS), 0);
}
