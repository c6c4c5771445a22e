import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MissingNote } from '../../shared/contract/notes';
import { useListMissingNotesQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { NoteStateMark } from '../ui/marks';
import { Section, WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { sayDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import css from './missing-notes.module.css';
import { noteTexts } from './texts';

/** Every note that is still to be written, by session. */
export function MissingNotesPage() {
  const missing = useListMissingNotesQuery({}, { refetchOnMountOrArgChange: true });
  return (
    <WorkPage title={noteTexts.missingTitle} lead={noteTexts.missingLead}>
      <Loaded of={missing}>{(notes) => <BySession notes={notes} />}</Loaded>
    </WorkPage>
  );
}

function BySession({ notes }: { readonly notes: readonly MissingNote[] }) {
  const today = useToday();
  if (notes.length === 0) {
    return (
      <EmptyState
        icon={<IconCircleCheck size={28} stroke={1.5} />}
        title={noteTexts.noneTitle}
        text={noteTexts.noneText}
      />
    );
  }
  const sessions = [...Map.groupBy(notes, ({ sessionId }) => sessionId)];
  return sessions.map(([sessionId, inSession]) => {
    const [first] = inSession;
    return (
      first && (
        <Section
          key={sessionId}
          title={sayDate(first.sessionDate, today)}
          note={first.groupName}
          actions={<Link to={paths.session(sessionId)}>{noteTexts.openSession}</Link>}
        >
          <ul className={css.notes}>
            {inSession.map((note) => (
              <MissingNoteLink key={note.memberId ?? 'group'} note={note} />
            ))}
          </ul>
        </Section>
      )
    );
  });
}

function MissingNoteLink({ note }: { readonly note: MissingNote }) {
  const { sessionId, memberId, preferredFirstName, state } = note;
  const path = memberId === null ? paths.groupNote(sessionId) : paths.note(sessionId, memberId);
  return (
    <li>
      <Link className={css.note ?? ''} to={path} data-group={memberId === null}>
        <span>
          {preferredFirstName === null ? (
            noteTexts.groupNote
          ) : (
            <PersonName>{preferredFirstName}</PersonName>
          )}
        </span>
        <NoteStateMark state={state} />
      </Link>
    </li>
  );
}
