import { z } from 'zod';
import { groupNoteSchema } from '../domain/group-note';
import { sessionIdSchema } from '../domain/ids';
import {
  attendanceInNumbersSchema,
  groupNoteBodySchema,
  groupProcessPointSchema,
} from '../domain/group-process';
import { LONGEST_ADDENDUM } from '../domain/signed-text';
import {
  addendumFields,
  basedOnSchema,
  draftSavedSchema,
  NOTE_INPUT_BYTES,
  savedSchema,
} from './notes';
import { command, query } from './operation';

export const groupNoteOperations = {
  /** `note` is `null` while nothing has been written. Rejects: not-found (the session). */
  getGroupNote: query({
    input: z.strictObject({ sessionId: sessionIdSchema }),
    output: z
      .object({ note: groupNoteSchema.nullable(), attendance: attendanceInNumbersSchema })
      .readonly(),
    provides: ['group-notes', 'sessions', 'members'],
  }),
  /** Stage and cohesion in the sessions of the module before this one, oldest first. Rejects: not-found. */
  getGroupProcessCourse: query({
    input: z.strictObject({ sessionId: sessionIdSchema }),
    output: z.array(groupProcessPointSchema).readonly(),
    provides: ['group-notes', 'sessions'],
  }),
  /** As saveDraft. Rejects: not-found, already-signed. */
  saveGroupDraft: command({
    input: z.strictObject({
      sessionId: sessionIdSchema,
      body: groupNoteBodySchema,
      basedOn: basedOnSchema,
    }),
    output: draftSavedSchema,
    changes: ['group-notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /** Rejects: not-found, already-signed, nothing-to-sign, practice-missing. */
  signGroupNote: command({
    input: z.strictObject({ sessionId: sessionIdSchema, body: groupNoteBodySchema }),
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
  /** Rejects: not-found, not-signed-yet, addendum-is-empty, passage-missing, practice-missing. */
  addGroupAddendum: command({
    input: z.strictObject({
      sessionId: sessionIdSchema,
      text: addendumFields.text,
      correction: addendumFields.correction,
    }),
    output: savedSchema,
    changes: ['group-notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
} as const;
