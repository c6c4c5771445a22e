import { Button, Checkbox } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { Obstacle, ProposedSession } from '../../shared/domain/charge-proposal';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { AttendanceMark } from '../ui/marks';
import { Section } from '../ui/page';
import { sayExactDate } from '../ui/say-dates';
import type { Currency } from '../ui/say-money';
import css from './billing.module.css';
import { AmountCell, ProposalCell } from './charge-cells';
import { LedgerLink } from './ledger-link';
import { isOfSession, roadFrom, sayObstacle } from './obstacles';
import { keyOf, type ProposedRow } from './proposals';
import { billingTexts, chargeTexts } from './texts';
import { UnseenHead } from './unseen-head';

interface Props {
  readonly session: ProposedSession;
  readonly currency: Currency;
  readonly leftOut: ReadonlySet<string>;
  readonly onChoose: (key: string, isChosen: boolean) => void;
}

/** One session: what is in the way of all of it, then each member. */
export function SessionCharges(props: Props) {
  const { sessionId, groupName, date, startTime, numberPresent, isCalledOff } = props.session;
  const said = sayExactDate(date);
  return (
    <Section
      title={said}
      note={<bdi>{chargeTexts.placeAndTime(groupName, startTime, numberPresent)}</bdi>}
      actions={
        <Link to={paths.session(sessionId)} aria-label={chargeTexts.openSessionOf(said)}>
          {chargeTexts.openSession}
        </Link>
      }
    >
      {isCalledOff ? <p className={css.soft}>{chargeTexts.calledOff}</p> : <Rows {...props} />}
    </Section>
  );
}

function Rows(props: Props) {
  const { sessionId, rows } = props.session;
  return (
    <>
      {obstaclesOf(rows).map(({ row, obstacle, count }) => (
        <SessionObstacle
          key={obstacle.code}
          obstacle={obstacle}
          count={count}
          road={roadFrom(obstacle, sessionId, row.memberId)}
        />
      ))}
      <table className={css.table}>
        <thead>
          <tr>
            <UnseenHead>{chargeTexts.choose}</UnseenHead>
            <th scope="col">{billingTexts.member}</th>
            <th scope="col">{chargeTexts.attendance}</th>
            <th scope="col">{chargeTexts.charge}</th>
            <th scope="col" className={css.money}>
              {billingTexts.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.memberId} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps extends Props {
  readonly row: ProposedRow;
}

function Row({ row, session, currency, leftOut, onChoose }: RowProps) {
  const { memberId, name, mark, proposal } = row;
  const key = keyOf({ sessionId: session.sessionId, memberId });
  return (
    <tr>
      <td className={css.check}>
        {proposal.state === 'ready' && (
          <Checkbox
            aria-label={chargeTexts.chooseFor(name)}
            checked={!leftOut.has(key)}
            onChange={(event) => onChoose(key, event.currentTarget.checked)}
          />
        )}
      </td>
      <td className={css.name}>
        <LedgerLink memberId={memberId} name={name} />
      </td>
      <td>{mark ? <AttendanceMark mark={mark} /> : chargeTexts.noMark}</td>
      <td>
        <ProposalCell row={row} sessionId={session.sessionId} />
      </td>
      <td className={css.money}>
        <AmountCell proposal={proposal} currency={currency} />
      </td>
    </tr>
  );
}

interface ObstacleProps {
  readonly obstacle: Obstacle;
  readonly count: number;
  readonly road: ReturnType<typeof roadFrom>;
}

function SessionObstacle({ obstacle, count, road }: ObstacleProps) {
  const navigate = useNavigate();
  return (
    <div className={css.notices}>
      <Banner
        tone="missing"
        title={sayObstacle(obstacle)}
        end={
          road && (
            <Button variant="default" onClick={() => void navigate(road.to)}>
              {road.label}
            </Button>
          )
        }
      >
        <p>{chargeTexts.blocked(count)}</p>
      </Banner>
    </div>
  );
}

/** What keeps all of a session from being charged, each once, with how many it keeps. */
function obstaclesOf(rows: readonly ProposedRow[]) {
  const kept = rows.flatMap((row) =>
    row.proposal.state === 'in-the-way' && isOfSession(row.proposal.obstacle)
      ? [{ row, obstacle: row.proposal.obstacle }]
      : [],
  );
  const byCode = Map.groupBy(kept, ({ obstacle }) => obstacle.code);
  return [...byCode.values()].flatMap((same) =>
    same.slice(0, 1).map((first) => ({ ...first, count: same.length })),
  );
}
