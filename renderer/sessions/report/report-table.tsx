import { Checkbox } from '@mantine/core';
import type { RosterRow, SessionView } from '../../../shared/contract/sessions';
import type { MemberId } from '../../../shared/domain/ids';
import { isSameMark, type ProposedMark } from '../../../shared/domain/participant-proposals';
import type { Participant } from '../../../shared/domain/participant-report';
import { localTimeOf } from '../../../shared/lib/dates';
import { AttendanceMark } from '../../ui/marks';
import { PersonName } from '../../ui/person-name';
import { sayLength } from '../../ui/say-dates';
import { ScrollPane } from '../../ui/scroll-pane';
import css from './report.module.css';
import { reportTexts } from './texts';

interface Props {
  readonly view: SessionView;
  readonly proposals: readonly ProposedMark[];
  readonly isTaken: (proposal: ProposedMark) => boolean;
  readonly onTick: (memberId: MemberId, isTicked: boolean) => void;
}

export function ReportTable({ view, proposals, isTaken, onTick }: Props) {
  return (
    <ScrollPane className={css.scroller} label={reportTexts.tableLabel}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{reportTexts.take}</th>
            <th scope="col">{reportTexts.member}</th>
            <th scope="col">{reportTexts.inReport}</th>
            <th scope="col">{reportTexts.proposed}</th>
            <th scope="col">{reportTexts.present}</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map((proposal) => {
            const row = view.roster.find(({ memberId }) => memberId === proposal.memberId);
            return (
              row && (
                <MemberMark
                  key={proposal.memberId}
                  row={row}
                  proposal={proposal}
                  timeZone={view.session.timeZone}
                  isTaken={isTaken(proposal)}
                  onTick={(isTicked) => onTick(proposal.memberId, isTicked)}
                />
              )
            );
          })}
        </tbody>
      </table>
    </ScrollPane>
  );
}

interface RowProps {
  readonly row: RosterRow;
  readonly proposal: ProposedMark;
  readonly timeZone: string;
  readonly isTaken: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function MemberMark({ row, proposal, timeZone, isTaken, onTick }: RowProps) {
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={reportTexts.tickOf(row.preferredFirstName)}
          checked={isTaken}
          disabled={isSameMark(row.mark, proposal.mark)}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <PersonName>{row.preferredFirstName}</PersonName>
      </th>
      <td>
        <Stay participant={proposal.participant} timeZone={timeZone} />
      </td>
      <td>
        <AttendanceMark mark={proposal.mark} />
      </td>
      <td>
        {row.mark ? (
          <AttendanceMark mark={row.mark} />
        ) : (
          <span className={css.soft}>{reportTexts.none}</span>
        )}
      </td>
    </tr>
  );
}

interface StayProps {
  readonly participant: Participant | null;
  readonly timeZone: string;
}

function Stay({ participant, timeZone }: StayProps) {
  if (!participant) return <span className={css.soft}>{reportTexts.notInReport}</span>;
  const joined = localTimeOf(new Date(participant.joinedAt), timeZone);
  return (
    <>
      <PersonName>{participant.name}</PersonName>
      <span className={css.soft}>{reportTexts.joined(joined, sayLength(participant.minutes))}</span>
    </>
  );
}
