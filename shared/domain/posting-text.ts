import { err, ok, type Result } from '../lib/result';
import type { LibraryRefusal } from './library';

/** What stands in braces in a posting and is filled in when it is copied (M56). */
export const placeholders = [
  'clinician',
  'practice',
  'group',
  'meeting link',
  'meeting id',
  'passcode',
  'phone numbers',
  'feedback address',
  'end time',
  'break end',
  'crisis line',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** `null` where nothing fills it in. */
export type PostingValues = Readonly<Record<Placeholder, string | null>>;

export type PostingPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: Placeholder };

const IN_BRACES = /(\{[^{}]{1,40}\})/u;

/** A posting taken apart. Braces that name no placeholder are words like any others. */
export function partsOf(text: string): readonly PostingPart[] {
  return text
    .split(IN_BRACES)
    .filter((piece) => piece !== '')
    .map((piece): PostingPart => {
      const name = placeholderIn(piece);
      return name ? { kind: 'placeholder', name } : { kind: 'words', text: piece };
    });
}

function placeholderIn(piece: string): Placeholder | null {
  if (!piece.startsWith('{') || !piece.endsWith('}')) return null;
  const written = piece.slice(1, -1).trim().replace(/\s+/gu, ' ').toLowerCase();
  return placeholders.find((name) => name === written) ?? null;
}

/** The posting as it is pasted. What is filled in is not looked through for braces again. */
export function fillPosting(
  text: string,
  values: PostingValues,
): Result<string, Extract<LibraryRefusal, { readonly code: 'posting-has-gaps' }>> {
  const parts = partsOf(text);
  const gaps = parts.flatMap((part) =>
    part.kind === 'placeholder' && values[part.name] === null ? [part.name] : [],
  );
  if (gaps.length > 0) return err({ code: 'posting-has-gaps', gaps: [...new Set(gaps)] });
  const filled = parts.map((part) => (part.kind === 'words' ? part.text : values[part.name]));
  return ok(filled.join(''));
}

const wayIn = ['meeting link', 'meeting id', 'passcode', 'phone numbers'] as const;

/** Whether who reads this gets into the meeting: such a text is copied like a secret. */
export function holdsWayIn(filled: string, values: PostingValues): boolean {
  return wayIn.some((name) => {
    const value = values[name];
    return value !== null && filled.includes(value);
  });
}
