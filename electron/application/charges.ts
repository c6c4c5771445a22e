import { auditEvent } from '../../shared/domain/audit-event';
import type { Obstacle, ProposedSession } from '../../shared/domain/charge-proposal';
import type { LedgerEntry } from '../../shared/domain/ledger-entry';
import { chargesProposed, readyIn } from '../../shared/domain/month-charges';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import { ok } from '../../shared/lib/result';
import type { InTurn } from '../../shared/lib/turns';
import { chargingSources, daysOfMonth } from './charging-sources';
import { newIds, type NewIds } from './identify';
import { practiceBilling } from './ledger-reading';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';

type ChargeHandlers = Handlers<'proposeCharges' | 'makeCharges'>;

/** Nothing is charged by itself: it is proposed, looked at, and made with one click. */
export function chargeUseCases(
  { clock, randomIdText }: Pick<World, 'clock' | 'randomIdText'>,
  inTurn: InTurn,
): ChargeHandlers {
  const ids = newIds(randomIdText);
  return {
    proposeCharges: async ({ month }, { records }) => {
      const sources = await chargingSources(records, daysOfMonth(month), clock);
      const { isShipped } = await practiceBilling(records);
      const sessions = chargesProposed(sources);
      const { currency } = sources.billing;
      return ok({ currency, isShipped, sessions, ready: readyIn(sessions) });
    },

    makeCharges: ({ month, chosen }, { records }) =>
      inTurn('ledger', async () => {
        // Within the turn, so that what another click charged by now is seen.
        const sources = await chargingSources(records, daysOfMonth(month), clock);
        const made = charged(chargesProposed(sources), chosen, ids, clock.now().toISOString());
        await records.ledger.addAll(made.entries);
        const charges = made.entries.length;
        if (charges > 0)
          await records.recordEvent(auditEvent('charges-made', { detail: { charges } }));
        return ok({ made: made.entries.map(({ id }) => id), notMade: made.notMade });
      }),
  };
}

interface Pair {
  readonly sessionId: SessionId;
  readonly memberId: MemberId;
}

interface Charged {
  readonly entries: readonly LedgerEntry[];
  /** `null`: charged already, or no longer on the list. */
  readonly notMade: readonly (Pair & { readonly obstacle: Obstacle | null })[];
}

const keyOf = ({ sessionId, memberId }: Pair): string => `${sessionId} ${memberId}`;

function charged(
  sessions: readonly ProposedSession[],
  chosen: readonly Pair[],
  ids: NewIds,
  madeAt: string,
): Charged {
  const proposed = new Map(
    sessions.flatMap((session) =>
      session.rows.map((row) => [keyOf({ ...session, ...row }), { session, ...row }] as const),
    ),
  );
  const wanted = [...new Map(chosen.map((pair) => [keyOf(pair), pair])).values()];
  const answers = wanted.map((pair) => {
    const row = proposed.get(keyOf(pair));
    if (row?.proposal.state !== 'ready') {
      const obstacle = row?.proposal.state === 'in-the-way' ? row.proposal.obstacle : null;
      return { ...pair, obstacle };
    }
    const { isPlaceUnknown: _told, ...charge } = { isPlaceUnknown: null, ...row.proposal.charge };
    const { moduleId, date } = row.session;
    return { ...charge, ...pair, id: ids.ledgerEntry(), date, madeAt, moduleId };
  });
  return {
    entries: answers.flatMap((answer) => ('kind' in answer ? [answer] : [])),
    notMade: answers.flatMap((answer) => ('kind' in answer ? [] : [answer])),
  };
}
