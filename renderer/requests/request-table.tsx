import { Link } from 'react-router';
import type { RequestRow } from '../../shared/contract/record-requests';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';
import table from '../ui/table.module.css';
import { ExactDateText } from '../ui/when';
import { DaysLeft } from './days-left';
import css from './requests.module.css';
import { askerTexts, nextStepTexts, outcomeTexts } from './kind-texts';
import { requestTexts } from './texts';
import { WhoseRecord } from './whose-record';

interface Props {
  readonly label: string;
  readonly rows: readonly RequestRow[];
}

export function OpenRequests({ label, rows }: Props) {
  return (
    <table className={`${table.table} ${css.table}`} aria-label={label}>
      <thead>
        <tr>
          <PeopleHeads />
          <th scope="col">{requestTexts.due}</th>
          <th scope="col">{requestTexts.next}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.request.id}>
            <PeopleCells row={row} />
            <td>
              <ExactDateText date={row.dueOn} />
              <span className={css.detail}>
                <DaysLeft dueOn={row.dueOn} />
              </span>
            </td>
            <td>{row.next && nextStepTexts[row.next.kind]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function AnsweredRequests({ label, rows }: Props) {
  return (
    <table className={`${table.table} ${css.table}`} aria-label={label}>
      <thead>
        <tr>
          <PeopleHeads />
          <th scope="col">{requestTexts.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.request.id}>
            <PeopleCells row={row} />
            <td>
              <Outcome row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ row: { request } }: { readonly row: RequestRow }) {
  if (request.outcome === null) return null;
  const { kind, on } = request.outcome;
  return (
    <>
      {outcomeTexts[kind]}
      <span className={css.detail}>
        <ExactDateText date={on} say={requestTexts.answeredOn} />
      </span>
    </>
  );
}

function PeopleHeads() {
  return (
    <>
      <th scope="col">{requestTexts.whose}</th>
      <th scope="col">{requestTexts.asker}</th>
      <th scope="col">{requestTexts.received}</th>
    </>
  );
}

function PeopleCells({ row: { request, about } }: { readonly row: RequestRow }) {
  return (
    <>
      <td>
        <Link to={paths.request(request.id)}>
          <WhoseRecord about={about} />
        </Link>
        {about.certificate && <span className={css.detail}>{requestTexts.destroyed}</span>}
      </td>
      <td>
        <PersonName>{request.asker.name}</PersonName>
        <span className={css.detail}>{askerTexts[request.asker.kind]}</span>
      </td>
      <td>
        <ExactDateText date={request.receivedOn} />
      </td>
    </>
  );
}
