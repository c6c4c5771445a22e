import { z } from 'zod';
import { paragraph, requiredLine } from './fields';
import { groupKindSchema } from './group-kind';

/** What stands on each shelf: texts for the chat, cards for the clinician, polls, passing prompts. */
export const libraryShelves = ['posting', 'cue-card', 'poll', 'prompt'] as const;
export const shelfSchema = z.enum(libraryShelves);
export type Shelf = z.infer<typeof shelfSchema>;

/** When it is wanted. */
export const occasionSchema = z.enum([
  'before',
  'opening',
  'underway',
  'break',
  'closing',
  'after',
]);
export type Occasion = z.infer<typeof occasionSchema>;

export const libraryEntryIdSchema = z
  .string()
  .regex(/^(?:default:[a-z0-9-]{1,60}|lib_[0-9a-z]{20})$/)
  .brand<'LibraryEntryId'>();
export type LibraryEntryId = z.infer<typeof libraryEntryIdSchema>;

/** One text of the clinician's own library (M56, M57, M62-M64, M71-M76, M114). */
export const libraryEntrySchema = z
  .object({
    id: libraryEntryIdSchema,
    shelf: shelfSchema,
    title: requiredLine,
    /** Placeholders in braces are filled in when it is copied: `{clinician}`, `{meeting link}`. */
    text: paragraph,
    /** The answers of a poll; empty on the other shelves. */
    options: z.array(requiredLine).max(10).readonly(),
    kinds: z.array(groupKindSchema).min(1, 'Please choose at least one kind of group.').readonly(),
    occasion: occasionSchema,
  })
  .readonly()
  .refine(({ shelf, options }) => (shelf === 'poll' ? options.length >= 2 : options.length === 0), {
    message: 'A poll needs at least two answers.',
    path: ['options'],
  });
export type LibraryEntry = z.infer<typeof libraryEntrySchema>;

export const MOST_LIBRARY_ENTRIES = 300;

/** One document beside the practice: what differs from the entries that Alcove brings along. */
export const libraryDocumentSchema = z
  .object({
    id: z.literal('library'),
    /** Changed defaults and own entries. */
    entries: z.array(libraryEntrySchema).max(MOST_LIBRARY_ENTRIES).readonly(),
    /** Defaults that the clinician took away. */
    removed: z.array(libraryEntryIdSchema).readonly(),
    /** Where members may write about the group (M61); fills `{feedback address}`. */
    feedbackAddress: z.string().max(200),
  })
  .readonly();
export type LibraryDocument = z.infer<typeof libraryDocumentSchema>;

export const emptyLibrary: LibraryDocument = {
  id: 'library',
  entries: [],
  removed: [],
  feedbackAddress: '',
};

export type LibraryRefusal =
  /** Placeholders that nothing fills in, by their names. */
  | { readonly code: 'posting-has-gaps'; readonly gaps: readonly string[] }
  | { readonly code: 'library-full'; readonly most: number };
