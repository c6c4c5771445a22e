import { z } from 'zod';
import { localDateSchema, optionalLine } from './fields';
import { entryIdSchema } from './ids';

/** Days on which the clinician is away (M44). */
export const vacationTypedSchema = z
  .object({ from: localDateSchema, to: localDateSchema, note: optionalLine })
  .readonly()
  .refine(({ from, to }) => from <= to, {
    message: 'The last day is before the first day.',
    path: ['to'],
  });

export const vacationSchema = z
  .object({
    id: entryIdSchema,
    from: localDateSchema,
    to: localDateSchema,
    note: optionalLine,
  })
  .readonly();
export type Vacation = z.infer<typeof vacationSchema>;

/** One document beside the practice. */
export const calendarSchema = z
  .object({ id: z.literal('calendar'), vacations: z.array(vacationSchema).readonly() })
  .readonly();
export type Calendar = z.infer<typeof calendarSchema>;

export const emptyCalendar: Calendar = { id: 'calendar', vacations: [] };
