import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import type { ModuleStanding } from '../../shared/contract/attendance-ledger';
import type { Output } from '../../shared/contract/contract';
import type { CountedSession } from '../../shared/domain/attendance-ledger';
import { memberIdSchema } from '../../shared/domain/ids';
import { useGetMemberAttendanceQuery } from '../api/hooks';
import { ofThis } from '../billing/of-this';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { AttendanceMark } from '../ui/marks';
import { Section, WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { ExactDateText } from '../ui/when';
import css from './attendance.module.css';
import { ForecastPlot } from './forecast-plot';
import { MarksRow } from './marks-row';
import { Share } from './share';
import { StandingWords } from './standing-words';
import { countsNeitherWay, countsTexts, ledgerAttendanceTexts } from './texts';

/** All modules of one member, with every session that counted (M42). */
export function MemberAttendancePage() {
  const memberId = useId(memberIdSchema, 'memberId');
  const attendance = useGetMemberAttendanceQuery({ memberId });
  return <Loaded of={ofThis(attendance)}>{(found) => <Found attendance={found} />}</Loaded>;
}

interface Props {
  readonly attendance: Output<'getMemberAttendance'>;
}

function Found({ attendance: { legalName, modules } }: Props) {
  const navigate = useNavigate();
  const back = (
    <Button variant="default" onClick={() => void navigate(paths.attendance)}>
      {ledgerAttendanceTexts.toLedger}
    </Button>
  );
  return (
    <WorkPage
      title={<PersonName>{legalName}</PersonName>}
      lead={ledgerAttendanceTexts.memberLead}
      actions={back}
    >
      {modules.length === 0 ? (
        <EmptyState
          icon={<IconCalendarCheck size={28} stroke={1.5} />}
          title={ledgerAttendanceTexts.noSessionTitle}
          text={ledgerAttendanceTexts.noSessionText}
        />
      ) : (
        modules.map((module) => <ModuleSection key={module.standing.moduleId} of={module} />)
      )}
    </WorkPage>
  );
}

function ModuleSection({
  of: { standing, groupName, moduleName },
}: {
  readonly of: ModuleStanding;
}) {
  const place = ledgerAttendanceTexts.modulePlace(groupName, moduleName);
  return (
    <Section title={place}>
      <div className={css.summary}>
        <div>
          <Share standing={standing} />
        </div>
        <div>
          <ForecastPlot forecast={standing.forecast} />
          <span className={css.detail}>{ledgerAttendanceTexts.forecastNote}</span>
        </div>
        <div className={css.said}>
          <StandingWords standing={standing} />
        </div>
      </div>
      <div className={css.allMarks}>
        <MarksRow sessions={standing.sessions} />
      </div>
      {standing.sessions.length > 0 && <CountedTable label={place} sessions={standing.sessions} />}
    </Section>
  );
}

interface CountedProps {
  readonly label: string;
  readonly sessions: readonly CountedSession[];
}

function CountedTable({ label, sessions }: CountedProps) {
  return (
    <table className={css.counted} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{ledgerAttendanceTexts.date}</th>
          <th scope="col">{ledgerAttendanceTexts.mark}</th>
          <th scope="col">{ledgerAttendanceTexts.counts}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.toReversed().map(({ sessionId, date, mark }) => (
          <tr key={sessionId}>
            <td>
              <Link to={paths.session(sessionId)}>
                <ExactDateText date={date} />
              </Link>
            </td>
            <td>{mark ? <AttendanceMark mark={mark} /> : ledgerAttendanceTexts.notMarked}</td>
            <td>{mark ? countsTexts[mark.kind] : countsNeitherWay}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
