import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MemberId } from '../../shared/domain/ids';
import { stateOf, type ProgressNote } from '../../shared/domain/note';
import { useListNotesOfMemberQuery } from '../api/hooks';
import { NoteText } from '../notes/note-text';
import { paths } from '../shell/paths';
import { Loaded } from '../ui/loaded';
import { NoteStateMark } from '../ui/marks';
import { DateText } from '../ui/when';
import css from './members.module.css';
import { memberTexts } from './texts';

const PAGE = 20;

interface Props {
  readonly memberId: MemberId;
  /** Notes of sessions before this date; without one, the newest. */
  readonly before?: string | null;
}

/** A member's notes, newest first; earlier pages are read only when they are asked for. */
export function MemberNotes({ memberId, before = null }: Props) {
  const page = useListNotesOfMemberQuery({ memberId, before, limit: PAGE });
  const [isMoreShown, setIsMoreShown] = useState(false);
  return (
    <Loaded of={page}>
      {(notes) => {
        const last = notes.at(-1);
        const mayHaveMore = notes.length === PAGE && last;
        return (
          <>
            {notes.map((note) => (
              <MemberNote key={note.id} note={note} />
            ))}
            {!last && before === null && <p className={css.soft}>{memberTexts.noNotes}</p>}
            {mayHaveMore && !isMoreShown && (
              <Button variant="default" onClick={() => setIsMoreShown(true)}>
                {memberTexts.earlier}
              </Button>
            )}
            {mayHaveMore && isMoreShown && (
              <MemberNotes memberId={memberId} before={last.sessionDate} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function MemberNote({ note }: { readonly note: ProgressNote }) {
  return (
    <article className={css.note}>
      <header className={css.noteHead}>
        <h3>
          <Link to={paths.note(note.sessionId, note.memberId)}>
            <DateText date={note.sessionDate} />
          </Link>
        </h3>
        <NoteStateMark state={stateOf(note)} />
      </header>
      <NoteText text={note.text} />
    </article>
  );
}
