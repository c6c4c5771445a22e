import type { z } from 'zod';
import type { Refusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';

/**
 * Reads an input once more by a rule that the contract cannot hold, because it hangs on today's date
 * or on what is in the vault. Refused in the schema's own words, as the contract's inputs are.
 */
export function readBy<Read>(schema: z.ZodType<Read>, input: unknown): Result<Read, Refusal> {
  const read = schema.safeParse(input);
  if (read.success) return ok(read.data);
  const problems = read.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
  return err({ code: 'input-invalid', problems });
}
