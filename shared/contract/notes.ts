import { z } from 'zod';
import { attendanceMarkSchema } from '../domain/attendance';
import { instantSchema, localDateSchema } from '../domain/fields';
import { memberIdSchema, sessionIdSchema } from '../domain/ids';
import { LONGEST_SECTION, noteBodySchema, noteSectionNames } from '../domain/note-body';
import { progressNoteSchema } from '../domain/note';
import { LONGEST_ADDENDUM } from '../domain/signed-text';
import { command, query } from './operation';

/** Two bytes a UTF-16 unit, and every section of every template may be filled. */
export const NOTE_INPUT_BYTES = LONGEST_SECTION * 2 * noteSectionNames.length + 64 * 1024;

export const savedSchema = z.object({ savedAt: instantSchema }).readonly();

const noteKey = { sessionId: sessionIdSchema, memberId: memberIdSchema };

export const noteViewSchema = z
  .object({
    /** `null` while nothing has been written. */
    note: progressNoteSchema.nullable(),
    member: z.object({ preferredFirstName: z.string(), goals: z.string() }).readonly(),
    mark: attendanceMarkSchema.nullable(),
    /** The member's newest earlier note, for continuity. */
    previous: progressNoteSchema.nullable(),
  })
  .readonly();
export type NoteView = z.infer<typeof noteViewSchema>;

/** One note, or one group note (`memberId` null), that a held session still lacks. */
export const missingNoteSchema = z
  .object({
    sessionId: sessionIdSchema,
    sessionDate: localDateSchema,
    groupName: z.string(),
    memberId: memberIdSchema.nullable(),
    preferredFirstName: z.string().nullable(),
    state: z.enum(['not-started', 'draft']),
  })
  .readonly();
export type MissingNote = z.infer<typeof missingNoteSchema>;

export const noteOperations = {
  /** Rejects: not-found, not-on-roster. */
  getNote: query({
    input: z.strictObject(noteKey),
    output: noteViewSchema,
    provides: ['notes', 'members', 'sessions'],
    views: ({ memberId }) => memberId,
  }),
  /** A page of one member's notes, newest session first. `before` is the last date already shown. */
  listNotesOfMember: query({
    input: z.strictObject({
      memberId: memberIdSchema,
      before: localDateSchema.nullable(),
      limit: z.number().int().min(1).max(50),
    }),
    output: z.array(progressNoteSchema).readonly(),
    provides: ['notes'],
    views: ({ memberId }) => memberId,
  }),
  /** What is missing after sessions that were held, oldest first (M9). */
  listMissingNotes: query({
    input: z.strictObject({}),
    output: z.array(missingNoteSchema).readonly(),
    provides: ['notes', 'group-notes', 'sessions', 'members'],
  }),
  /** Answers once the draft is durable. Rejects: not-found, not-on-roster, already-signed. */
  saveDraft: command({
    input: z.strictObject({ ...noteKey, body: noteBodySchema }),
    output: savedSchema,
    changes: ['notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /**
   * Saves this text and freezes it. Rejects: not-found, not-on-roster, already-signed,
   * nothing-to-sign, text-in-other-form, practice-missing.
   */
  signNote: command({
    input: z.strictObject({ ...noteKey, body: noteBodySchema }),
    output: savedSchema,
    changes: ['notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /**
   * Keeps an addendum while it is written, empty for none; answers once it is durable. Rejects:
   * not-found, not-signed-yet.
   */
  saveAddendumDraft: command({
    input: z.strictObject({ ...noteKey, text: z.string().max(LONGEST_ADDENDUM) }),
    output: savedSchema,
    changes: ['notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /** Rejects: not-found, not-signed-yet, addendum-is-empty, practice-missing. */
  addAddendum: command({
    input: z.strictObject({ ...noteKey, text: z.string().max(LONGEST_ADDENDUM) }),
    output: savedSchema,
    changes: ['notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
} as const;
