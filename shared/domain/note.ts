import { z } from 'zod';
import { memberIdSchema, moduleIdSchema, noteIdOf, noteIdSchema, sessionIdSchema } from './ids';
import type { MemberId } from './ids';
import { emptyBody } from './note-body';
import type { Session } from './session';
import { emptyText, signableTextSchema } from './signed-text';

/** A progress note: personal, about one member, and theirs to read (M10). */
export const progressNoteSchema = z
  .object({
    id: noteIdSchema,
    memberId: memberIdSchema,
    sessionId: sessionIdSchema,
    moduleId: moduleIdSchema,
    /** The session's local date, so that a member's notes sort without reading sessions. */
    sessionDate: z.string(),
    text: signableTextSchema,
  })
  .readonly();
export type ProgressNote = z.infer<typeof progressNoteSchema>;

export function beginNote(session: Session, memberId: MemberId, savedAt: string): ProgressNote {
  return {
    id: noteIdOf(session.id, memberId),
    memberId,
    sessionId: session.id,
    moduleId: session.moduleId,
    sessionDate: session.date,
    text: emptyText(emptyBody, savedAt),
  };
}

/** How far a note has come. */
export type NoteState = 'not-started' | 'draft' | 'signed';
export const noteStateSchema = z.enum(['not-started', 'draft', 'signed']);

export function stateOf(
  note: { readonly text: { readonly signature: unknown } } | null | undefined,
): NoteState {
  if (!note) return 'not-started';
  return note.text.signature ? 'signed' : 'draft';
}
