import { Button } from '@mantine/core';
import { IconFileInvoice } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useListStatementsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { MonthTurn } from '../ui/month-turn';
import { Section, WorkPage } from '../ui/page';
import { sayMonth } from '../ui/say-dates';
import css from './billing.module.css';
import { BillingFile } from './billing-file';
import { ofThis } from './of-this';
import { OutdatedCharges } from './outdated-charges';
import { SaveStatements } from './save-statements';
import { StatementTable } from './statement-table';
import { billingFileTexts, statementTexts } from './statement-texts';
import { billingTexts } from './texts';
import { useMonth } from './use-month';

/** A month's statements, one for each member, and the file for the billing agent (M37, M79). */
export function StatementsPage() {
  const [month, turnTo] = useMonth();
  const statements = useListStatementsQuery({ month });
  return (
    <WorkPage
      title={statementTexts.title}
      lead={statementTexts.lead(sayMonth(`${month}-01`))}
      actions={<MonthTurn month={month} labels={billingTexts.turning} onTurn={turnTo} />}
    >
      <Loaded of={ofThis(statements)}>
        {({ rows, currency }) =>
          rows.length === 0 ? (
            <NoStatement />
          ) : (
            <>
              <OutdatedCharges month={month} />
              <SaveStatements key={month} month={month} rows={rows} />
              <StatementTable rows={rows} currency={currency} />
              <div className={css.after}>
                <Section title={billingFileTexts.title}>
                  <BillingFile key={month} month={month} />
                </Section>
              </div>
            </>
          )
        }
      </Loaded>
    </WorkPage>
  );
}

function NoStatement() {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconFileInvoice size={28} stroke={1.5} />}
      title={statementTexts.emptyTitle}
      text={statementTexts.emptyText}
      action={
        <Button variant="default" onClick={() => void navigate(paths.ledger)}>
          {statementTexts.toCharges}
        </Button>
      }
    />
  );
}
