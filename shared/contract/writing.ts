import { z } from 'zod';
import { ownFormSchema, templateIdSchema, templateUseSchema } from '../domain/note-template';
import { snippetSchema, writingSchema } from '../domain/writing';
import { command, query } from './operation';

const done = z.strictObject({});
const { abbreviation } = snippetSchema.unwrap().shape;
const { usual, remindAfterDays, warnsInGroupNotes } = writingSchema.unwrap().shape;

/** How the clinician writes: templates, snippets, and when a note is late (M29, M31, M80, M81). */
export const writingOperations = {
  getWriting: query({
    input: z.strictObject({}),
    output: writingSchema,
    provides: ['writing'],
  }),
  /**
   * A new one when `id` is null; one that was taken away is there again. Notes keep the form they
   * were begun in. Rejects: template-name-taken, too-many-templates.
   */
  saveTemplate: command({
    input: z.strictObject({
      id: templateIdSchema.nullable(),
      use: templateUseSchema,
      form: ownFormSchema,
    }),
    output: z.object({ id: templateIdSchema }).readonly(),
    changes: ['writing'],
    maxInputBytes: 128 * 1024,
  }),
  /** Notes that are written in it go on in it. Rejects: not-found. */
  removeTemplate: command({
    input: z.strictObject({ id: templateIdSchema }),
    output: done,
    changes: ['writing'],
  }),
  /**
   * In place of the one called `replaces`; a new one when that is null. Rejects: not-found,
   * snippet-taken, too-many-snippets.
   */
  saveSnippet: command({
    input: z.strictObject({ replaces: abbreviation.nullable(), snippet: snippetSchema }),
    output: done,
    changes: ['writing'],
  }),
  /** Rejects: not-found. */
  removeSnippet: command({
    input: z.strictObject({ abbreviation }),
    output: done,
    changes: ['writing'],
  }),
  /** Rejects: not-found (a template that is not there). */
  saveWritingHabits: command({
    input: z.strictObject({ usual, remindAfterDays, warnsInGroupNotes }),
    output: done,
    changes: ['writing', 'notes'],
  }),
} as const;
