import { Link } from 'react-router';
import type { MemberStanding } from '../../shared/contract/attendance-ledger';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';
import css from './attendance.module.css';
import { ForecastPlot } from './forecast-plot';
import { MarksRow } from './marks-row';
import { Share } from './share';
import { StandingWords } from './standing-words';
import { ledgerAttendanceTexts } from './texts';

interface Props {
  readonly rows: readonly MemberStanding[];
}

/** Those who need a word stand first. */
export function StandingTable({ rows }: Props) {
  return (
    <table className={css.table} aria-label={ledgerAttendanceTexts.table}>
      <thead>
        <tr>
          <th scope="col">{ledgerAttendanceTexts.member}</th>
          <th scope="col">{ledgerAttendanceTexts.marks}</th>
          <th scope="col">{ledgerAttendanceTexts.share}</th>
          <th scope="col">
            {ledgerAttendanceTexts.forecast}
            <span className={css.detail}>{ledgerAttendanceTexts.forecastNote}</span>
          </th>
          <th scope="col">{ledgerAttendanceTexts.standing}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.standing.memberId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: MemberStanding;
}

function Row({ row }: RowProps) {
  const { standing } = row;
  return (
    <tr>
      <td className={css.name}>
        <Member row={row} />
      </td>
      <td className={css.marks}>
        <MarksRow sessions={standing.sessions} />
      </td>
      <td className={css.share}>
        <Share standing={standing} />
      </td>
      <td>
        <ForecastPlot forecast={standing.forecast} />
      </td>
      <td>
        <StandingWords standing={standing} />
      </td>
    </tr>
  );
}

function Member({ row: { standing, preferredFirstName, legalName } }: RowProps) {
  return (
    <>
      <Link to={paths.memberAttendance(standing.memberId)}>
        <PersonName>{preferredFirstName}</PersonName>
      </Link>
      <span className={css.detail}>
        <PersonName>{legalName}</PersonName>
      </span>
    </>
  );
}
