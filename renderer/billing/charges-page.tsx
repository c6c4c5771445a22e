import { Button } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useProposeChargesQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { MonthTurn } from '../ui/month-turn';
import { WorkPage } from '../ui/page';
import { sayMonth } from '../ui/say-dates';
import { Balances } from './balances';
import css from './billing.module.css';
import { MakeCharges } from './make-charges';
import { ofThis } from './of-this';
import { inTheWay, keyOf, readyIn, type Proposed } from './proposals';
import { SessionCharges } from './session-charges';
import { billingTexts, chargeTexts } from './texts';
import { useMonth } from './use-month';

/** What the sessions of a month come to, and what is in the way (M34, M35, M79); beside it who owes what. */
export function ChargesPage() {
  const [month, turnTo] = useMonth();
  const proposed = useProposeChargesQuery({ month });
  return (
    <WorkPage
      title={chargeTexts.title}
      lead={chargeTexts.lead(sayMonth(`${month}-01`))}
      actions={<MonthTurn month={month} labels={billingTexts.turning} onTurn={turnTo} />}
    >
      <div className={css.columns}>
        <div>
          <Loaded of={ofThis(proposed)}>
            {(found) => <Month key={month} month={month} proposed={found} />}
          </Loaded>
        </div>
        <Balances />
      </div>
    </WorkPage>
  );
}

interface MonthProps {
  readonly month: string;
  readonly proposed: Proposed;
}

function Month({ month, proposed }: MonthProps) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  if (proposed.sessions.length === 0) return <NoSession month={month} />;
  const ready = readyIn(proposed);
  const choose = (key: string, isChosen: boolean) =>
    setLeftOut((before) => {
      const others = new Set(before);
      if (isChosen) others.delete(key);
      else others.add(key);
      return others;
    });
  return (
    <>
      {proposed.isShipped && <Unchecked />}
      <MakeCharges
        month={month}
        currency={proposed.currency}
        isAnyReady={ready.length > 0}
        chosen={ready.filter((one) => !leftOut.has(keyOf(one)))}
        inTheWay={inTheWay(proposed)}
      />
      {proposed.sessions.map((session) => (
        <SessionCharges
          key={session.sessionId}
          session={session}
          currency={proposed.currency}
          leftOut={leftOut}
          onChoose={choose}
        />
      ))}
    </>
  );
}

function Unchecked() {
  const navigate = useNavigate();
  return (
    <div className={css.notices}>
      <Banner
        tone="missing"
        title={chargeTexts.shippedTitle}
        actions={
          <Button variant="default" onClick={() => void navigate(paths.rates)}>
            {chargeTexts.toRates}
          </Button>
        }
      >
        <p>{chargeTexts.shippedText}</p>
      </Banner>
    </div>
  );
}

function NoSession({ month }: { readonly month: string }) {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconReceipt size={28} stroke={1.5} />}
      title={chargeTexts.emptyTitle}
      text={chargeTexts.emptyText}
      action={
        <Button variant="default" onClick={() => void navigate(`${paths.calendar}?from=${month}`)}>
          {chargeTexts.toCalendar}
        </Button>
      }
    />
  );
}
