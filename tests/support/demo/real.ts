import { createHash } from 'node:crypto';
import type { Result } from '../../../shared/lib/result';

/** What the demo shares with the app: its hash, and rules that must not refuse. */

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
