import type { z } from 'zod';

/** What a choice among several holds while none of them is chosen. */
export const ALL = 'all';

/** What was chosen or typed in a filter; half of a date, or nothing, filters nothing yet. */
export function readOrNull<Schema extends z.ZodType>(
  schema: Schema,
  value: string | undefined,
): z.output<Schema> | null {
  return schema.safeParse(value).data ?? null;
}
