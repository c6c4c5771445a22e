import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Charge, ChargeProposal, Obstacle } from '../../shared/domain/charge-proposal';
import type { SessionId } from '../../shared/domain/ids';
import { paths } from '../shell/paths';
import { sayMoney, type Currency } from '../ui/say-money';
import css from './billing.module.css';
import { isOfSession, roadFrom, sayObstacle } from './obstacles';
import type { ProposedRow } from './proposals';
import { chargeTexts, mendTexts, obstacleShort } from './texts';

interface Props {
  readonly row: ProposedRow;
  readonly sessionId: SessionId;
}

/** What is charged, or would be, or what is in the way and the road to mend it. */
export function ProposalCell({ row, sessionId }: Props) {
  const { proposal, memberId, name } = row;
  switch (proposal.state) {
    case 'ready':
      return <Ready charge={proposal.charge} />;
    case 'charged':
      return <Charged row={row} proposal={proposal} />;
    case 'in-the-way': {
      const { obstacle } = proposal;
      if (isOfSession(obstacle)) return <InTheWay>{obstacleShort[obstacle.code]}</InTheWay>;
      const road = roadFrom(obstacle, sessionId, memberId);
      return <OfMember obstacle={obstacle} road={road} name={name} />;
    }
  }
}

export function AmountCell({
  proposal,
  currency,
}: {
  readonly proposal: ChargeProposal;
  readonly currency: Currency;
}) {
  switch (proposal.state) {
    case 'ready':
      return sayMoney(proposal.charge.amountCents, currency);
    case 'charged':
      return sayMoney(proposal.amountCents, currency);
    case 'in-the-way':
      return null;
  }
}

function Ready({ charge }: { readonly charge: Charge }) {
  return (
    <>
      {chargeTexts.kinds[charge.kind]}
      {charge.kind === 'insured-session' && (
        <span className={css.asBilled}>
          {chargeTexts.asBilled(charge.billed.code, charge.billed.units)}
          {charge.isPlaceUnknown && <InTheWay>{chargeTexts.placeUnknown}</InTheWay>}
        </span>
      )}
    </>
  );
}

interface ChargedProps {
  readonly row: ProposedRow;
  readonly proposal: Extract<ChargeProposal, { readonly state: 'charged' }>;
}

function Charged({ row, proposal }: ChargedProps) {
  return (
    <>
      <span className={css.state} data-state="charged">
        <IconCircleCheckFilled size={16} aria-hidden />
        {chargeTexts.charged[proposal.kind]}
      </span>
      {proposal.isOutdated && (
        <>
          <br />
          <InTheWay>{chargeTexts.outdated}</InTheWay>{' '}
          <Road
            to={paths.memberLedger(row.memberId)}
            label={chargeTexts.openLedger}
            name={row.name}
          />
        </>
      )}
    </>
  );
}

interface OfMemberProps {
  readonly obstacle: Obstacle;
  readonly road: ReturnType<typeof roadFrom>;
  readonly name: string;
}

function OfMember({ obstacle, road, name }: OfMemberProps) {
  return (
    <>
      <InTheWay>{sayObstacle(obstacle)}</InTheWay> {road && <Road {...road} name={name} />}
    </>
  );
}

function InTheWay({ children }: { readonly children: ReactNode }) {
  return (
    <span className={css.state} data-state="in-the-way">
      <IconAlertTriangle size={16} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

interface RoadProps {
  readonly to: string;
  readonly label: string;
  readonly name: string;
}

/** The same road stands beside several members: its name says whose it is. */
function Road({ to, label, name }: RoadProps) {
  return (
    <Link to={to} aria-label={mendTexts.of(label, name)}>
      {label}
    </Link>
  );
}
