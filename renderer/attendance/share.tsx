import type { AttendanceStanding } from '../../shared/domain/attendance-ledger';
import css from './attendance.module.css';
import { ledgerAttendanceTexts } from './texts';

interface Props {
  readonly standing: Pick<AttendanceStanding, 'attended' | 'counted' | 'percent'>;
}

export function Share({ standing: { attended, counted, percent } }: Props) {
  if (percent === null) {
    return <span className={css.soft}>{ledgerAttendanceTexts.nothingCounts}</span>;
  }
  return (
    <>
      {ledgerAttendanceTexts.percent(percent)}
      <span className={css.detail}>{ledgerAttendanceTexts.attended(attended, counted)}</span>
    </>
  );
}
