import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import { useListBalancesQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { ListLink } from '../ui/list-link';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import type { Currency } from '../ui/say-money';
import css from './billing.module.css';
import { sayBalance } from './say-balance';
import { chargeTexts, obstacleShort } from './texts';

type Balance = Output<'listBalances'>['rows'][number];

/** Everyone with a ledger, and what they owe. */
export function Balances() {
  const balances = useListBalancesQuery({});
  return (
    <Section title={chargeTexts.balances}>
      <Loaded of={balances}>
        {({ rows, currency }) =>
          rows.length === 0 ? <NoMember /> : <List rows={rows} currency={currency} />
        }
      </Loaded>
    </Section>
  );
}

interface Props {
  readonly rows: readonly Balance[];
  readonly currency: Currency;
}

function List({ rows, currency }: Props) {
  return (
    <ul className={css.balances} aria-label={chargeTexts.balancesLabel}>
      {rows.map((row) => (
        <ListLink
          key={row.memberId}
          to={paths.memberLedger(row.memberId)}
          detail={<Details row={row} />}
          mark={<span className={css.balance}>{sayBalance(row.balanceCents, currency)}</span>}
        >
          <PersonName>{row.name}</PersonName>
        </ListLink>
      ))}
    </ul>
  );
}

function Details({ row: { unbilled, missing } }: { readonly row: Balance }) {
  const details = missing.map((code) => obstacleShort[code]);
  if (unbilled > 0) details.unshift(chargeTexts.unbilled(unbilled));
  return details.length === 0 ? null : details.join(' · ');
}

function NoMember() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title={chargeTexts.noMemberTitle}
      text={chargeTexts.noMemberText}
      action={
        <Button variant="default" onClick={() => void navigate(paths.members)}>
          {chargeTexts.toMembers}
        </Button>
      }
    />
  );
}
