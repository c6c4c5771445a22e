import { Button } from '@mantine/core';
import type { StatementRow } from '../../shared/contract/ledger';
import { useSaveStatementsMutation } from '../api/hooks';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './billing.module.css';
import { MonthUnderWay } from './month-under-way';
import { SavedStatements } from './saved-statements';
import { statementTexts } from './statement-texts';

interface Props {
  readonly month: string;
  readonly rows: readonly StatementRow[];
}

/** Those that were not given out yet; once all were, the same ones again. */
export function SaveStatements({ month, rows }: Props) {
  const [saveStatements, { data, error, isLoading }] = useSaveStatementsMutation();
  const given = rows.filter(({ statement }) => statement?.state === 'written');
  const fresh = rows.filter((row) => row.notNow === null && !given.includes(row));
  const isAgain = fresh.length === 0;
  const wanted = isAgain ? given : fresh;
  const label = isAgain ? statementTexts.saveAgain : statementTexts.save;
  return (
    <>
      <div className={css.ready}>
        <p className={css.said}>
          {isAgain && given.length > 0 ? statementTexts.again : statementTexts.saveExplained}
        </p>
        {wanted.length > 0 && (
          <Button
            variant={isAgain ? 'default' : 'filled'}
            loading={isLoading}
            onClick={() =>
              void saveStatements({ month, memberIds: wanted.map(({ memberId }) => memberId) })
            }
          >
            {label(wanted.length)}
          </Button>
        )}
      </div>
      {!isAgain && <MonthUnderWay month={month} />}
      <RefusalMessage refusal={refusalOf(error)} />
      {data && <SavedStatements saved={data} />}
    </>
  );
}
