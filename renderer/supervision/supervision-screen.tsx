import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, Outlet } from 'react-router';
import type { SupervisionNoteSummary } from '../../shared/contract/supervision-notes';
import { useListSupervisionNotesQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Hint } from '../ui/hint';
import { ListLink } from '../ui/list-link';
import { Loaded } from '../ui/loaded';
import { NoteStateMark } from '../ui/marks';
import { ListAndWork, ListPane } from '../ui/page';
import { sayLength } from '../ui/say-dates';
import { DateText } from '../ui/when';
import css from './supervision.module.css';
import { supervisionKindTexts, supervisionTexts } from './texts';

/** Notes of supervision, consultation and debriefs on the left, newest first (M65, M66, M99). */
export function SupervisionScreen() {
  const notes = useListSupervisionNotesQuery({});
  const { newNote } = supervisionTexts;
  const actions = (
    <Hint label={newNote}>
      <ActionIcon
        component={Link}
        to={paths.newSupervisionNote}
        variant="subtle"
        size="lg"
        aria-label={newNote}
      >
        <IconPlus size={20} aria-hidden />
      </ActionIcon>
    </Hint>
  );
  return (
    <ListAndWork
      list={
        <ListPane label={supervisionTexts.list} actions={actions}>
          <p className={css.empty}>
            <Link to={paths.consultationLog}>{supervisionTexts.log}</Link>
          </p>
          <Loaded of={notes}>{(all) => <NoteList notes={all} />}</Loaded>
        </ListPane>
      }
    >
      <Outlet />
    </ListAndWork>
  );
}

function NoteList({ notes }: { readonly notes: readonly SupervisionNoteSummary[] }) {
  if (notes.length === 0) return <p className={css.empty}>{supervisionTexts.listEmpty}</p>;
  return (
    <ul>
      {notes.map((note) => (
        <ListLink
          key={note.id}
          to={paths.supervisionNote(note.id)}
          detail={<Detail note={note} />}
          mark={<NoteStateMark state={note.state} isCompact />}
        >
          {supervisionKindTexts[note.facts.kind]}
        </ListLink>
      ))}
    </ul>
  );
}

function Detail({ note }: { readonly note: SupervisionNoteSummary }) {
  const { date, minutes, colleague } = note.facts;
  return (
    <span className={css.detail}>
      <span>
        <DateText date={date} /> · {sayLength(minutes)}
      </span>
      <span dir="auto">{supervisionTexts.withColleague(colleague)}</span>
      <span dir="auto">{note.groupName ?? supervisionTexts.wholePractice}</span>
    </span>
  );
}
