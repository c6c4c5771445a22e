import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { EmergencyRecord, ReportStep } from '../../shared/domain/emergency-record';
import { missingReportSteps } from '../../shared/domain/emergency-record-rules';
import {
  emergencyRecordIdSchema,
  memberIdSchema,
  type EmergencyRecordId,
  type MemberId,
} from '../../shared/domain/ids';
import { useGetMemberQuery, useListEmergencyRecordsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { RefusalMessage } from '../ui/refusal-message';
import { MomentText } from '../ui/when';
import css from './emergency.module.css';
import { RecordState } from './emergency-records';
import { Entries } from './entries';
import { EntryForm } from './entry-form';
import { ReportGuide } from './report-guide';
import { emergencyTexts, kindTexts } from './texts';

/** One record of one member, and no list of others beside it. */
export function EmergencyPage() {
  const memberId = useId(memberIdSchema, 'memberId');
  const recordId = useId(emergencyRecordIdSchema, 'recordId');
  return <ThisRecord key={recordId} memberId={memberId} recordId={recordId} />;
}

interface Props {
  readonly memberId: MemberId;
  readonly recordId: EmergencyRecordId;
}

function ThisRecord({ memberId, recordId }: Props) {
  const records = useListEmergencyRecordsQuery({ memberId });
  return (
    <Loaded of={records}>
      {(all) => {
        const record = all.find(({ id }) => id === recordId);
        if (record) return <RecordPage record={record} />;
        return <RefusalMessage refusal={{ code: 'not-found', term: 'emergency-record' }} />;
      }}
    </Loaded>
  );
}

function RecordPage({ record }: { readonly record: EmergencyRecord }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReportStep | null>(null);
  const step = chosen ?? missingReportSteps(record)[0] ?? null;
  return (
    <WorkPage
      title={kindTexts[record.kind].name}
      lead={<Lead record={record} />}
      width="reading"
      actions={
        <Button variant="default" onClick={() => void navigate(paths.safetyPlan(record.memberId))}>
          {emergencyTexts.backToPlan}
        </Button>
      }
    >
      <div className={css.part}>
        {record.kind === 'mandatory-report' && (
          <ReportGuide record={record} step={step} onChoose={setChosen} />
        )}
        <Section title={emergencyTexts.written}>
          <Entries record={record} />
        </Section>
        <Continue record={record} step={step} onAdded={() => setChosen(null)} />
      </div>
    </WorkPage>
  );
}

function Lead({ record }: { readonly record: EmergencyRecord }) {
  const { data: member } = useGetMemberQuery({ memberId: record.memberId });
  return (
    <span className={css.lead}>
      {member && <PersonName>{member.profile.legalName}</PersonName>}
      <span>
        {emergencyTexts.begunOn}{' '}
        <MomentText at={record.begun.at} timeZone={record.begun.timeZone} />
      </span>
      <RecordState record={record} />
    </span>
  );
}

const lines = [emergencyTexts.called, emergencyTexts.spokeWith, emergencyTexts.calledBack];

interface ContinueProps {
  readonly record: EmergencyRecord;
  readonly step: ReportStep | null;
  readonly onAdded: () => void;
}

/** While it is open it is written on; from then on it is only read. */
function Continue({ record, step, onAdded }: ContinueProps) {
  const { closedAt, begun } = record;
  if (closedAt === null) return <EntryForm {...{ record, lines, step, onAdded }} canBeClosed />;
  return (
    <p className={css.soft}>
      {emergencyTexts.closedOn} <MomentText at={closedAt} timeZone={begun.timeZone} />
    </p>
  );
}
