import type { Moment } from '../../shared/domain/fields';
import { localDateOf } from '../../shared/lib/dates';
import type { Clock } from './ports/world';

export function momentNow(clock: Clock): Moment {
  return { at: clock.now().toISOString(), timeZone: clock.timeZone() };
}

/** The date that stands on this laptop's wall clock. */
export function todayBy(clock: Clock): string {
  return localDateOf(clock.now(), clock.timeZone());
}
