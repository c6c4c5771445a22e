import { z } from 'zod';
import { canonicalJson } from '../../shared/lib/canonical-json';

/** Several times a real slot; all of them together stay well below the longest header. */
const MOST_BYTES = 2048;

const kindSchema = z.looseObject({ kind: z.string().regex(/^[a-z-]{1,32}$/) });

/** A slot that is unknown or altered. */
export interface UnusableSlot {
  /** What it says it is, `null` when not even that can be read. */
  readonly kind: string | null;
  /** What is wrong with it. */
  readonly words: string;
  /** As it stood in `vault.json`. */
  readonly json: unknown;
}

/** @param index its place among the slots, from 0 */
export function unusableSlot(json: unknown, index: number): UnusableSlot {
  const kind = kindSchema.safeParse(json).data?.kind ?? null;
  const named = kind === null ? '' : ` (${kind})`;
  return { kind, words: `Slot ${index + 1}${named} is unknown or altered.`, json };
}

/** What is written again. Far too long, it was never a slot, and could make the header unreadable. */
export function keptOf(unusable: readonly UnusableSlot[]): readonly unknown[] {
  return unusable.flatMap(({ json }) => (isShort(json) ? [json] : []));
}

function isShort(json: unknown): boolean {
  try {
    return Buffer.byteLength(canonicalJson(json)) <= MOST_BYTES;
  } catch {
    // Nested deeper than can be written.
    return false;
  }
}
