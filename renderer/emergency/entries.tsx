import type { EmergencyRecord } from '../../shared/domain/emergency-record';
import { MomentText } from '../ui/when';
import css from './emergency.module.css';
import { emergencyTexts, reportStepTexts } from './texts';

/** What was written, newest last. */
export function Entries({ record }: { readonly record: EmergencyRecord }) {
  if (record.entries.length === 0) {
    return <p className={css.soft}>{emergencyTexts.nothingWritten}</p>;
  }
  return (
    <ol className={css.entries} aria-label={emergencyTexts.written}>
      {record.entries.map(({ id, at, text, step }) => (
        <li key={id}>
          <p className={css.soft}>
            <MomentText at={at} timeZone={record.begun.timeZone} />
            {step && ` · ${reportStepTexts[step].title}`}
          </p>
          <p className={css.lines} dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
