import { fold, speltOut } from './folding';
import { PARTICLES, TITLES } from './words';

/** `whole`: only the name as a whole; no part of it. */
export type Sought = 'whole' | 'whole-and-parts';

/** A name as it is sought: folded words with ` ` (a gap) or `~` (a gap or none) between them. */
export function formsOf(names: readonly string[], sought: Sought): readonly string[] {
  const forms = [...names, ...names.map(speltOut)].flatMap((name) => formsOfName(name, sought));
  return [...new Set(forms)].filter((form) => keyOf(form).length > 1);
}

function formsOfName(name: string, sought: Sought): readonly string[] {
  const tokens = tokensOf(name);
  if (sought === 'whole') return [whole(tokens)];
  const parts = tokens.flatMap((token) => [token, ...afterApostrophe(token)]);
  return [whole(tokens), ...parts.filter((part) => part.length > 1 && !PARTICLES.has(part))];
}

/** The folded words of a name, hyphens taken apart, without titles. */
export function tokensOf(name: string): readonly string[] {
  const all = fold(name).match(/[\p{L}\p{N}](?:['\p{L}\p{N}]*[\p{L}\p{N}])?/gu) ?? [];
  return all.filter((token) => !TITLES.has(token));
}

function whole(tokens: readonly string[]): string {
  const isLong = tokens.join('').length >= 8;
  return tokens
    .map((token) => (isLong || token.length === 1 ? `${token}~` : `${token} `))
    .join('')
    .slice(0, -1);
}

function afterApostrophe(token: string): readonly string[] {
  const rest = token.split("'").at(-1) ?? token;
  return rest.length > 3 && rest !== token ? [rest] : [];
}

/** Two spellings of one name have one key: its letters and digits alone. */
export const keyOf = (form: string): string => form.replace(/[^\p{L}\p{N}]/gu, '');
