import { IconUsersGroup } from '@tabler/icons-react';
import { Navigate, Outlet, useNavigate, useOutletContext, useParams } from 'react-router';
import type { SessionView } from '../../shared/contract/sessions';
import { sessionIdSchema } from '../../shared/domain/ids';
import { useGetSessionQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { shortcuts } from '../ui/keys';
import { ListLink } from '../ui/list-link';
import { Loaded } from '../ui/loaded';
import { AttendanceMark, NoteStateMark } from '../ui/marks';
import { ListAndWork, ListPane } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { useShortcut } from '../ui/use-shortcut';
import css from './runway.module.css';
import { noteTexts } from './texts';

/** The roster of one session on the left; one note at a time on the right (M9). */
export function Runway() {
  const sessionId = useId(sessionIdSchema, 'sessionId');
  const session = useGetSessionQuery({ sessionId });
  return <Loaded of={session}>{(view) => <Found key={view.session.id} view={view} />}</Loaded>;
}

/** What the notes of a session know about their place in it. */
export interface RunwayContext {
  readonly view: SessionView;
  readonly next: Stop | null;
  readonly goNext: () => void;
  readonly goPrevious: () => void;
}

export function useRunway(): RunwayContext {
  return useOutletContext<RunwayContext>();
}

interface Stop {
  readonly path: string;
  readonly name: string;
}

function stopsOf({ session, roster }: SessionView): readonly Stop[] {
  const members = roster.map(({ memberId, preferredFirstName }) => ({
    path: paths.note(session.id, memberId),
    name: preferredFirstName,
  }));
  return [...members, { path: paths.groupNote(session.id), name: noteTexts.groupNote }];
}

function Found({ view }: { readonly view: SessionView }) {
  const navigate = useNavigate();
  const { memberId } = useParams();
  const stops = stopsOf(view);
  const at = view.roster.findIndex((row) => row.memberId === memberId);
  const here = at === -1 ? stops.length - 1 : at;
  const next = stops[here + 1] ?? null;
  const go = (stop: Stop | null | undefined) => void (stop && navigate(stop.path));
  const goNext = () => go(next);
  const goPrevious = () => go(stops[here - 1]);
  useShortcut(shortcuts.next, goNext);
  useShortcut(shortcuts.previous, goPrevious);
  const context: RunwayContext = { view, next, goNext, goPrevious };
  return (
    <ListAndWork list={<RosterList view={view} />}>
      <Outlet context={context} />
    </ListAndWork>
  );
}

function RosterList({ view }: { readonly view: SessionView }) {
  const { session, roster } = view;
  const signed = roster.filter(({ note }) => note === 'signed').length;
  return (
    <ListPane label={noteTexts.runway}>
      <p className={css.progress}>{noteTexts.progress(signed, roster.length)}</p>
      <ul>
        {roster.map(({ memberId, preferredFirstName, mark, note }) => (
          <ListLink
            key={memberId}
            to={paths.note(session.id, memberId)}
            detail={mark && mark.kind !== 'present' && <AttendanceMark mark={mark} />}
            mark={<NoteStateMark state={note} isCompact />}
          >
            <PersonName>{preferredFirstName}</PersonName>
          </ListLink>
        ))}
      </ul>
      <ul className={css.group}>
        <ListLink
          to={paths.groupNote(session.id)}
          detail={noteTexts.aboutGroup}
          mark={<NoteStateMark state={view.groupNote} isCompact />}
        >
          <span className={css.groupName}>
            <IconUsersGroup size={18} stroke={1.6} aria-hidden />
            {noteTexts.groupNote}
          </span>
        </ListLink>
      </ul>
    </ListPane>
  );
}

/** Opens the first note that is not signed. */
export function RunwayStart() {
  const { view } = useRunway();
  const { session, roster } = view;
  const first = roster.find(({ note }) => note !== 'signed') ?? roster[0];
  const path = first ? paths.note(session.id, first.memberId) : paths.groupNote(session.id);
  return <Navigate to={path} replace />;
}
