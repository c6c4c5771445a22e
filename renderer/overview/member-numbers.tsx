import { Link } from 'react-router';
import type { ModuleOverview, OverviewMember } from '../../shared/domain/module-overview';
import { ForecastPlot } from '../attendance/forecast-plot';
import { Share } from '../attendance/share';
import { StandingState } from '../attendance/standing-words';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';
import css from './overview.module.css';
import { overviewTexts, sayAnswers } from './texts';

interface Props {
  readonly overview: ModuleOverview;
}

/** A line for each member; the rule of 75 % only where it holds (mission). */
export function MemberNumbers({ overview: { members, hasFees } }: Props) {
  if (members.length === 0) return <p className={css.soft}>{overviewTexts.membersEmpty}</p>;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{overviewTexts.member}</th>
          <th scope="col">{overviewTexts.attended}</th>
          {hasFees && <th scope="col">{overviewTexts.forecast}</th>}
          {hasFees && <th scope="col">{overviewTexts.standing}</th>}
          <th scope="col" className={css.figure}>
            {overviewTexts.notes}
          </th>
          <th scope="col">{overviewTexts.answers}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <Row key={member.memberId} member={member} hasFees={hasFees} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly member: OverviewMember;
  readonly hasFees: boolean;
}

function Row({ member, hasFees }: RowProps) {
  const { standing, unsignedNotes, answers } = member;
  return (
    <tr>
      <td>
        <MemberLink member={member} hasFees={hasFees} />
      </td>
      <td>
        <Share standing={standing} />
      </td>
      {hasFees && (
        <td>
          <ForecastPlot forecast={standing.forecast} />
        </td>
      )}
      {hasFees && (
        <td>
          <StandingState state={standing.state} />
        </td>
      )}
      <td className={css.figure} data-missing={unsignedNotes > 0}>
        {unsignedNotes}
      </td>
      <td data-missing={answers !== null && answers.missing + answers.outdated > 0}>
        {answers ? sayAnswers(answers) : overviewTexts.leftThere}
      </td>
    </tr>
  );
}

/** Where the rule of 75 % does not hold there is no ledger of attendance to go to. */
function MemberLink({ member: { memberId, legalName }, hasFees }: RowProps) {
  return (
    <Link to={hasFees ? paths.memberAttendance(memberId) : paths.member(memberId)}>
      <PersonName>{legalName}</PersonName>
    </Link>
  );
}
