import { z } from 'zod';
import { supervisionNoteIdSchema } from '../domain/ids';
import { noteStateSchema } from '../domain/note';
import { noteBodySchema } from '../domain/note-body';
import { supervisionFactsSchema, supervisionNoteSchema } from '../domain/supervision-note';
import {
  addendumFields,
  basedOnSchema,
  draftSavedSchema,
  NOTE_INPUT_BYTES,
  reasonToKeepNames,
  savedSchema,
} from './notes';
import { command, query } from './operation';

const key = { id: supervisionNoteIdSchema };

export const supervisionNoteSummarySchema = z
  .object({
    ...key,
    facts: supervisionFactsSchema,
    groupName: z.string().nullable(),
    state: noteStateSchema,
  })
  .readonly();
export type SupervisionNoteSummary = z.infer<typeof supervisionNoteSummarySchema>;

/** Notes of supervision and consultation, without identity (M65, M66, M99). */
export const supervisionNoteOperations = {
  /** Newest first. */
  listSupervisionNotes: query({
    input: z.strictObject({}),
    output: z.array(supervisionNoteSummarySchema).readonly(),
    provides: ['supervision-notes', 'groups'],
  }),
  /** Rejects: not-found. */
  getSupervisionNote: query({
    input: z.strictObject(key),
    output: z.object({ note: supervisionNoteSchema, groupName: z.string().nullable() }).readonly(),
    provides: ['supervision-notes', 'groups'],
  }),
  /** Rejects: not-found (group), kind-keeps-no-records, in-future, names-in-note (the colleague is a member). */
  beginSupervisionNote: command({
    input: z.strictObject({ facts: supervisionFactsSchema }),
    output: z.object(key).readonly(),
    changes: ['supervision-notes'],
  }),
  /** As beginSupervisionNote. Rejects also: already-signed. */
  changeSupervisionFacts: command({
    input: z.strictObject({ ...key, facts: supervisionFactsSchema }),
    output: z.strictObject({}),
    changes: ['supervision-notes'],
  }),
  /** As saveDraft. Rejects: not-found, already-signed. */
  saveSupervisionDraft: command({
    input: z.strictObject({ ...key, body: noteBodySchema, basedOn: basedOnSchema }),
    output: draftSavedSchema,
    changes: ['supervision-notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /** Rejects: not-found, already-signed, nothing-to-sign, text-in-other-form, practice-missing, names-in-note. */
  signSupervisionNote: command({
    input: z.strictObject({ ...key, body: noteBodySchema, reasonToKeepNames }),
    output: savedSchema,
    changes: ['supervision-notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /** As saveAddendumDraft. Rejects: not-found, not-signed-yet. */
  saveSupervisionAddendumDraft: command({
    input: z.strictObject({ ...key, text: addendumFields.text }),
    output: savedSchema,
    changes: ['supervision-notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /** As addAddendum. */
  addSupervisionAddendum: command({
    input: z.strictObject({ ...key, ...addendumFields }),
    output: savedSchema,
    changes: ['supervision-notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /** A note begun by mistake: gone for good while nothing was ever signed. Rejects: not-found, already-signed. */
  removeSupervisionNote: command({
    input: z.strictObject(key),
    output: z.strictObject({}),
    changes: ['supervision-notes'],
  }),
  /**
   * The log of a year as a PDF: date, kind, with whom and minutes, never a text and never a group
   * (M66, M99). Rejects: practice-missing, save-cancelled, file-not-written.
   */
  saveConsultationLog: command({
    input: z.strictObject({ year: z.string().regex(/^\d{4}$/) }),
    output: z.object({ path: z.string() }).readonly(),
    changes: [],
  }),
} as const;
