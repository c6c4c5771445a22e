import { Link } from 'react-router';
import type { MissingNote } from '../../shared/contract/notes';
import { paths } from '../shell/paths';
import { NoteStateMark } from '../ui/marks';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { sayDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import css from './missing-notes.module.css';
import { missingTexts } from './missing-texts';
import { NoteAge } from './note-age';

interface Props {
  /** Oldest session first. */
  readonly notes: readonly MissingNote[];
}

/** One row for each member with the sessions that lack a note about them; then the group notes. */
export function MissingByMember({ notes }: Props) {
  const personal = notes.filter(({ memberId }) => memberId !== null);
  const ofGroups = notes.filter(({ memberId }) => memberId === null);
  const members = Map.groupBy(personal, ({ memberId }) => memberId);
  return (
    <>
      {members.size > 0 && (
        <Section title={missingTexts.members}>
          <ul className={css.members}>
            {[...members].map(([memberId, about]) => (
              <MemberRow key={memberId} notes={about} />
            ))}
          </ul>
        </Section>
      )}
      {ofGroups.length > 0 && (
        <Section title={missingTexts.groupNotes}>
          <Sessions notes={ofGroups} />
        </Section>
      )}
    </>
  );
}

function MemberRow({ notes }: Props) {
  const [oldest] = notes;
  if (!oldest?.preferredFirstName) return null;
  return (
    <li className={css.member}>
      <div className={css.who}>
        <h3 {...(oldest.legalName !== null && { title: oldest.legalName })}>
          <PersonName>{oldest.preferredFirstName}</PersonName>
        </h3>
        <p className={css.count}>{missingTexts.notes(notes.length)}</p>
      </div>
      <Sessions notes={notes} />
    </li>
  );
}

function Sessions({ notes }: Props) {
  return (
    <ul className={css.notes}>
      {notes.map((note) => (
        <SessionLink key={note.sessionId} note={note} />
      ))}
    </ul>
  );
}

function SessionLink({ note }: { readonly note: MissingNote }) {
  const today = useToday();
  const { sessionId, memberId, preferredFirstName, groupName, sessionDate } = note;
  const date = sayDate(sessionDate, today);
  const path = memberId === null ? paths.groupNote(sessionId) : paths.note(sessionId, memberId);
  const name =
    preferredFirstName === null
      ? missingTexts.groupNoteOf(groupName, date)
      : missingTexts.noteOf(preferredFirstName, date);
  return (
    <li>
      <Link className={css.note ?? ''} to={path} data-group={memberId === null} title={name}>
        <span>
          {date}
          <span className={css.group}>{groupName}</span>
        </span>
        <span className={css.marks}>
          <NoteAge {...note} />
          <NoteStateMark state={note.state} />
        </span>
      </Link>
    </li>
  );
}
