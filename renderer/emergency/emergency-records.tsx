import { Link, useNavigate } from 'react-router';
import type { EmergencyRecord } from '../../shared/domain/emergency-record';
import type { MemberId } from '../../shared/domain/ids';
import { useListEmergencyRecordsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { MomentText } from '../ui/when';
import { BeginRecord, recordKinds } from './begin-record';
import css from './emergency.module.css';
import { emergencyTexts, kindTexts } from './texts';

/** A member's emergency records and mandatory reports (M103), newest first, open or closed. */
export function EmergencyRecords({ memberId }: { readonly memberId: MemberId }) {
  const records = useListEmergencyRecordsQuery({ memberId });
  const navigate = useNavigate();
  return (
    <Section title={emergencyTexts.title} note={emergencyTexts.note}>
      <div className={css.part}>
        <Loaded of={records}>{(all) => <Records records={all} />}</Loaded>
        <BeginRecord
          memberId={memberId}
          sessionId={null}
          kinds={recordKinds}
          onBegun={(recordId) => void navigate(paths.emergency(memberId, recordId))}
        />
      </div>
    </Section>
  );
}

function Records({ records }: { readonly records: readonly EmergencyRecord[] }) {
  if (records.length === 0) return <p className={css.soft}>{emergencyTexts.none}</p>;
  return (
    <ul className={css.records}>
      {records.map((record) => (
        <li key={record.id} className={css.record}>
          <Link to={paths.emergency(record.memberId, record.id)}>
            {kindTexts[record.kind].begun}{' '}
            <MomentText at={record.begun.at} timeZone={record.begun.timeZone} />
          </Link>
          <RecordState record={record} />
        </li>
      ))}
    </ul>
  );
}

export function RecordState({ record }: { readonly record: EmergencyRecord }) {
  if (record.closedAt === null) return <span className={css.open}>{emergencyTexts.open}</span>;
  return <span className={css.soft}>{emergencyTexts.closed}</span>;
}
