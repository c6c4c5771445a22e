import { Link } from 'react-router';
import type { OverviewSession } from '../../shared/domain/module-overview';
import { paths } from '../shell/paths';
import { ExactDateText } from '../ui/when';
import { stacked } from './in-numbers';
import css from './overview.module.css';
import { BarsLegend, SessionBars } from './session-bars';
import { overviewTexts, sessionStateTexts } from './texts';

interface Props {
  readonly sessions: readonly OverviewSession[];
}

/** A picture of the sessions, and under it the same in numbers, to open. */
export function SessionNumbers({ sessions }: Props) {
  if (sessions.length === 0) return <p className={css.soft}>{overviewTexts.sessionsEmpty}</p>;
  return (
    <>
      <SessionBars sessions={sessions} />
      <BarsLegend />
      <details className={css.numbers}>
        <summary>{overviewTexts.showSessions(sessions.length)}</summary>
        <Table sessions={sessions} />
      </details>
    </>
  );
}

function Table({ sessions }: Props) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{overviewTexts.date}</th>
          <th scope="col">{overviewTexts.state}</th>
          {stacked.map((kind) => (
            <th key={kind} scope="col" className={css.figure}>
              {overviewTexts.numbers[kind]}
            </th>
          ))}
          <th scope="col" className={css.figure}>
            {overviewTexts.notes}
          </th>
          <th scope="col">{overviewTexts.groupNote}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <Row key={session.sessionId} session={session} />
        ))}
      </tbody>
    </table>
  );
}

/** Where nothing was held yet, a nought would say that nobody came. */
function Row({ session }: { readonly session: OverviewSession }) {
  const { sessionId, date, state, unsignedNotes, lacksGroupNote } = session;
  const isHeld = state === 'held';
  return (
    <tr>
      <td className={css.day}>
        <Link to={paths.session(sessionId)}>
          <ExactDateText date={date} />
        </Link>
      </td>
      <td data-missing={state === 'not-recorded'}>{sessionStateTexts[state]}</td>
      {stacked.map((kind) => (
        <td key={kind} className={css.figure}>
          {isHeld && session[kind]}
        </td>
      ))}
      <td className={css.figure} data-missing={unsignedNotes > 0}>
        {isHeld && unsignedNotes}
      </td>
      <td data-missing={lacksGroupNote}>{lacksGroupNote && overviewTexts.notSigned}</td>
    </tr>
  );
}
