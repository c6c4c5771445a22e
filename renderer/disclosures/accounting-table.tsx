import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AccountingRow } from '../../shared/domain/accounting';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';
import table from '../ui/table.module.css';
import { ExactDateText } from '../ui/when';
import css from './disclosures.module.css';
import {
  accountingHowTexts,
  disclosureTexts,
  groundTexts,
  notLeftTexts,
  recipientKindTexts,
} from './texts';

interface Props {
  readonly rows: readonly AccountingRow[];
}

/** Six years are thousands of lines: this many are drawn until all are asked for. */
const SHOWN_AT_FIRST = 200;

export function AccountingTable({ rows }: Props) {
  const [isAllShown, setIsAllShown] = useState(false);
  const shown = isAllShown ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{disclosureTexts.date}</th>
            <th scope="col">{disclosureTexts.member}</th>
            <th scope="col">{disclosureTexts.recipient}</th>
            <th scope="col">{disclosureTexts.what}</th>
            <th scope="col">{disclosureTexts.ground}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <div>
          <Button variant="default" onClick={() => setIsAllShown(true)}>
            {disclosureTexts.showAll(rows.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ row }: { readonly row: AccountingRow }) {
  const { recipient, recipientKind, recipientContact, what, purpose, how } = row;
  return (
    <tr>
      <td className={css.date}>
        <ExactDateText date={row.disclosedOn} />
      </td>
      <td>
        <About row={row} />
      </td>
      <td>
        <PersonName>{recipient}</PersonName>
        {recipientKind && <Detail text={recipientKindTexts[recipientKind]} />}
        {recipientContact !== '' && <Detail text={recipientContact} />}
      </td>
      <td>
        <PersonName>{what}</PersonName>
        <Detail text={purpose} />
        <Detail text={accountingHowTexts[how]} />
        {row.state !== 'left' && <span className={css.notLeft}>{notLeftTexts[row.state]}</span>}
      </td>
      <td>
        {groundTexts[row.ground.kind]}
        <Stated ground={row.ground} />
      </td>
    </tr>
  );
}

function About({ row: { memberId, memberName } }: { readonly row: AccountingRow }) {
  if (memberName === null) return disclosureTexts.formerMember;
  return (
    <Link to={paths.member(memberId)}>
      <PersonName>{memberName}</PersonName>
    </Link>
  );
}

function Stated({ ground }: Pick<AccountingRow, 'ground'>) {
  if (ground.kind === 'legal-authority') return <Detail text={ground.authority} />;
  return ground.kind === 'serious-harm' && <Detail text={ground.reason} />;
}

function Detail({ text }: { readonly text: string }) {
  return (
    <span className={css.detail}>
      <PersonName>{text}</PersonName>
    </span>
  );
}
