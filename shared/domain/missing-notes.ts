import type { GroupNote } from './group-note';
import { rosterOn, type Member } from './member';
import { stateOf, type NoteState, type ProgressNote } from './note';
import type { Session } from './session';

/** What one held session still lacks (M9): a note on each member of its roster, and one on the group. */
export interface NotesDue {
  readonly session: Session;
  /** Members whose note is not signed, in roster order. */
  readonly members: readonly {
    readonly member: Member;
    readonly state: Exclude<NoteState, 'signed'>;
  }[];
  readonly groupNote: NoteState;
}

export interface NotesWritten {
  readonly notes: readonly ProgressNote[];
  readonly groupNote: GroupNote | null;
}

/** What is missing after a session, or `null` when every note is signed. */
export function notesDueAfter(
  session: Session,
  members: readonly Member[],
  written: NotesWritten,
): NotesDue | null {
  const byMember = new Map(written.notes.map((note) => [note.memberId, note]));
  const due = rosterOn(members, session.moduleId, session.date).flatMap((member) => {
    const state = stateOf(byMember.get(member.id));
    return state === 'signed' ? [] : [{ member, state }];
  });
  const groupNote = stateOf(written.groupNote);
  return due.length === 0 && groupNote === 'signed' ? null : { session, members: due, groupNote };
}

/** How many personal notes the held sessions of a module call for: the sum of their rosters. */
export function notesCalledFor(sessions: readonly Session[], members: readonly Member[]): number {
  return sessions.reduce(
    (total, session) => total + rosterOn(members, session.moduleId, session.date).length,
    0,
  );
}
