import { err, ok, type Result } from '../lib/result';
import { foldForComparison } from '../lib/text';
import type { OwnTemplate, TemplateId, TemplateUse } from './note-template';
import {
  MOST_SNIPPETS,
  MOST_TEMPLATES,
  offeredFor,
  type Snippet,
  type Writing,
  type WritingRefusal,
} from './writing';

/** What the clinician may change about how they write (M81). Notes keep the form they were begun in. */
export type WritingHabits = Pick<Writing, 'usual' | 'remindAfterDays' | 'warnsInGroupNotes'>;

/**
 * A new template, or another form for one. One that was taken away meanwhile is there again: what
 * was typed is not lost, and taking away can be undone. Kept in the order of their names.
 */
export function withTemplate(
  writing: Writing,
  template: OwnTemplate,
): Result<Writing, WritingRefusal> {
  const others = writing.templates.filter(({ id }) => id !== template.id);
  if (others.length >= MOST_TEMPLATES) {
    return err({ code: 'too-many-templates', most: MOST_TEMPLATES });
  }
  const { name } = template.form;
  const isTaken = others.some(
    (other) => other.use === template.use && isSame(other.form.name, name),
  );
  if (isTaken) return err({ code: 'template-name-taken', name });
  const templates = [...others, template].sort((one, other) =>
    inOrder(one.form.name, other.form.name),
  );
  return ok({ ...writing, templates });
}

/** The usual choice stays as it was made: brought back, the template is the usual one again. */
export function withoutTemplate(
  writing: Writing,
  id: TemplateId,
): Result<Writing, { readonly code: 'not-found'; readonly term: 'template' }> {
  if (!writing.templates.some((template) => template.id === id)) {
    return err({ code: 'not-found', term: 'template' });
  }
  return ok({ ...writing, templates: writing.templates.filter((one) => one.id !== id) });
}

type NoSnippet = { readonly code: 'not-found'; readonly term: 'snippet' };

/**
 * A new snippet, or another one in the place of that which `replaces` names. Kept in the order of
 * their abbreviations.
 */
export function withSnippet(
  writing: Writing,
  replaces: string | null,
  snippet: Snippet,
): Result<Writing, WritingRefusal | NoSnippet> {
  const { abbreviation } = snippet;
  const others = writing.snippets.filter((one) => !isAbbreviated(one, replaces));
  if (replaces !== null && others.length === writing.snippets.length) return noSnippet;
  if (others.length >= MOST_SNIPPETS) {
    return err({ code: 'too-many-snippets', most: MOST_SNIPPETS });
  }
  if (others.some((one) => isAbbreviated(one, abbreviation))) {
    return err({ code: 'snippet-taken', abbreviation });
  }
  const snippets = [...others, snippet].sort((one, other) =>
    inOrder(one.abbreviation, other.abbreviation),
  );
  return ok({ ...writing, snippets });
}

export function withoutSnippet(writing: Writing, abbreviation: string): Result<Writing, NoSnippet> {
  const snippets = writing.snippets.filter((one) => !isAbbreviated(one, abbreviation));
  return snippets.length === writing.snippets.length ? noSnippet : ok({ ...writing, snippets });
}

const noSnippet = err({ code: 'not-found', term: 'snippet' } as const);

/** Refuses a usual template that is not offered for its use. */
export function withHabits(
  writing: Writing,
  habits: WritingHabits,
): Result<Writing, { readonly code: 'not-found'; readonly term: 'template' }> {
  const uses: readonly TemplateUse[] = ['personal', 'group'];
  const { usual, remindAfterDays, warnsInGroupNotes } = habits;
  const areOffered = uses.every((use) => offeredFor(writing, use).includes(usual[use]));
  if (!areOffered) return err({ code: 'not-found', term: 'template' });
  return ok({ ...writing, usual, remindAfterDays, warnsInGroupNotes });
}

/** The snippets in which what was typed stands, in their abbreviation or in their text. */
export function snippetsWith(snippets: readonly Snippet[], typed: string): readonly Snippet[] {
  const sought = foldForComparison(typed.replace(/^\s*;/u, ''));
  return snippets.filter(({ abbreviation, text }) =>
    foldForComparison(`${abbreviation} ${text}`).includes(sought),
  );
}

function isAbbreviated(snippet: Snippet, abbreviation: string | null): boolean {
  return abbreviation !== null && lower(snippet.abbreviation) === lower(abbreviation);
}

function lower(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('en');
}

function isSame(one: string, other: string): boolean {
  return foldForComparison(one) === foldForComparison(other);
}

function inOrder(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
