import { z } from 'zod';
import { addDays, instantOf, weeklyDates } from '../lib/dates';
import { localDateSchema, localTimeSchema, optionalLine, timeZoneSchema } from './fields';

/** A day on which a module does not meet (holiday, vacation). */
export const skippedDateSchema = z
  .object({ date: localDateSchema, reason: optionalLine })
  .readonly();
export type SkippedDate = z.infer<typeof skippedDateSchema>;

export const weekdaySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

/** When a module meets (M1): one weekday and wall-clock time, so daylight saving does not shift it. */
export const scheduleSchema = z
  .object({
    from: localDateSchema,
    to: localDateSchema,
    weekday: weekdaySchema,
    startTime: localTimeSchema,
    minutes: z.number().int().min(1).max(1440),
    timeZone: timeZoneSchema,
    skippedDates: z.array(skippedDateSchema).max(366).readonly(),
  })
  .readonly()
  .refine((schedule) => schedule.from <= schedule.to, {
    message: 'The last day is before the first day.',
    path: ['to'],
  })
  .refine((schedule) => schedule.to <= addDays(schedule.from, 400), {
    message: 'A module is one yearly run: please keep it under 400 days.',
    path: ['to'],
  });
export type Schedule = z.infer<typeof scheduleSchema>;

/** A date and instant on which the group meets. */
export interface Meeting {
  readonly date: string;
  /** UTC, ISO 8601. */
  readonly startsAt: string;
}

/** The meetings of a schedule in order, skipped dates left out (M1). */
export function meetingsOf(schedule: Schedule): readonly Meeting[] {
  const skipped = new Set(schedule.skippedDates.map(({ date }) => date));
  return weeklyDates(schedule.from, schedule.to, schedule.weekday)
    .filter((date) => !skipped.has(date))
    .map((date) => ({
      date,
      startsAt: instantOf(date, schedule.startTime, schedule.timeZone).toISOString(),
    }));
}
