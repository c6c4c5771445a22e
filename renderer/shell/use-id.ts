import { useParams } from 'react-router';
import type { z } from 'zod';

/** An id out of the path. A path without one is a bug of the window, and throws. */
export function useId<Schema extends z.ZodType>(schema: Schema, name: string): z.output<Schema> {
  return schema.parse(useParams()[name]);
}
