import { z } from 'zod';
import { moduleIdSchema, sessionIdSchema } from './ids';
import { emptyGroupBody, groupNoteBodySchema } from './group-process';
import type { Session } from './session';
import { emptyText, signableTextOf } from './signed-text';

/**
 * The summary of a session: about the group, kept in a database of its own, and never readable by
 * a member (M11). Nothing that leads to a release may import this file; lint and tests keep it so.
 */
export const groupNoteSchema = z
  .object({
    id: sessionIdSchema,
    moduleId: moduleIdSchema,
    sessionDate: z.string(),
    text: signableTextOf(groupNoteBodySchema),
  })
  .readonly();
export type GroupNote = z.infer<typeof groupNoteSchema>;

export function beginGroupNote(session: Session, savedAt: string): GroupNote {
  return {
    id: session.id,
    moduleId: session.moduleId,
    sessionDate: session.date,
    text: emptyText(emptyGroupBody, savedAt),
  };
}
