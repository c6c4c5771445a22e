import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../shared/contract/contract';
import type { MemberId } from '../../shared/domain/ids';
import type { Statement } from '../../shared/domain/ledger-entry';
import { useListStatementsQuery, useSaveStatementsMutation } from '../api/hooks';
import { FormActions } from '../ui/form';
import { Loaded } from '../ui/loaded';
import { MonthTurn } from '../ui/month-turn';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayMonth } from '../ui/say-dates';
import { sayMoney } from '../ui/say-money';
import { useToday } from '../ui/use-now';
import css from './billing.module.css';
import { ofThis } from './of-this';
import { MonthUnderWay } from './month-under-way';
import { SavedStatements } from './saved-statements';
import { statementTexts } from './statement-texts';
import { billingTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
  readonly ledger: Output<'listMemberLedger'>;
}

/** This member's statement for a month, and those that were given out (M37). */
export function MemberStatements({ memberId, ledger }: Props) {
  const [month, setMonth] = useState(useToday().slice(0, 7));
  return (
    <Section
      title={statementTexts.forMember}
      actions={<MonthTurn month={month} labels={billingTexts.turning} onTurn={setMonth} />}
    >
      <OfMonth key={month} memberId={memberId} month={month} />
      {ledger.statements.length === 0 ? (
        <p className={css.soft}>{statementTexts.noneYet}</p>
      ) : (
        <ul className={css.entries}>
          {ledger.statements.toReversed().map((statement) => (
            <Given key={statement.id} statement={statement} currency={ledger.currency} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface OfMonthProps {
  readonly memberId: MemberId;
  readonly month: string;
}

function OfMonth({ memberId, month }: OfMonthProps) {
  const statements = useListStatementsQuery({ month });
  const [saveStatements, { data, error, isLoading }] = useSaveStatementsMutation();
  const said = sayMonth(`${month}-01`);
  return (
    <Loaded of={ofThis(statements)}>
      {({ rows }) => {
        const row = rows.find((one) => one.memberId === memberId);
        const isGiven = row !== undefined && row.statement !== null;
        const notNow = row ? row.notNow : 'nothing-to-state';
        return (
          <>
            <FormActions>
              <Button
                variant="default"
                disabled={notNow !== null && !isGiven}
                loading={isLoading}
                onClick={() => void saveStatements({ month, memberIds: [memberId] })}
              >
                {isGiven ? statementTexts.saveMonthAgain(said) : statementTexts.saveMonth(said)}
              </Button>
              {notNow !== null && !isGiven && (
                <span className={css.soft}>{statementTexts.notNow[notNow]}</span>
              )}
            </FormActions>
            {notNow === null && !isGiven && <MonthUnderWay month={month} />}
            <div className={css.notices}>
              <RefusalMessage refusal={refusalOf(error)} />
              {data && <SavedStatements saved={data} />}
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

interface GivenProps {
  readonly statement: Statement;
  readonly currency: Props['ledger']['currency'];
}

function Given({ statement, currency }: GivenProps) {
  const { number, month, closingCents, state } = statement;
  return (
    <li>
      {number} · {sayMonth(`${month}-01`)}
      <span className={css.detail}>
        {statementTexts.states[state]} ·{' '}
        {statementTexts.closingOf(sayMoney(closingCents, currency))}
      </span>
    </li>
  );
}
