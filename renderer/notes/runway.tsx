import { IconUsersGroup } from '@tabler/icons-react';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import type { SessionView } from '../../shared/contract/sessions';
import { sessionIdSchema } from '../../shared/domain/ids';
import { useGetSessionQuery, useGetWritingQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { shortcuts } from '../ui/keys';
import { ListLink } from '../ui/list-link';
import { Loaded } from '../ui/loaded';
import { AttendanceMark, NoteStateMark } from '../ui/marks';
import { ListAndWork, ListPane } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { useShortcut } from '../ui/use-shortcut';
import { RunwayProgress } from './runway-progress';
import css from './runway.module.css';
import { noteTexts } from './texts';
import { usePassed } from './use-passed';
import { nextToWrite, nothingPassed, stopsOf, useRunway, WayContext, type Stop } from './way';

/** The roster of one session on the left; one note at a time on the right (M9). */
export function Runway() {
  const sessionId = useId(sessionIdSchema, 'sessionId');
  const session = useGetSessionQuery({ sessionId });
  // Read once for all notes of the way: the next one need not wait for its forms.
  useGetWritingQuery({});
  return <Loaded of={session}>{(view) => <Found key={view.session.id} view={view} />}</Loaded>;
}

function Found({ view }: { readonly view: SessionView }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const stops = stopsOf(view);
  const at = stops.findIndex(({ path }) => path === pathname);
  const here = stops[at] ?? null;
  const next = (here && stops[at + 1]) ?? null;
  const moves = usePassed({ sessionId: view.session.id, stops, here });
  // At once rather than when there is time: the next key may be pressed before.
  const go = (stop: Stop | null | undefined) =>
    void (stop && navigate(stop.path, { flushSync: true }));
  const goNext = () => go(next);
  const goPrevious = () => go(here ? stops[at - 1] : stops.at(-1));
  useShortcut(shortcuts.next, goNext);
  useShortcut(shortcuts.previous, goPrevious);
  return (
    <WayContext value={{ view, stops, next, goNext, goPrevious, ...moves }}>
      <ListAndWork list={<RosterList view={view} />}>
        <Outlet />
      </ListAndWork>
    </WayContext>
  );
}

function RosterList({ view }: { readonly view: SessionView }) {
  const { session, roster } = view;
  return (
    <ListPane label={noteTexts.runway}>
      <RunwayProgress />
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
  const { view, stops } = useRunway();
  const [first] = stops;
  const isOpen = first && first.state !== 'signed';
  const open = isOpen ? first : first && nextToWrite(stops, first, nothingPassed);
  return <Navigate to={(open ?? first)?.path ?? paths.groupNote(view.session.id)} replace />;
}
