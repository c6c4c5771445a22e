import { err, ok } from '../../shared/lib/result';
import { accountingRows, accountingUseCases, type AccountingTools } from './accounting';
import { resolvedParty } from './disclosure-party';
import { logDisclosures } from './log-disclosure';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';

export function disclosureUseCases(
  tools: AccountingTools,
): Handlers<'recordDisclosure' | 'listDisclosures' | 'getAccounting' | 'saveAccounting'> {
  const { clock } = tools.world;
  return {
    ...accountingUseCases(tools),

    recordDisclosure: async ({ memberId, party, disclosure }, { records }) => {
      const member = await records.members.find(memberId);
      if (!member) return notFound('member');
      const { disclosedOn: day } = disclosure;
      if (day > todayBy(clock)) return err({ code: 'told-in-future' });
      const told = await resolvedParty({ memberId, party, day }, records);
      if (!told.ok) return told;
      const entry = { memberId, ...told.value, ...disclosure, source: { kind: 'told' } } as const;
      await logDisclosures(tools.world, records, [entry]);
      return ok({});
    },

    listDisclosures: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      if (!member) return notFound('member');
      const everything = { memberId, from: null, to: null, kinds: [], withOwnUse: false };
      const rows = await accountingRows(everything, records, clock);
      return ok(rows.filter(({ state }) => state !== 'did-not-leave'));
    },
  };
}
