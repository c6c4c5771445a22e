import { Button } from '@mantine/core';
import { IconShare3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import type { AccountingFilter, AccountingRow } from '../../shared/domain/accounting';
import { memberIdSchema } from '../../shared/domain/ids';
import { useGetAccountingQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { choicesFor, filterOf, isFiltering } from './accounting-filter';
import { AccountingFilters } from './accounting-filters';
import { AccountingTable } from './accounting-table';
import css from './disclosures.module.css';
import { HandOver } from './hand-over';
import { SaveAccounting } from './save-accounting';
import { disclosureTexts } from './texts';

/** The accounting of disclosures: everything that left, of everyone or of one member (M96). */
export function DisclosuresPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const wanted = memberIdSchema.safeParse(search.get('member')).data ?? null;
  const { control } = useForm({ defaultValues: choicesFor(wanted) });
  const filter = filterOf(useWatch({ control }));
  const accounting = useGetAccountingQuery({ filter });
  const write = (
    <Button onClick={() => void navigate(paths.newDisclosure)}>{disclosureTexts.write}</Button>
  );
  return (
    <WorkPage
      title={disclosureTexts.title}
      lead={disclosureTexts.lead}
      actions={!isNothingYet(accounting.data, filter) && write}
    >
      <div className={css.accounting}>
        <AccountingFilters control={control} />
        <Loaded of={accounting}>
          {(rows) =>
            isNothingYet(rows, filter) ? (
              <NothingYet action={write} />
            ) : (
              <Rows rows={rows} filter={filter} />
            )
          }
        </Loaded>
      </div>
    </WorkPage>
  );
}

interface Props {
  readonly rows: readonly AccountingRow[];
  readonly filter: AccountingFilter;
}

function Rows({ rows, filter }: Props) {
  const { memberId } = filter;
  return (
    <>
      <SaveAccounting filter={filter} count={rows.length} />
      {memberId && <HandOver key={memberId} memberId={memberId} filter={filter} />}
      {rows.length === 0 ? (
        <p className={css.soft}>{disclosureTexts.nothingFits}</p>
      ) : (
        <AccountingTable key={JSON.stringify(filter)} rows={rows} />
      )}
    </>
  );
}

function isNothingYet(rows: readonly AccountingRow[] | undefined, filter: AccountingFilter) {
  return rows?.length === 0 && !isFiltering(filter);
}

function NothingYet({ action }: { readonly action: ReactNode }) {
  return (
    <EmptyState
      icon={<IconShare3 size={28} stroke={1.5} />}
      title={disclosureTexts.emptyTitle}
      text={disclosureTexts.emptyText}
      action={action}
    />
  );
}
