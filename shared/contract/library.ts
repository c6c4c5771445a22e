import { z } from 'zod';
import { groupIdSchema, sessionIdSchema } from '../domain/ids';
import { libraryEntryIdSchema, libraryEntrySchema } from '../domain/library';
import { command, query } from './operation';

const listedEntrySchema = z
  .object({
    entry: libraryEntrySchema,
    origin: z.enum(['default', 'changed', 'own']),
  })
  .readonly();
export type ListedEntry = z.infer<typeof listedEntrySchema>;

export const libraryOperations = {
  getLibrary: query({
    input: z.strictObject({}),
    output: z
      .object({ entries: z.array(listedEntrySchema).readonly(), feedbackAddress: z.string() })
      .readonly(),
    provides: ['library'],
  }),
  /** With `entryId` null a new one. Rejects: not-found, library-full. */
  saveLibraryEntry: command({
    input: z.strictObject({
      entryId: libraryEntryIdSchema.nullable(),
      entry: z.object({
        shelf: libraryEntrySchema.unwrap().shape.shelf,
        title: libraryEntrySchema.unwrap().shape.title,
        text: libraryEntrySchema.unwrap().shape.text,
        options: libraryEntrySchema.unwrap().shape.options,
        kinds: libraryEntrySchema.unwrap().shape.kinds,
        occasion: libraryEntrySchema.unwrap().shape.occasion,
      }),
    }),
    output: z.object({ entryId: libraryEntryIdSchema }).readonly(),
    changes: ['library'],
  }),
  /** An own entry is gone; a default one is hidden, and comes back with `restoreLibraryEntry`. */
  removeLibraryEntry: command({
    input: z.strictObject({ entryId: libraryEntryIdSchema }),
    output: z.object({}),
    changes: ['library'],
  }),
  /** A default entry as it came, whatever was made of it. */
  restoreLibraryEntry: command({
    input: z.strictObject({ entryId: libraryEntryIdSchema }),
    output: z.object({}),
    changes: ['library'],
  }),
  saveFeedbackAddress: command({
    input: z.strictObject({ address: z.string().max(200) }),
    output: z.object({}),
    changes: ['library'],
  }),
  /**
   * Fills in a posting and puts it on the clipboard (M56). One that holds the way into the meeting
   * goes there like a secret; for the others `forgottenAfterSeconds` is `null`. Rejects: not-found,
   * posting-has-gaps.
   */
  copyPosting: command({
    input: z.strictObject({
      groupId: groupIdSchema,
      sessionId: sessionIdSchema.nullable(),
      entryId: libraryEntryIdSchema,
    }),
    output: z.object({ forgottenAfterSeconds: z.number().nullable() }).readonly(),
    changes: [],
    worksReadOnly: true,
  }),
} as const;
