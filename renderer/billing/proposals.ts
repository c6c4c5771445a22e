import type { Output } from '../../shared/contract/contract';
import type { Charge, ProposedSession } from '../../shared/domain/charge-proposal';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import { sumOf } from '../../shared/domain/money';

export type Proposed = Output<'proposeCharges'>;
export type ProposedRow = ProposedSession['rows'][number];

/** A charge that can be made now. */
export interface ReadyCharge {
  readonly sessionId: SessionId;
  readonly memberId: MemberId;
  readonly charge: Charge;
}

export function readyIn({ sessions }: Proposed): readonly ReadyCharge[] {
  return sessions.flatMap(({ sessionId, rows }) =>
    rows.flatMap(({ memberId, proposal }) =>
      proposal.state === 'ready' ? [{ sessionId, memberId, charge: proposal.charge }] : [],
    ),
  );
}

export function keyOf({ sessionId, memberId }: Omit<ReadyCharge, 'charge'>): string {
  return `${sessionId} ${memberId}`;
}

export function centsOf(charges: readonly ReadyCharge[], kind: Charge['kind']): number {
  return sumOf(
    charges.filter(({ charge }) => charge.kind === kind).map(({ charge }) => charge.amountCents),
  );
}

/** How many rows wait for something to be mended. */
export function inTheWay({ sessions }: Proposed): number {
  return sessions
    .flatMap(({ rows }) => rows)
    .filter(({ proposal }) => proposal.state === 'in-the-way').length;
}

/** How many charges no longer say what their session says. */
export function outdatedIn({ sessions }: Proposed): number {
  return sessions
    .flatMap(({ rows }) => rows)
    .filter(({ proposal }) => proposal.state === 'charged' && proposal.isOutdated).length;
}
