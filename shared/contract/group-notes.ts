import { z } from 'zod';
import { groupNoteSchema } from '../domain/group-note';
import { sessionIdSchema } from '../domain/ids';
import { noteBodySchema } from '../domain/note-body';
import { LONGEST_ADDENDUM } from '../domain/signed-text';
import { NOTE_INPUT_BYTES, savedSchema } from './notes';
import { command, query } from './operation';

export const groupNoteOperations = {
  /** `note` is `null` while nothing has been written. Rejects: not-found (the session). */
  getGroupNote: query({
    input: z.strictObject({ sessionId: sessionIdSchema }),
    output: z.object({ note: groupNoteSchema.nullable() }).readonly(),
    provides: ['group-notes'],
  }),
  /** Answers once the draft is durable. Rejects: not-found, already-signed. */
  saveGroupDraft: command({
    input: z.strictObject({ sessionId: sessionIdSchema, body: noteBodySchema }),
    output: savedSchema,
    changes: ['group-notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /** Rejects: not-found, already-signed, nothing-to-sign, practice-missing. */
  signGroupNote: command({
    input: z.strictObject({ sessionId: sessionIdSchema, body: noteBodySchema }),
    output: savedSchema,
    changes: ['group-notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /** As saveAddendumDraft. Rejects: not-found, not-signed-yet. */
  saveGroupAddendumDraft: command({
    input: z.strictObject({ sessionId: sessionIdSchema, text: z.string().max(LONGEST_ADDENDUM) }),
    output: savedSchema,
    changes: ['group-notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /** Rejects: not-found, not-signed-yet, addendum-is-empty, practice-missing. */
  addGroupAddendum: command({
    input: z.strictObject({ sessionId: sessionIdSchema, text: z.string().max(LONGEST_ADDENDUM) }),
    output: savedSchema,
    changes: ['group-notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
} as const;
