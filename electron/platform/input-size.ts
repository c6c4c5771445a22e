import type { RequestRefusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';

const DEEPEST = 32;

/**
 * Measures an input before anything reads it: UTF-16 bytes of its texts and names, eight for every
 * other value. Stops at the limit, so that a hostile input costs no more than an honest one.
 */
export function sizeWithin(input: unknown, maxBytes: number): Result<void, RequestRefusal> {
  let bytes = 0;
  const fits = (value: unknown, depth: number): boolean => {
    bytes += typeof value === 'string' ? value.length * 2 : 8;
    if (bytes > maxBytes || depth > DEEPEST) return false;
    if (typeof value !== 'object' || value === null) return true;
    return Object.entries(value).every(([name, inner]) => {
      bytes += name.length * 2;
      return fits(inner, depth + 1);
    });
  };
  return fits(input, 0) ? ok() : err({ code: 'input-too-large', bytes, maxBytes });
}
