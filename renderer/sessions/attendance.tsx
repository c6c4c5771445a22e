import { Link } from 'react-router';
import type { SessionView } from '../../shared/contract/sessions';
import type { AttendanceMark } from '../../shared/domain/attendance';
import type { MemberId } from '../../shared/domain/ids';
import { useMarkAttendanceMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { AttendanceRow } from './attendance-row';
import css from './sessions.module.css';
import { sessionTexts } from './texts';

/** One row for each member of the roster; everything by mouse can be done by a key as well. */
export function Attendance({ view }: { readonly view: SessionView }) {
  const { session, roster } = view;
  const [markAttendance, { error }] = useMarkAttendanceMutation();
  const mark = (memberId: MemberId, given: AttendanceMark | null) =>
    void markAttendance({ sessionId: session.id, memberId, mark: given });
  if (roster.length === 0) return <RosterEmpty view={view} />;
  return (
    <>
      <p className={css.keys}>{sessionTexts.keyHelp}</p>
      <ul className={css.attendance}>
        {roster.map((row) => (
          <AttendanceRow
            key={row.memberId}
            row={row}
            session={session}
            onMark={(given) => mark(row.memberId, given)}
          />
        ))}
      </ul>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}

function RosterEmpty({ view }: { readonly view: SessionView }) {
  return (
    <p className={css.soft}>
      {sessionTexts.rosterEmpty}{' '}
      <Link to={paths.newMember(view.session.moduleId)}>{sessionTexts.addMember}</Link>
    </p>
  );
}
