import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SessionView } from '../../../shared/contract/sessions';
import type { MemberId } from '../../../shared/domain/ids';
import type { ParticipantReport } from '../../../shared/domain/participant-report';
import {
  isSameMark,
  isSure,
  proposedMarks,
  type ProposedMark,
} from '../../../shared/domain/participant-proposals';
import { useTakeAttendanceMutation } from '../../api/hooks';
import { AFTER_SAVING, paths } from '../../shell/paths';
import { Banner } from '../../ui/banner';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { ReportTable } from './report-table';
import css from './report.module.css';
import { NotInSession, Strangers } from './strangers';
import { reportTexts } from './texts';

interface Props {
  readonly report: ParticipantReport;
  readonly view: SessionView;
}

export function ReportMarks({ report, view }: Props) {
  const navigate = useNavigate();
  const [takeAttendance, { error, isLoading }] = useTakeAttendanceMutation();
  const { proposals, isTaken, tick, saidToBe, sayWho } = useProposals(report, view);
  const marks = proposals.filter(isTaken).map(({ memberId, mark }) => ({ memberId, mark }));
  const take = async () => {
    const taken = await takeAttendance({ sessionId: view.session.id, marks });
    if (!taken.error) await navigate(paths.session(view.session.id), AFTER_SAVING);
  };
  return (
    <div className={css.report}>
      <OtherTime report={report} />
      <ReportTable view={view} proposals={proposals} isTaken={isTaken} onTick={tick} />
      <Strangers report={report} view={view} saidToBe={saidToBe} onSay={sayWho} />
      <NotInSession report={report} timeZone={view.session.timeZone} />
      <RefusalMessage refusal={refusalOf(error)} />
      <div className={css.actions}>
        <Button disabled={marks.length === 0} loading={isLoading} onClick={() => void take()}>
          {marks.length === 0 ? reportTexts.nothingTicked : reportTexts.takeMarks(marks.length)}
        </Button>
        <Button variant="default" onClick={() => void navigate(paths.session(view.session.id))}>
          {reportTexts.back}
        </Button>
      </div>
    </div>
  );
}

/** The times of a report may be those of another day, or of another zone. */
function OtherTime({ report: { isOfAnotherTime, shiftMinutes } }: Pick<Props, 'report'>) {
  if (isOfAnotherTime) return <Banner tone="missing" title={reportTexts.otherTime} />;
  if (shiftMinutes === null) return null;
  return (
    <Banner tone="missing" title={reportTexts.shifted(shiftMinutes)}>
      <p>{reportTexts.shiftedNote}</p>
    </Banner>
  );
}

/** A mark that stands already is replaced only when it is ticked. */
function useProposals(report: ParticipantReport, { session, roster }: SessionView) {
  const [ticks, setTicks] = useState<ReadonlyMap<MemberId, boolean>>(new Map());
  const [saidToBe, setSaidToBe] = useState<ReadonlyMap<number, MemberId>>(new Map());
  const ids = roster.map(({ memberId }) => memberId);
  const proposals = proposedMarks(report, saidToBe, ids, session);
  const markNow = (memberId: MemberId) =>
    roster.find((row) => row.memberId === memberId)?.mark ?? null;
  const isTaken = (proposal: ProposedMark): boolean => {
    const { memberId, mark } = proposal;
    const now = markNow(memberId);
    if (isSameMark(now, mark)) return false;
    return ticks.get(memberId) ?? (now === null && isSure(proposal, report, saidToBe));
  };
  return {
    proposals,
    isTaken,
    saidToBe,
    tick: (memberId: MemberId, isTicked: boolean) =>
      setTicks((before) => new Map(before).set(memberId, isTicked)),
    sayWho: (index: number, memberId: MemberId | null) =>
      setSaidToBe((before) => {
        const after = new Map(before);
        if (memberId) after.set(index, memberId);
        else after.delete(index);
        return after;
      }),
  };
}
