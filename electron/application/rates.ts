import { codeSetsOf, stepInUse } from '../../shared/domain/billing-rules';
import type { LedgerEntry } from '../../shared/domain/ledger-entry';
import { standing } from '../../shared/domain/ledger-rules';
import { err, ok } from '../../shared/lib/result';
import type { InTurn } from '../../shared/lib/turns';
import { allEntries, practiceBilling } from './ledger-reading';
import type { Handlers } from './ports/handlers';

/** Rates and codes with their days: settings, never rules (facts.md). */
export function rateUseCases(inTurn: InTurn): Handlers<'getBilling' | 'saveBilling'> {
  return {
    getBilling: async (_input, { records }) => {
      const practice = await records.practice.find('practice');
      const codeSets = codeSetsOf(practice?.profile.jurisdiction ?? 'CA-ON');
      return ok({ ...(await practiceBilling(records)), codeSets });
    },

    saveBilling: ({ billing }, { records }) =>
      inTurn('ledger', async () => {
        const before = (await practiceBilling(records)).billing;
        const entries = await allEntries(records);
        const { currency } = before;
        if (entries.length > 0 && billing.currency !== currency) {
          return err({ code: 'currency-in-use', currency });
        }
        const from = stepInUse(before, billing, newestCharged(entries));
        if (from !== null) return err({ code: 'rate-in-use', from });
        const saved = { id: 'billing' as const, ...billing };
        await records.billing.put(
          'billing',
          () => saved,
          () => ok(saved),
        );
        return ok({});
      }),
  };
}

/** The day of the newest session that is billed to an insurer; `null` while none is. */
function newestCharged(entries: readonly LedgerEntry[]): string | null {
  const billed = standing(entries)
    .filter(({ kind }) => kind === 'insured-session')
    .map(({ date }) => date);
  return billed.toSorted().at(-1) ?? null;
}
