import { z } from 'zod';
import { instantSchema } from '../domain/fields';
import { draftedSchema } from './draft-histories';
import { groupProcessSchema } from '../domain/group-process';
import { typedBodySchema } from '../domain/note-body';
import { LONGEST_UNFINISHED_FORM, unfinishedFormKeySchema } from '../domain/unfinished-form';
import { command, query } from './operation';

const key = unfinishedFormKeySchema;

const heldBodySchema = z.intersection(
  typedBodySchema,
  z.object({ process: groupProcessSchema.optional() }).readonly(),
);

/**
 * What could not be saved when the vault locked.
 * Text may be longer than the vault would take: that may be why it was not saved.
 */
const heldDraftSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('note'),
      drafted: draftedSchema,
      body: heldBodySchema,
      basedOn: instantSchema.nullable(),
    })
    .readonly(),
  z.object({ kind: z.literal('addendum'), drafted: draftedSchema, text: z.string() }).readonly(),
  z.object({ kind: z.literal('form'), key, values: z.string() }).readonly(),
]);
export type HeldDraft = z.infer<typeof heldDraftSchema>;

export const heldDraftsSchema = z.array(heldDraftSchema).readonly();

const MOST_HELD_BYTES = 64 * 1024 * 1024;

export const unfinishedOperations = {
  /** What was typed in a form and never saved, `null` when nothing was. */
  getUnfinishedForm: query({
    input: z.strictObject({ key }),
    output: z.object({ values: z.string(), savedAt: instantSchema }).readonly().nullable(),
    provides: [],
  }),
  /** Rejects: kind-keeps-no-records, for the module of such a group: there is no such form. */
  keepUnfinishedForm: command({
    input: z.strictObject({ key, values: z.string().max(LONGEST_UNFINISHED_FORM) }),
    output: z.object({ savedAt: instantSchema }).readonly(),
    changes: [],
    maxInputBytes: LONGEST_UNFINISHED_FORM * 2 + 1024,
  }),
  dropUnfinishedForm: command({
    input: z.strictObject({ key }),
    output: z.strictObject({}),
    changes: [],
  }),
  /**
   * Keeps drafts that the disk would not take over a lock that cannot wait: sealed under the vault's
   * key, in the memory of the main process, until `dropHeldDrafts`. Ending Alcove loses them. Takes
   * the place of what was taken since the unlock; what was not taken stays. Rejects: vault-locked.
   */
  holdUnsavedDrafts: command({
    input: z.strictObject({ drafts: heldDraftsSchema }),
    output: z.strictObject({}),
    changes: [],
    maxInputBytes: MOST_HELD_BYTES,
  }),
  /** What a lock had to hold, oldest first. It stays held: the window may end before it is saved. */
  takeHeldDrafts: command({
    input: z.strictObject({}),
    output: heldDraftsSchema,
    changes: [],
  }),
  /** Everything that was taken is saved by now, or was thrown away by the clinician. */
  dropHeldDrafts: command({
    input: z.strictObject({}),
    output: z.strictObject({}),
    changes: [],
  }),
} as const;
