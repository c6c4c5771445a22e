import { z } from 'zod';
import { attendanceMarkSchema } from '../domain/attendance';
import { instantSchema, localDateSchema } from '../domain/fields';
import { memberIdSchema, sessionIdSchema } from '../domain/ids';
import { guardedNamesSchema } from '../domain/name-guard';
import { LONGEST_SECTION, noteBodySchema } from '../domain/note-body';
import { progressNoteSchema } from '../domain/note';
import { followUpSchema } from '../domain/follow-ups';
import { repeatedTextSchema } from '../domain/repeated-text';
import { correctionSchema, LONGEST_ADDENDUM } from '../domain/signed-text';
import { command, query } from './operation';

/** Two bytes a UTF-16 unit, and six sections as long as one may be. */
export const NOTE_INPUT_BYTES = LONGEST_SECTION * 2 * 6 + 64 * 1024;

export const savedSchema = z.object({ savedAt: instantSchema }).readonly();

/** When what was typed on was last saved; `null` for a text that never was. */
export const basedOnSchema = instantSchema.nullable().default(null);

export const draftSavedSchema = z
  .object({
    savedAt: instantSchema,
    /** Another window had saved in between; its text is an earlier version now. */
    keptOther: z.boolean(),
  })
  .readonly();

/** Why names that the guard found are kept (M109); `null` while nobody was asked. */
export const reasonToKeepNames = z.string().max(1_000).nullable().default(null);

export const addendumFields = {
  text: z.string().max(LONGEST_ADDENDUM),
  /** The passage that it corrects; `null` when it only adds. */
  correction: correctionSchema.nullable().default(null),
  reasonToKeepNames,
};

const noteKey = { sessionId: sessionIdSchema, memberId: memberIdSchema };

export const noteViewSchema = z
  .object({
    /** `null` while nothing has been written. */
    note: progressNoteSchema.nullable(),
    member: z.object({ preferredFirstName: z.string(), goals: z.string() }).readonly(),
    mark: attendanceMarkSchema.nullable(),
    /** The member's newest earlier note, for continuity. */
    previous: progressNoteSchema.nullable(),
    /** What is still open about this member, soonest first (M14, M32, M43, M94). */
    followUps: z.array(followUpSchema).readonly(),
  })
  .readonly();
export type NoteView = z.infer<typeof noteViewSchema>;

/** One note, or one group note (`memberId` null), that a held session still lacks. */
export const missingNoteSchema = z
  .object({
    sessionId: sessionIdSchema,
    sessionDate: localDateSchema,
    groupName: z.string(),
    /** When it was over: from here its age is counted. */
    endedAt: instantSchema,
    isOverdue: z.boolean(),
    memberId: memberIdSchema.nullable(),
    preferredFirstName: z.string().nullable(),
    /** To tell apart those who go by one first name. */
    legalName: z.string().nullable(),
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
    provides: ['notes', 'group-notes', 'sessions', 'members', 'writing'],
  }),
  /** Every name that may not stand in this member's notes, and their own, which may (M109). */
  listGuardedNames: query({
    input: z.strictObject({ memberId: memberIdSchema.nullable() }),
    output: guardedNamesSchema,
    provides: ['members'],
  }),
  /**
   * Passages of this text that stand in another member's note too (M115). To be asked without a
   * cache: its input is clinical text. Rejects: not-found.
   */
  findRepeatedText: query({
    input: z.strictObject({ ...noteKey, body: noteBodySchema }),
    output: z.array(repeatedTextSchema).readonly(),
    provides: [],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /**
   * Answers once the draft is durable. `basedOn` is the save this text grew from: what another
   * window saved since is kept among the earlier versions. Rejects: not-found, not-on-roster,
   * already-signed.
   */
  saveDraft: command({
    input: z.strictObject({ ...noteKey, body: noteBodySchema, basedOn: basedOnSchema }),
    output: draftSavedSchema,
    changes: ['notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
  /**
   * Saves this text and freezes it. Rejects: not-found, not-on-roster, already-signed,
   * nothing-to-sign, text-in-other-form, practice-missing, names-in-note.
   */
  signNote: command({
    input: z.strictObject({ ...noteKey, body: noteBodySchema, reasonToKeepNames }),
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
  /**
   * Rejects: not-found, not-signed-yet, addendum-is-empty, passage-missing, practice-missing,
   * names-in-note.
   */
  addAddendum: command({
    input: z.strictObject({ ...noteKey, ...addendumFields }),
    output: savedSchema,
    changes: ['notes'],
    maxInputBytes: NOTE_INPUT_BYTES,
  }),
} as const;
