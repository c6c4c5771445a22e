import { tidyLine } from '../lib/text';
import type { ConsentTerms } from './consent';
import type { PracticeProfile } from './practice';

/** The small mark-up of agreements, and the placeholders in them. */

export type AgreementBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/**
 * Lines `## …` are headings, lines `- …` list items; any other line is a paragraph. An empty line
 * ends a list; a mark with nothing behind it shows nothing.
 */
export function blocksOf(text: string): readonly AgreementBlock[] {
  const blocks: AgreementBlock[] = [];
  let list: string[] | null = null;
  for (const line of linesOf(text)) {
    const words = line.replace(/^(?:## |- )/u, '').trim();
    if (!line.startsWith('- ')) {
      list = null;
      const kind = line.startsWith('## ') ? 'heading' : 'paragraph';
      if (words !== '') blocks.push({ kind, text: words });
    } else if (words !== '') {
      if (list === null) blocks.push({ kind: 'list', items: (list = []) });
      list.push(words);
    }
  }
  return blocks;
}

/** The lines of a text, whichever system it was typed on. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/u);
}

/** Filled in when a version is published. */
export const practicePlaceholders = [
  'practiceName',
  'clinicianName',
  'practiceTelephone',
  'practiceEmail',
  'practiceAddress',
] as const;

/** Filled in when a member signs, by the kind of terms that hold them; `plain` by every kind. */
export const placeholdersByTerms = {
  plain: ['memberName', 'groupName'],
  provider: ['provider', 'providerContact', 'scope', 'expiresOn'],
  fees: ['missedSessionFee'],
} as const satisfies Readonly<Record<ConsentTerms['kind'], readonly string[]>>;

export const signingPlaceholders = Object.values(placeholdersByTerms).flat();

export type PlaceholderValues = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{\{([^{}]*)\}\}/gu;

/** The names of the placeholders in a text, each once, known or not. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name.trim()))];
}

/**
 * Placeholders that nobody fills in, and braces that are none: slips of the pen that would stand in
 * a signed text.
 */
export function unknownPlaceholdersIn(text: string): readonly string[] {
  const known: readonly string[] = [...practicePlaceholders, ...signingPlaceholders];
  const unknown = placeholdersIn(text).filter((name) => !known.includes(name));
  return [...unknown.map((name) => name || '{{}}'), ...strayBracesIn(text)];
}

/** Double braces that open or close no placeholder, with the words beside them. */
function strayBracesIn(text: string): readonly string[] {
  const rest = text.replace(PLACEHOLDER, ' ');
  return Array.from(rest.matchAll(/\{\{[^\n{}]{0,30}|[^\s{}]{0,30}\}\}/gu), ([stray]) =>
    stray.trim(),
  );
}

/** Fills in what there is a value for; a value is taken as it is, and never filled in again. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(PLACEHOLDER, (placeholder, inner: string) => {
    const name = inner.trim();
    return Object.hasOwn(values, name) ? (values[name] ?? '') : placeholder;
  });
}

export function practiceValues(practice: PracticeProfile): PlaceholderValues {
  const clinician = [practice.clinicianName, practice.credentials].filter(Boolean).join(', ');
  return {
    practiceName: practice.practiceName || clinician,
    clinicianName: clinician,
    practiceTelephone: practice.telephone,
    practiceEmail: practice.email,
    practiceAddress: linesOf(practice.address).map(tidyLine).filter(Boolean).join(', '),
  };
}

/** @param sayDate how a date is written out; @param sayCents how an amount is */
export function valuesOfTerms(
  terms: ConsentTerms,
  sayDate: (date: string) => string,
  sayCents: (cents: number) => string,
): PlaceholderValues {
  switch (terms.kind) {
    case 'plain':
      return {};
    case 'provider': {
      const { provider, providerContact, scope, expiresOn } = terms;
      const reachedAt = providerContact || 'not written down';
      return { provider, providerContact: reachedAt, scope, expiresOn: sayDate(expiresOn) };
    }
    case 'fees':
      return { missedSessionFee: sayCents(terms.missedSessionFeeCents) };
  }
}
