import { Link } from 'react-router';
import type { IncidentSummary } from '../../shared/contract/incidents';
import { paths } from '../shell/paths';
import table from '../ui/table.module.css';
import { DateText } from '../ui/when';
import css from './incidents.module.css';
import { incidentTexts, kindTexts, stepTexts } from './texts';

interface Props {
  readonly incidents: readonly IncidentSummary[];
  readonly label: string;
}

export function IncidentTable({ incidents, label }: Props) {
  return (
    <table className={`${table.table} ${css.table}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{incidentTexts.what}</th>
          <th scope="col">{incidentTexts.group}</th>
          <th scope="col">{incidentTexts.noticed}</th>
          <th scope="col">{incidentTexts.affected}</th>
          <th scope="col">{incidentTexts.standing}</th>
        </tr>
      </thead>
      <tbody>
        {incidents.map((incident) => (
          <tr key={incident.incidentId}>
            <td>
              <Link to={paths.incident(incident.incidentId)} dir="auto">
                {incident.title}
              </Link>
              <span className={css.detail}>{kindTexts[incident.kind].label}</span>
            </td>
            <td dir="auto">{incident.groupName ?? incidentTexts.wholePractice}</td>
            <td>
              <DateText date={incident.noticedOn} />
            </td>
            <td>
              {incidentTexts.members(incident.affected)}
              {incident.untold > 0 && (
                <span className={css.detail}>{incidentTexts.untold(incident.untold)}</span>
              )}
            </td>
            <td>{standingOf(incident)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function standingOf({ closedAt, nextStep }: IncidentSummary): string {
  if (closedAt !== null) return incidentTexts.closed;
  return nextStep ? stepTexts[nextStep].title : incidentTexts.readyToClose;
}
