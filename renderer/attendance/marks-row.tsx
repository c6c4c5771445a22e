import type { AttendanceMark } from '../../shared/domain/attendance';
import type { CountedSession } from '../../shared/domain/attendance-ledger';
import { sayFullDate } from '../ui/say-dates';
import { attendanceTexts, minutesLate } from '../ui/texts';
import css from './attendance.module.css';
import { ledgerAttendanceTexts, marksSaid } from './texts';

type Sign = AttendanceMark['kind'] | 'none';

const signs = [
  'present',
  'late',
  'absent-with-notice',
  'absent-without-notice',
  'none',
] as const satisfies readonly Sign[];

interface Props {
  readonly sessions: readonly CountedSession[];
}

/** A sign for each session that was held, oldest first; in words, how many of each there are. */
export function MarksRow({ sessions }: Props) {
  if (sessions.length === 0) {
    return <span className={css.soft}>{ledgerAttendanceTexts.noMarks}</span>;
  }
  return (
    <span className={css.signs} role="img" aria-label={inWords(sessions)}>
      {sessions.map(({ sessionId, date, mark }) => (
        <span
          key={sessionId}
          title={ledgerAttendanceTexts.markOn(sayFullDate(date), sayMark(mark))}
        >
          <MarkSign sign={mark?.kind ?? 'none'} />
        </span>
      ))}
    </span>
  );
}

export function sayMark(mark: AttendanceMark | null): string {
  if (mark === null) return ledgerAttendanceTexts.notMarked;
  return mark.kind === 'late' ? minutesLate(mark.minutes) : attendanceTexts[mark.kind].label;
}

function inWords(sessions: readonly CountedSession[]): string {
  const bySign = Map.groupBy(sessions, ({ mark }): Sign => mark?.kind ?? 'none');
  return signs
    .filter((sign) => bySign.has(sign))
    .map((sign) => marksSaid[sign](bySign.get(sign)?.length ?? 0))
    .join(', ');
}

export function MarksLegend() {
  return (
    <ul className={css.legend} aria-label={ledgerAttendanceTexts.legend}>
      {signs.map((sign) => (
        <li key={sign}>
          <MarkSign sign={sign} />
          {sign === 'none' ? ledgerAttendanceTexts.notMarked : attendanceTexts[sign].label}
        </li>
      ))}
    </ul>
  );
}

/** Told apart by shape as well as by colour. */
function MarkSign({ sign }: { readonly sign: Sign }) {
  return (
    <svg
      className={css.sign}
      data-sign={sign}
      viewBox="0 0 12 12"
      width={12}
      height={12}
      aria-hidden
    >
      {shapes[sign]}
    </svg>
  );
}

const shapes = {
  present: <circle className={css.full} cx={6} cy={6} r={5} />,
  late: (
    <>
      <circle className={css.outline} cx={6} cy={6} r={4.5} />
      <path className={css.full} d="M6 1.5a4.5 4.5 0 0 1 0 9z" />
    </>
  ),
  'absent-with-notice': <circle className={css.outline} cx={6} cy={6} r={4.5} />,
  'absent-without-notice': <path className={css.outline} d="M2 2l8 8M10 2l-8 8" />,
  none: <circle className={css.full} cx={6} cy={6} r={1.5} />,
} as const satisfies Readonly<Record<Sign, unknown>>;
