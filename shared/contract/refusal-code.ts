import { z } from 'zod';
import type { Refusal } from './refusal';

/** A refusal's code where only the code travels: a failure that is shown later, in a list. */
export const refusalCodeSchema = z
  .string()
  .regex(/^[a-z-]{3,60}$/)
  .transform((code) => code as Refusal['code']);
