import type { z } from 'zod';

/** No document of Alcove is nested as deep; what is deeper would fill the stack. */
const DEEPEST = 40;

/** A value, or `null` for what is no JSON, or is nested without end. */
export function parsedJson(text: string): unknown {
  if (depthOf(text) > DEEPEST) return null;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

/** Counted before it is parsed; brackets inside of strings are passed over. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  for (let at = 0; at < text.length && deepest <= DEEPEST; at += 1) {
    const sign = text[at];
    if (isInText && sign === '\\') at += 1;
    else if (sign === '"') isInText = !isInText;
    else if (!isInText && (sign === '{' || sign === '[')) deepest = Math.max(deepest, (depth += 1));
    else if (!isInText && (sign === '}' || sign === ']')) depth -= 1;
  }
  return deepest;
}

/**
 * What a schema reads, if it takes everything as it is: nothing is unknown to it and nothing had to
 * be made to fit. Fields that a later Alcove added may be missing.
 */
export function readExactly<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> | null {
  const read = schema.safeParse(value);
  return read.success && isWithin(value, read.data) ? read.data : null;
}

function isWithin(written: unknown, read: unknown): boolean {
  if (typeof written !== 'object' || written === null) return written === read;
  if (typeof read !== 'object' || read === null) return false;
  if (Array.isArray(written) !== Array.isArray(read)) return false;
  if (Array.isArray(written) && Array.isArray(read) && written.length !== read.length) return false;
  return Object.entries(written).every(
    ([key, inner]) => Object.hasOwn(read, key) && isWithin(inner, Reflect.get(read, key)),
  );
}
