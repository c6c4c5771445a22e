import type { AttendanceInNumbers } from '../../../shared/domain/group-process';
import css from './group.module.css';
import { attendanceCountTexts, groupProcessTexts } from './texts';

const kinds = Object.keys(attendanceCountTexts) as readonly (keyof AttendanceInNumbers)[];

/** How many came: numbers, and nobody's name. */
export function AttendanceCounts({ counts }: { readonly counts: AttendanceInNumbers }) {
  const said = kinds.filter((kind) => counts[kind] > 0);
  if (said.length === 0) return <p className={css.soft}>{groupProcessTexts.nobodyExpected}</p>;
  return (
    <ul className={css.counts}>
      {said.map((kind) => (
        <li key={kind}>{attendanceCountTexts[kind](counts[kind])}</li>
      ))}
    </ul>
  );
}
