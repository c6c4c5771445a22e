import { Button } from '@mantine/core';
import { IconMailQuestion } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import type { RequestRow } from '../../shared/contract/record-requests';
import { useListRecordRequestsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { DaysLeft } from './days-left';
import { AnsweredRequests, OpenRequests } from './request-table';
import css from './requests.module.css';
import { nextStepTexts } from './kind-texts';
import { requestTexts } from './texts';
import { WhoseRecord } from './whose-record';

/** Every request for a record: what is due next first, what was answered last. */
export function RequestsPage() {
  const navigate = useNavigate();
  const requests = useListRecordRequestsQuery({});
  const begin = (
    <Button onClick={() => void navigate(paths.newRequest)}>{requestTexts.write}</Button>
  );
  return (
    <WorkPage
      title={requestTexts.title}
      lead={requestTexts.lead}
      actions={requests.data && requests.data.length > 0 && begin}
    >
      <Loaded of={requests}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              icon={<IconMailQuestion size={28} stroke={1.5} />}
              title={requestTexts.emptyTitle}
              text={requestTexts.emptyText}
              action={begin}
            />
          ) : (
            <Lists rows={rows} />
          )
        }
      </Loaded>
    </WorkPage>
  );
}

function Lists({ rows }: { readonly rows: readonly RequestRow[] }) {
  const open = rows.filter(({ next }) => next !== null);
  const answered = rows.filter(({ next }) => next === null);
  return (
    <div className={css.list}>
      {open[0] && isWorthPointing(open) && <DueNext row={open[0]} />}
      <Section title={requestTexts.open}>
        {open.length === 0 ? (
          <p className={css.soft}>{requestTexts.noneOpen}</p>
        ) : (
          <OpenRequests label={requestTexts.open} rows={open} />
        )}
      </Section>
      {answered.length > 0 && (
        <Section title={requestTexts.answered}>
          <AnsweredRequests label={requestTexts.answered} rows={answered} />
        </Section>
      )}
    </div>
  );
}

/** One that is in time says all of this in its own row. */
function isWorthPointing(open: readonly RequestRow[]): boolean {
  return open.length > 1 || open[0]?.next?.kind === 'overdue';
}

function DueNext({ row: { request, about, dueOn, next } }: { readonly row: RequestRow }) {
  if (next === null) return null;
  return (
    <Banner tone={next.kind === 'overdue' ? 'danger' : 'plain'} title={requestTexts.dueNext}>
      <p className={css.lead}>
        <Link to={paths.request(request.id)}>{nextStepTexts[next.kind]}</Link>
        <WhoseRecord about={about} />
        <DaysLeft dueOn={dueOn} />
      </p>
    </Banner>
  );
}
