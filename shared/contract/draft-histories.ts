import { z } from 'zod';
import { draftVersionOf, LONGEST_UNDO, undoSchema } from '../domain/draft-history';
import { groupNoteBodySchema } from '../domain/group-process';
import { memberIdSchema, sessionIdSchema, supervisionNoteIdSchema } from '../domain/ids';
import { MOST_SECTIONS } from '../domain/note-template';
import { command, query } from './operation';

/** What is drafted: a note about a member, a group note, a supervision note. */
export const draftedSchema = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('note'), sessionId: sessionIdSchema, memberId: memberIdSchema })
    .readonly(),
  z.object({ kind: z.literal('group-note'), sessionId: sessionIdSchema }).readonly(),
  z.object({ kind: z.literal('supervision-note'), id: supervisionNoteIdSchema }).readonly(),
]);
export type Drafted = z.infer<typeof draftedSchema>;

/** A personal note's versions have no `process`; its schema takes it off at every save. */
const historyViewSchema = z
  .object({ versions: z.array(draftVersionOf(groupNoteBodySchema)).readonly(), undo: undoSchema })
  .readonly();
export type DraftHistoryView = z.infer<typeof historyViewSchema>;

export const draftHistoryOperations = {
  /** Earlier versions, oldest first, and the undo history; both empty for a signed or new note. */
  getDraftHistory: query({
    input: z.strictObject({ drafted: draftedSchema }),
    output: historyViewSchema,
    provides: ['draft-histories'],
  }),
  /** Keeps what typing can be taken back; nothing is kept for a signed text. */
  keepUndo: command({
    input: z.strictObject({ drafted: draftedSchema, undo: undoSchema }),
    output: z.strictObject({}),
    changes: [],
    maxInputBytes: LONGEST_UNDO * 2 * MOST_SECTIONS + 64 * 1024,
  }),
} as const;
