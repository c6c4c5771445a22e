import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import type { LedgerRow } from '../../shared/contract/ledger';
import type { MemberId } from '../../shared/domain/ids';
import { paths } from '../shell/paths';
import { Dialog } from '../ui/dialog';
import { sayFullDate } from '../ui/say-dates';
import { sayMoney } from '../ui/say-money';
import { ExactDateText } from '../ui/when';
import css from './billing.module.css';
import { ledgerTexts } from './ledger-texts';
import { ReverseForm } from './reverse-form';
import { detailOf, sayEntry } from './say-entry';
import { billingTexts } from './texts';
import { WaiveForm } from './waive-form';
import { UnseenHead } from './unseen-head';

interface Props {
  readonly memberId: MemberId;
  readonly ledger: Output<'listMemberLedger'>;
}

interface Open {
  readonly act: 'waive' | 'reverse';
  readonly row: LedgerRow;
}

export function LedgerTable({ memberId, ledger }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  return (
    <>
      <p className={css.explained}>{ledgerTexts.newestFirst}</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{ledgerTexts.date}</th>
            <th scope="col">{ledgerTexts.what}</th>
            <th scope="col" className={css.money}>
              {billingTexts.amount}
            </th>
            <th scope="col" className={css.money}>
              {billingTexts.balance}
            </th>
            <UnseenHead>{billingTexts.actions}</UnseenHead>
          </tr>
        </thead>
        <tbody>
          {ledger.rows.toReversed().map((row) => (
            <Row key={row.entry.id} row={row} ledger={ledger} onOpen={setOpen} />
          ))}
        </tbody>
      </table>
      {open && (
        <Act
          {...open}
          memberId={memberId}
          currency={ledger.currency}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly row: LedgerRow;
  readonly ledger: Props['ledger'];
  readonly onOpen: (open: Open) => void;
}

function Row({ row, ledger, onOpen }: RowProps) {
  const { entry, effectCents, balanceCents, reversedBy } = row;
  const { currency, rows } = ledger;
  const what = sayEntry(entry, rows);
  return (
    <tr data-undone={reversedBy !== null}>
      <td className={css.date}>
        <Day entry={entry} />
      </td>
      <td>
        {what}
        <Details row={row} currency={currency} />
      </td>
      <td className={css.money}>
        <span className={css.sum}>{sayMoney(effectCents, currency)}</span>
      </td>
      <td className={css.money}>{sayMoney(balanceCents, currency)}</td>
      <td className={css.acts}>
        <Acts row={row} what={what} onOpen={onOpen} />
      </td>
    </tr>
  );
}

/** The day of a session leads to it. */
function Day({ entry }: Pick<LedgerRow, 'entry'>) {
  const day = <ExactDateText date={entry.date} />;
  return 'sessionId' in entry ? <Link to={paths.session(entry.sessionId)}>{day}</Link> : day;
}

function Details({ row, currency }: Pick<RowProps, 'row'> & Pick<Props['ledger'], 'currency'>) {
  const { entry, reversedBy, statementNumber } = row;
  const detail = detailOf(entry, currency);
  return (
    <>
      {detail !== '' && (
        <span className={css.detail} dir="auto">
          {detail}
        </span>
      )}
      {reversedBy !== null && <span className={css.detail}>{ledgerTexts.wasReversed}</span>}
      {statementNumber !== null && (
        <span className={css.detail}>{ledgerTexts.onStatement(statementNumber)}</span>
      )}
    </>
  );
}

interface ActsProps extends Pick<RowProps, 'row' | 'onOpen'> {
  readonly what: string;
}

function Acts({ row, what, onOpen }: ActsProps) {
  const date = sayFullDate(row.entry.date);
  return (
    <>
      {row.waivableCents > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={ledgerTexts.waiveOf(date)}
          onClick={() => onOpen({ act: 'waive', row })}
        >
          {ledgerTexts.waive}
        </Button>
      )}
      {row.mayBeReversed && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={ledgerTexts.reverseOf(what, date)}
          onClick={() => onOpen({ act: 'reverse', row })}
        >
          {ledgerTexts.reverse}
        </Button>
      )}
    </>
  );
}

interface ActProps extends Open {
  readonly memberId: MemberId;
  readonly currency: Props['ledger']['currency'];
  readonly onClose: () => void;
}

function Act({ act, row, ...rest }: ActProps) {
  const date = sayFullDate(row.entry.date);
  const title = act === 'waive' ? ledgerTexts.waiveTitle(date) : ledgerTexts.reverseTitle(date);
  return (
    <Dialog title={title} onClose={rest.onClose}>
      {act === 'waive' ? <WaiveForm row={row} {...rest} /> : <ReverseForm row={row} {...rest} />}
    </Dialog>
  );
}
