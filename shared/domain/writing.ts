import { z } from 'zod';
import {
  builtInFor,
  builtInTemplateSchema,
  ownTemplateSchema,
  templateIdSchema,
  type TemplateUse,
} from './note-template';

/** A text that is put in by a few letters after a semicolon: `;grounding` (M81). */
export const snippetSchema = z
  .object({
    /** Letters, digits and hyphens; unique among the snippets, whatever their case. */
    abbreviation: z
      .string()
      .regex(/^[\p{L}\p{N}-]{2,20}$/u, 'Please use 2 to 20 letters, digits or hyphens.'),
    text: z
      .string()
      .min(1, 'Please fill this in.')
      .max(5_000, 'Please keep this under 5,000 characters.'),
  })
  .readonly();
export type Snippet = z.infer<typeof snippetSchema>;

export const MOST_TEMPLATES = 50;
export const MOST_SNIPPETS = 200;

const templateChoiceSchema = z.union([builtInTemplateSchema, templateIdSchema]);

/** How the clinician writes: one document beside the practice, absent until something is chosen. */
export const writingSchema = z
  .object({
    id: z.literal('writing'),
    templates: z.array(ownTemplateSchema).max(MOST_TEMPLATES).readonly(),
    snippets: z.array(snippetSchema).max(MOST_SNIPPETS).readonly(),
    /** With what a new note begins. */
    usual: z.object({ personal: templateChoiceSchema, group: templateChoiceSchema }).readonly(),
    /** Days after a session from which a note that is not signed is reminded of, and counts as late. */
    remindAfterDays: z.number().int().min(1).max(60),
    /** Warns of members' full names in group notes too. Never blocks there. */
    warnsInGroupNotes: z.boolean(),
  })
  .readonly();
export type Writing = z.infer<typeof writingSchema>;
export type TemplateChoice = Writing['usual'][TemplateUse];

export const usualWriting: Writing = {
  id: 'writing',
  templates: [],
  snippets: [],
  usual: { personal: 'free', group: 'group' },
  remindAfterDays: 3,
  warnsInGroupNotes: true,
};

export type WritingRefusal =
  | { readonly code: 'template-name-taken'; readonly name: string }
  | { readonly code: 'snippet-taken'; readonly abbreviation: string }
  | { readonly code: 'too-many-templates'; readonly most: number }
  | { readonly code: 'too-many-snippets'; readonly most: number };

/** Every template that may be chosen for a use: the built-in ones, then the clinician's own. */
export function offeredFor(writing: Writing, use: TemplateUse): readonly TemplateChoice[] {
  const own = writing.templates.filter((template) => template.use === use);
  return [...builtInFor(use), ...own.map(({ id }) => id)];
}

/** What a new note begins with; a template that was taken away gives way to the first there is. */
export function usualTemplate(writing: Writing, use: TemplateUse): TemplateChoice {
  const chosen = writing.usual[use];
  return offeredFor(writing, use).includes(chosen) ? chosen : (builtInFor(use)[0] ?? 'free');
}
