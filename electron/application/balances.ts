import { wasGivenOut } from '../../shared/domain/given-out';
import { balanceOf } from '../../shared/domain/ledger-rules';
import { chargesProposed } from '../../shared/domain/month-charges';
import type { Obstacle, ProposedSession } from '../../shared/domain/charge-proposal';
import type { MemberId } from '../../shared/domain/ids';
import { addMonths } from '../../shared/lib/dates';
import { ok } from '../../shared/lib/result';
import { chargingSources } from './charging-sources';
import { membersWithLedgers } from './ledger-reading';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';

const MONTHS_LOOKED_BACK = 12;

/** Who owes what, and what is still to be charged. */
export function balanceUseCases({ clock }: Pick<World, 'clock'>): Handlers<'listBalances'> {
  return {
    listBalances: async (_input, { records }) => {
      const today = todayBy(clock);
      const period = { from: addMonths(today, -MONTHS_LOOKED_BACK), to: today };
      const sources = await chargingSources(records, period, clock);
      const open = openOf(chargesProposed(sources));
      const rows = (await membersWithLedgers(records)).map(({ member, entries, statements }) => {
        const last = statements.filter(wasGivenOut).at(-1) ?? null;
        return {
          ...{ memberId: member.id, name: member.profile.legalName },
          balanceCents: balanceOf(entries),
          lastStatement: last && { number: last.number, month: last.month },
          ...(open.get(member.id) ?? { unbilled: 0, missing: [] }),
        };
      });
      return ok({ currency: sources.billing.currency, rows });
    },
  };
}

interface Open {
  readonly unbilled: number;
  readonly missing: readonly Obstacle['code'][];
}

function openOf(sessions: readonly ProposedSession[]): ReadonlyMap<MemberId, Open> {
  const byMember = Map.groupBy(
    sessions.flatMap(({ rows }) => rows),
    ({ memberId }) => memberId,
  );
  return new Map(
    [...byMember].map(([memberId, rows]) => {
      const proposals = rows.map(({ proposal }) => proposal);
      const missing = proposals.flatMap((one) =>
        one.state === 'in-the-way' ? [one.obstacle.code] : [],
      );
      const unbilled = proposals.filter(({ state }) => state === 'ready').length;
      return [memberId, { unbilled, missing: [...new Set(missing)] }];
    }),
  );
}
