import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { IncidentView } from '../../shared/contract/incidents';
import { breachLawOf } from '../../shared/domain/breach-law';
import { Banner } from '../ui/banner';
import table from '../ui/table.module.css';
import { useToday } from '../ui/use-now';
import { ExactDateText } from '../ui/when';
import css from './incidents.module.css';
import { certaintyTexts, deadlineTexts, incidentTexts } from './texts';

/** What the law asks, where that stands and how sure it is (M69, M101). */
export function LawPart({ incident }: Pick<IncidentView, 'incident'>) {
  const { duties } = breachLawOf(incident.jurisdiction);
  return (
    <Banner tone="plain" title={incidentTexts.law}>
      <div className={css.asked}>
        <p>{incidentTexts.lawNote}</p>
        {incident.kind === 'member-breach' && <p>{incidentTexts.memberLaw}</p>}
        <ul className={css.law}>
          {duties.map(({ text, source, certainty }) => (
            <li key={text}>
              {text}
              <span className={css.detail}>
                {incidentTexts.source(source, certaintyTexts[certainty])}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Banner>
  );
}

/** By when, and whether that day is to be checked first. */
export function Deadlines({ deadlines }: Pick<IncidentView, 'deadlines'>) {
  if (deadlines.length === 0) return null;
  return (
    <table className={`${table.table} ${css.table}`} aria-label={incidentTexts.deadlines}>
      <tbody>
        {deadlines.map((deadline) => (
          <tr key={deadline.what}>
            <th scope="row">{deadlineTexts[deadline.what]}</th>
            <td>
              {deadline.by === null ? incidentTexts.soon : <ExactDateText date={deadline.by} />}
              {deadline.certainty === 'check' && (
                <span className={css.detail}>{certaintyTexts.check}</span>
              )}
            </td>
            <td>
              <TimeLeft of={deadline} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TimeLeft({ of: { by, isDone } }: { readonly of: IncidentView['deadlines'][number] }) {
  const today = useToday();
  if (isDone === true) return incidentTexts.dueDone;
  if (isDone === null || by === null) return null;
  const days = differenceInCalendarDays(parseISO(by), parseISO(today));
  if (days > 0) return incidentTexts.daysLeft(days);
  return (
    <span className={css.missing}>
      {days === 0 ? incidentTexts.lastDay : incidentTexts.overdue(-days)}
    </span>
  );
}
