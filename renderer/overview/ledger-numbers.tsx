import type { ReactNode } from 'react';
import type { ModuleOverview, OverviewMoney } from '../../shared/domain/module-overview';
import { LedgerLink } from '../billing/ledger-link';
import { sayMoney, type Currency } from '../ui/say-money';
import css from './overview.module.css';
import { overviewTexts } from './texts';

interface Props {
  readonly overview: ModuleOverview;
}

const columns = [
  ['insuredCents', overviewTexts.insured],
  ['missedCents', overviewTexts.missed],
  ['waivedCents', overviewTexts.waived],
  ['paidCents', overviewTexts.paid],
  ['openCents', overviewTexts.open],
] as const satisfies readonly (readonly [keyof OverviewMoney, string])[];

export function LedgerNumbers({ overview: { members, money, currency } }: Props) {
  return (
    <>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{overviewTexts.member}</th>
            {columns.map(([key, label]) => (
              <th key={key} scope="col" className={css.figure}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map(({ memberId, legalName, money: own }) => (
            <Row key={memberId} money={own} currency={currency}>
              <LedgerLink memberId={memberId} name={legalName} />
            </Row>
          ))}
          <Row money={money} currency={currency} isSum>
            {overviewTexts.everyone}
          </Row>
        </tbody>
      </table>
      <p className={css.explained}>{overviewTexts.ledgerNote}</p>
    </>
  );
}

interface RowProps {
  readonly money: OverviewMoney;
  readonly currency: Currency;
  readonly isSum?: boolean;
  readonly children: ReactNode;
}

function Row({ money, currency, isSum = false, children }: RowProps) {
  return (
    <tr data-sum={isSum}>
      <td>{children}</td>
      {columns.map(([key]) => (
        <td key={key} className={css.figure}>
          {sayMoney(money[key], currency)}
        </td>
      ))}
    </tr>
  );
}
