import { Link } from 'react-router';
import type { SessionSummary } from '../../shared/contract/sessions';
import type { SessionId } from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/session';
import { paths } from '../shell/paths';
import { DateText } from '../ui/when';
import css from './groups.module.css';
import { groupTexts } from './texts';

interface Props {
  readonly sessions: readonly SessionSummary[];
  readonly nextId: SessionId | null;
}

export function SessionTable({ sessions, nextId }: Props) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{groupTexts.date}</th>
          <th scope="col">{groupTexts.time}</th>
          <th scope="col">{groupTexts.state}</th>
          <th scope="col">{groupTexts.attendance}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ session, isHeld, rosterSize }) => (
          <tr key={session.id} data-next={session.id === nextId}>
            <td>
              <Link to={paths.session(session.id)}>
                <DateText date={session.date} />
              </Link>
            </td>
            <td>{session.startTime}</td>
            <td>{groupTexts[stateOf(session, isHeld, nextId)]}</td>
            <td>
              {session.attendance.length > 0 &&
                groupTexts.marks(session.attendance.length, rosterSize)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateOf({ id, calledOff }: Session, isHeld: boolean, nextId: SessionId | null) {
  if (calledOff !== null) return 'called-off';
  if (isHeld) return 'held';
  return id === nextId ? 'next' : 'planned';
}
