import type { GroupNote } from './group-note';
import { rosterOn, type Member } from './member';
import { stateOf, type NoteState, type ProgressNote } from './note';
import { endOf, type Session } from './session';
import { isLateAt } from './signed-text';

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

/** How long the notes of a session have been wanted. */
export interface WantedSince {
  /** When the session was over: an instant, whatever the clocks did that night. */
  readonly endedAt: string;
  /** Older than the clinician's own measure. It reminds and never blocks. */
  readonly isOverdue: boolean;
}

/** @param remindAfterDays days after the session's end, of 24 hours each */
export function wantedSince(session: Session, now: Date, remindAfterDays: number): WantedSince {
  const ended = endOf(session);
  return {
    endedAt: new Date(ended).toISOString(),
    isOverdue: isLateAt(now, ended, remindAfterDays),
  };
}

/** How many notes a session still lacks, the group note among them. */
export function countOfDue({ members, groupNote }: NotesDue): number {
  return members.length + Number(groupNote !== 'signed');
}

export interface DueOfMember<Due extends NotesDue> {
  readonly member: Member;
  /** The sessions whose note about them is not signed, in the order given. */
  readonly dues: readonly Due[];
}

/** The same notes by member, in the order in which the members first lack one. */
export function duesByMember<Due extends NotesDue>(
  dues: readonly Due[],
): readonly DueOfMember<Due>[] {
  const lacking = dues.flatMap((due) => due.members.map(({ member }) => ({ member, due })));
  const together = Map.groupBy(lacking, ({ member }) => member.id);
  return [...together.values()].flatMap((of) => {
    const [first] = of;
    return first ? [{ member: first.member, dues: of.map(({ due }) => due) }] : [];
  });
}
