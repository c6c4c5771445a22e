import { z } from 'zod';
import { isLocalDate, isLocalTime, isTimeZone } from '../lib/dates';
import { hasControlCharacter, tidyLine, withoutInvisible } from '../lib/text';

/** Field shapes that several terms share. Messages are shown to the clinician as they stand. */

const lineUpTo = (length: number) =>
  z
    .string()
    .max(length * 2, `Please keep this under ${length} characters.`)
    .refine((text) => !hasControlCharacter(text), 'This may not contain line breaks.')
    .transform(tidyLine)
    .pipe(z.string().max(length, `Please keep this under ${length} characters.`));

/** One line that may be left empty. */
export const optionalLine = lineUpTo(200);

/** One line that must say something a person can see. */
export const requiredLine = lineUpTo(200).refine(
  (text) => withoutInvisible(text).trim() !== '',
  'Please fill this in.',
);

/** Several lines of plain text, up to 20,000 characters. */
export const paragraph = z.string().max(20_000, 'Please keep this under 20,000 characters.');

export const localDateSchema = z
  .string()
  .refine(isLocalDate, 'This is not a date that exists. Dates look like 2027-02-28.');

export const localTimeSchema = z
  .string()
  .refine(isLocalTime, 'This is not a time. Times look like 19:30.');

export const timeZoneSchema = z.string().refine(isTimeZone, 'This time zone is not known.');

/** An instant in UTC, ISO 8601 with milliseconds. */
export const instantSchema = z.iso.datetime({ precision: 3 });

/** When something was done: the instant and the zone its author's clock was set to. */
export const momentSchema = z.object({ at: instantSchema, timeZone: timeZoneSchema }).readonly();
export type Moment = z.infer<typeof momentSchema>;

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
