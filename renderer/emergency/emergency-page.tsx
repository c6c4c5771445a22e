import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { EmergencyRecord } from '../../shared/domain/emergency-record';
import {
  emergencyRecordIdSchema,
  memberIdSchema,
  type EmergencyRecordId,
  type MemberId,
} from '../../shared/domain/ids';
import { useGetMemberQuery, useListEmergencyRecordsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { Banner } from '../ui/banner';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { RefusalMessage } from '../ui/refusal-message';
import { MomentText } from '../ui/when';
import css from './emergency.module.css';
import { RecordState } from './emergency-records';
import { Entries } from './entries';
import { EntryForm } from './entry-form';
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
        {record.kind === 'mandatory-report' && <Guide />}
        <Section title={emergencyTexts.written}>
          <Entries record={record} />
        </Section>
        <Continue record={record} />
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

/** While it is open it is written on; from then on it is only read. */
function Continue({ record }: { readonly record: EmergencyRecord }) {
  const { closedAt, begun } = record;
  if (closedAt === null) return <EntryForm record={record} lines={lines} canBeClosed />;
  return (
    <p className={css.soft}>
      {emergencyTexts.closedOn} <MomentText at={closedAt} timeZone={begun.timeZone} />
    </p>
  );
}

/** M103: what belongs to any report. What the law of the place asks for, only others can say. */
function Guide() {
  return (
    <Banner tone="missing" title={emergencyTexts.guide}>
      <p>{emergencyTexts.guideLaw}</p>
      <ol className={css.guide}>
        {emergencyTexts.guideSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Banner>
  );
}
