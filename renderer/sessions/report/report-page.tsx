import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SessionView } from '../../../shared/contract/sessions';
import { sessionIdSchema } from '../../../shared/domain/ids';
import type { ParticipantReport } from '../../../shared/domain/participant-report';
import { useChooseParticipantReportMutation, useGetSessionQuery } from '../../api/hooks';
import { paths } from '../../shell/paths';
import { useId } from '../../shell/use-id';
import { EmptyState } from '../../ui/empty-state';
import { Loaded } from '../../ui/loaded';
import { WorkPage } from '../../ui/page';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { sayExactDate } from '../../ui/say-dates';
import { ReportMarks } from './report-marks';
import { reportTexts } from './texts';

/** A meeting's own list of who came, beside the roster, before any of it is taken. */
export function ReportPage() {
  const sessionId = useId(sessionIdSchema, 'sessionId');
  const session = useGetSessionQuery({ sessionId });
  return <Loaded of={session}>{(view) => <Found key={view.session.id} view={view} />}</Loaded>;
}

function Found({ view }: { readonly view: SessionView }) {
  const { session } = view;
  const [chooseReport, { error, isLoading }] = useChooseParticipantReportMutation();
  const [chosen, setChosen] = useState<{ report: ParticipantReport; count: number } | null>(null);
  const choose = async () => {
    const { data } = await chooseReport({ sessionId: session.id });
    if (data) setChosen((before) => ({ report: data, count: (before?.count ?? 0) + 1 }));
  };
  const button = (text: string, variant: 'filled' | 'default') => (
    <Button variant={variant} loading={isLoading} onClick={() => void choose()}>
      {text}
    </Button>
  );
  return (
    <WorkPage
      title={reportTexts.title}
      lead={
        <Link to={paths.session(session.id)}>
          {view.groupName} · {sayExactDate(session.date)}
        </Link>
      }
      actions={chosen && button(reportTexts.chooseOther, 'default')}
    >
      <RefusalMessage refusal={refusalOf(error)} />
      {chosen ? (
        <ReportMarks key={chosen.count} report={chosen.report} view={view} />
      ) : (
        <EmptyState
          icon={<IconTable size={28} stroke={1.5} />}
          title={reportTexts.chooseTitle}
          text={reportTexts.chooseText}
          action={button(reportTexts.choose, 'filled')}
        />
      )}
    </WorkPage>
  );
}
