import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MissingNote } from '../../shared/contract/notes';
import { useListMissingNotesQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { supervisionTexts } from '../supervision/texts';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { NoteStateMark } from '../ui/marks';
import { Section, WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { sayDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { MissingByMember } from './missing-by-member';
import css from './missing-notes.module.css';
import { missingTexts } from './missing-texts';
import { NoteAge } from './note-age';
import { NotesGroupingSwitch, useNotesGrouping } from './notes-grouping';

/** Every note that is still to be written, by session or by member (M9). */
export function MissingNotesPage() {
  const missing = useListMissingNotesQuery({}, { refetchOnMountOrArgChange: true });
  const isAny = (missing.data ?? []).length > 0;
  return (
    <WorkPage
      title={missingTexts.title}
      lead={missingTexts.lead}
      actions={
        <>
          <Link to={paths.supervision}>{supervisionTexts.introTitle}</Link>
          {isAny && <NotesGroupingSwitch />}
        </>
      }
    >
      <Loaded of={missing}>{(notes) => <Found notes={notes} />}</Loaded>
    </WorkPage>
  );
}

function Found({ notes }: { readonly notes: readonly MissingNote[] }) {
  const by = useNotesGrouping();
  if (notes.length === 0) {
    return (
      <EmptyState
        icon={<IconCircleCheck size={28} stroke={1.5} />}
        title={missingTexts.noneTitle}
        text={missingTexts.noneText}
      />
    );
  }
  return by === 'member' ? <MissingByMember notes={notes} /> : <BySession notes={notes} />;
}

function BySession({ notes }: { readonly notes: readonly MissingNote[] }) {
  const today = useToday();
  const sessions = [...Map.groupBy(notes, ({ sessionId }) => sessionId)];
  return sessions.map(([sessionId, inSession]) => {
    const [first] = inSession;
    return (
      first && (
        <Section
          key={sessionId}
          title={sayDate(first.sessionDate, today)}
          note={
            <span className={css.about}>
              {first.groupName}
              <NoteAge {...first} />
            </span>
          }
          actions={<Link to={paths.session(sessionId)}>{missingTexts.openSession}</Link>}
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
  const { sessionId, memberId, preferredFirstName, legalName, state } = note;
  const path = memberId === null ? paths.groupNote(sessionId) : paths.note(sessionId, memberId);
  return (
    <li>
      <Link
        className={css.note ?? ''}
        to={path}
        data-group={memberId === null}
        {...(legalName !== null && { title: legalName })}
      >
        <span>
          {preferredFirstName === null ? (
            missingTexts.groupNote
          ) : (
            <PersonName>{preferredFirstName}</PersonName>
          )}
        </span>
        <NoteStateMark state={state} />
      </Link>
    </li>
  );
}
