import type { StatementRow } from '../../shared/contract/ledger';
import { sayMoney, type Currency } from '../ui/say-money';
import css from './billing.module.css';
import { LedgerLink } from './ledger-link';
import { statementTexts } from './statement-texts';
import { billingTexts } from './texts';

interface Props {
  readonly rows: readonly StatementRow[];
  readonly currency: Currency;
}

export function StatementTable({ rows, currency }: Props) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{billingTexts.member}</th>
          <th scope="col" className={css.money}>
            {statementTexts.opening}
          </th>
          <th scope="col" className={css.money}>
            {statementTexts.entries}
          </th>
          <th scope="col" className={css.money}>
            {statementTexts.closing}
          </th>
          <th scope="col">{statementTexts.statement}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.memberId}>
            <td className={css.name}>
              <LedgerLink memberId={row.memberId} name={row.name} />
            </td>
            <td className={css.money}>{sayMoney(row.openingCents, currency)}</td>
            <td className={css.money}>{row.entries}</td>
            <td className={css.money}>{sayMoney(row.closingCents, currency)}</td>
            <td>
              <State row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ row: { statement, notNow } }: { readonly row: StatementRow }) {
  if (!statement) {
    return (
      <span className={css.soft}>
        {notNow === null ? statementTexts.toBeSaved : statementTexts.notNow[notNow]}
      </span>
    );
  }
  return (
    <>
      {statement.number}
      <span className={css.detail}>{statementTexts.states[statement.state]}</span>
    </>
  );
}
